"""A name in Latin letters, whatever script it is written in; where a script can be read in two ways, both."""

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

from watchword.enrich.names.romanise import has_han, latin
from watchword.screening.names.words import words

#: Letters of a name that are read; more is no name.
MOST_LETTERS = 300

#: Syllables of one letter as family names are customarily written.
_ALONE = {"i": "yi", "u": "woo", "o": "oh", "a": "ah", "e": "eh"}

_HANGUL = re.compile("[가-힣]+")
_HAN = re.compile("[㐀-鿿豈-﫿]+")
_MARKS = re.compile("['’‘`´ʼʻʾʿ\"“”„«»]")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.){2,}|\b(?:[a-z]/){1,3}[a-z]\b")
_SEPARATORS = re.compile(r"[\W_]+")


@lru_cache(maxsize=65_536)
def in_latin(text: str, person: bool) -> tuple[str, ...]:
    """The readings of a name: words of a to z and digits (and of scripts that cannot be read) between single spaces.

    One for most names; two for Chinese characters, which Chinese and Koreans read differently. In a person's name
    each East Asian letter is a word; in a firm's, words of business are translated, and the rest is one word.
    """
    plain = unicodedata.normalize("NFKC", text[: 4 * MOST_LETTERS])[:MOST_LETTERS]
    if not plain.isascii():
        plain = "".join(c for c in plain if not _invisible(c))
    plain = _MARKS.sub("", plain).casefold()
    if _HANGUL.search(plain):
        plain = _HANGUL.sub(lambda match: f" {_divided(match[0], 'hangul', person)} ", plain)
    if not has_han(plain):
        return (_worded(plain),)
    return tuple(dict.fromkeys(_worded(_han_read(plain, read, person)) for read in ("chinese", "korean")))


def _han_read(plain: str, read: str, person: bool) -> str:
    return _HAN.sub(lambda match: f" {_divided(match[0], read, person)} ", plain)


def _invisible(letter: str) -> bool:
    """Whether a character only steers how others are shown: direction marks, joiners; tabs and line ends part words."""
    return unicodedata.category(letter) in ("Cf", "Cc", "Co", "Cs") and not letter.isspace()


def _worded(plain: str) -> str:
    joined = _DOTTED.sub(lambda match: match[0].replace(".", "").replace("/", "") + " ", plain)
    shown = latin(joined.replace("&", " and "))
    return " ".join(_SEPARATORS.sub(" ", shown).split())


def _divided(text: str, read: str, person: bool) -> str:
    """Letters without spaces between them: a person's one by one; a firm's by the words of business among them."""
    if person:
        as_family = {"金": "김"} if read == "korean" else {}  # read Kim in names, else Kum
        family = _spelt(as_family.get(text[0], text[0]), "hangul" if text[0] in as_family else read)
        return " ".join((family, *(_spelt(letter, read) for letter in text[1:])))
    table = words().characters["hangul" if read == "hangul" else "han"]
    found, rest, at = [], "", 0
    while at < len(text):
        known = _business(text, at, table)
        if known:
            found += [rest, table[known]]
            rest, at = "", at + len(known)
        else:
            rest, at = rest + _spelt(text[at], read), at + 1
    return " ".join(part for part in (*found, rest) if part)


def _business(text: str, at: int, table: dict[str, str]) -> str:
    """The longest word of business that begins here; a single letter is one only at the end of a longer text."""
    for end in range(min(len(text), at + 7), at, -1):
        alone = end - at == len(text)  # then it is the name, unless it says no more than "company"
        meant = table.get(text[at:end])
        if meant is not None and (end - at > 1 or end == len(text)) and (not alone or meant == "company"):
            return text[at:end]
    return ""


def _spelt(letter: str, read: str) -> str:
    """A letter's sound; a vowel alone is written so that it is no initial."""
    if read == "hangul" or (read == "korean" and letter in _readings()):
        sound = latin(letter if read == "hangul" else _readings()[letter]).strip()
        return _ALONE.get(sound, sound)
    from anyascii import anyascii  # noqa: PLC0415 - loaded only where a name has Chinese characters

    return str(anyascii(letter)).lower()


@cache
def _readings() -> dict[str, str]:
    """Chinese characters to the Hangul that Koreans read them as."""
    table = tomllib.loads(files("watchword.screening.names").joinpath("hanja.toml").read_text("utf-8"))
    return {letter: sound for sound, letters in table.items() for letter in letters}
