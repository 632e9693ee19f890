"""Which access waits for what: read off the states of the gates, and off nothing else."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from watchword.vetting.in_force import RoleInForce, accesses
from watchword.vetting.rules import Rules
from watchword.vetting.state import GateState, written


@dataclass(frozen=True)
class Hold:
    """An access that is kept back: the needs that it waits for, by which gate, who owns it, and until when at the latest.

    At `latest` (UTC) a human decides; a hold never ends by itself without evidence. access: None where no access waits,
    but the end of the work: what was lent is not back, or a secret that the person knew was not changed.
    """

    access: str | None
    waits_for: tuple[str, ...]
    gate: str
    owner: str
    latest: datetime

    def as_row(self) -> dict[str, Any]:
        """The hold for JSON."""
        return {
            "access": self.access,
            "waits_for": list(self.waits_for),
            "gate": self.gate,
            "owner": self.owner,
            "latest": written(self.latest),
        }


def holds(states: Sequence[GateState]) -> list[Hold]:
    """Every access that is kept back, once for each gate that keeps it, by access and then in the order of gates."""
    found = [
        Hold(access, state.missing or _turn(state), state.gate, state.owner, state.latest)
        for state in states
        for access in state.holds
        if state.latest is not None
    ]
    return sorted(found, key=lambda hold: hold.access or "")


def unsettled(states: Sequence[GateState], leaving: Collection[str]) -> list[Hold]:
    """What the gates of leaving still wait for, of somebody who has left or is leaving."""
    return [
        Hold(None, state.missing, state.gate, state.owner, state.latest)
        for state in states
        if state.gate in leaving and state.since is not None and state.latest is not None
    ]


def _turn(state: GateState) -> tuple[str, ...]:
    """What a gate waits for whose evidence is all there before its turn."""
    return (f"the turn of {state.gate}",)


def free(
    rules: Rules, role: RoleInForce, states: Sequence[GateState], *, ended: bool = False
) -> frozenset[str]:
    """The accesses of a role that no gate keeps back; none where the work ended."""
    if ended:
        return frozenset()
    return accesses(rules, role) - {access for state in states for access in state.holds}
