"""Whether one field of an identity agrees between two places that tell it."""

import re
from datetime import date
from itertools import product

from watchword.documents.identity.mrz_dates import ShortDate
from watchword.documents.identity.written_dates import dates_written
from watchword.enrich.address_line import split_line
from watchword.enrich.agreement import Agreement
from watchword.enrich.postal import AddressKey, address_key

Dated = ShortDate | date | str | None

_LOOKALIKE = str.maketrans("ODQILZSGB", "000112568")
_MASK = re.compile(r"[*•#]+|^x{3,}", re.IGNORECASE)
_SHOWN = 3


def number_agreement(a: str, b: str) -> Agreement:
    """Document numbers without spaces and signs; `compatible` where only letters that readers mistake differ.

    A masked number (****1234) is compatible where its last letters, three or more, agree.
    """
    masked = bool(_MASK.search(a) or _MASK.search(b))
    left, right = _bare(a), _bare(b)
    if not left or not right:
        return Agreement.UNKNOWN
    if masked:
        shorter, longer = sorted((left, right), key=len)
        if len(shorter) < _SHOWN:
            return Agreement.UNKNOWN
        return Agreement.COMPATIBLE if longer.endswith(shorter) else Agreement.DIFFERENT
    if left == right:
        return Agreement.SAME
    alike = left.translate(_LOOKALIKE) == right.translate(_LOOKALIKE)
    return Agreement.COMPATIBLE if alike else Agreement.DIFFERENT


def _bare(number: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", _MASK.sub("", number).upper())


def date_agreement(a: Dated, b: Dated) -> Agreement:
    """Dates of six digits, whole ones and written ones; `compatible` where a part or the order is open."""
    left, right = _meanings(a), _meanings(b)
    if not left or not right:
        return Agreement.UNKNOWN
    if not any(_may_be(one, other) for one, other in product(left, right)):
        return Agreement.DIFFERENT
    plain = len(left) == len(right) == 1 and not any(
        isinstance(one, ShortDate) and one.unknown for one in (*left, *right)
    )
    return Agreement.SAME if plain else Agreement.COMPATIBLE


def _meanings(told: Dated) -> tuple[ShortDate | date, ...]:
    if isinstance(told, str):
        return tuple(dates_written(told))
    if told is None or (isinstance(told, ShortDate) and (told.impossible or not any(told.parts))):
        return ()
    return (told,)


def _may_be(a: ShortDate | date, b: ShortDate | date) -> bool:
    if isinstance(a, ShortDate) and isinstance(b, ShortDate):
        return all(
            mine is None or its is None or mine == its for mine, its in zip(a.parts, b.parts, strict=True)
        )
    if isinstance(a, ShortDate):
        return isinstance(b, date) and a.may_be(b)
    return b.may_be(a) if isinstance(b, ShortDate) else a == b


def address_agreement(a: str, b: str) -> Agreement:
    """Addresses of one line: `same` building and unit, `compatible` where one leaves the unit out.

    `unknown` where either has no house number, or where only one has a postcode.
    """
    left, right = _key(a), _key(b)
    if left is None or right is None or (left[1] is None) != (right[1] is None):
        return Agreement.UNKNOWN
    if left[0].building != right[0].building:
        return Agreement.DIFFERENT
    if left[0].unit == right[0].unit:
        return Agreement.SAME
    return Agreement.COMPATIBLE if None in (left[0].unit, right[0].unit) else Agreement.DIFFERENT


def _key(text: str) -> tuple[AddressKey, str | None] | None:
    parts = split_line(text)
    key = address_key(parts.line, parts.city, parts.region, parts.postcode, parts.country or "US")
    return None if key is None else (key, parts.postcode)
