"""The fields that a licence's face prints, from its text as optical reading gives it.

Labels are those of AAMVA's card design standard (annex A, the human-readable part): the field's number, a word, or both,
as `4d DL`, `DLN`, `3 DOB`, `4a ISS`, `4b EXP`, `1 LN`, `2 FN`. Jurisdictions leave out the one or the other.
"""

import re
from collections.abc import Iterator, Mapping

#: A card's face has a few hundred letters; of a longer text only the beginning is looked at.
MAX_TEXT = 20_000
#: Fewer of the five fields than these are no licence's face.
LEAST = 3

_DATE = (
    r"(\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2} ?[A-Z]{3} ?\d{4}|\d{8})(?!\d)"
)
_DATED: Mapping[str, re.Pattern[str]] = {
    "birth": re.compile(rf"\b(?:DOB|D\.O\.B\.|DATE OF BIRTH|BIRTH ?DATE)[ :.]*\n?{_DATE}"),
    "expires": re.compile(rf"\b(?:EXP|EXPIRES|EXPIRY|EXPIRATION(?: DATE)?|EXPIRES ON)[ :.]*\n?{_DATE}"),
    "issued": re.compile(rf"\b(?:ISS|ISSUED|ISSUE DATE|DATE OF ISSUE|ISS DATE)[ :.]*\n?{_DATE}"),
}
_NUMBER = re.compile(
    r"(?:^|\s)(?:4 ?D\.? *)?(?:DLN|DL ?NO|DL|LIC(?:EN[CS]E)?\.? ?(?:NO|NUMBER|#)|ID ?NO|ID|4 ?D)[ :.#]*"
    r"([A-Z0-9]{1,20}(?:[ -]\d{2,})*)(?![A-Z0-9])"
)
_FAMILY = re.compile(r"^(?:1\.? *)?(?:LN|LAST NAME|FAMILY NAME|SURNAME)[ :.]+(.+)$", re.MULTILINE)
_GIVEN = re.compile(r"^(?:2\.? *)?(?:FN|FIRST NAMES?|GIVEN NAMES?)[ :.]+(.+)$", re.MULTILINE)
#: Names under their fields' numbers alone, one below the other.
_NUMBERED = re.compile(r"^1\.? +([A-Z' -]+)\n2\.? +([A-Z',. -]+)$", re.MULTILINE)
#: Where a value ends at the next label of its line.
_LABEL = re.compile(
    r"\s+(?:\d[ABCD]?\.? ?)?(?:DOB|EXP|ISS|DLN?|CLASS|SEX|HGT|WGT|EYES?|END|REST|RESTR|FN|LN|DD)\b.*"
)
_LEAST_DIGITS = 3


def read_print(text: str) -> dict[str, str]:
    """Printed name, birth, number, expires and issued by those keys; empty where fewer than three are told.

    Never raises on any text. Sex, height, weight and eyes are not read.
    """
    plain = "\n".join(" ".join(line.split()) for line in text[:MAX_TEXT].upper().splitlines())
    found = dict(_fields(plain))
    return found if len(found) >= LEAST else {}


def _fields(plain: str) -> Iterator[tuple[str, str]]:
    if name := _name(plain):
        yield "name", name
    for name, pattern in _DATED.items():
        if dated := pattern.search(plain):
            yield name, dated[1]
    numbers = (found[1] for found in _NUMBER.finditer(plain))
    if number := next((one for one in numbers if sum(map(str.isdigit, one)) >= _LEAST_DIGITS), None):
        yield "number", number


def _name(plain: str) -> str:
    """Given names, then the family name."""
    family, given = _FAMILY.search(plain), _GIVEN.search(plain)
    if not (family and given):
        numbered = _NUMBERED.search(plain)
        return _value(f"{numbered[2]} {numbered[1]}") if numbered else ""
    return f"{_value(given[1])} {_value(family[1])}"


def _value(told: str) -> str:
    return " ".join(_LABEL.sub("", told).replace(",", " ").split())
