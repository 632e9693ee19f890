"""A month as a résumé gives it: often only a year, a quarter or a season is said."""

from dataclasses import dataclass

#: The years that a working life may be claimed in; a number outside is no year of the common calendar. Nepal's count
#: runs 57 years ahead: its 2040 was 1983.
FIRST_YEAR, LAST_YEAR = 1940, 2039


@dataclass(frozen=True, order=True)
class Month:
    """The months that a partial date may mean, counted from year 0 (2019-03 is 2019 * 12 + 2), both ends included."""

    earliest: int
    latest: int

    @staticmethod
    def of(year: int, month: int = 1, width: int = 1) -> "Month":
        """`width` months from a month on: 1 is a month, 3 a quarter, 12 a year."""
        start = year * 12 + month - 1
        return Month(start, start + width - 1)

    @staticmethod
    def whole_year(year: int) -> "Month":
        """Any month of a year."""
        return Month.of(year, 1, 12)

    @property
    def year(self) -> int:
        """The year of the earliest month."""
        return self.earliest // 12

    @property
    def month(self) -> int | None:
        """1 to 12; None where less than a month is said."""
        return self.earliest % 12 + 1 if self.earliest == self.latest else None

    def apart(self, other: "Month") -> int:
        """Months between two dates however they were rounded; 0 where they may be one month."""
        return max(0, self.earliest - other.latest, other.earliest - self.latest)

    def __str__(self) -> str:
        """As 2019-03, 2019, or 2019-04/2019-06."""
        ends = [f"{count // 12}-{count % 12 + 1:02}" for count in (self.earliest, self.latest)]
        if self.earliest == self.latest:
            return ends[0]
        if self.earliest % 12 == 0 and self.latest - self.earliest == 11:
            return str(self.year)
        return "/".join(ends)


def in_range(year: int) -> bool:
    """Whether a number can be a year of a working life."""
    return FIRST_YEAR <= year <= LAST_YEAR
