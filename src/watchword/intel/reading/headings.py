"""Which lines are headings, and which usual part of a report a heading begins."""

import re
from functools import cache

from watchword.intel.reading.tables import any_of, table

LONGEST = 100
_NUMBER = re.compile(
    r"(?:(?:section|part|chapter)\s+)?(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-Z])[.):]?\s+", re.I
)
_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,3})([.)]?)\s+(\S.*)")
_MARKING = re.compile(r"TLP\b|UNCLASSIFIED|PAGE\b|FOR OFFICIAL|DISTRIBUTION", re.I)
_ENDS = tuple(".!?,;")
#: A line shorter than this was not wrapped: in a PDF, where empty lines are lost, a heading can follow it.
_SHORT = 60


@cache
def _kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["name"], any_of(row["words"])) for row in table("headings")["kind"])


@cache
def kind_of(heading: str) -> str:
    """The usual part that a heading or label speaks of: summary, tactics, mitigations …; `other` where none."""
    text = heading[:LONGEST].strip().strip(":*_# ").replace("’", "'")
    without_number = _NUMBER.sub("", text, count=1) if _NUMBER.match(text) else text
    for kind, words in _kinds():
        if words.search(without_number) or words.search(text):
            return kind
    return "other"


def bare_heading(line: str, before: str, after: str) -> int:
    """The level of a heading that has no mark but its looks, 0 where it is none.

    before, after: the lines around it. All capitals, a number ("3.2 Targeting"), or the usual words alone on a line.
    """
    text = line.strip()
    if not 3 <= len(text) <= LONGEST or text.endswith(_ENDS) or _MARKING.match(text):
        return 0
    if level := _numbered(text, after):
        return level
    apart = not before.strip() or before.rstrip().endswith((".", "!", "?", ":"))
    short = len(before.strip()) < _SHORT and not after.strip()[:1].islower()
    if _capitals(text) and (apart or not after.strip() or kind_of(text) != "other"):
        return 2
    words = text.rstrip(":").split()
    if not before.strip() and _stands_alone(text, words, after):
        return 2
    known = kind_of(text) != "other" or re.fullmatch(r"(?:full )?report|details", text, re.I)
    titled = text[0].isupper() and ":" not in text[:-1] and not re.search(r"[\d@/\\=|]", text)
    alone = apart or (short and len(words) <= 4)
    return 2 if alone and known and titled and len(words) <= 6 and _title_case(words) else 0


def _stands_alone(text: str, words: list[str], after: str) -> bool:
    """Whether a few words stand between an empty line and a long one: a heading in any wording."""
    long = len(after.strip()) >= _SHORT and not after.strip()[:1].islower()
    return long and 2 <= len(words) <= 7 and text[0].isupper() and not re.search(r"[\d@/\\=|:]", text)


def _numbered(text: str, after: str) -> int:
    found = _NUMBERED.fullmatch(text)
    if not found or len(found[3].split()) > 10 or not found[3][0].isupper():
        return 0
    depth = found[1].count(".") + 1
    if depth > 1:
        return depth + 1
    list_goes_on = re.match(r"\s*\d{1,2}[.)]\s", after)
    looks = _capitals(found[3]) or (kind_of(found[3]) != "other" and len(found[3].split()) <= 6)
    return 2 if looks and not list_goes_on else 0


def _capitals(text: str) -> bool:
    letters = [each for each in text if each.isalpha()]
    spoken = sum(each.isalpha() or each in " &/,:'’()-" for each in text)
    return len(letters) >= 4 and not any(each.islower() for each in letters) and spoken > 0.85 * len(text)


def _title_case(words: list[str]) -> bool:
    """Whether it reads as a title: few words, or those of four letters and more in capitals."""
    return len(words) <= 3 or all(word[0].isupper() for word in words if len(word) >= 4 and word[0].isalpha())
