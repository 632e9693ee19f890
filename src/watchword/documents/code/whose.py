"""Which commits are the applicant's, which a program's, and which somebody else's."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from watchword.documents.code.account import Account
from watchword.documents.code.history import History, Signature
from watchword.documents.code.mailboxes import folded, is_bot, is_host, is_masked, login_of

SameName = Callable[[str, str], str]
#: Answers of the comparison of names that count as agreement.
AGREE = ("same", "compatible")
#: Names compared with the person's, and pairs of names compared with each other. A comparison takes some 0.1 ms, a
#: history may bear a million names, and the largest public projects have some 30,000.
MOST_NAMES, MOST_PAIRS = 30_000, 100_000


@dataclass
class Whose:
    """Tells signatures apart by addresses, handle and agreement of names; remembers what it was asked.

    beyond: names after the first `MOST_NAMES`, which are the person's only where they are so to the letter. pairs:
    how many names were compared with each other.
    """

    account: Account
    same_name: SameName
    answers: dict[str, bool] = field(default_factory=dict)
    beyond: int = 0
    pairs: int = 0

    def __post_init__(self) -> None:
        """Fold once what each signature is compared with."""
        account = self.account
        self._handles = frozenset(
            handle.lower() for handle in (account.handle, *account.former_handles) if handle
        )
        self._emails = frozenset(folded(email) for email in account.emails)
        self._names = frozenset(name.strip().lower() for name in account.names)

    def agrees(self, name: str) -> bool:
        """Whether a name is the person's, by the comparison given, or their handle."""
        key = name.strip().lower()
        if key not in self.answers:
            self.answers[key] = bool(key) and (
                key in self._handles or key in self._names or self._compared(name)
            )
        return self.answers[key]

    def _compared(self, name: str) -> bool:
        if len(self.answers) >= MOST_NAMES:
            self.beyond += 1
            return False
        return any(self.same_name(claimed, name) in AGREE for claimed in self.account.names)

    def alike(self, one: str, other: str) -> bool:
        """Whether two names agree; after `MOST_PAIRS` they are taken to: what is not compared blames nobody."""
        self.pairs += 1
        return self.pairs > MOST_PAIRS or self.same_name(one, other) in AGREE

    def own(self, person: Signature) -> bool:
        """Whether a signature is the person's."""
        if is_bot(*person):
            return False
        if folded(person.email) in self._emails:
            return True
        by_login = is_masked(person.email) and login_of(person.email) in self._handles
        return by_login or self.agrees(person.name)


def masks(history: History, whose: Whose) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """For each commit whether the person wrote it, and whether a person, not a program, did."""
    own = np.array([whose.own(person) for person in history.people] or [False])
    human = np.array(
        [not is_bot(*person) and not is_host(person.email) for person in history.people] or [False]
    )
    return own[history.author], human[history.author]


def main_author(histories: Sequence[History]) -> Account:
    """Whom the histories speak of where no account is given: the one who wrote most commits, by name."""
    counts: Counter[str] = Counter()
    for history in histories:
        for place, many in enumerate(np.bincount(history.author, minlength=len(history.people))):
            person = history.people[place]
            if not is_bot(*person):
                counts[person.name] += int(many)
    names = tuple(name for name, _ in counts.most_common(1) if name)
    return Account(handle="", names=names)
