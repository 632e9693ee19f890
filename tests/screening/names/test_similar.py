"""Two words compared: by which rule they are one, and how far."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.screening.names.similar import (
    INITIAL,
    ROMANISED,
    SAME,
    SLIP,
    SLIP_OF_SHORT,
    SLIPS,
    SPELT,
    similar,
    slipped,
)

WORDS = st.text(alphabet="abcdeghijklmnoprstuvwyz0123456789", min_size=1, max_size=14)


@pytest.mark.parametrize(
    ("a", "b", "east_asian", "expected"),
    [
        ("zelkova", "zelkova", False, (SAME, "same")),
        ("j", "james", False, (INITIAL, "initial")),
        ("j", "karl", False, (0.0, "")),
        ("3", "39", False, (0.0, "")),  # a number is another number
        ("39", "38", False, (0.0, "")),
        ("jong", "jung", True, (ROMANISED, "Korean romanisation")),
        ("taesong", "daeseong", True, (ROMANISED, "Korean romanisation")),
        ("mohammed", "muhammad", False, (SPELT, "spelling")),
        ("zelkova", "zelkoba", False, (SLIP, "one letter differs")),
        ("zelkova", "zlekova", False, (SLIP, "one letter differs")),
        ("bek", "bik", False, (SLIP_OF_SHORT, "one letter differs")),
        ("brzdowska", "brzdpwskk", False, (SLIPS, "two letters differ")),
        ("brzdow", "brkdpw", False, (0.0, "")),  # two slips in so few letters are another word
        ("nam", "sam", True, (0.0, "")),  # two syllables are two names
        ("zelkova", "ostara", False, (0.0, "")),
    ],
)
def test_two_words_are_one_by_a_rule(a: str, b: str, east_asian: bool, expected: tuple[float, str]) -> None:
    assert similar(a, b, east_asian) == expected


def test_romanisations_are_compared_only_where_names_are_east_asian() -> None:
    assert similar("jong", "chung", True)[1] == "Korean romanisation"
    assert similar("jong", "chung", False)[1] != "Korean romanisation"


@given(WORDS, WORDS, st.booleans())
def test_likeness_is_the_same_both_ways_and_bounded(a: str, b: str, east_asian: bool) -> None:
    value, rule = similar(a, b, east_asian)
    assert (value, rule) == similar(b, a, east_asian)
    assert 0 <= value <= 1 and (value == 1) == (a == b) and bool(value) == bool(rule)


@pytest.mark.parametrize(
    ("asked", "listed", "place"),
    [
        (("jo", "yong", "won"), ("jo", "yong", "wom"), 2),
        (("jo", "yong", "won"), ("jo", "yogn", "won"), 1),
        (("jo", "yong", "won"), ("jo", "yong", "won"), None),
        (("jo", "yong", "won"), ("ju", "yong", "wom"), None),
        (("jo", "yong"), ("jo", "yong", "won"), None),
        (("jo", "yong", "won"), ("jo", "yong", "sik"), None),
    ],
)
def test_one_slip_is_found_in_its_place(
    asked: tuple[str, ...], listed: tuple[str, ...], place: int | None
) -> None:
    assert slipped(asked, listed) == place
