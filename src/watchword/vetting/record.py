"""What people recorded for a gate: evidence, waivers and decisions. Nothing here knows a risk."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from watchword.vetting.one_name import one_name
from watchword.vetting.rules import VettingError


class Result(StrEnum):
    """What came of evidence. `unfinished` is a check to be repeated, and counts as if nothing were recorded."""

    PASSED = "passed"
    FAILED = "failed"
    CONTRADICTED = "contradicted"
    UNFINISHED = "unfinished"

    @property
    def adverse(self) -> bool:
        """Whether two people have to decide on it."""
        return self in (Result.FAILED, Result.CONTRADICTED)


class Outcome(StrEnum):
    """What two people decided.

    set-aside: evidence that failed or contradicted does not count; stands: it does. more-time: the gate gets its days
    again from now on.
    """

    SET_ASIDE = "set-aside"
    STANDS = "stands"
    MORE_TIME = "more-time"


@dataclass(frozen=True)
class EvidenceRecord:
    """Evidence that `by` recorded for a gate: when it was had, and when it was recorded (None: at once); UTC."""

    gate: str
    evidence: str
    result: Result
    by: str
    at: datetime
    recorded_at: datetime | None = None

    @property
    def known_at(self) -> datetime:
        """Since when anybody could decide on it."""
        return max(self.at, self.recorded_at or self.at)


@dataclass(frozen=True)
class Waiver:
    """Two people let a gate pass without its evidence, from `at` until `until` (None: for good).

    Raises VettingError where the second is the first, however spelt, or where one of the two or the reason is not told.
    """

    gate: str
    by: str
    second: str
    why: str
    at: datetime
    until: datetime | None = None

    def __post_init__(self) -> None:
        check_two(self.by, self.second, self.why, f"a waiver of {self.gate}")

    def holds_at(self, now: datetime) -> bool:
        """Whether it is in force."""
        return self.at <= now and (self.until is None or now < self.until)


@dataclass(frozen=True)
class GateDecision:
    """Two people's decision on a gate, or on one evidence of it (None: on the gate). Raises as Waiver does."""

    gate: str
    evidence: str | None
    outcome: Outcome
    by: str
    second: str
    why: str
    at: datetime

    def __post_init__(self) -> None:
        check_two(self.by, self.second, self.why, f"a decision on {self.gate}")
        if (self.outcome is Outcome.MORE_TIME) != (self.evidence is None):
            raise VettingError(
                f"{self.gate}: more-time is for a gate, set-aside and stands for one evidence; name it or leave it away"
            )


def check_two(by: str, second: str, why: str, what: str) -> None:
    """Two people who are not one, and a reason. Raises VettingError naming what is missing."""
    if not by.strip() or not second.strip() or not why.strip():
        raise VettingError(f"{what} needs two people and a reason; give --by, --second and --why")
    if one_name(by, second):
        raise VettingError(f"{what} needs a second person; {second.strip()[:100]} is the first")
