"""The state of a gate and of its needs, as people and programs read it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any


class State(StrEnum):
    """A gate's state.

    waiting: its turn has not come. open: it is its turn, and evidence is missing, or two people have to decide on
    evidence. met: every need has evidence that counts. expired: nothing is missing, but evidence counts no more. waived:
    two people let it pass. Access is free only where a gate is met or waived.
    """

    WAITING = "waiting"
    OPEN = "open"
    MET = "met"
    EXPIRED = "expired"
    WAIVED = "waived"

    @property
    def passed(self) -> bool:
        """Whether access may be given as far as this gate goes."""
        return self in (State.MET, State.WAIVED)


class NeedState(StrEnum):
    """A need's state; failed and contradicted ask two people for a decision."""

    MISSING = "missing"
    MET = "met"
    EXPIRED = "expired"
    FAILED = "failed"
    CONTRADICTED = "contradicted"


@dataclass(frozen=True)
class NeedStatus:
    """A need of a gate: `by` is the role that gives it, `options` the evidence any of which is enough.

    says: what each of the options shows, in words and in their order.
    recorded: the evidence that decides the state, with who recorded it and when; expires: when it counts no more. first:
    since when the need was ever met.
    """

    evidence: str
    state: NeedState
    by: tuple[str, ...]
    options: tuple[str, ...]
    says: tuple[str, ...]
    recorded: str | None = None
    recorded_by: str | None = None
    recorded_at: datetime | None = None
    expires: datetime | None = None
    first: datetime | None = None

    def as_row(self) -> dict[str, Any]:
        """The need for JSON; times in ISO 8601."""
        return {
            "evidence": self.evidence,
            "state": self.state.value,
            "by": " or ".join(self.by),
            "expires": written(self.expires),
            "any_of": list(self.options),
            "says": list(self.says),
            "recorded": self.recorded,
            "recorded_by": self.recorded_by,
            "recorded_at": written(self.recorded_at),
        }


@dataclass(frozen=True)
class GateState:
    """A gate of one person: holds are the accesses that it keeps back now; since: when its turn came.

    latest: when a human decides at the latest; None only where the gate holds and asks nothing. says: what is known once
    it is met.
    """

    gate: str
    state: State
    needs: tuple[NeedStatus, ...]
    holds: tuple[str, ...]
    owner: str
    latest: datetime | None
    since: datetime | None
    phase: str
    accommodation: str
    says: str

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of the needs that are not met."""
        return tuple(need.evidence for need in self.needs if need.state is not NeedState.MET)

    def overdue(self, now: datetime) -> bool:
        """Whether the latest date is past, so that a human has to decide."""
        return self.latest is not None and now > self.latest

    def as_row(self) -> dict[str, Any]:
        """The gate for JSON, as every command prints it."""
        return {
            "gate": self.gate,
            "state": self.state.value,
            "needs": [need.as_row() for need in self.needs],
            "holds": list(self.holds),
            "owner": self.owner,
            "latest": written(self.latest),
            "since": written(self.since),
            "phase": self.phase,
            "accommodation": self.accommodation,
            "says": self.says,
        }


def written(moment: datetime | None) -> str | None:
    """A time as JSON carries it: ISO 8601, UTC, whole seconds."""
    return None if moment is None else f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
