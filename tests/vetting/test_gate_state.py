"""A gate's state follows from what people recorded, from the clock, and from nothing else."""

import ast
import inspect
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

import watchword.vetting
from tests.vetting.made import BEGAN, Vetting, day, given
from watchword.vetting.gate_state import gate_states
from watchword.vetting.holds import free, holds
from watchword.vetting.in_force import accesses, role_in_force
from watchword.vetting.reading import shipped_rules
from watchword.vetting.record import EvidenceRecord, Outcome, Result, Waiver
from watchword.vetting.rules import VettingError
from watchword.vetting.state import NeedState, State
from watchword.vetting.tier import Tier

RULES = shipped_rules()
HIRED = ("application", "identity", "interview", "offer", "delivery", "first-day", "pay-account")
PAIRS = [(gate.id, option) for gate in RULES.gates for need in gate.needs for option in need.options]
ROLES = [*RULES.roles, *Tier]
records = st.lists(
    st.builds(
        EvidenceRecord,
        st.just(""),
        st.just(""),
        st.sampled_from(Result),
        st.sampled_from(["Ana", "Ben"]),
        st.integers(0, 800).map(day),
    ).flatmap(
        lambda each: st.sampled_from(PAIRS).map(lambda pair: replace(each, gate=pair[0], evidence=pair[1]))
    ),
    max_size=60,
)
later = st.integers(0, 900)
whole = st.lists(st.sampled_from([gate.id for gate in RULES.gates]), unique=True)


def role(name: str | Tier) -> object:
    return role_in_force(RULES, "own", name) if isinstance(name, Tier) else role_in_force(RULES, name)


def test_when_vetting_begins_the_first_gate_is_open_and_the_others_wait() -> None:
    states = Vetting().states(0)
    assert (states[0].gate, states[0].state, states[0].latest) == ("application", State.OPEN, day(14))
    assert {each.state for each in states[1:]} == {State.WAITING}
    assert states[1].latest == day(14 + 21)


def test_evidence_of_every_need_meets_a_gate_and_gives_the_next_its_turn() -> None:
    vetting = Vetting().give(2, "application")
    assert vetting.state("application", 2).state is State.MET
    assert vetting.state("application", 2).latest is None
    identity = vetting.state("identity", 2)
    assert (identity.state, identity.since, identity.latest) == (State.OPEN, day(2), day(23))


@pytest.mark.parametrize("way", ["in-person-check", "notary", "video-with-liveness", "courier-with-id-check"])
def test_every_way_of_proofing_identity_is_enough(way: str) -> None:
    vetting = Vetting("writer").give(0, "application")
    vetting.records += [given("identity", way, 1), given("identity", "witness-statement", 1)]
    assert vetting.state("identity", 1).state is State.MET


def test_a_role_that_touches_more_is_asked_for_more() -> None:
    def asked(name: str) -> set[str]:
        return {f"{each.gate} {need.evidence}" for each in Vetting(name).states(0) for need in each.needs}

    assert asked("writer") < asked("software-engineer") < asked("release-engineer")
    assert "identity second-identity-proofing" in asked("release-engineer") - asked("software-engineer")


def test_an_unfinished_check_counts_as_if_nothing_were_recorded() -> None:
    vetting = Vetting()
    vetting.records = [given("application", "number-called", 1, Result.UNFINISHED)]
    assert vetting.states(2) == Vetting().states(2)


