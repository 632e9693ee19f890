"""Names in Latin letters, whatever script they come in."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.screening.names.script import MOST_LETTERS, in_latin

#: What must neither crash nor take long: nested brackets, ligatures that expand, marks, half characters.
AWKWARD = [
    "", "\0", "\udcff\ud800", "\u202e\u200f\u2066", "😀" * 10_000, "김" * 10_000, "金" * 10_000, "ﷺ" * 10_000,
    "(1" * 5_000, "(" * 10_000, "[1(" * 3_000, "a." * 5_000, "a/" * 5_000, "e\u0301" * 5_000, "١٢٣", "12345",
    "ーーー", "㌀㍐", "CORP", "jong" * 2_500, "a b " * 2_500,
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("정인철", "jeong in cheol"),
        ("이우오", "yi woo oh"),  # a vowel alone is spelt so that it is no initial
        ("Сергей Иванов", "sergey ivanov"),
        ("Γιώργος Παπαδόπουλος", "giorgos papadopoulos"),
        ("Müller-Lüdenscheidt", "muller ludenscheidt"),
        ("O'Neil, Shaun", "oneil shaun"),
        ("CHE-2 & Co.", "che 2 and co"),
        ("E.I.R.L. Gómez", "eirl gomez"),
        ("Ｆｕｌｌ　Ｗｉｄｔｈ", "full width"),
        ("Jo\u200bng\u202e In Chol", "jong in chol"),
        ("Müller\tHans\nPeter", "muller hans peter"),
        ("金" * 2, "jin jin"),
    ],
)
def test_a_name_is_read_in_latin_letters(text: str, read: str) -> None:
    assert in_latin(text, True)[0] == read


def test_han_is_read_as_chinese_and_as_korean() -> None:
    # given a name in characters that both languages use; then each reads it its own way, and Kim is no Kum
    assert in_latin("鄭仁哲", True) == ("zheng ren zhe", "jeong in cheol")
    assert in_latin("金日成", True)[1] == "gim il seong"


def test_a_firms_words_of_business_are_translated_and_its_name_stays_one_word() -> None:
    assert in_latin("조선오성해운회사", False) == ("korea ohseong shipping company",)
    assert in_latin("辽宁中国贸易实业有限公司", False)[0].startswith("liaoning china trade industry company")


def test_arabic_keeps_its_letters() -> None:
    assert in_latin("محمد علي", True) == ("محمد علي",)


@pytest.mark.parametrize("person", [True, False])
@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_texts_are_read_within_bounds(text: str, person: bool) -> None:
    # given what no form should hold, when it is read, then soon, in few letters, and never as a failure
    began = time.process_time()
    found = in_latin(text, person)
    assert time.process_time() - began < 1
    assert 1 <= len(found) <= 2
    assert all(len(each) <= 8 * MOST_LETTERS for each in found)


@given(st.text(alphabet=st.characters(codec=None), max_size=200), st.booleans())
def test_any_text_is_read_as_words_between_single_spaces(text: str, person: bool) -> None:
    for read in in_latin(text, person):
        assert read == " ".join(read.split())
        assert not any("\ud800" <= c <= "\udfff" or c in "\0\u200b\u202e" for c in read)
        assert read == read.casefold()
