"""Korean syllables: what a spelling may stand for, whatever system it follows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.screening.names import romanised
from tests.screening.names.asked import judged
from watchword.screening.names import korean
from watchword.screening.names.verdict import Verdict

LETTERS = st.sampled_from(romanised.FAMILIES + romanised.GIVEN)
NAMES = st.tuples(
    st.sampled_from(romanised.FAMILIES), st.sampled_from(romanised.GIVEN), st.sampled_from(romanised.GIVEN)
).map("".join)
SYSTEMS = st.sampled_from(sorted(romanised.ONSETS))


@pytest.mark.parametrize(
    "spellings",
    [
        ["jong", "jung", "chong", "chung", "jeong", "cheong"],
        ["son", "sohn"],
        ["chol", "cheol", "chul"],
        ["ri", "lee", "yi", "rhee", "li", "i", "rhie"],
        ["park", "pak", "bak", "bahk"],
        ["noh", "ro", "roh", "no"],
        ["choe", "choi"],
        ["kyong", "kyung", "gyeong", "kyoung"],
        ["woo", "u", "wu"],
        ["hyon", "hyun", "hyeon"],
        ["kim", "gim"],
        ["ryong", "yong", "ryung"],
        ["ok", "ock"],
    ],
)
def test_spellings_of_one_syllable_share_a_sound_and_a_key(spellings: list[str]) -> None:
    # given spellings that passports and lists use for one syllable; then each pair of neighbours may be one
    first, *others = spellings
    for other in others:
        assert korean.spelt(first) & korean.spelt(other), (first, other)
        assert korean.key(korean.spelt(first)) & korean.key(korean.spelt(other)), (first, other)


@pytest.mark.parametrize(
    ("a", "b"), [("nam", "sam"), ("kim", "kang"), ("chol", "chon"), ("ri", "ra"), ("han", "an")]
)
def test_other_syllables_stay_apart(a: str, b: str) -> None:
    assert korean.spelt(a) and korean.spelt(b)
    assert korean.spelt(a).isdisjoint(korean.spelt(b))


@pytest.mark.parametrize(
    "text", ["", "x", "smith", "jongin", "strength", "ng", "kkk", "정", "é", "3", "a" * 1000]
)
def test_what_is_no_syllable_stands_for_none(text: str) -> None:
    assert korean.spelt(text) == frozenset()


def test_initial_r_and_n_are_read_as_the_south_drops_them() -> None:
    # given 리 as the North writes it, and 이 as the South does; 로 and 노 likewise
    assert korean.syllable("리") == korean.syllable("이")
    assert korean.syllable("로") == korean.syllable("노")
    assert korean.syllable("림") in korean.family_names()


@given(LETTERS, SYSTEMS)
def test_every_system_spells_the_syllable(letter: str, system: str) -> None:
    # given a syllable, when a system's own table spells it, then the spelling may stand for it
    assert korean.syllable(letter) in korean.spelt(romanised.syllable(letter, system))


@given(NAMES, SYSTEMS, SYSTEMS)
def test_a_name_alerts_in_any_two_systems(hangul: str, one: str, other: str) -> None:
    # given a name of three syllables, when it is written in two systems, then one alerts against the other
    a, b = romanised.name(hangul, one), romanised.name(hangul, other)
    assert judged(a, b, person=True) is Verdict.QUESTION


@given(NAMES, SYSTEMS)
def test_a_name_alerts_between_hangul_and_latin_letters(hangul: str, system: str) -> None:
    latin = romanised.name(hangul, system)
    assert judged(hangul, latin, person=True) is Verdict.QUESTION
    assert judged(latin, hangul, person=True) is Verdict.QUESTION
