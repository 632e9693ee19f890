"""An account that went on under another name after years."""

from tests.indicators.applicants import fact
from tests.indicators.tables import at, evidence

ASK = "dormant-account-wakeup"
WOKE = fact("code.wakeup", number=4.2, moment=at(-100))


def test_a_return_under_another_name_is_found() -> None:
    (found,) = evidence(ASK, code_facts=[WOKE, fact("code.wakeup-name-changed", number=1.0)])
    assert (found.strength, found.facts["years"], found.events) == (1.0, 4.2, 2)


def test_a_return_under_the_same_name_is_a_return() -> None:
    assert evidence(ASK, code_facts=[WOKE, fact("code.wakeup-name-changed", number=0.0)]) == []
    assert evidence(ASK, code_facts=[WOKE]) == []


def test_another_name_without_a_silence_is_innocent() -> None:
    assert evidence(ASK, code_facts=[fact("code.wakeup-name-changed", number=1.0)]) == []


def test_a_former_name_that_was_told_since_clears_it() -> None:
    told = fact("code.wakeup-name-changed", number=0.0, time=at(9))
    assert evidence(ASK, code_facts=[WOKE, fact("code.wakeup-name-changed", number=1.0), told]) == []
