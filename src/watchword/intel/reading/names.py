"""Names in a sentence: runs of capitalised words, and what stands in brackets behind them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from watchword.intel.reading.tables import table

#: Names longer than this are none; the longest on official lists have some 150 letters.
LONGEST = 200
_MOST_WORDS = 16
_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|(?:[^\W_]|&)(?:[\w&+]|-(?=\w)|\.(?=[A-Z]))*(?:'s\b)?")
_JOINTS = frozenset(("of", "for", "de", "and", "&", "the", "The"))
#: Words that a possessive belongs to: "People's Armed Forces" is one name, "DPRK's Ministry" is two.
_OWNED = frozenset(
    ("Armed", "Army", "Republic", "Bank", "Security", "Liberation", "Committee", "Workers", "Government")
)
_HINT = re.compile(r"\s*\(([^()]{1,200})\)")


@dataclass(frozen=True)
class Name:
    """A run of capitalised words: where it stands, and what stands in brackets behind it (empty where nothing does)."""

    text: str
    start: int
    end: int
    hint: str = ""


@cache
def generic() -> frozenset[str]:
    """Words in lower case that make no name by themselves."""
    return frozenset(word.lower() for word in table("organisations")["generic"])


@cache
def legal() -> frozenset[str]:
    """Legal forms in lower case, without full stops."""
    return frozenset(word.lower().replace(".", "") for word in table("organisations")["legal"])


#: Words in capitals that only begin a sentence.
_OPENERS = frozenset(
    ("the", "a", "an", "this", "these", "that", "those", "in", "on", "at", "by", "for", "from", "with", "as", "if", "when",
     "while", "after", "before", "since", "under", "both", "and", "but", "its", "their", "our", "also", "according", "linked",
     "using", "mr", "ms", "mrs", "dr", "meanwhile", "however", "through", "via", "another", "one", "two", "three", "workers",
     "companies", "employees", "although", "though", "because", "where", "who", "which")
)  # fmt: skip


def runs(plain: str) -> Iterator[Name]:
    """Every run of capitalised words, without articles before and joints behind."""
    tokens = list(_TOKEN.finditer(plain))
    at = 0
    while at < len(tokens):
        if not _capital(tokens[at][0]):
            at += 1
            continue
        end = _end(plain, tokens, at)
        for first, last in _parts(tokens, at, end):
            yield from _name(plain, tokens, first, last)
        at = end + 1


def _capital(word: str) -> bool:
    return word[0].isupper()


def _end(plain: str, tokens: Sequence[re.Match[str]], at: int) -> int:
    """The last token of the run that begins at a token."""
    last, ahead = at, at + 1
    while ahead < len(tokens) and ahead - at < _MOST_WORDS:
        word, before = tokens[ahead][0], tokens[ahead - 1][0]
        gap = plain[tokens[ahead - 1].end() : tokens[ahead].start()]
        is_legal = word.lower().replace(".", "") in legal()
        joined = (
            gap.isspace()
            or (gap.strip() == "." and _shortened(before))
            or (gap.strip() in (",", ".,") and is_legal)
        )
        if is_legal_end(before) and word in ("of", "for", "the"):
            break
        if not joined or (before.endswith("'s") and word not in _OWNED):
            break
        if _capital(word) or (word[0].isdigit() and ahead - 1 == last):
            last = ahead
        elif word not in _JOINTS:
            break
        ahead += 1
    return last


def is_legal_end(word: str) -> bool:
    """Whether a name ends with such a word, so that "of Laos" behind it is no part of it."""
    return word.lower().replace(".", "") in legal() and word not in ("Company", "Corporation")


def _shortened(word: str) -> bool:
    return word.lower() in legal() or word in ("No", "St", "Dept")


def _parts(tokens: Sequence[re.Match[str]], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Names joined by "and" apart, unless it is one: a ministry of this and that, or two single words."""
    begin = first
    for at in range(first, last + 1):
        left = [each[0] for each in tokens[begin:at]]
        article = at < last and tokens[at + 1][0] in ("the", "The")
        if tokens[at][0] == "and" and len(left) > 1 and (article or not {"of", "for"} & set(left)):
            yield begin, at - 1
            begin = at + 1
    yield begin, last


def _name(plain: str, tokens: Sequence[re.Match[str]], first: int, last: int) -> Iterator[Name]:
    while first < last and tokens[first][0].lower() in _OPENERS:
        first += 1
    while last > first and tokens[last][0] in _JOINTS:
        last -= 1
    start, end = tokens[first].start(), tokens[last].end()
    text = plain[start:end]
    if text.endswith("'s"):
        end, text = end - 2, text[:-2]
    if plain[end : end + 1] == "." and _shortened(tokens[last][0]) and tokens[last][0] != "No":
        sentence_ends = re.match(r"\.\s*$", plain[end:])
        end, text = (end, text) if sentence_ends else (end + 1, f"{text}.")
    if len(text) <= LONGEST and _capital(text):
        hint = _HINT.match(plain, end)
        yield Name(text, start, end, hint[1] if hint else "")
