"""A mailbox and an account that are both new."""

from tests.indicators.applicants import Row, fact
from tests.indicators.tables import at, evidence

ASK = "new-email-and-new-profile"


def mail(days: int) -> Row:
    return fact("contact.email-first-seen", number=9999.0, moment=at(-days))


def account(days: int) -> Row:
    return fact("code.account", "handle", moment=at(-days))


def test_both_new_are_found() -> None:
    (found,) = evidence(ASK, contact_facts=[mail(20)], code_facts=[account(179)])
    assert (found.strength, found.facts["mail"], found.facts["account"]) == (1.0, 20, 179)


def test_one_of_them_new_is_innocent() -> None:
    assert evidence(ASK, contact_facts=[mail(180)], code_facts=[account(20)]) == []
    assert evidence(ASK, contact_facts=[mail(20)], code_facts=[account(180)]) == []


def test_an_old_mailbox_beside_a_new_one_is_innocent() -> None:
    assert evidence(ASK, contact_facts=[mail(20), mail(4000)], code_facts=[account(20)]) == []


def test_without_a_lookup_it_says_nothing() -> None:
    unknown = fact("contact.email-age-not-evaluated")
    assert evidence(ASK, contact_facts=[unknown], code_facts=[account(20)]) == []
    assert evidence(ASK, contact_facts=[mail(20)], code_facts=[fact("code.account", "handle")]) == []


def test_the_age_is_that_of_the_day_when_the_application_came() -> None:
    # given a lookup's age that grew by the day on which the pack was vetted again
    (found,) = evidence(ASK, contact_facts=[mail(20)], code_facts=[account(20)])
    assert found.facts["mail"] == 20
