"""What is known beside a name: dates in any order, identifiers, countries, addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.screening.made import entry
from watchword.screening.entry import Entry, EntryKind, Identifier
from watchword.screening.query import Query
from watchword.screening.second_keys import (
    OTHER_COUNTRY,
    SAME_COUNTRY,
    SAME_DATE,
    SAME_PART,
    Effect,
    dates,
    second_keys,
)


def person(**more: object) -> Entry:
    return entry(7, "YAN, Xiaobing", kind=EntryKind.PERSON, **more)


def born(asked: str, *listed: str) -> Effect:
    return second_keys(Query("Yan Xiaobing", birth_dates=(asked,)), person(birth_dates=listed))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("1980-04-03", {(1980, 4, 3)}),
        ("1980-4-3", {(1980, 4, 3)}),
        ("1980-04-03 00:00:00", {(1980, 4, 3)}),
        # day and month in either order, as forms of the world have it
        ("03/04/1980", {(1980, 4, 3), (1980, 3, 4)}),
        ("03.04.1980", {(1980, 4, 3), (1980, 3, 4)}),
        ("25/12/1980", {(1980, 12, 25)}),
        ("3 Apr 1980", {(1980, 4, 3)}),
        ("1980-04", {(1980, 4, 0)}),
        ("1980", {(1980, 0, 0)}),
        ("circa 1980", {(1980, 0, 0)}),
        ("1971-1975", {(1971, 0, 0), (1975, 0, 0)}),
        ("1980-13-45", {(1980, 0, 0)}),
        ("31/31/1980", set()),
        ("unknown", set()),
        ("", set()),
        ("1" * 100_000, set()),
    ],
)
def test_a_date_is_read_as_all_that_it_may_stand_for(text: str, read: set[tuple[int, int, int]]) -> None:
    assert dates(text) == read


@pytest.mark.parametrize("asked", ["1976-05-03", "03/05/1976", "05/03/1976", "3 May 1976"])
def test_the_same_full_birth_date_makes_it_sure(asked: str) -> None:
    effect = born(asked, "1976-05-03")
    assert (effect.adds, effect.sure, effect.excluded) == (SAME_DATE, True, False)
    assert effect.why == (f"the birth date {asked} is the same",)


@pytest.mark.parametrize("listed", ["1976", "1976-05"])
def test_a_partial_date_agrees_as_far_as_it_goes_and_makes_nothing_sure(listed: str) -> None:
    effect = born("1976-05-03", listed)
    assert (effect.adds, effect.sure, effect.excluded) == (SAME_PART, False, False)


@pytest.mark.parametrize(
    ("asked", "excluded"),
    [("1978-05-03", False), ("1974", False), ("1979-05-03", True), ("1973", True), ("circa 1990", True)],
)
def test_birth_dates_more_than_two_years_apart_are_another_persons(asked: str, excluded: bool) -> None:
    effect = born(asked, "1976-05-03")
    assert effect.excluded is excluded
    assert not effect.sure
    assert "differ" in effect.why[0]


def test_of_several_dates_the_nearest_counts() -> None:
    assert not born("1971-1975", "1976").excluded, "born some time between two years"
    assert not born("1990-01-01", "1960", "1991").excluded
    assert born("1990-01-01", "1960", "1970").excluded


def test_what_is_not_known_says_nothing() -> None:
    assert born("soon", "1976") == born("1976") == Effect(0.0, False, False, ())


@pytest.mark.parametrize("asked", ["AB 123 456", "ab-123456", "AB123456"])
def test_the_same_identifier_makes_it_sure_however_it_is_spaced(asked: str) -> None:
    listed = person(identifiers=(Identifier("passport", "AB 123456", "CN"),), birth_dates=("1976",))
    effect = second_keys(Query("Yan Xiaobing", identifiers=(asked,), birth_dates=("1999",)), listed)
    # then even another birth date excludes nothing: numbers are copied with more care than dates
    assert (effect.sure, effect.excluded) == (True, False)
    assert effect.why[0] == "the identifier AB 123456 is the same"


def test_another_identifier_says_nothing() -> None:
    listed = person(identifiers=(Identifier("passport", "AB123456"),))
    assert second_keys(Query("Yan", identifiers=("CD123456", "x")), listed).why == ()


@pytest.mark.parametrize("asked", ["KP", "North Korea", "Korea, North", "DPRK", "north korean"])
def test_a_country_is_the_same_by_code_name_and_adjective(asked: str) -> None:
    effect = second_keys(Query("Yan", countries=(asked,)), person(countries=("Korea, North",)))
    assert effect.adds == SAME_COUNTRY
    assert effect.why == ("the country KP is the same",)


def test_another_country_lowers_and_never_excludes() -> None:
    effect = second_keys(Query("Yan", countries=("Germany",)), person(countries=("China",)))
    assert (effect.adds, effect.excluded) == (OTHER_COUNTRY, False)
    assert second_keys(Query("Yan", countries=("Atlantis",)), person(countries=("China",))).adds == 0


def test_an_address_is_the_same_in_another_order() -> None:
    listed = person(addresses=("12 Example Street, Dandong, Liaoning",))
    effect = second_keys(Query("Yan", addresses=("Dandong Liaoning, 12 Example St",)), listed)
    assert effect.why == ("the address is the same",)


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_breaks_the_second_keys(asked: str, listed: str) -> None:
    query = Query("Yan", birth_dates=(asked,), countries=(asked,), identifiers=(asked,), addresses=(asked,))
    effect = second_keys(query, person(birth_dates=(listed,), countries=(listed,), addresses=(listed,)))
    assert not (effect.sure and effect.excluded)


@given(st.dates(), st.dates())
def test_dates_never_both_agree_and_exclude(one: object, other: object) -> None:
    effect = born(str(one), str(other))
    assert not (effect.sure and effect.excluded)
    assert effect.sure == (one == other and 1800 <= int(str(one)[:4]) < 2100)
