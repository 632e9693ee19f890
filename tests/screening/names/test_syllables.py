"""Names as sequences of syllables, whatever words they are written in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.screening.names import romanised
from watchword.screening.names import syllables

SPELT = st.sampled_from(sorted({romanised.syllable(c, s) for c in romanised.GIVEN for s in romanised.ONSETS}))


def read(text: str) -> set[tuple[str, ...]]:
    """The Korean syllables that a person's name is read as."""
    return {each.spelt for each in syllables.as_person(text.split()) if each.language == "Korean"}


@pytest.mark.parametrize("text", ["jong in chol", "jong inchol", "jonginchol"])
def test_a_name_is_its_syllables_however_it_is_divided(text: str) -> None:
    assert ("jong", "in", "chol") in read(text)


def test_a_word_that_can_be_divided_in_two_ways_is_read_in_both() -> None:
    assert {("jong", "in"), ("jon", "gin")} <= set(syllables.word_readings("jongin", "Korean"))


@pytest.mark.parametrize(
    "text", ["kimo", "nadra", "smith john", "jong", "in chol jong in chol", "x y", "maria lee smith"]
)
def test_names_of_other_languages_are_not_read_so(text: str) -> None:
    # given a name without a Korean family name at an end, of too many syllables, or of other sounds
    assert not read(text)


@pytest.mark.parametrize("word", ["jong" * 50, "a" * 1000, "ng" * 200])
def test_a_long_word_is_no_name(word: str) -> None:
    assert syllables.word_readings(word, "Korean") == ()


@given(st.lists(SPELT, min_size=2, max_size=4))
def test_readings_are_few_and_spell_the_name(parts: list[str]) -> None:
    # given any syllables run together, when they are read, then every reading spells them, and there are not many
    found = syllables.readings(["".join(parts)], "Korean")
    assert len(found) <= 24
    assert all("".join(each.spelt) == "".join(parts) and len(each.spelt) <= 4 for each in found)


@given(st.sampled_from(romanised.FAMILIES), SPELT, SPELT)
def test_a_name_turned_is_found_by_the_same_keys(family: str, first: str, second: str) -> None:
    # given a name, when the family name stands last, then it has a key in common with itself as it was
    own = romanised.syllable(family, "north")
    (one, *_), (other, *_) = (
        syllables.readings(words, "Korean") for words in ([own, first, second], [first, second, own])
    )
    assert syllables.keys(one) & syllables.keys(other)
    assert syllables.same(syllables.turned(other), one) or syllables.same(syllables.turned_back(one), other)


def test_turning_there_and_back_changes_nothing() -> None:
    (name,) = syllables.readings(["ri", "jong", "chol"], "Korean")
    assert syllables.turned_back(syllables.turned(name)) == name


@pytest.mark.parametrize(
    ("a", "b", "language"),
    [
        ("osong", "ohseong", "Korean"),
        ("taesong", "daeseong", "Korean"),
        ("qingdao", "chingtao", "Chinese"),
        ("schmidt", "smith", None),
        ("nam", "sam", None),
    ],
)
def test_words_that_may_be_one_are_told_with_their_language(a: str, b: str, language: str | None) -> None:
    assert syllables.alike(a, b) == syllables.alike(b, a) == language


@given(SPELT, SPELT, SPELT, SPELT)
def test_words_are_alike_where_some_reading_of_them_is_the_same(a: str, b: str, c: str, d: str) -> None:
    # given two words of two syllables each; then they are alike exactly if two readings agree syllable by syllable
    one, other = a + b, c + d
    agree = any(
        syllables.same(x, y)
        for language in syllables.LANGUAGES
        for x in syllables.readings([one], language)
        for y in syllables.readings([other], language)
    )
    single = any(tables.spelt(one) & tables.spelt(other) for tables in syllables.LANGUAGES.values())
    assert (syllables.alike(one, other) is not None) == (agree or single)
