"""Clearing a match: only of what is there and matches, and it is told what became of it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.screening.made import entry
from watchword.flows.clearances import CHANGED, GONE, HOLDS, LIST_GONE, clear, standing
from watchword.flows.screen import Screening
from watchword.screening.cleared import FILE
from watchword.screening.entry import EntryKind, ListedName, ListError
from watchword.screening.query import Kind, Query
from watchword.screening.store import ListStore

NOON = datetime(2026, 1, 14, 12, tzinfo=UTC)
KIM = entry(
    8, names=(ListedName("KIM, Chol Min"),), kind=EntryKind.PERSON, birth_dates=("1976",), identifiers=()
)
ASKED = Query("Kim Chol Min", Kind.PERSON)


@pytest.fixture
def store(tmp_path: Path) -> ListStore:
    kept = ListStore(tmp_path)
    kept.keep("ofac-sdn", [KIM, entry(9, "Zeta Widgets")], "sdn", NOON)
    return kept


def decide(store: ListStore, query: Query = ASKED, **more: str) -> None:
    given = {"list_id": "ofac-sdn", "entry_id": "8", "by": "Ana Example", "why": "another mother", **more}
    clear(
        store.folder, query, given["list_id"], given["entry_id"], by=given["by"], why=given["why"], now=NOON
    )


def test_a_cleared_match_is_cleared_for_that_question_only(store: ListStore) -> None:
    decide(store)
    screening = Screening(store, NOON)
    assert screening.ask(ASKED).verdict == "cleared"
    assert screening.ask(Query("Kim Chol Min", Kind.PERSON, countries=("KP",))).verdict == "question"
    [each], notes = standing(store.folder, NOON)
    assert (each.state, each.name, each.clearance.by, notes) == (HOLDS, "KIM, Chol Min", "Ana Example", [])


def test_it_is_told_what_became_of_the_entry(store: ListStore) -> None:
    decide(store)
    states = []
    for day, entries in enumerate(([entry(8, "Kim Chol Min")], [entry(9)]), start=1):
        store.keep("ofac-sdn", entries, "sdn", NOON + timedelta(days=day))
        states += [each.state for each in standing(store.folder, NOON)[0]]
    (store.folder / "ofac-sdn" / "current.json").unlink()
    states += [each.state for each in standing(store.folder, NOON)[0]]
    assert states == [CHANGED, GONE, LIST_GONE]


def test_a_designation_that_ships_can_be_cleared_too(tmp_path: Path) -> None:
    shipped = Screening(ListStore(tmp_path), NOON).lists[0]
    first = shipped.entries.entry(0)
    query = Query(first.names[0].text, Kind(first.kind.value))
    decide(ListStore(tmp_path), query, list_id=shipped.list_id, entry_id=first.entry_id)
    assert [each.state for each in standing(tmp_path, NOON)[0]] == [HOLDS]


@pytest.mark.parametrize(
    ("query", "more", "said"),
    [
        (ASKED, {"list_id": "nowhere"}, "nowhere: no such list; there are ofac-sdn, watchword-designations"),
        (ASKED, {"entry_id": "77"}, "has no entry 77"),
        (ASKED, {"entry_id": "9"}, "does not match ofac-sdn 9"),
        (Query("Acme Bakery"), {}, "does not match ofac-sdn 8 .*give what was asked"),
        # excluded by its birth date, it is no match that a person would have to clear
        (Query("Kim Chol Min", Kind.PERSON, birth_dates=("1999",)), {}, "does not match"),
        (ASKED, {"by": " "}, "a clearance needs who decides"),
        (ASKED, {"why": ""}, "a clearance needs a reason"),
        (ASKED, {"why": "x" * 3_000}, "at most 2,000 letters"),
    ],
)
def test_what_cannot_be_cleared_is_one_line_and_nothing_is_kept(
    store: ListStore, query: Query, more: dict[str, str], said: str
) -> None:
    with pytest.raises(ListError, match=said) as told:
        decide(store, query, **more)
    assert "\n" not in str(told.value)
    assert not (store.folder / FILE).exists()
