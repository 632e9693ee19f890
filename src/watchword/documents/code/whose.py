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


@dataclass
class Whose:
    """Tells signatures apart by addresses, handle and agreement of names; remembers what it was asked."""

    account: Account
    same_name: SameName
    answers: dict[str, bool] = field(default_factory=dict)

    def agrees(self, name: str) -> bool:
        """Whether a name is the person's, by the comparison given, or their handle."""
        key = name.strip().lower()
        if key not in self.answers:
            handles = (self.account.handle, *self.account.former_handles)
            self.answers[key] = bool(key) and (
                key in {handle.lower() for handle in handles if handle}
                or any(self.same_name(claimed, name) in AGREE for claimed in self.account.names)
            )
        return self.answers[key]

    def own(self, person: Signature) -> bool:
        """Whether a signature is the person's."""
        if is_bot(*person):
            return False
        if folded(person.email) in {folded(email) for email in self.account.emails}:
            return True
        handles = {handle.lower() for handle in (self.account.handle, *self.account.former_handles) if handle}
        return (is_masked(person.email) and login_of(person.email) in handles) or self.agrees(person.name)


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
