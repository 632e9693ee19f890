"""Vendors' words for checks and results."""

import pytest

from watchword.sources import background_words as words

CHECKED = ("employment", "education", "identity", "liveness", "tax-number", "address", "bank-owner", "residence", "criminal",
           "in-person", "face", "breach", "device-serial")  # fmt: skip
RESULTS = ("confirmed", "contradicted", "unreachable", "refused", "inconclusive", "not-found")


@pytest.mark.parametrize("word", CHECKED)
def test_the_tables_own_words_stand_for_themselves(word: str) -> None:
    assert words.checked(word) == word


@pytest.mark.parametrize("word", RESULTS)
def test_the_tables_own_results_stand_for_themselves(word: str) -> None:
    assert words.result(word) == word


@pytest.mark.parametrize(
    ("name", "checked"),
    [
        ("SSN Trace", "tax-number"), ("E-Verify", "tax-number"), ("County Criminal Search", "criminal"),
        ("Degree Verification", "education"), ("Previous employer", "employment"), ("Bank owner verification", "bank-owner"),
        ("Face comparison by people", "face"), ("Identity document validation", "identity"), ("Horoscope", None),
        ("National Student Clearinghouse", "education"), ("Drug and Alcohol Clearinghouse", None),
    ],
)  # fmt: skip
def test_names_of_checks(name: str, checked: str | None) -> None:
    assert words.checked(name) == checked


@pytest.mark.parametrize(
    ("word", "result"),
    [
        ("Clear", "confirmed"), ("never employed", "contradicted"), ("DISCREPANCY", "inconclusive"),
        ("Unable to Verify", "inconclusive"), ("consider", "inconclusive"),
        ("Tentative Nonconfirmation", "inconclusive"), ("No record found", "not-found"), ("fine", None), ("", None),
    ],
)  # fmt: skip
def test_results(word: str, result: str | None) -> None:
    assert words.result(word) == result


@pytest.mark.parametrize(
    ("reason", "result"),
    [
        ("Start date one month later", "inconclusive"),
        ("", "inconclusive"),
        ("Never employed", "contradicted"),
    ],
)
def test_a_discrepancy_contradicts_only_by_its_reason(reason: str, result: str) -> None:
    assert words.result("Discrepancy", reason) == result


def test_a_word_is_a_result_or_unfinished_or_neither_never_both() -> None:
    for word in ("pending", "In Progress", "cancelled", "suspended"):
        assert words.unfinished(word)
        assert words.result(word) is None
    assert not words.unfinished("clear")
    assert words.ended("Complete")


def test_who_gave_a_contact() -> None:
    assert [
        words.contact_from(each)
        for each in ("", "Provided by candidate", "Supplied by candidate", "Own research", "a friend")
    ] == [
        "unknown",
        "candidate",
        "candidate",
        "independent",
        None,
    ]
