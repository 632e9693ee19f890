"""Which facts have words, which are weighed, and which values are never told."""

import string
from collections.abc import Iterator

import pytest

from tests.fairness.applicants import FACT_TABLES, declared, found
from tests.fairness.test_facts_never_scored import NUMBERS, READ, VALUES
from tests.indicators.applicants import fact
from tests.indicators.tables import at
from watchword.flows.vet.fact_labels import BEHIND, LABELS, NAMES, PRIVATE, WEIGHED
from watchword.flows.vet.fact_meanings import MEANINGS

#: What words may name of a fact.
MARKS = {"values", "details", "number", "day", "clock", "years", "share", "shares"}


def texts() -> Iterator[str]:
    for words in (*LABELS.values(), *BEHIND.values()):
        yield from [words] if isinstance(words, str) else words.values()


def test_every_fact_has_its_meaning() -> None:
    assert declared().items() <= MEANINGS.items()


def test_words_are_of_facts_that_a_reader_makes() -> None:
    assert {*LABELS, *BEHIND, *NAMES, *PRIVATE, *WEIGHED} <= MEANINGS.keys()


def test_nothing_that_is_shown_as_unweighed_is_evidence_in_any_table() -> None:
    unweighed = {name: {*VALUES, *_values(name)} for name in declared().keys() - WEIGHED.keys()}
    rows = [
        fact(name, value, number, moment=at(-3), detail="barcode and form")
        for name, values in (unweighed | dict(WEIGHED)).items()
        for value in sorted(values, key=str)
        for number in NUMBERS
    ]
    assert found(dict.fromkeys(FACT_TABLES, rows)) == []


def _values(name: str) -> set[str]:
    words = LABELS.get(name, "")
    return set() if isinstance(words, str) else set(words)


def test_what_is_called_weighed_is_read_by_an_indicator() -> None:
    assert set(WEIGHED) <= READ


def test_what_is_weighed_has_words_only_for_values_that_are_not() -> None:
    for name in WEIGHED.keys() & LABELS.keys():
        words = LABELS[name]
        assert not isinstance(words, str), name
        assert words.keys() <= WEIGHED[name], name


@pytest.mark.parametrize("text", sorted(set(texts())))
def test_words_name_only_what_can_be_filled_in(text: str) -> None:
    assert {field for _, field, _, _ in string.Formatter().parse(text) if field} <= MARKS


def test_private_values_have_no_place_in_words() -> None:
    for name in NAMES | PRIVATE:
        words = LABELS.get(name, "")
        for text in [words] if isinstance(words, str) else words.values():
            assert "{values}" not in text
            assert "{details}" not in text
