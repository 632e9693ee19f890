"""An internet line, or a telephone that is new."""

import pytest

from tests.indicators.applicants import Row, fact
from tests.indicators.tables import at, evidence

ASK = "voip-or-fresh-number"


def seen(days: int) -> Row:
    return fact("contact.phone-first-seen", number=1.0, moment=at(-days))


@pytest.mark.parametrize("line", ["voip", "voip-non-fixed"])
def test_an_internet_line_is_found(line: str) -> None:
    (found,) = evidence(ASK, contact_facts=[fact("contact.phone-voip", line)])
    assert found.facts["what"] == "an internet line"


def test_a_cable_companys_telephone_at_home_is_innocent() -> None:
    assert evidence(ASK, contact_facts=[fact("contact.phone-voip", "voip-fixed")]) == []


def test_a_new_number_is_found_and_an_old_one_beside_it_innocent() -> None:
    (found,) = evidence(ASK, contact_facts=[seen(89)])
    assert found.facts["what"] == "in use for a short time only"
    assert evidence(ASK, contact_facts=[seen(89), seen(90)]) == []


def test_another_number_or_answer_given_since_settles_an_internet_line() -> None:
    line = [
        fact("contact.phone-voip", "voip", current=False),
        fact("contact.phone-type", "voip", current=False),
    ]
    assert evidence(ASK, contact_facts=[*line, fact("contact.phone-type", "mobile", current=True)]) == []


def test_what_no_carrier_was_asked_is_not_known() -> None:
    told = [fact("contact.phone-type-unknowable"), fact("contact.phone-age-not-evaluated")]
    assert evidence(ASK, contact_facts=told) == []
