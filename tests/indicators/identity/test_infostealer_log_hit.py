"""The address among other people's log-ins on one infected machine."""

from tests.indicators.applicants import fact
from tests.indicators.tables import evidence

ASK = "infostealer-log-hit"


def test_three_other_people_on_one_machine_are_found() -> None:
    (found,) = evidence(ASK, contact_facts=[fact("contact.email-infostealer", number=3.0)])
    assert (found.strength, found.facts["number"]) == (1.0, 3)


def test_a_victim_of_theft_is_innocent() -> None:
    assert evidence(ASK, contact_facts=[fact("contact.email-infostealer", number=0.0)]) == []
    assert evidence(ASK, contact_facts=[fact("contact.email-infostealer")]) == []
    assert evidence(ASK, contact_facts=[fact("contact.email-breaches", number=12.0)]) == []


def test_a_familys_computer_is_innocent() -> None:
    assert evidence(ASK, contact_facts=[fact("contact.email-infostealer", number=2.0)]) == []
