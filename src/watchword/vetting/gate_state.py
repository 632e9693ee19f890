"""The state of every gate of one person, from the rules and what people recorded; a pure function.

It takes no risk, no score and nothing about who the person is: for one role, equal evidence gives equal gates.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from watchword.vetting.in_force import RoleInForce, held_by
from watchword.vetting.needs import need_status
from watchword.vetting.record import EvidenceRecord, GateDecision, Outcome, Waiver
from watchword.vetting.rules import Gate, Opens, Rules, VettingError
from watchword.vetting.state import GateState, NeedState, NeedStatus, State
from watchword.vetting.turn import first_met, turn_of


@dataclass(frozen=True)
class Recorded:
    """What people recorded for one person, and when gates were opened by hand (by gate id)."""

    records: Sequence[EvidenceRecord]
    waivers: Sequence[Waiver]
    decisions: Sequence[GateDecision]
    started: Mapping[str, datetime]

    def of(self, gate: str) -> "Recorded":
        """Only what concerns one gate."""
        return Recorded(
            [each for each in self.records if each.gate == gate],
            [each for each in self.waivers if each.gate == gate],
            [each for each in self.decisions if each.gate == gate],
            {gate: self.started[gate]} if gate in self.started else {},
        )


def gate_states(
    rules: Rules,
    role: RoleInForce,
    records: Sequence[EvidenceRecord],
    waivers: Sequence[Waiver],
    now: datetime,
    started: Mapping[str, datetime],
    decisions: Sequence[GateDecision] = (),
) -> list[GateState]:
    """Every gate's state at `now`, in the order of the rules.

    started: when a gate was opened by hand, by its id: the first ones when vetting began, others when a tier rose or the
    work ended. The order of records does not matter; what lies after `now` does not count. Raises VettingError where a
    first gate was never started, or a tier rose and no gate was opened for it: a hold would have no latest date.
    """
    _check_started(rules, role, started)
    recorded = Recorded(records, waivers, decisions, started)
    states: dict[str, GateState] = {}
    since: dict[str, datetime | None] = {}
    for gate in rules.gates:
        state, met = _state(rules, gate, role, recorded.of(gate.id), now, states, since)
        states[gate.id], since[gate.id] = state, met
    if left(rules, recorded, now):
        return [_ended(rules, state) for state in states.values()]
    return list(states.values())


def left(rules: Rules, recorded: Recorded, now: datetime | None = None) -> bool:
    """Whether the work ended or began to end, at `now` or at all: then no access is free, and only leaving asks."""
    ends = [recorded.started[gate] for gate in opened_by(rules, "leaving") if gate in recorded.started]
    return any(now is None or end <= now for end in ends)


def opened_by(rules: Rules, what: Opens) -> list[str]:
    """The gates that this opens, in their order."""
    return [gate.id for gate in rules.gates if gate.opens == what]


def _ended(rules: Rules, state: GateState) -> GateState:
    """A gate of somebody who leaves: none but that of leaving waits for anything, so that none has a latest date."""
    if rules.gate(state.gate).opens == "leaving":
        return state
    return replace(state, holds=(), latest=None)


def _check_started(rules: Rules, role: RoleInForce, started: Mapping[str, datetime]) -> None:
    for gate in rules.gates:
        first = gate.opens == "in-turn" and not gate.after
        risen = gate.opens == "tier-rise" and role.raised is not None
        if (first or risen) and gate.id not in started:
            raise VettingError(f"gate {gate.id}: was never started for role {role.name}; start it")


def _state(
    rules: Rules,
    gate: Gate,
    role: RoleInForce,
    recorded: Recorded,
    now: datetime,
    before: Mapping[str, GateState],
    met_since: Mapping[str, datetime | None],
) -> tuple[GateState, datetime | None]:
    """A gate's state, and since when it was ever met."""
    turn = turn_of(gate, recorded.started, before, met_since)
    if gate.opens != "in-turn":
        # A gate that is opened again by a further rise is not passed by what was waived before it.
        waivers = [each for each in recorded.waivers if turn is not None and each.at >= turn]
        recorded = replace(recorded, waivers=waivers)
    needs = _needs(rules, gate, role, recorded, now, turn)
    waived = [each for each in recorded.waivers if each.holds_at(now)]
    state = _named(turn is not None and turn <= now, needs, waived=bool(waived))
    latest = _latest(gate, state, needs, recorded, turn, before, now)
    holds = held_by(rules, gate.id, role) if _holding(gate, state, needs, turn, now) else ()
    found = GateState(
        gate.id, state, needs, holds, gate.owner, latest, turn, gate.phase, gate.accommodation, gate.says
    )
    return found, first_met(needs, recorded.waivers, now)


def _needs(
    rules: Rules, gate: Gate, role: RoleInForce, recorded: Recorded, now: datetime, turn: datetime | None
) -> tuple[NeedStatus, ...]:
    """The needs that the role's tier asks for; what passed before its time does not count at a timed gate."""
    tier = (role.raised or role.tier) if gate.opens != "in-turn" else role.tier
    records = recorded.records
    if gate.timed:
        records = [each for each in records if each.result.adverse or (turn is not None and each.at >= turn)]
    asked = (need for need in gate.needs if tier.covers(need.tier))
    return tuple(need_status(rules, gate, need, records, recorded.decisions, now) for need in asked)


def _named(in_turn: bool, needs: Sequence[NeedStatus], *, waived: bool) -> State:
    if waived:
        return State.WAIVED
    if not in_turn:
        return State.WAITING
    kinds = {need.state for need in needs}
    if kinds <= {NeedState.MET}:
        return State.MET
    return State.EXPIRED if kinds <= {NeedState.MET, NeedState.EXPIRED} else State.OPEN


def _asked_since(needs: Sequence[NeedStatus], turn: datetime, state: State) -> datetime:
    """Since when evidence is asked for: the turn, or when evidence expired, failed or contradicted."""
    if state is State.EXPIRED:
        return min(need.expires for need in needs if need.state is NeedState.EXPIRED and need.expires)
    against = (NeedState.FAILED, NeedState.CONTRADICTED)
    return max([turn, *(need.recorded_at for need in needs if need.state in against and need.recorded_at)])


def _holding(
    gate: Gate, state: State, needs: Sequence[NeedStatus], turn: datetime | None, now: datetime
) -> bool:
    """Whether the gate keeps access back now; one with days of grace, or opened by hand, guards access given before."""
    if state.passed:
        return False
    if state is State.WAITING or turn is None:
        return gate.opens == "in-turn" and not gate.grace_days
    return now >= _asked_since(needs, turn, state) + timedelta(days=gate.grace_days)


def _latest(
    gate: Gate,
    state: State,
    needs: Sequence[NeedStatus],
    recorded: Recorded,
    turn: datetime | None,
    before: Mapping[str, GateState],
    now: datetime,
) -> datetime | None:
    """When a human decides at the latest; of a gate that waits: when those before it are decided, and its own days on."""
    if state.passed:
        return None
    days = timedelta(days=gate.days)
    if state is State.WAITING and turn is None:
        ends = [before[each].latest or before[each].since for each in gate.after]
        known = [each for each in ends if each is not None]
        return max(known) + timedelta(days=gate.earliest_days) + days if known else None
    asked = turn if turn is None or state is State.WAITING else _asked_since(needs, turn, state)
    more = [each.at for each in recorded.decisions if each.outcome is Outcome.MORE_TIME and each.at <= now]
    ended = [each.until for each in recorded.waivers if each.until and each.until <= now]
    moments = [each for each in (asked, *more, *ended) if each is not None]
    return max(moments) + days if moments else None