@pytest.mark.parametrize("result", [Result.FAILED, Result.CONTRADICTED])
def test_adverse_evidence_waits_for_two_people(result: Result) -> None:
    # given all evidence, and one check that failed
    vetting = Vetting("writer").give(1, "application", "identity")
    vetting.records.append(given("identity", "notary", 2, result))
    open_ = vetting.state("identity", 3)
    [need] = [each for each in open_.needs if each.evidence == "identity-proofing"]
    assert (open_.state, need.state, need.recorded) == (State.OPEN, NeedState(result.value), "notary")
    assert open_.latest == day(2 + 21)
    # when two people set it aside, the gate is met; when they later decide that it stands, it is open
    assert vetting.decide("identity", "notary", Outcome.SET_ASIDE, 4).state("identity", 5).state is State.MET
    assert vetting.decide("identity", "notary", Outcome.STANDS, 6).state("identity", 7).state is State.OPEN
    # and a decision made before it was recorded decides nothing
    early = (
        Vetting("writer")
        .give(1, "application", "identity")
        .decide("identity", "notary", Outcome.SET_ASIDE, 1)
    )
    early.records.append(given("identity", "notary", 2, result))
    assert early.state("identity", 3).state is State.OPEN


def test_a_decision_covers_nothing_that_was_recorded_after_it() -> None:
    # given a failure that two people set aside
    vetting = Vetting("writer").give(1, "application", "identity")
    vetting.records.append(given("identity", "notary", 2, Result.FAILED))
    vetting.decide("identity", "notary", Outcome.SET_ASIDE, 5)
    assert vetting.state("identity", 6).state is State.MET
    # when a contradiction is recorded afterwards, dated before the decision, then two people have to decide again
    late = replace(given("identity", "notary", 3, Result.CONTRADICTED), recorded_at=day(6))
    vetting.records.append(late)
    assert vetting.state("identity", 6).state is State.OPEN


def test_evidence_that_is_too_old_expires_and_may_be_given_again() -> None:
    vetting = Vetting().give(1, "application", "identity")
    assert vetting.state("identity", 1 + 1094).state is State.MET
    expired = vetting.state("identity", 1 + 1095)
    assert (expired.state, expired.missing, expired.latest) == (
        State.EXPIRED, ("background-check",), day(1 + 1095 + 21),
    )  # fmt: skip
    vetting.records.append(given("identity", "background-check", 1100))
    assert vetting.state("identity", 1100).state is State.MET


def test_a_waiver_passes_a_gate_until_it_ends() -> None:
    vetting = Vetting()
    vetting.waivers = [Waiver("application", "Ana", "Ben", "known for years", day(1), day(10))]
    assert vetting.state("application", 0).state is State.OPEN
    assert vetting.state("application", 1).state is State.WAIVED
    assert vetting.state("identity", 1).state is State.OPEN
    ended = vetting.state("application", 10)
    assert (ended.state, ended.latest) == (State.OPEN, day(24))


@pytest.mark.parametrize("second", ["Ana", " ana ", "ANA", "Ａna", ""])
def test_a_waiver_takes_a_second_person(second: str) -> None:
    with pytest.raises(VettingError, match=r"second person|two people"):
        Waiver("identity", "Ana", second, "why", BEGAN)


def test_more_time_moves_the_latest_date() -> None:
    vetting = Vetting().decide("application", None, Outcome.MORE_TIME, 13)
    assert vetting.state("application", 13).latest == day(13 + 14)
    assert vetting.state("application", 12).latest == day(14)
    assert vetting.state("application", 30).overdue(day(30))


def test_probation_takes_its_days_and_evidence_from_before_does_not_count() -> None:
    vetting = Vetting().give(1, *HIRED).give(5, "probation-1")
    assert vetting.state("probation-1", 14).state is State.WAITING
    assert vetting.state("probation-1", 15).state is State.OPEN
    assert vetting.give(15, "probation-1").state("probation-1", 15).state is State.MET


def test_reproofing_asks_before_it_holds_and_comes_again_every_year() -> None:
    vetting = Vetting().give(0, *HIRED).give(14, "probation-1")
    # a year later it asks, a month after that it holds
    asked, held = vetting.state("re-proofing", 335), vetting.state("re-proofing", 365)
    assert (asked.state, asked.holds) == (State.OPEN, ())
    assert (held.state, held.holds, held.latest) == (State.OPEN, ("code-write",), day(335 + 45))
    # given, it is met for a year, and then asked again
    vetting.give(340, "re-proofing")
    assert vetting.state("re-proofing", 340 + 364).state is State.MET
    again = vetting.state("re-proofing", 340 + 365)
    assert (again.state, again.holds) == (State.EXPIRED, ())
    assert vetting.state("re-proofing", 340 + 365 + 30).holds == ("code-write",)


