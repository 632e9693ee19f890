"""Looking names up: whatever a comparison of every name with every name would find is found, and soon."""

import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.screening.made import entry
from tests.screening.names.slips import mistyped
from tests.screening.names.test_script import AWKWARD
from watchword.screening.entry import Entry, EntryKind, ListedName
from watchword.screening.index.build import built
from watchword.screening.index.prepared import Prepared
from watchword.screening.lists import un_xml
from watchword.screening.names.compare import compare
from watchword.screening.names.name import names
from watchword.screening.names.verdict import Verdict, verdict
from watchword.screening.searchable import SearchableList

PERSONS = [
    "Jong", "In", "Chol", "Ri", "Lee", "Kim", "Sok", "Wang", "Wei", "Zhang", "Maria", "Zelkova", "Ostara", "Karl",
    "Ludwig", "Muhammad", "Haddad", "Nazim", "Brzdowska",
]  # fmt: skip
FIRMS = [
    "Korea", "Zelkova", "Trading", "Shipping", "Ostara", "Golden", "Star", "China", "Liaoning", "Industry", "Osong",
    "Taesong", "X7Y9Z", "Brzdowska", "Nazim",
]  # fmt: skip


def prepared(texts: list[str], *, person: bool) -> Prepared:
    kind = EntryKind.PERSON if person else EntryKind.ORGANIZATION
    listed = [entry(n, names=(ListedName(text),), kind=kind) for n, text in enumerate(texts)]
    return Prepared(built(listed))


def found(listed: Prepared, text: str, *, person: bool) -> set[str]:
    return {listed.text(row) for name in names(text, person) for row in listed.candidates(name).tolist()}


def alerting(texts: list[str], asked: str, *, person: bool) -> set[str]:
    """What a comparison with each listed name would alert to."""
    return {
        text
        for text in texts
        for name in names(asked, person)
        for listed in names(text, person)
        if verdict(compare(name, listed), name, listed) is not Verdict.NONE
    }


def lists(words: list[str]) -> st.SearchStrategy[list[str]]:
    name = st.lists(st.sampled_from(words), min_size=2, max_size=4, unique=True).map(" ".join)
    return st.lists(name, min_size=1, max_size=60, unique=True)


def changed(text: str, random: Random) -> str:
    """A name as somebody else writes it: with a slip, turned about, or with a word left out."""
    words = text.split()
    at = random.randrange(len(words))
    return random.choice(
        [mistyped(text, random), " ".join(words[::-1]), " ".join(words[:at] + words[at + 1 :])]
    )


@settings(max_examples=40)
@given(
    st.one_of(st.tuples(lists(PERSONS), st.just(True)), st.tuples(lists(FIRMS), st.just(False))),
    st.integers(0, 9999),
)
def test_nothing_is_missed_that_a_comparison_would_alert_to(drawn: tuple[list[str], bool], seed: int) -> None:
    # given a list, when each of its names is asked for as somebody else writes it
    (texts, person), random = drawn, Random(seed)
    listed = prepared(texts, person=person)
    for text in random.sample(texts, min(6, len(texts))):
        asked = changed(text, random)
        # then the candidates hold whatever a comparison with the whole list would find
        assert alerting(texts, asked, person=person) <= found(listed, asked, person=person), asked


@settings(max_examples=40)
@given(st.one_of(st.tuples(lists(PERSONS), st.just(True)), st.tuples(lists(FIRMS), st.just(False))))
def test_a_name_with_two_words_run_together_is_found(drawn: tuple[list[str], bool]) -> None:
    texts, person = drawn
    listed = prepared(texts, person=person)
    for text in texts[:6]:
        joined = text.replace(" ", "", 1)
        if text in alerting([text], joined, person=person):
            assert text in found(listed, joined, person=person)


@pytest.mark.parametrize(
    ("asked", "listed", "person"),
    [
        ("Abubakr", "Abu Bakr", True),
        ("Nazim Nazim", "Nazim Karl Nazim", True),
        ("XaY9Z Star", "X7Y9Z Star", False),
        ("Zelkovalineostara", "Zelkova Line Ostara Ltd", False),
        ("Brzdpwskk Star", "Brzdowska Star", False),
        ("정인철", "JONG, In Chol", True),
        ("Muhammet Zelkova", "Mohammed Zelkova", True),
        ("Ryog", "Ryong", True),  # alone no Korean name, so that a slip counts
    ],
)
def test_names_are_found_however_they_are_divided_and_spelt(asked: str, listed: str, person: bool) -> None:
    assert found(prepared([listed, "Another Name"], person=person), asked, person=person) == {listed}


def test_names_of_the_other_sort_are_left_out() -> None:
    assert found(prepared(["Karl Zelkova"], person=True), "Karl Zelkova", person=False) == set()


def test_a_question_leaves_nothing_behind() -> None:
    # given one question after another; then the second is answered as if it were the first
    texts = ["Karl Zelkova", "Maria Zelkova", "Karl Ostara"]
    listed = prepared(texts, person=True)
    before = found(listed, "Karl Zelkova", person=True)
    found(listed, "Maria Ostara", person=True)
    assert found(listed, "Karl Zelkova", person=True) == before
    assert not np.any(listed._matched)


@pytest.mark.parametrize("person", [True, False])
@pytest.mark.parametrize("text", AWKWARD)
def test_awkward_texts_are_looked_up_soon(text: str, person: bool) -> None:
    listed = prepared(["Karl Zelkova", "Ostara Star"], person=person)
    began = time.process_time()
    assert found(listed, text, person=person) == set()
    assert time.process_time() - began < 1


def test_a_list_without_names_is_asked() -> None:
    assert found(prepared([], person=True), "Karl Zelkova", person=True) == set()


def finds(listed: SearchableList, place: int, kind: EntryKind, text: str) -> bool:
    return any(
        like.place == place for name in names(text, kind is EntryKind.PERSON) for like in listed.like(name)
    )


def listed_names(entries: list[Entry]) -> Iterator[tuple[int, EntryKind, str]]:
    return ((place, each.kind, name.text) for place, each in enumerate(entries) for name in each.names)


@pytest.mark.slow
def test_every_name_of_the_real_list_finds_its_entry(lists: Path) -> None:
    # given every name of the UN list, and each with one slip in it
    began, random = time.monotonic(), Random(20260101)
    entries = list(un_xml.read(lists / "un-2026" / "UN_consolidated.xml"))
    listed = SearchableList.of(entries)
    every = list(listed_names(entries))
    exact = [finds(listed, place, kind, text) for place, kind, text in every]
    slipped: dict[bool, list[bool]] = {True: [], False: []}
    for place, kind, text in every:
        if (wrong := mistyped(text, random)) != text and len(text.split()) > 1:
            slipped[kind is EntryKind.PERSON].append(finds(listed, place, kind, wrong))
    # then as written nearly all are found; so are persons' names of several words with a slip
    assert np.mean(exact) >= 0.995
    assert np.mean(slipped[True]) >= 0.985
    # and firms' names less often: a slip in "Trading" makes a word that seems to tell, and nothing agrees with it
    assert np.mean(slipped[False]) >= 0.75
    assert time.monotonic() - began < 60
