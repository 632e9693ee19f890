"""One repository as the checks see it: its history, what of it is the person's, and how it came to be."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from watchword.documents.code.account import Account
from watchword.documents.code.history import History
from watchword.documents.code.origin import Origin, origin_of
from watchword.documents.code.whose import Whose, masks

Mask = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Work:
    """own: the person's commits; human: those of any person."""

    history: History
    own: Mask
    human: Mask
    origin: Origin

    @property
    def repository(self) -> str:
        """Its name."""
        return self.history.repository

    @property
    def claimed(self) -> Mask:
        """The commits that count as the applicant's work: all by people in a repository of their own, else their own."""
        origin = self.origin
        return self.own if origin.team or origin.fork or origin.mirrored else self.human


def works_of(histories: Sequence[History], account: Account, whose: Whose) -> tuple[Work, ...]:
    """Each history with its masks and its origin."""
    return tuple(_work(history, account, whose) for history in histories)


def _work(history: History, account: Account, whose: Whose) -> Work:
    own, human = masks(history, whose)
    listed = account.repository(history.repository)
    hosted = None if not account.repositories else listed is not None
    fork = listed is not None and listed.fork
    return Work(history, own, human, origin_of(history, own, human, fork, hosted))
