"""Two names compared: the score, and what matched what."""

import time
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.screening.names import romanised
from tests.screening.names.asked import compared
from tests.screening.names.slips import mistyped
from watchword.screening.names.compare import IN_ORDER, SLIPPED, TURNED, compare
from watchword.screening.names.name import as_person, names

PERSONS = [
    "Jong", "In", "Chol", "Ri", "Lee", "Maria", "Zelkova", "Dr", "von", "Ostara", "Karl", "J", "Muhammad",
    "Mohammed", "Abdul", "Rahman", "al", "Haddad", "Kim", "Wang",
]  # fmt: skip
FIRMS = [
    "Korea", "Zelkova", "Trading", "Trade", "Shipping", "Ostara", "Golden", "Star", "China", "Liaoning", "Industry",
    "Co", "Ltd", "39", "Osong", "Ohseong",
]  # fmt: skip


def texts(words: list[str]) -> st.SearchStrategy[str]:
    """Names of one to five of the words, some with a slip."""
    plain = st.lists(st.sampled_from(words), min_size=1, max_size=5).map(" ".join)
    return st.tuples(plain, st.booleans(), st.integers(0, 999)).map(
        lambda drawn: mistyped(drawn[0], Random(drawn[2])) if drawn[1] else drawn[0]
    )


PAIRS = st.one_of(
    st.tuples(texts(PERSONS), texts(PERSONS), st.just(True)),
    st.tuples(texts(FIRMS), texts(FIRMS), st.just(False)),
)


@given(PAIRS)
def test_a_score_is_bounded_and_the_same_both_ways(pair: tuple[str, str, bool]) -> None:
    # given any two names, when either is asked for; then the score is one, within 0..1
    one, other, person = pair
    there, back = compared(one, other, person=person), compared(other, one, person=person)
    assert 0 <= there.score <= 1 + 1e-9
    assert there.score == pytest.approx(back.score, abs=0.02)


@given(st.one_of(st.tuples(texts(PERSONS), st.just(True)), st.tuples(texts(FIRMS), st.just(False))))
def test_a_name_is_wholly_itself(drawn: tuple[str, bool]) -> None:
    for name in names(*drawn):
        found = compare(name, name)
        assert found.score == 1.0 and not found.missing and not found.extra


@given(PAIRS)
def test_what_is_said_of_a_comparison_accounts_for_every_word(pair: tuple[str, str, bool]) -> None:
    # given a comparison that found something, then each word of either name matched, is missing, or is extra
    one, other, person = pair
    for asked in names(one, person):
        for listed in names(other, person):
            found = compare(asked, listed)
            by_syllable = as_person(asked) and as_person(listed)
            if (
                found.score
                and not by_syllable
                and all("romanisation" not in part.rule for part in found.parts)
            ):
                ours = sorted([*found.extra, *(word for part in found.parts for word in part.asked.split())])
                assert ours in (sorted(word.text for word in asked.words), sorted(asked.texts))
                assert 0 < found.told <= min(asked.weight, listed.weight) + 1e-9


def test_each_part_is_told_with_its_rule() -> None:
    found = compared("Muhamad J. al-Haddad", "Mohammed Haddadd", person=True)
    assert {(part.asked, part.listed, part.rule) for part in found.parts} == {
        ("muhamad", "mohammed", "spelling"),
        ("al haddad", "haddadd", "spelling"),
    }
    assert found.extra == ("j",) and not found.missing


def test_words_joined_in_one_name_and_apart_in_the_other_match() -> None:
    found = compared("Zelkovaline Ostara", "Zelkova Line Ostara Ltd", person=False)
    assert found.score == pytest.approx(1.0)
    assert ("zelkovaline", "zelkova line", "joined") in {(p.asked, p.listed, p.rule) for p in found.parts}


def test_syllables_score_by_their_order() -> None:
    assert compared("Jung In-cheol", "JONG, In Chol", person=True).score == IN_ORDER
    assert compared("In-cheol Jung", "JONG, In Chol", person=True).score == TURNED
    assert compared("Jong In Chok", "JONG, In Chol", person=True).score == SLIPPED
    assert compared("Kim In Chol", "JONG, In Chol", person=True).score == 0


def test_a_name_of_one_word_is_not_part_of_longer_ones() -> None:
    assert compared("Haddad", "Karl Haddad", person=True).score == 0


@given(
    st.sampled_from(romanised.FAMILIES), st.sampled_from(romanised.GIVEN), st.sampled_from(romanised.GIVEN)
)
def test_a_name_scores_alike_wherever_its_family_name_stands(family: str, first: str, second: str) -> None:
    own, *given_name = romanised.name(family + first + second, "north").split()
    turned = " ".join((*given_name, own))
    assert compared(turned, f"{own} {' '.join(given_name)}", person=True).score >= TURNED


@pytest.mark.parametrize("person", [True, False])
def test_the_longest_names_are_compared_soon(person: bool) -> None:
    # given two names of as many words as are read, each alike to several
    one, other = (" ".join(f"zelkov{a}line{b}" for b in "abcdefghijklmnopqrstuvwx") for a in "ae")
    began = time.process_time()
    compared(one, other, person=person)
    assert time.process_time() - began < 1
