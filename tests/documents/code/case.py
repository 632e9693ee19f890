"""Ordinary people and pretended histories, each as the repositories and the account that an applicant would give."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from tests.documents.code.made import at
from watchword.documents.code.account import Account, ClaimedPlace, Repository

ALEX = ("Alex Moreau", "alex@example.com")
MAKER = ("Robin Hale", "robin@example.org")
NAMES = (
    "Ira Lund",
    "Kit Vance",
    "Lee Marsh",
    "Noa Frost",
    "Pat Wolfe",
    "Quinn Baird",
    "Sam Thorne",
    "Val Crane",
)
HOST = ("GitHub", "noreply@github.com")
LISBON = ClaimedPlace("Europe/Lisbon")
CHICAGO = ClaimedPlace("America/Chicago")
#: Messages that countless repositories have; a search of a whole host finds each far more than ten times.
COMMON = frozenset({"Initial commit from Create React App", "Merge pull request #1 from example/main"})


@dataclass
class Case:
    """An applicant: repositories by name, the account, and what else is known.

    linked: addresses that the host ties to the account beside those that the applicant gave. failures: what cloning said.
    """

    name: str
    honest: bool
    account: Account
    repositories: list[Path]
    claimed: tuple[ClaimedPlace, ...] = (LISBON,)
    reference: Path | None = None
    failures: tuple[str, ...] = ()
    linked: tuple[str, ...] = ()

    @property
    def addresses(self) -> frozenset[str]:
        """Every address that the host ties to the account."""
        return frozenset({*self.account.emails, *self.linked})


Builder = Callable[[Path], Case]
BUILDERS: list[Builder] = []


def case(builder: Builder) -> Builder:
    """Add a case to the list."""
    BUILDERS.append(builder)
    return builder


def account(created: str, *repositories: Repository, handle: str = "alexm") -> Account:
    """Alex's account, made on that day."""
    made = datetime.fromtimestamp(at(created), UTC)
    return Account(handle, ("Alex Moreau",), ("alex@example.com",), made, tuple(repositories))
