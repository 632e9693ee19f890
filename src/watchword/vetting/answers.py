"""What came of a challenge: five answers, and none of them is a score."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from watchword.vetting.interview import Drawn
from watchword.vetting.nearest import nearest
from watchword.vetting.rules import VettingError
from watchword.vetting.state import written

#: The round that is meant where none is named.
FIRST_ROUND = "interview"


class Answered(StrEnum):
    """How a challenge ended.

    refused: neither the challenge nor its alternative was taken. excused: another way was agreed on, or the technique
    failed; it never counts against anybody. not-asked: the interview went another way.
    """

    PASSED = "passed"
    FAILED = "failed"
    REFUSED = "refused"
    EXCUSED = "excused"
    NOT_ASKED = "not-asked"


@dataclass(frozen=True)
class Answer:
    """A challenge's end in one round of interviews, as the interviewer `by` wrote it down (UTC)."""

    challenge: str
    answered: Answered
    by: str
    at: datetime
    round: str = FIRST_ROUND

    def as_row(self) -> dict[str, Any]:
        """The answer for JSON."""
        return {
            "challenge": self.challenge,
            "round": self.round,
            "answered": self.answered.value,
            "interviewer": self.by,
            "at": written(self.at),
        }


def check_asked(kit: Sequence[Drawn], challenge: str) -> Drawn:
    """The challenge of a kit. Raises VettingError for one that was not drawn for this person."""
    for drawn in kit:
        if drawn.challenge == challenge:
            return drawn
    ids = [drawn.challenge for drawn in kit]
    raise VettingError(f"{challenge[:100]}: is not in this person's kit{nearest(challenge, ids)}")
