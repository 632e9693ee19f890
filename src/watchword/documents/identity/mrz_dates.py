"""Dates of six digits: year, month, day, the century left open and unknown parts filled."""

import re
from dataclasses import dataclass
from datetime import date

_SHAPE = re.compile(r"(\d\d|<<)(\d\d|<<)(\d\d|<<)")
_UNKNOWN = ("<<", "00")


@dataclass(frozen=True)
class ShortDate:
    """A date as it stands in a zone: YYMMDD; unknown parts are `<<`, and some issuers write `00` for them."""

    text: str

    @property
    def parts(self) -> tuple[int | None, int | None, int | None]:
        """Year of the century, month, day; None where a part is unknown or no number."""
        found = _SHAPE.fullmatch(self.text)
        if found is None:
            return (None, None, None)
        year, month, day = found.groups()
        known = (None if month in _UNKNOWN else int(month), None if day in _UNKNOWN else int(day))
        return (None if year == "<<" else int(year), *known)

    @property
    def unknown(self) -> bool:
        """Whether a part is left open, as the standard allows where a date is not known."""
        return _SHAPE.fullmatch(self.text) is not None and None in self.parts

    @property
    def impossible(self) -> bool:
        """Whether no calendar of either century has this date, or it is no date at all."""
        if _SHAPE.fullmatch(self.text) is None:
            return True
        year, month, day = self.parts
        return all(
            _made(century + (year or 0) if year is not None else 2000, month or 1, day or 1) is None
            for century in (1900, 2000)
        )

    def never_after(self, today: date) -> date | None:
        """The latest such date that is not in the future, for births; None where unknown or impossible."""
        return next((made for made in self._both()[::-1] if made <= today), None)

    def around(self, today: date) -> date | None:
        """The such date that is nearest to `today`, for expiry; None where unknown or impossible."""
        return min(self._both(), key=lambda made: abs((made - today).days), default=None)

    def may_be(self, other: date) -> bool:
        """Whether the parts that are known are those of `other`."""
        told = (other.year % 100, other.month, other.day)
        return all(mine is None or mine == its for mine, its in zip(self.parts, told, strict=True))

    def _both(self) -> list[date]:
        year, month, day = self.parts
        if year is None or month is None or day is None:
            return []
        made = (_made(century + year, month, day) for century in (1900, 2000))
        return [one for one in made if one is not None]


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
