"""What may be recorded: nothing from before a turn that takes none, and no second look by who had the first."""

import pytest

from tests.vetting.made import Vetting, given
from watchword.vetting.admissible import check_second, check_turn
from watchword.vetting.reading import shipped_rules
from watchword.vetting.record import Result
from watchword.vetting.rules import VettingError

RULES = shipped_rules()
HIRED = ("application", "identity", "interview", "offer", "delivery", "first-day")


def test_a_probation_takes_evidence_from_its_first_day_on() -> None:
    gate, state = RULES.gate("probation-1"), Vetting().give(0, *HIRED).state("probation-1", 13)
    for too_early in (0, 13.9):
        with pytest.raises(VettingError, match=r"its turn comes on 2026-01-19 09:00Z; record it then"):
            check_turn(gate, state, given("probation-1", "manager-attested", too_early))
    check_turn(gate, state, given("probation-1", "manager-attested", 14))
    check_turn(gate, state, given("probation-1", "manager-attested", 1, Result.CONTRADICTED))


def test_a_gate_that_takes_evidence_from_before_does() -> None:
    state = Vetting().state("offer", 0)
    assert state.since is None
    check_turn(RULES.gate("offer"), state, given("offer", "references-called"))


def test_a_gate_that_nothing_opened_takes_none() -> None:
    with pytest.raises(VettingError, match="its turn has not come"):
        check_turn(
            RULES.gate("leaving"), Vetting().state("leaving", 5), given("leaving", "accounts-closed", 5)
        )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("notary", "second-officer-video"),
        ("second-officer-video", "notary"),
        ("courier-with-id-check", "second-officer-courier"),
    ],
)
def test_two_looks_are_two_peoples_in_either_order(first: str, second: str) -> None:
    gate, taken = RULES.gate("identity"), [given("identity", first, by="Ana")]
    with pytest.raises(VettingError, match=f"Ana recorded {first} too, and identity asks for two people"):
        check_second(gate, taken, given("identity", second, 1, by="Ana"))
    check_second(gate, taken, given("identity", second, 1, by="Ben"))
    check_second(gate, taken, given("identity", "reference-image", 1, by="Ana"))
    # a look that failed counts as none, and what speaks against somebody is taken from anybody
    check_second(
        gate, [given("identity", first, 0, Result.FAILED, "Ana")], given("identity", second, 1, by="Ana")
    )
    check_second(gate, taken, given("identity", second, 1, Result.FAILED, "Ana"))


def test_every_critical_role_is_looked_at_by_two_where_the_rules_say_second() -> None:
    seconds = [
        (gate.id, need) for gate in RULES.gates for need in gate.needs if need.id.startswith("second-")
    ]
    assert {(gate, need.other_than) for gate, need in seconds} == {
        ("identity", "identity-proofing"),
        ("interview", "interview"),
        ("full", "manager-attested"),
        ("privilege-change", "need-stated"),
        ("first-day", None),
    }
    assert [need.id for gate, need in seconds if gate == "first-day"] == ["second-factor-bound"]
