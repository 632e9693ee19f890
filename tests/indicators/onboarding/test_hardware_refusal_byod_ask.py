"""The issued computer was declined."""

from tests.indicators.applicants import answer
from tests.indicators.tables import evidence
from watchword.indicators.card import Family

ASK = "hardware-refusal-byod-ask"
DECLINED = "declined-issued-device"


def test_declining_the_issued_computer_is_found() -> None:
    (found,) = evidence(ASK, answers=[answer(DECLINED, "yes")])
    assert (found.strength, found.family, found.facts["meetings"]) == (1.0, Family.DEVICE_TRUST, "1 occasion")


def test_assistive_programs_of_ones_own_are_innocent() -> None:
    assert evidence(ASK, answers=[answer(DECLINED, "yes", accommodated=True)]) == []


def test_taking_it_after_all_ends_it() -> None:
    assert evidence(ASK, answers=[answer(DECLINED, "yes"), answer(DECLINED, "no", day=2)]) == []
