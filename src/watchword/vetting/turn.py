"""When a gate's turn comes, and since when a gate was met."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from watchword.vetting.record import Waiver
from watchword.vetting.rules import Gate
from watchword.vetting.state import GateState, NeedStatus, State

#: States that let the next gate have its turn; evidence that expires later does not undo the steps after it.
_LETS_ON = (State.MET, State.WAIVED, State.EXPIRED)


def turn_of(
    gate: Gate,
    started: Mapping[str, datetime],
    before: Mapping[str, GateState],
    met_since: Mapping[str, datetime | None],
) -> datetime | None:
    """When a gate's turn came or will come; None while a gate before it is not met, or while nobody opened it."""
    if gate.opens != "in-turn" or not gate.after:
        return started.get(gate.id)
    if any(before[each].state not in _LETS_ON for each in gate.after):
        return None
    moments = [met_since[each] for each in gate.after]
    known = [moment for moment in moments if moment is not None]
    if len(known) < len(moments):
        return None
    return max([started.get(gate.id, known[0]), *known]) + timedelta(days=gate.earliest_days)


def first_met(needs: Sequence[NeedStatus], waivers: Sequence[Waiver], now: datetime) -> datetime | None:
    """Since when every need was met at least once, or the gate was first waived; None where it never was."""
    moments = [waiver.at for waiver in waivers if waiver.at <= now]
    firsts = [need.first for need in needs if need.first is not None]
    if firsts and len(firsts) == len(needs):
        moments.append(max(firsts))
    return min(moments, default=None)
