"""Values are compared in one spelling, whatever they are given as."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.linkage.same_person.folded import compared, day, digits, letters, number, sound, street, words


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        ("  O'Brien ", "obrien"),
        ("García-López", "garcia lopez"),
        ("Łukasz", "lukasz"),
        ("---", None),
        ("", None),
        (None, None),
    ],
)
def test_a_name_is_words_of_latin_letters(value: str | None, plain: str | None) -> None:
    assert words(value) == plain


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        ("1990-02-01", "19900201"),
        ("1990/2/1", "19900201"),
        ("19900201", "19900201"),
        ("1990-02-01T00:00:00Z", "19900201"),
        (date(1990, 2, 1), "19900201"),
        ("02.01.1990", "19900201"),
        ("199o-02-0l", "19900201"),
        ("soon", None),
        (None, None),
    ],
)
def test_a_date_is_eight_digits_with_the_year_first(value: object, plain: str | None) -> None:
    assert day(value) == plain


def test_streets_numbers_and_phones_have_one_spelling() -> None:
    assert street("12 North Main Street") == street("12 N. MAIN ST")
    assert number("AB 12-34/5") == "ab12345"
    assert digits("+1 (217) 555-0101") == digits("217.555.0101") == "2175550101"


def test_names_that_sound_alike_share_a_sound() -> None:
    assert sound("philip") == sound("filip")
    assert sound(None) is None


@given(st.text(max_size=300), st.text(max_size=300), st.text(max_size=300))
def test_any_text_folds_to_ascii_or_to_nothing_and_folding_twice_changes_nothing(
    a: str, b: str, c: str
) -> None:
    row = compared({"given": a, "street": b, "document_number": c, "birth_date": a, "phone": b, "email": c})
    assert all(value is None or value for value in row.values())
    for column in ("given", "street", "document", "postal", "phone", "birth"):
        folded = row[column]
        assert folded is None or (folded.isascii() and not set(folded) & set("%_'\"\\"))
    assert words(row["given"]) == row["given"]


@given(st.text(alphabet="abc12", min_size=1), st.randoms())
def test_letters_that_changed_places_have_equal_letters(text: str, random: object) -> None:
    assert letters(text) == letters(text[::-1])
