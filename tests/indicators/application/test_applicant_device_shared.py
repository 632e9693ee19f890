"""Several candidates on one device or one home's line."""

from tests.indicators.applicants import both, one_home, session
from tests.indicators.tables import evidence

ASK = "applicant-device-shared"


def test_strangers_on_one_device_are_found() -> None:
    found = evidence(ASK, shared=both("device"), sessions=[session()])
    assert [(each.person_id, each.strength) for each in found] == [("ann", 1.0), ("eve", 1.0)]
    assert found[0].facts["what"] == "device"


def test_a_homes_line_alone_says_little() -> None:
    found = evidence(ASK, shared=both("session-address"), sessions=[session()])
    assert {(each.strength, each.facts["what"]) for each in found} == {(0.1, "home line")}


def test_device_and_line_are_one_finding() -> None:
    found = evidence(ASK, shared=both("device") + both("session-address"), sessions=[session()])
    assert {(each.strength, each.facts["what"]) for each in found} == {(1.0, "device and home line")}


def test_flatmates_of_different_names_say_next_to_nothing() -> None:
    found = evidence(ASK, shared=[*both("device"), *one_home()], sessions=[session()])
    assert {each.strength for each in found} == {0.005}


def test_a_test_centres_machine_is_innocent() -> None:
    assert len(evidence(ASK, shared=both("device", shared_by=12), sessions=[session()])) == 2
    assert evidence(ASK, shared=both("device", shared_by=13), sessions=[session()]) == []


def test_one_persons_two_accounts_are_innocent() -> None:
    assert evidence(ASK, shared=both("device", names="compatible"), sessions=[session()]) == []
