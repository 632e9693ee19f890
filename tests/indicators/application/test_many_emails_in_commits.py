"""Other people's addresses in repositories that only the applicant keeps."""

from tests.indicators.applicants import fact
from tests.indicators.tables import at, evidence

ASK = "many-emails-in-commits"


def test_five_other_people_are_found() -> None:
    (found,) = evidence(ASK, code_facts=[fact("code.other-emails", number=5.0)])
    assert (found.strength, found.facts["number"]) == (1.0, 5)


def test_a_few_helpers_are_innocent() -> None:
    assert evidence(ASK, code_facts=[fact("code.other-emails", number=4.0)]) == []


def test_ones_own_many_addresses_are_innocent() -> None:
    assert evidence(ASK, code_facts=[fact("code.own-emails", number=9.0)]) == []


def test_names_that_were_told_since_clear_it() -> None:
    told = [fact("code.other-emails", number=8.0), fact("code.other-emails", number=0.0, time=at(9))]
    assert evidence(ASK, code_facts=told) == []
