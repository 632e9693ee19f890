"""The printed fields of a licence's face, as optical reading gives its text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.documents.identity.licence_text import MAX_TEXT, read_print

WORDS = """DRIVER LICENSE
DL I1234568 CLASS C
EXP 08/31/2029 END NONE
LN SAMPLE
FN ALEX LEE
1 MAIN STREET
DOB 08/31/1977
SEX X"""
NUMBERS = """4d ID 123 456 789 9 CLASS D
1 SAMPLE
2 ALEX, LEE
8 2345 MAIN AVE
3 DOB 10/31/1990
4a ISS 03/07/2022 4b EXP 10/31/2029"""


def test_fields_are_read_by_their_words() -> None:
    assert read_print(WORDS) == {
        "name": "ALEX LEE SAMPLE", "birth": "08/31/1977", "expires": "08/31/2029", "number": "I1234568",
    }  # fmt: skip


def test_fields_are_read_by_their_numbers() -> None:
    assert read_print(NUMBERS) == {
        "name": "ALEX LEE SAMPLE", "birth": "10/31/1990", "expires": "10/31/2029", "issued": "03/07/2022",
        "number": "123 456 789",
    }  # fmt: skip


def test_a_value_may_stand_below_its_label_and_case_is_no_matter() -> None:
    told = read_print("date of birth\n1977-08-31\nexpires on: 31 Aug 2029\nlicence no. T1234-56789")
    assert told == {"birth": "1977-08-31", "expires": "31 AUG 2029", "number": "T1234-56789"}


@pytest.mark.parametrize(
    "text", ["", "Dear team, my date of birth: 1977-08-31", "DL 12345678\nEXP 08/31/2029", "1 CV\n2 LETTER"]
)
def test_a_text_with_fewer_than_three_fields_is_no_face(text: str) -> None:
    assert read_print(text) == {}


@given(st.text(max_size=300), st.sampled_from([WORDS, NUMBERS]))
def test_any_text_is_read_without_error(text: str, face: str) -> None:
    assert set(read_print(text + face[: len(text)])) <= {"name", "birth", "number", "expires", "issued"}


@pytest.mark.parametrize("unit", ["1 ", "DL ", "DL A-", "DL 1 11 ", "1 A\n2 ", "LN ", "EXP ", "4 D. "])
def test_a_long_text_takes_no_time(unit: str) -> None:
    begun = time.perf_counter()
    read_print(unit * MAX_TEXT)
    assert time.perf_counter() - begun < 1
