"""Technologies have one first month each, and every spelling names one of them."""

import re

import pytest

from watchword.knowledge.technologies import technologies, technology_by_spelling


def test_there_are_at_least_three_hundred() -> None:
    assert len({each.name for each in technologies()}) >= 300


def test_every_spelling_is_lower_case_and_names_one_technology() -> None:
    spellings = [spelling for each in technologies() for spelling in each.written]

    assert len(spellings) == len(set(spellings)) == len(technology_by_spelling())
    assert all(spelling == spelling.strip().lower() for spelling in spellings)


def test_the_first_spelling_is_the_name() -> None:
    assert all(each.written[0] == each.name.lower() for each in technologies())


def test_months_are_months_and_uncertain_ones_are_the_year_s_first() -> None:
    for each in technologies():
        assert re.fullmatch(r"(19[6-9]\d|20[0-2]\d)-(0[1-9]|1[0-2])", each.released), each.name
        assert each.known_to == "month" or each.released.endswith("-01"), each.name


@pytest.mark.parametrize(
    ("name", "released"),
    [
        ("kubernetes", "2014-06"),
        ("k8s", "2014-06"),
        ("typescript", "2012-10"),
        ("chatgpt", "2022-11"),
        ("langchain", "2022-10"),
        ("rust", "2012-01"),
    ],
)
def test_well_known_firsts(name: str, released: str) -> None:
    assert technology_by_spelling()[name].released == released


@pytest.mark.parametrize(("newer", "older"), [("trino", "presto"), ("jenkins", "hudson")])
def test_a_renamed_product_is_as_old_as_its_first_name(newer: str, older: str) -> None:
    found = technology_by_spelling()

    assert found[newer].month == found[older].month


@pytest.mark.parametrize(
    ("word", "used_in"),
    [
        ("ios", 1995), ("swift", 1995), ("tornado", 1999), ("crystal", 1998), ("foundry", 2001), ("nx", 2005),
        ("snowflake", 2004), ("mocha", 2009), ("yarn", 2013), ("flux", 2015), ("lora", 2016), ("remix", 2017),
    ],
)  # fmt: skip
def test_a_word_that_an_older_technology_bore_accuses_nobody(word: str, used_in: int) -> None:
    assert technology_by_spelling()[word].month <= used_in * 12


@pytest.mark.parametrize("word", ["palm", "gcp", "fiber", "cursor"])
def test_words_of_other_trades_name_no_technology(word: str) -> None:
    # Palm OS, good clinical practice, cables, and a data base's
    assert word not in technology_by_spelling()


@pytest.mark.parametrize(
    ("name", "seen"),
    [("java 8", "2013-06"), ("c++11", "2010-06"), ("es6", "2014-09"), ("python 3", "2008-06")],
)
def test_a_version_can_be_had_from_its_first_preview(name: str, seen: str) -> None:
    assert technology_by_spelling()[name].released <= seen


@pytest.mark.parametrize(
    "word", ["go", "swift", "spark", "express", "r", "c", "react", "rust", "flask", "claude"]
)
def test_ordinary_words_are_marked(word: str) -> None:
    assert technology_by_spelling()[word].ambiguous