def test_a_tier_that_rises_holds_what_it_gains_and_nothing_else() -> None:
    vetting = Vetting().give(0, *HIRED).give(14, "probation-1").give(44, "probation-2")
    before = free(RULES, vetting.role, vetting.states(50))
    assert vetting.state("privilege-change", 50).holds == ()
    # when the role rises
    vetting.role = replace(vetting.role, raised=Tier.CRITICAL)
    vetting.started["privilege-change"] = day(51)
    states = vetting.states(51)
    assert free(RULES, vetting.role, states) == before
    assert {hold.access for hold in holds(states) if hold.gate == "privilege-change"} >= {"keys", "payments"}
    # then old evidence does not count, new does
    vetting.give(50, "privilege-change")
    assert vetting.state("privilege-change", 52).state is State.OPEN
    assert vetting.give(52, "privilege-change").state("privilege-change", 52).state is State.MET
    assert free(RULES, vetting.role, vetting.states(52)) > before


def test_what_a_role_gained_waits_for_the_yearly_proof_too() -> None:
    # given a writer who rose, and passed the gate of that
    vetting = Vetting("writer").give(0, *HIRED)
    vetting.role = replace(vetting.role, raised=Tier.CRITICAL)
    vetting.started["privilege-change"] = day(51)
    vetting.give(52, "privilege-change")
    assert "keys" in free(RULES, vetting.role, vetting.states(364))
    # when nobody proofs the identity again
    lapsed = vetting.states(365)
    # then what was gained is held, and what the role had from the beginning is not
    assert "keys" not in free(RULES, vetting.role, lapsed)
    assert free(RULES, vetting.role, lapsed) == {"device", "e-mail", "pay-account"}


@drawn(st.sampled_from(ROLES), records, whole, st.integers(0, 400), st.integers(0, 400))
def test_when_the_work_ended_nothing_is_held_and_only_leaving_has_a_date(
    name: str, some: list[EvidenceRecord], met: list[str], end: int, more: int
) -> None:
    vetting = Vetting()
    vetting.role = role(name)  # type: ignore[assignment]
    vetting.give(0, *met).records.extend(some)
    before = vetting.states(end)
    vetting.started["leaving"] = day(end + 0.5)
    # what is to come changes no other gate yet
    assert vetting.states(end)[:-1] == before[:-1]
    after = vetting.states(end + 0.5 + more)
    assert holds(after) == []
    assert [each.gate for each in after if each.latest] in ([], ["leaving"])
    assert free(RULES, vetting.role, after, ended=True) == frozenset()


def test_a_further_rise_is_not_passed_by_what_was_waived_before() -> None:
    vetting = Vetting("writer")
    vetting.role = replace(vetting.role, raised=Tier.ELEVATED)
    vetting.started["privilege-change"] = day(10)
    vetting.waivers = [Waiver("privilege-change", "Ana", "Ben", "for one week", day(11))]
    assert vetting.state("privilege-change", 12).state is State.WAIVED
    vetting.role = replace(vetting.role, raised=Tier.CRITICAL, risen_from=Tier.ELEVATED)
    vetting.started["privilege-change"] = day(20)
    again = vetting.state("privilege-change", 20)
    assert (again.state, "keys" in again.holds, "production" in again.holds) == (State.OPEN, True, False)


def test_what_was_never_started_is_said_in_one_line() -> None:
    with pytest.raises(VettingError, match="gate application: was never started"):
        gate_states(RULES, Vetting().role, [], [], BEGAN, {})
    risen = replace(Vetting().role, raised=Tier.CRITICAL)
    with pytest.raises(VettingError, match="gate privilege-change: was never started"):
        gate_states(RULES, risen, [], [], BEGAN, {"application": BEGAN})


