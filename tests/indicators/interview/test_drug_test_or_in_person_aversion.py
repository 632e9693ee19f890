"""Every way of being met in person was declined."""

from tests.indicators.applicants import answer
from tests.indicators.tables import evidence

ASK = "drug-test-or-in-person-aversion"
DECLINED = "declined-in-person"


def test_declining_everything_twice_is_found() -> None:
    (found,) = evidence(ASK, answers=[answer(DECLINED, "yes", day=day) for day in (0, 7)])
    assert (found.strength, found.facts["meetings"]) == (1.0, "2 occasions")


def test_once_is_innocent_also_when_two_interviewers_write_it_down() -> None:
    assert evidence(ASK, answers=[answer(DECLINED, "yes")] * 2) == []


def test_an_accommodation_ends_it() -> None:
    twice = [answer(DECLINED, "yes", day=day) for day in (0, 7)]
    assert evidence(ASK, answers=[*twice, answer(DECLINED, "yes", day=8, accommodated=True)]) == []


def test_agreeing_to_a_notary_later_ends_it() -> None:
    twice = [answer(DECLINED, "yes", day=day) for day in (0, 7)]
    assert evidence(ASK, answers=[*twice, answer(DECLINED, "no", day=9)]) == []
    assert len(evidence(ASK, answers=[answer(DECLINED, "no", day=-1), *twice])) == 1
