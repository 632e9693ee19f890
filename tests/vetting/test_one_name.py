"""Nobody is their own second person by another spelling; two people with two names stay two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.vetting.one_name import alike, one_name


@pytest.mark.parametrize(
    "other",
    [
        "ana example",
        "ANA  EXAMPLE ",
        "Ana\u00a0Example",
        "Ａna Example",
        "Ana\u200b Exam\u00adple",  # zero-width blank, soft hyphen
        "\u202eAna Example",  # turned round on the screen
        "Аnа Ехаmрlе",  # Cyrillic letters among Latin ones
        "Αna Εxample",  # Greek capitals
        "Aná Éxample",
        "Ana\u0301 Example",
        "ana.example",
        "ana_example",
        "Example, Ana",
    ],
)
def test_one_person_under_two_spellings_is_one(other: str) -> None:
    assert one_name("Ana Example", other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ana", "Ben"), ("Ana Example", "Ana Sample"), ("ana1", "ana2"), ("Ana", "Anna"), ("김민준", "김민서"),
     ("Иван Петров", "Пётр Иванов"), ("محمد علي", "محمود علي")],
)  # fmt: skip
def test_two_people_are_two_in_every_script(one: str, other: str) -> None:
    assert not one_name(one, other)


@given(st.text(max_size=40), st.text(max_size=40))
def test_it_is_the_same_whoever_is_named_first_and_everybody_is_themselves(one: str, other: str) -> None:
    assert one_name(one, one)
    assert one_name(one, other) == one_name(other, one)
    assert one_name(one.upper(), one.lower().upper())


@given(st.text(max_size=40))
def test_a_name_that_was_folded_is_folded(name: str) -> None:
    assert alike(" ".join(alike(name))) == alike(name)
