"""A bank account's digits are checked, and whose it is only by the bank's answer or the names written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.enrich.agreement import agreement
from watchword.enrich.contacts.account_answer import AccountAnswer
from watchword.enrich.contacts.bank_account import FACTS, account_facts, routing_verdict
from watchword.enrich.contacts.given import Account
from watchword.records.fact import Fact


def found(account: Account, *answers: AccountAnswer) -> dict[str, Fact]:
    return {fact.name: fact for fact in account_facts(account, answers, "Ada Example", agreement)}


@pytest.mark.parametrize(
    ("iban", "verdict"),
    [
        ("GB82 WEST 1234 5698 7654 32", "valid"), ("GB83 WEST 1234 5698 7654 32", "checksum"),
        ("GB82 WEST 1234 5698 7654", "length"), ("ZZ82 WEST 1234", "form"), ("GB82WÉST12345698765432", "length"),
    ],
)  # fmt: skip
def test_an_iban_is_checked(iban: str, verdict: str) -> None:
    assert found(Account(iban=iban))["contact.bank-iban"].value == verdict


def test_the_bank_is_known_where_the_register_has_it() -> None:
    known = found(Account(iban="DE89370400440532013000"))

    assert known["contact.bank-known"].value == "yes"
    assert known["contact.bank-country"].value == "DE"
    assert found(Account(iban="GB82WEST12345698765432"))["contact.bank-known"].value == "no"


@pytest.mark.parametrize(
    ("routing", "verdict"),
    [
        ("011000015", "valid"), ("0110-0001-5", "valid"), ("011000016", "checksum"), ("501000015", "prefix"),
        ("01100001", "length"), ("000000000", "prefix"), ("routing", "length"),
    ],
)  # fmt: skip
def test_a_routing_number_is_checked(routing: str, verdict: str) -> None:
    assert routing_verdict(routing) == verdict


@given(st.from_regex(r"0[1-9]\d{7}", fullmatch=True), st.integers(0, 8), st.integers(1, 9))
def test_one_wrong_digit_is_never_valid(routing: str, place: int, shift: int) -> None:
    wrong = routing[:place] + str((int(routing[place]) + shift) % 10) + routing[place + 1 :]

    assert not (routing_verdict(routing) == "valid" and routing_verdict(wrong) == "valid")


def test_the_banks_answer_and_the_names_are_apart() -> None:
    account = Account(iban="DE89370400440532013000", owner="A. Example")
    facts = account_facts(
        account, (AccountAnswer("3000", "none", ("Bob Other",), "Example"),), "Ada Example", agreement
    )

    owners = {fact.detail: fact.value for fact in facts if fact.name == "contact.bank-owner-name"}
    assert owners == {"written": "compatible", "bank": "different"}
    assert Fact("contact.bank-owner-answer", "none", detail="Example") in facts


def test_without_an_answer_the_owner_is_not_evaluated() -> None:
    assert "contact.bank-owner-not-evaluated" in found(Account(routing="011000015", number="000123"))
    assert "contact.bank-unread" in found(Account())


@given(st.text(max_size=60), st.text(max_size=30))
def test_every_text_gives_declared_facts_without_the_number(iban: str, routing: str) -> None:
    facts = account_facts(Account(iban, routing), ())

    assert facts and all(fact.name in FACTS for fact in facts)
