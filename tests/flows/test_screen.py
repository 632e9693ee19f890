"""The job of screening: every list at hand, with its version beside each answer."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.screening.made import entry
from watchword.flows.screen import STALE_AFTER, Screening, answered, screen, screen_many
from watchword.screening.entry import ListError
from watchword.screening.query import Kind, Query
from watchword.screening.store import ListStore

NOON = datetime(2026, 1, 14, 12, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> ListStore:
    """A government's list and one of the employer's own."""
    kept = ListStore(tmp_path / "lists")
    kept.keep("ofac-sdn", [entry(1, "Vesna Lanterns", identifiers=())], "sdn.csv", NOON)
    kept.keep("own", [entry(9, "Zeta Widgets", identifiers=())], "own.csv", NOON - timedelta(days=30))
    return kept


def test_every_list_is_asked_and_named_with_its_version_and_age(store: ListStore) -> None:
    screening = Screening(store, NOON)
    assert [each["id"] for each in screening.asked] == ["ofac-sdn", "own", "watchword-designations"]
    assert [each["stale"] for each in screening.asked] == [False, True, False]
    assert screening.asked[0]["fetched"] == "2026-01-14T12:00:00Z"
    assert Screening(store, NOON + STALE_AFTER + timedelta(seconds=1)).asked[0]["stale"]
    assert screening.ask(Query("Vesna Lanterns")).matches[0].list_id == "ofac-sdn"
    assert screening.ask(Query("Zeta Widgets")).matches[0].list_id == "own"
    assert screening.ask(Query("Acme Bakery")).verdict == "none"


def test_the_shipped_list_alone_gives_hits_and_never_none(tmp_path: Path) -> None:
    screening = Screening(ListStore(tmp_path), NOON)
    shipped = screening.lists[0].entries.entry(0)
    answer = screening.ask(Query(shipped.names[0].text, Kind(shipped.kind.value)))
    assert answer.verdict in ("hit", "question")
    assert answer.matches[0].list_id == "watchword-designations"
    assert screening.ask(Query("Acme Bakery")).verdict == "unscreened"


def test_a_wallet_that_is_none_is_refused_alone_and_answered_among_many(store: ListStore) -> None:
    screening, query = Screening(store, NOON), Query("1Boat", Kind.WALLET)
    with pytest.raises(ListError, match="1Boat: no wallet address in any known format"):
        screening.ask(query)
    [answer] = screening.ask_all([query])
    assert answer.matches == ()


def test_an_answer_as_json_keeps_to_the_contract(store: ListStore) -> None:
    screening = Screening(store, NOON)
    told = answered(screening.ask(Query("Vesna Lanterns", reference="V7")), screening.asked)
    assert set(told) == {"query", "kind", "verdict", "lists", "matches", "reference"}
    assert set(told["lists"][0]) == {"id", "version", "fetched", "stale"}
    [match] = told["matches"]
    assert {"list", "entry_id", "name", "score", "verdict", "why"} <= set(match)
    assert "reference" not in answered(screening.ask(Query("Acme Bakery")), [])


def test_from_python_one_call_is_enough(store: ListStore) -> None:
    told = screen("Vesna Lanterns", "organization", countries=["DE"], lists=store.folder)
    assert (told["verdict"], told["kind"]) == ("hit", "organization")
    with pytest.raises(ValueError, match="planet"):
        screen("Vesna Lanterns", "planet", lists=store.folder)


@pytest.mark.slow
def test_several_processes_answer_as_one_does_in_the_same_order(store: ListStore) -> None:
    # given more questions than are handed over at once
    names = ("Vesna Lanterns", "Zeta Widget", "Acme Bakery", "Ltd", "")
    queries = [Query(names[number % 5], reference=str(number)) for number in range(4_500)]
    alone = list(screen_many(store.folder, queries, NOON))
    assert list(screen_many(store.folder, iter(queries), NOON, processes=2)) == alone
    assert [answer.query.reference for answer in alone] == [query.reference for query in queries]


def test_one_by_one_and_many_at_once_answer_alike(store: ListStore) -> None:
    screening = Screening(store, NOON)
    queries = [
        Query(text) for text in ("Vesna Lanterns", "Zeta Widget", "Vesna Lantern", "Kim Chol Min", "Ltd")
    ]
    assert list(screening.ask_all(queries)) == [screening.ask(query) for query in queries]
