"""Of a tax number only its form is read, and whether nobody was ever given it; never where or when it was issued."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.enrich.contacts.tax_answer import TaxAnswer
from watchword.enrich.contacts.tax_number import FACTS, tax_number_facts
from watchword.records.fact import Fact


def found(number: str, *answers: TaxAnswer) -> dict[str, Fact]:
    return {fact.name: fact for fact in tax_number_facts(number, answers)}


@pytest.mark.parametrize(
    ("number", "why"),
    [
        ("000-12-3456", "area"), ("666-12-3456", "area"), ("123-00-3456", "group"), ("123-45-0000", "serial"),
        ("078-05-1120", "published"), ("219 09 9999", "published"), ("900-12-3456", "area"),
    ],
)  # fmt: skip
def test_numbers_that_nobody_was_given(number: str, why: str) -> None:
    assert found(number)["contact.tax-number-never-issued"].value == why


@pytest.mark.parametrize(
    ("number", "form"), [("912-70-1234", "itin"), ("912-93-1234", "atin"), ("98-7654321", "ein")]
)
def test_other_lawful_numbers_are_recognised_and_neutral(number: str, form: str) -> None:
    facts = found(number)

    assert facts["contact.tax-number-form"].value == form
    assert "contact.tax-number-never-issued" not in facts


areas = st.integers(1, 899).filter(lambda area: area != 666)


@given(areas, areas, st.integers(1, 99), st.integers(1, 99), st.integers(1, 9998))
def test_area_and_group_change_nothing(area: int, other: int, group: int, later: int, serial: int) -> None:
    one, two = f"{area:03}-{group:02}-{serial:04}", f"{other:03}-{later:02}-{serial:04}"

    published = {"078-05-1120", "219-09-9999"}
    assert {one, two} & published or tax_number_facts(one, ()) == tax_number_facts(two, ())


@given(st.from_regex(r"\d{3}-\d{2}-\d{4}", fullmatch=True))
def test_no_fact_holds_more_than_the_last_four_digits(number: str) -> None:
    for fact in tax_number_facts(number, ()):
        assert number[:3] not in fact.value and number[:6] not in fact.detail and number not in repr(fact)


def test_a_verifiers_answer_is_about_the_number_that_ends_alike() -> None:
    mine, anothers = TaxAnswer("3456", "name-mismatch", "SSNVS"), TaxAnswer("9999", "deceased")

    facts = found("123-45-3456", anothers, mine)

    assert facts["contact.tax-number-answer"] == Fact(
        "contact.tax-number-answer", "name-mismatch", detail="SSNVS"
    )
    assert "contact.tax-number-not-evaluated" not in facts
    assert "contact.tax-number-not-evaluated" in found("123-45-3456", anothers)


@given(st.text(max_size=40))
def test_every_text_gives_declared_facts(number: str) -> None:
    facts = tax_number_facts(number, ())

    assert facts and all(fact.name in FACTS for fact in facts)
