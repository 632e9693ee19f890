"""What holds for every history: evidence, waivers, decisions and a rise, in any order and at any time."""

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given as drawn
from hypothesis import strategies as st

from tests.vetting.made import BEGAN, Vetting, day
from watchword.vetting.holds import free, holds
from watchword.vetting.in_force import accesses, held_by, role_in_force
from watchword.vetting.reading import shipped_rules
from watchword.vetting.record import EvidenceRecord, GateDecision, Outcome, Result, Waiver
from watchword.vetting.state import NeedState, State
from watchword.vetting.tier import Tier

RULES = shipped_rules()
GATES = [gate.id for gate in RULES.gates]
PAIRS = [(gate.id, option) for gate in RULES.gates for need in gate.needs for option in need.options]
days = st.integers(0, 900)


@st.composite
def histories(draw: Callable[..., object]) -> Vetting:
    """A vetting with whatever people may have recorded in two and a half years."""
    vetting = Vetting()
    vetting.role = role_in_force(RULES, draw(st.sampled_from(sorted(RULES.roles))))  # type: ignore[arg-type]
    vetting.give(draw(st.integers(0, 60)), *draw(st.lists(st.sampled_from(GATES), unique=True)))  # type: ignore[arg-type, misc]
    pairs, results = st.sampled_from(PAIRS), st.sampled_from(Result)
    for (gate, evidence), result, on in draw(st.lists(st.tuples(pairs, results, days), max_size=30)):  # type: ignore[attr-defined]
        vetting.records.append(EvidenceRecord(gate, evidence, result, "Ana", day(on)))
    for gate, on, long in draw(
        st.lists(st.tuples(st.sampled_from(GATES), days, st.none() | st.integers(1, 400)), max_size=6)
    ):  # type: ignore[attr-defined]
        until = None if long is None else day(on + long)
        vetting.waivers.append(Waiver(gate, "Ana", "Ben", "why", day(on), until))
    for (gate, evidence), outcome, on in draw(
        st.lists(st.tuples(pairs, st.sampled_from(Outcome), days), max_size=10)
    ):  # type: ignore[attr-defined]
        of = None if outcome is Outcome.MORE_TIME else evidence
        vetting.decisions.append(GateDecision(gate, of, outcome, "Ana", "Ben", "why", day(on)))
    if draw(st.booleans()):
        vetting.role = replace(vetting.role, raised=Tier.CRITICAL)
        vetting.started["privilege-change"] = day(draw(days))  # type: ignore[arg-type]
    return vetting


@drawn(histories(), days)
def test_no_access_is_free_that_a_gate_not_passed_keeps_back(vetting: Vetting, now: int) -> None:
    states = vetting.states(now)
    given_free = free(RULES, vetting.role, states)
    assert given_free <= accesses(RULES, vetting.role)
    for state in states:
        gate = RULES.gate(state.gate)
        guards_later = gate.grace_days or gate.opens != "in-turn"
        if not state.state.passed and not guards_later:
            assert not given_free & set(held_by(RULES, gate.id, vetting.role))
        if state.state.passed:
            assert state.holds == ()


@drawn(histories(), days)
def test_a_hold_comes_from_missing_evidence_or_a_turn_that_has_not_come(vetting: Vetting, now: int) -> None:
    states = {state.gate: state for state in vetting.states(now)}
    kept = {(state.gate, access) for state in states.values() for access in state.holds}
    assert {(hold.gate, hold.access) for hold in holds(list(states.values()))} == kept
    for hold in holds(list(states.values())):
        state = states[hold.gate]
        missing = {need.evidence for need in state.needs if need.state is not NeedState.MET}
        assert set(hold.waits_for) <= missing or hold.waits_for == (f"the turn of {hold.gate}",)
        assert hold.owner == RULES.gate(hold.gate).owner
        assert hold.latest > BEGAN


@drawn(histories(), days, st.randoms(use_true_random=False))
def test_the_order_in_which_people_recorded_does_not_matter(
    vetting: Vetting, now: int, random: object
) -> None:
    states = vetting.states(now)
    for each in (vetting.records, vetting.waivers, vetting.decisions):
        random.shuffle(each)  # type: ignore[attr-defined]
    assert vetting.states(now) == states


@drawn(histories(), days)
def test_a_gate_is_met_only_with_evidence_for_every_need(vetting: Vetting, now: int) -> None:
    for state in vetting.states(now):
        if state.state is State.MET:
            assert all(need.state is NeedState.MET and need.recorded for need in state.needs)
            assert all(need.expires is None or need.expires > day(now) for need in state.needs)
        if state.state is State.WAIVED:
            assert any(each.gate == state.gate and each.holds_at(day(now)) for each in vetting.waivers)
