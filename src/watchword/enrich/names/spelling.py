"""Whether two words may be spellings of one name, in any culture that this knows of."""

import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from itertools import count
from typing import Any

from rapidfuzz.distance import OSA

#: South Slavic đ as passports spell it out; before a vowel, so that Muhamad J. is left alone.
_DJ = re.compile("dj(?=[aeiou])")

#: Spellings of one sound in European, Arabic and South Asian names; each is tried in this order.
_SOUNDS = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (r"^abd[aeu][lrsn]?(?=[b-df-hj-np-tv-z])", "abd"),  # Abdelrahman, Abdurrahman, Abd Rahman
        (r"^mc(?=[a-z]{3})", "mac"),
        (r"tsch|tch", "ch"), (r"schtsch|shch|sch", "sh"), (r"zh|dj|dzh", "j"), (r"dsh", "j"),
        (r"ph", "f"), (r"gh|kh", lambda m: m[0][0]), (r"([tdb])h", r"\1"), (r"ck|q", "k"),
        (r"^x", "ks"), (r"x", "ks"), (r"c(?!h)(?![eiy])", "k"), (r"c(?=[eiy])", "s"), (r"^chr", "kr"),
        (r"w", "v"), (r"z", "s"), (r"[yj]", "i"), (r"oo|ou|ue", "u"), (r"ee", "i"),
        (r"oe|oh(?=[b-df-hj-np-tv-z])", "o"),
        (r"ae", "a"), (r"^ie", "e"), (r"([a-z])\1+", r"\1"), (r"h$", ""),
        (r"(sk|tsk|dsk)(aia|ai|ii|a)$", r"\1i"), (r"(ov|ev|in)a$", r"\1"),
        (r"[ae]", "a"), (r"[ou]", "o"), (r"([a-z])\1+", r"\1"),
    )
)  # fmt: skip

#: One syllable as Korean, Chinese and Vietnamese names have them.
_SYLLABLE = r"(?:ng|kh|zh|ch|sh|hs|ts|tz|[b-df-hj-np-tv-z]y?)?[aeiouw]?[aeiouyw]{1,3}(?:ng|[nmklpth])?"
_SYLLABLES = re.compile(rf"(?:{_SYLLABLE}){{1,3}}")
_ONE_SYLLABLE = re.compile(
    r"(?:ngh|[ngkptgczs]h|ng|tr|gi|qu|hs|ts|tz|[b-df-hj-np-tv-z]y?)?[aeiouyw]{1,4}(?:ng|[nc]h|[nmkclpth])?"
)

#: Revised Romanization, McCune-Reischauer and passports; pinyin and Wade-Giles.
_EAST_ASIAN = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (r"^zhou$", "jow"), (r"weo", "wo"), (r"eo|eu|oo|ou", "u"), (r"ee|ui|yi", "i"), (r"oi", "oe"), (r"ae", "e"),
        (r"wu|woo", "u"), (r"ch|zh|q", "j"), (r"hs|sh|x", "s"), (r"ts|tz|c", "z"),
        (r"h(?=[b-df-hj-np-tv-z]|$)", ""),
        (r"k", "g"), (r"p", "b"), (r"t", "d"), (r"r", "l"), (r"([a-z])\1+", r"\1"),
    )
)  # fmt: skip


@cache
def table() -> dict[str, Any]:
    """The table of spellings, short forms, titles, particles and company words."""
    text = files("watchword.enrich.names").joinpath("variants.toml").read_text("utf-8")
    return tomllib.loads(text)


@cache
def wordset(name: str) -> frozenset[str]:
    """One of the table's plain lists: honorifics, particles, companies."""
    return frozenset(table()[name].split())


@cache
def _groups() -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for number, row in zip(count(), table()["families"] + table()["spellings"] + table()["given"]):
        for word in row.split():
            groups.setdefault(word, set()).add(f"group {number}")
    return {word: frozenset(numbers) for word, numbers in groups.items()}


@lru_cache(maxsize=65_536)
def keys(word: str) -> frozenset[str]:
    """What a word is known by; two words that share a key may be one name."""
    found = {word, *_groups().get(word, ())}
    if len(word) >= 4 and not one_syllable(word):
        found.add("sound " + _sound(word))  # of Zhang and Yang it would make one name
        if _DJ.search(word):
            found.add("sound " + _sound(_DJ.sub("d", word)))  # Djordje and Đorđe, folded to Dorde
    if _SYLLABLES.fullmatch(word):
        found.add("syllables " + _east_asian(word))
    if word.endswith(("ova", "eva")) and len(word) > 5:
        found.add("sound " + _sound(word[:-3]))  # Novakova and Novak
    if word.startswith(("al", "el")) and len(word) >= 7:
        found.add("sound " + _sound(word[2:]))  # Alhassan and Hassan
    return frozenset(found)


def one_syllable(word: str) -> bool:
    """Whether a word is one syllable of the kind that Korean, Chinese and Vietnamese names are made of."""
    return _ONE_SYLLABLE.fullmatch(word) is not None


def _sound(word: str) -> str:
    for pattern, put in _SOUNDS:
        word = pattern.sub(put, word)
    return word


def _east_asian(word: str) -> str:
    for pattern, put in _EAST_ASIAN:
        word = pattern.sub(put, word)
    return word


def same_name(a: str, b: str) -> bool:
    """Whether two whole words may be one name: a shared key, or a slip of the pen in a long word."""
    return spelt_alike(a, b) or _slip(a, b)


def spelt_alike(a: str, b: str) -> bool:
    """Whether two whole words share a key; slips of the pen do not count."""
    return not keys(a).isdisjoint(keys(b))


def _slip(a: str, b: str) -> bool:
    """One wrong letter in seven, two in ten; never the last, which tells Mario from Maria (nor Rajesh from Ramesh)."""
    shorter = min(len(a), len(b))
    if shorter < 7 or a[0] != b[0] or a[-1] != b[-1]:
        return False
    most = 2 if shorter >= 10 else 1
    return OSA.distance(a, b, score_cutoff=most) <= most
