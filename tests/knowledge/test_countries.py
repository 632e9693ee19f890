"""Countries by the many ways in which they are written."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.knowledge.countries import country_code, country_table


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("North Korea", "KP"),
        ("Korea, North", "KP"),
        ("DPRK", "KP"),
        ("D.P.R.K.", "KP"),
        ("Democratic People's Republic of Korea", "KP"),
        ("korea,  south", "KR"),
        ("KR", "KR"),
        ("kr", "KR"),
        ("Russian", "RU"),
        ("Russian Federation", "RU"),
        ("U.A.E.", "AE"),
        ("Côte d'Ivoire", "CI"),
        (" China ", "CN"),
        ("Atlantis", ""),
        ("", ""),
        (",", ""),
    ],
)
def test_a_country_is_known_by_code_name_and_adjective(text: str, code: str) -> None:
    assert country_code(text) == code


def test_the_table_is_whole() -> None:
    # given ISO 3166-1's 249 codes and Kosovo's; then each has a name, and its name and code lead back to it
    assert len(country_table()) == 250
    for code, row in country_table().items():
        assert re.fullmatch("[A-Z]{2}", code)
        assert country_code(row["name"]) == country_code(code) == code
        assert set(row) <= {"name", "also", "adjectives", "ambiguous"}


def test_no_name_is_two_countries() -> None:
    # given every name and abbreviation; then each leads to the country that has it
    assert {
        (code, text)
        for code, row in country_table().items()
        for text in row.get("also", ())
        if country_code(text) != code
    } == set()


@given(st.text(alphabet=st.characters(codec=None)))
def test_any_text_has_an_answer(text: str) -> None:
    assert country_code(text) in {"", *country_table()}
