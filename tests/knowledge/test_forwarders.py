"""Mail drops and forwarders are found; flats, units and suites are left alone."""

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from watchword.knowledge import ForwarderPattern, forwarder_patterns

from .conftest import Search


@pytest.mark.parametrize("row", forwarder_patterns(), ids=lambda row: row.name)
def test_each_pattern_keeps_its_word(row: ForwarderPattern, found: Search) -> None:
    assert found(row.pattern, row.example)
    assert not found(row.pattern, row.not_example)
    assert row.example == row.example.upper()


def test_no_example_of_an_ordinary_address_matches_any_pattern(found: Search) -> None:
    ordinary = [row.not_example for row in forwarder_patterns()]

    assert [
        (row.name, line) for row in forwarder_patterns() for line in ordinary if found(row.pattern, line)
    ] == []


def test_a_post_box_is_kept_apart_from_a_mail_drop(found: Search) -> None:
    for line in ("PO BOX 12", "P O BOX 12", "POST OFFICE BOX 9"):
        assert {row.kind for row in forwarder_patterns() if found(row.pattern, line)} == {"po_box"}


HOMES = st.builds(
    "{} {} {} {} {}".format,
    st.integers(min_value=1, max_value=99999),
    st.sampled_from(["MAIN", "OAK", "MARTIN LUTHER KING", "BROADWAY", "POSTAL", "SHIP", "COUNTY ROAD 12"]),
    st.sampled_from(["ST", "AVE", "RD", "LN", "BLVD"]),
    st.sampled_from(["#", "APT", "APT #", "UNIT", "STE", "SUITE", "FLAT", "BLDG", "RM", "LOT", "FL"]),
    st.from_regex(r"[A-Z]?[0-9]{1,5}[A-Z]?", fullmatch=True),
)


@settings(max_examples=25, deadline=None)
@given(home=HOMES)
def test_no_home_with_a_flat_or_suite_number_matches(home: str) -> None:
    anything = "|".join(f"(?:{row.pattern})" for row in forwarder_patterns())
    row = duckdb.execute("SELECT regexp_matches(?, ?)", [home, anything]).fetchone()

    assert row == (False,)