@drawn(st.sampled_from(ROLES), records, whole, st.integers(0, 60), later, st.sampled_from(PAIRS), later)
def test_passing_evidence_never_makes_a_met_gate_unmet(
    name: str, some: list[EvidenceRecord], met: list[str], on: int, now: int, pair: tuple[str, str], more: int
) -> None:
    vetting = Vetting()
    vetting.role = role(name)  # type: ignore[assignment]
    vetting.give(on, *met).records.extend(some)
    before = {each.gate for each in vetting.states(now) if each.state.passed}
    vetting.records.append(given(*pair, more))
    assert before <= {each.gate for each in vetting.states(now) if each.state.passed}


@drawn(st.sampled_from(ROLES), records, later, st.randoms())
def test_the_order_of_records_does_not_matter(
    name: str, some: list[EvidenceRecord], now: int, random: object
) -> None:
    vetting = Vetting()
    vetting.role = role(name)  # type: ignore[assignment]
    vetting.records = some
    states = vetting.states(now)
    vetting.records = list(some)
    random.shuffle(vetting.records)  # type: ignore[attr-defined]
    assert vetting.states(now) == states


@drawn(st.sampled_from(ROLES), records, whole, later)
def test_no_access_is_free_while_a_gate_that_holds_it_is_unmet(
    name: str, some: list[EvidenceRecord], met: list[str], now: int
) -> None:
    vetting = Vetting()
    vetting.role = role(name)  # type: ignore[assignment]
    vetting.give(0, *met).records.extend(some)
    states = vetting.states(now)
    given_free = free(RULES, vetting.role, states)
    assert given_free <= accesses(RULES, vetting.role)
    for state in states:
        gate = RULES.gate(state.gate)
        # but for gates that guard what was given before, which ask first and hold when their days of grace are over
        if not state.state.passed and gate.opens == "in-turn" and not gate.grace_days:
            assert not given_free & set(gate.holds)


@drawn(st.sampled_from(ROLES), records, whole, later)
def test_every_hold_names_its_owner_a_latest_date_and_what_it_waits_for(
    name: str, some: list[EvidenceRecord], met: list[str], now: int
) -> None:
    vetting = Vetting()
    vetting.role = role(name)  # type: ignore[assignment]
    vetting.give(0, *met).records.extend(some)
    states = vetting.states(now)
    found = holds(states)
    assert sorted((each.gate, access) for each in states for access in each.holds) == sorted(
        (hold.gate, hold.access) for hold in found
    )
    assert all(hold.owner and hold.latest and hold.waits_for for hold in found)


@drawn(st.sampled_from(ROLES), records, later)
def test_a_record_of_the_future_does_not_count(name: str, some: list[EvidenceRecord], now: int) -> None:
    vetting = Vetting()
    vetting.role = role(name)  # type: ignore[assignment]
    vetting.records = some
    states = vetting.states(now)
    vetting.records = [each for each in some if each.at <= day(now)]
    assert vetting.states(now) == states


def test_vetting_knows_no_risk_and_nothing_of_who_somebody_is() -> None:
    # given every module of the room
    modules = list(Path(watchword.vetting.__path__[0]).glob("*.py"))
    imported = {
        node.module or ""
        for module in modules
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom)
    }
    # then none imports risk, indicators, or people, and no function takes any of it
    rooms = {name.split(".")[1] for name in imported if name.startswith("watchword.")}
    assert rooms <= {"vetting", "settings", "knowledge", "errors"}
    assert list(inspect.signature(gate_states).parameters) == [
        "rules", "role", "records", "waivers", "now", "started", "decisions",
    ]  # fmt: skip
    assert set(EvidenceRecord.__dataclass_fields__) == {
        "gate",
        "evidence",
        "result",
        "by",
        "at",
        "recorded_at",
    }
