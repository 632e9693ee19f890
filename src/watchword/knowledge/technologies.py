"""When technologies were first to be had in public, so that a claim from before can be asked about."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from watchword.knowledge.loading import load_table

TechnologyKind = Literal[
    "language", "frontend", "backend", "data-store", "data-engineering", "machine-learning", "cloud", "delivery", "testing",
    "blockchain", "work-tools",
]  # fmt: skip


@dataclass(frozen=True)
class Technology:
    """One technology. released: `YYYY-MM` of its first public release, beta or preview, whichever came first.

    A renamed product has the date of its first name, as résumés are brought up to date, and a word that an older
    technology bore has that one's (IOS on a router, SWIFT in a bank, Yarn in Hadoop): it accuses nobody. What can only be
    the newer one has a row of its own. spellings: lower case, with
    ` | ` between; the first is the name. ambiguous: the name is also an ordinary word (Go, Swift, Express), which
    counts only among other technologies; the further spellings are not ambiguous. known_to: `month`, or `year` where
    the month is not certain and January is given, so that an error is to the person's advantage.

    The dates were written from general knowledge; to_check_in names the public record that corrects them, and `known_to`
    says how sure they are.
    """

    name: str
    kind: TechnologyKind
    released: str
    spellings: str
    ambiguous: bool
    known_to: Literal["month", "year"]
    to_check_in: Literal["language-releases", "project-releases", "vendor-announcements"]

    @property
    def month(self) -> int:
        """Months since year 0 of the first release: 2014-06 is 2014 * 12 + 5."""
        return int(self.released[:4]) * 12 + int(self.released[5:7]) - 1

    @property
    def written(self) -> tuple[str, ...]:
        """Every spelling, the name first."""
        return tuple(self.spellings.split(" | "))


@cache
def technologies() -> tuple[Technology, ...]:
    """Every known technology."""
    return load_table(Technology, "technologies.csv")


@cache
def technology_by_spelling() -> dict[str, Technology]:
    """Technologies by every spelling, lower case."""
    return {spelling: each for each in technologies() for spelling in each.written}
