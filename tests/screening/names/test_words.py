"""The table of words: every word has one meaning, written as names are read."""

import re

import pytest

from watchword.screening.names.name import names
from watchword.screening.names.script import in_latin
from watchword.screening.names.words import words

TABLE = words()


def test_no_word_is_two_things() -> None:
    # given the legal forms and the words of business and places; then none is both
    assert not TABLE.legal & set(TABLE.meaning)


def test_every_word_is_written_as_names_are_read() -> None:
    # given the table's words; then each is as a name comes out of reading, or it would never be found
    every = (
        TABLE.legal | TABLE.people | TABLE.particles | TABLE.titles | set(TABLE.meaning) | set(TABLE.phrases)
    )
    assert {word for word in every if not re.fullmatch("[a-z0-9]+", word)} == set()


def test_places_are_among_the_meanings() -> None:
    assert TABLE.places <= set(TABLE.meaning.values())
    assert {"china", "korea", "hong-kong"} <= TABLE.places


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("muyok", "trade"),
        ("maoyi", "trade"),
        ("ticaret", "trade"),
        ("haeun", "shipping"),
        ("chosun", "korea"),
        ("intl", "international"),
    ],
)
def test_a_word_of_any_language_has_its_meaning(word: str, meant: str) -> None:
    assert TABLE.meaning[word] == meant


def test_a_phrase_is_found_by_its_first_word_the_longest_first() -> None:
    rows = TABLE.phrases["democratic"]
    assert (("peoples", "republic", "of", "korea"), "korea") in rows
    assert [len(rest) for rest, _ in rows] == sorted((len(rest) for rest, _ in rows), reverse=True)
    assert TABLE.meaning["jointventure"] == "joint-venture"


def test_the_words_of_business_in_characters_are_known_in_latin_letters() -> None:
    # given what Hangul and Han words of business mean; then each is a word that the table knows, so that it tells little
    for table in TABLE.characters.values():
        for letters, meant in table.items():
            for name in names(meant, False):
                assert {word.sort for word in name.words} & {"generic", "place"}, (letters, meant)


def test_the_table_is_of_the_scripts_that_it_says() -> None:
    assert all(re.fullmatch("[가-힣]+", word) for word in TABLE.characters["hangul"])
    assert all(re.fullmatch("[㐀-鿿]+", word) for word in TABLE.characters["han"])
    assert in_latin("무역", False) != ("",)
