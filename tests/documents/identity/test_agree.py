"""Sources are compared where both tell a field, and their values stay out of the facts."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.identity.zones import SPECIMENS
from watchword.documents.identity.agree import FACTS, Claims, claims_of_mrz, claims_written, coherence
from watchword.documents.identity.field_agreement import (
    address_agreement,
    date_agreement,
    number_agreement,
)
from watchword.documents.identity.mrz import read_mrz
from watchword.documents.identity.mrz_dates import ShortDate
from watchword.documents.identity.written_dates import dates_written
from watchword.enrich.agreement import Agreement, agreement

SAME, COMPATIBLE, DIFFERENT, UNKNOWN = (
    Agreement.SAME,
    Agreement.COMPATIBLE,
    Agreement.DIFFERENT,
    Agreement.UNKNOWN,
)


def test_a_zone_and_a_form_agree_and_contradict_field_by_field() -> None:
    (zone,) = read_mrz(SPECIMENS["TD3"])
    form = claims_written(
        "application form",
        {
            "name": "Anna Maria Eriksson",
            "birth": "12 August 1974",
            "number": "L898902C9",
            "expires": "2012-04-15",
        },
    )
    found = coherence([claims_of_mrz(zone), form], agreement)
    assert {(fact.value, fact.name) for fact in found} == {
        ("name", "identity.same"),
        ("birth", "identity.same"),
        ("number", "identity.different"),
        ("expires", "identity.same"),
    }
    assert {fact.detail for fact in found} == {"machine-readable zone and application form"}
    assert {fact.name for fact in found} <= set(FACTS)
    assert "1974" not in repr(found)


def test_numbers_of_two_documents_are_not_compared() -> None:
    passport = Claims("a", "passport", number="T1", expires="2030-01-01", birth="1986-06-06")
    licence = Claims("b", "licence", number="T2", expires="2031-01-01", birth="1986-06-06")
    assert [fact.value for fact in coherence([passport, licence], agreement)] == ["birth"]


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("L898902C3", "l-898 902 c3", SAME),
        ("L8989O2C3", "L898902C3", COMPATIBLE),
        ("****02C3", "L898902C3", COMPATIBLE),
        ("****02C4", "L898902C3", DIFFERENT),
        ("L898902C3", "L898902C4", DIFFERENT),
        ("", "L898902C3", UNKNOWN),
        ("***1", "L898902C1", UNKNOWN),
    ],
)
def test_numbers(a: str, b: str, verdict: Agreement) -> None:
    assert number_agreement(a, b) is verdict
    assert number_agreement(b, a) is verdict


def test_dates_in_any_way_of_writing() -> None:
    assert date_agreement("03/04/1990", "1990-04-03") is COMPATIBLE
    assert date_agreement("03/04/1990", "1990-04-04") is DIFFERENT
    assert date_agreement(ShortDate("740812"), date(1974, 8, 12)) is SAME
    assert date_agreement(ShortDate("74<<<<"), "August 12, 1974") is COMPATIBLE
    assert date_agreement(ShortDate("740812"), ShortDate("750812")) is DIFFERENT
    assert date_agreement("soon", "1990-04-04") is UNKNOWN
    assert date_agreement(ShortDate("749912"), "1990-04-04") is UNKNOWN


def test_addresses_with_and_without_the_flat() -> None:
    whole = "1 Main Street Apt 4, Austin, TX 78701"
    assert address_agreement(whole, "1 MAIN ST, Austin, TX 78701") is COMPATIBLE
    assert address_agreement(whole, "2 Main St, Austin, TX 78701") is DIFFERENT
    assert address_agreement(whole, "somewhere") is UNKNOWN


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_written_date_always_holds_the_one_that_was_meant(day: date) -> None:
    for way in ("%Y-%m-%d", "%Y%m%d", "%d.%m.%Y", "%m/%d/%Y", "%d %b %Y", "%B %d, %Y"):
        assert day in dates_written(day.strftime(way))


@given(st.text(), st.text())
def test_no_text_makes_a_comparison_fail(a: str, b: str) -> None:
    for compare in (number_agreement, date_agreement, address_agreement):
        assert compare(a, b) is compare(b, a)
