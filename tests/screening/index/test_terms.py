"""What a name is found by: similar words have a term in common."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.screening.names import romanised
from watchword.screening.index.terms import WHOLE, hashes, terms, tokens, whole
from watchword.screening.names.name import names
from watchword.screening.names.similar import similar

WORDS = st.text(alphabet="abdegiklmnorstuvz39", min_size=4, max_size=14)


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """A word and itself with one letter changed, added, left out, or changed with the next."""
    word, letter = draw(WORDS), draw(st.sampled_from("abcxyz"))
    at = draw(st.integers(0, len(word) - 2))
    other = draw(
        st.sampled_from([
            word[:at] + letter + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        ])
    )  # fmt: skip
    return word, other


@given(slips())
def test_a_word_is_found_with_a_slip_wherever_it_counts_as_similar(pair: tuple[str, str]) -> None:
    # given a word of three letters or more and a slip of it; then if the comparison would see it, so does the index
    one, other = pair
    if similar(one, other, True)[0] or similar(one, other, False)[0]:
        assert terms(one, False) & terms(other, False)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("mohammed", "muhammad"),
        ("osong", "ohseong"),
        ("taesong", "daeseong"),
        ("chingtao", "qingdao"),
        ("brzdowska", "brzdpwskk"),
    ],
)
def test_spellings_of_one_word_have_a_term_in_common(a: str, b: str) -> None:
    assert terms(a, False) & terms(b, False)


def test_other_words_have_none() -> None:
    assert not terms("zelkova", False) & terms("ostara", False)


@given(
    st.tuples(
        *(st.sampled_from(letters) for letters in (romanised.FAMILIES, romanised.GIVEN, romanised.GIVEN))
    ),
    st.permutations(sorted(romanised.ONSETS)),
)
def test_all_spellings_of_a_korean_name_have_a_key_in_common(
    letters: tuple[str, ...], systems: list[str]
) -> None:
    one, other = (names(romanised.name("".join(letters), system), True)[0] for system in systems[:2])
    assert whole(one) & whole(other)
    assert all(key.startswith(WHOLE) for key in whole(one))


def test_a_name_is_looked_up_by_its_words_and_by_words_run_together() -> None:
    (name,) = names("Zelkova Line Ostara Trading", False)
    found = tokens(name)
    assert set(found) == {
        "zelkova", "line", "ostara", "trade", "zelkovaline", "lineostara", "ostaratrading", "zelkovalineostara",
        "lineostaratrading",
    }  # fmt: skip
    assert {token for token, (_, together) in found.items() if not together} == {
        "zelkova",
        "line",
        "ostara",
        "trade",
    }


def test_titles_and_particles_are_not_looked_up_alone_but_as_part_of_a_run() -> None:
    # given Abu Bakr, whom others write in one word
    (name,) = names("Sheikh Abu Bakr", True)
    assert "abu" not in tokens(name) and "sheikh" not in tokens(name)
    assert "abubakr" in tokens(name)


def test_a_word_that_is_twice_in_a_name_weighs_twice() -> None:
    (once,), (twice,) = names("Zelko Ostara", True), names("Zelko Zelko", True)
    assert tokens(twice)["zelko"][0] == 2 * tokens(once)["zelko"][0]


def test_long_texts_have_few_terms() -> None:
    assert len(terms("a1" * 5_000, False)) < 10
    assert len(terms("abcdefghijklmnopqrstuvwxyzabcdef", False)) < 600


def test_the_hashes_are_the_terms() -> None:
    assert set(hashes("zelkova", False).tolist()) == terms("zelkova", False)
