"""The job of screening: questions put to every list at hand, with the lists' versions beside each answer."""

import gc
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime, timedelta
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from watchword.screening.ask import Answer, AskedList, Match, ask
from watchword.screening.cleared import Clearances
from watchword.screening.entry import ListError
from watchword.screening.index.merged import Merged
from watchword.screening.lists import shipped
from watchword.screening.query import Kind, Query
from watchword.screening.searchable import SearchableList
from watchword.screening.store import ListStore, Version
from watchword.screening.wallets import trouble, wallet

#: Lists that a government publishes. Without one of them nothing was screened, whatever other lists say.
OFFICIAL = frozenset(
    {"ofac-sdn", "ofac-consolidated", "un-sc", "us-csl", "uk-ofsi", "uk-sl", "eu-fsf", "ftm-sanctions"}
)

#: Lists change on most working days; older than this they are told to be stale.
STALE_AFTER = timedelta(days=7)

#: Questions from which on it pays to lay all lists end to end.
MANY = 200
#: Questions that are handed to a process at once.
_BATCH = 2_000


class Screening:
    """Every list under a folder, and the one that ships with the program, ready to be asked.

    Make it once and ask it often: lists are mapped into memory as they are first asked.
    """

    def __init__(self, store: ListStore, now: datetime) -> None:
        self.now = now
        kept = store.lists()
        self.lists = [
            AskedList(
                each.list_id,
                each.version,
                each.list_id in OFFICIAL,
                SearchableList.at(store.entries_file(each)),
            )
            for each in kept
        ]
        shipped_list = SearchableList.of(shipped.entries())
        self.lists.append(AskedList(shipped.LIST_ID, shipped.version(), False, shipped_list))
        self.asked = [_list(each, now) for each in kept]
        self.asked.append(
            {"id": shipped.LIST_ID, "version": shipped.version(), "fetched": None, "stale": False}
        )
        self._cleared = Clearances(store.folder)
        self._moment = f"{now.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
        self._merged: Merged | None = None

    def ask(self, query: Query) -> Answer:
        """What the lists say of one subject. Raises ListError for a wallet that is none."""
        answer = ask(query, self.lists, self._cleared, self._moment)
        if query.kind is Kind.WALLET and not answer.matches and wallet(query.text) is None:
            reason = trouble(query.text) or "no wallet address in any known format"
            raise ListError(f"{query.text[:100]}: {reason}")
        return answer

    def ask_all(self, queries: Iterable[Query]) -> Iterator[Answer]:
        """The same for many, one after the other; a wallet that is none is answered without a match."""
        for number, query in enumerate(queries):
            if number == MANY and self._merged is None:
                self._merged = Merged([each.entries.arrays for each in self.lists])
            yield ask(query, self.lists, self._cleared, self._moment, self._merged)


def screen(
    text: str,
    kind: str = "any",
    *,
    birth_dates: Sequence[str] = (),
    countries: Sequence[str] = (),
    identifiers: Sequence[str] = (),
    addresses: Sequence[str] = (),
    lists: Path | None = None,
) -> dict[str, Any]:
    """Ask every list about one name or identifier, from Python: the answer as `watchword screen --json` prints it.

    kind: any, person, organization, vessel, aircraft, address, email, phone, number or wallet. What else is known is given
    as it is written. lists: the folder of lists, by default this installation's.
    """
    from watchword.flows.watch_lists import list_store  # noqa: PLC0415 - it reads formats, which asking does not need

    screening = Screening(list_store(lists), datetime.now(UTC))
    query = Query(
        text, Kind(kind), tuple(birth_dates), tuple(countries), tuple(identifiers), tuple(addresses)
    )
    return answered(screening.ask(query), screening.asked)


def screen_many(
    folder: Path, queries: Iterable[Query], now: datetime, processes: int = 1
) -> Iterator[Answer]:
    """Answers in the order of the questions, worked out by so many processes, each with its own map of the lists."""
    if processes <= 1:
        yield from Screening(ListStore(folder), now).ask_all(queries)
        return
    Screening(ListStore(folder), now)  # prepares what is not yet, once
    context = get_context("spawn")
    with ProcessPoolExecutor(processes, context, initializer=_open, initargs=(folder, now)) as pool:
        waiting: list[Any] = []
        questions = iter(queries)
        while batch := tuple(islice(questions, _BATCH)):
            waiting.append(pool.submit(_answers, batch))
            if len(waiting) > 2 * processes:
                yield from waiting.pop(0).result()
        for each in waiting:
            yield from each.result()


_opened: list[Screening] = []


def _open(folder: Path, now: datetime) -> None:
    """Make a process ready. What it holds lives to its end: looking for garbage in it time and again costs a third."""
    _opened.append(Screening(ListStore(folder), now))
    gc.freeze()
    gc.set_threshold(100_000, 20, 100)


def _answers(queries: tuple[Query, ...]) -> list[Answer]:
    return list(_opened[0].ask_all(queries))


def answered(answer: Answer, asked: Any) -> dict[str, Any]:
    """An answer as JSON has it: query, kind, verdict, lists, matches, and how many matches were left out."""
    query = answer.query
    told: dict[str, Any] = {"query": query.text, "kind": query.kind.value, "verdict": answer.verdict, "lists": asked,
            "matches": [_match(each) for each in answer.matches]}  # fmt: skip
    if query.reference:
        told["reference"] = query.reference
    if answer.more:
        told["more_matches"] = answer.more
    if answer.note:
        told["note"] = answer.note
    return told


def _match(found: Match) -> dict[str, Any]:
    told: dict[str, Any] = {"list": found.list_id, "entry_id": found.entry_id, "name": found.name, "score": found.score,
            "verdict": found.verdict, "why": list(found.why), "programs": list(found.programs)}  # fmt: skip
    if found.source:
        told |= {"source": found.source, "confidence": found.confidence}
    if found.leads:
        told["leads"] = [
            {
                "entry_id": lead.entry_id,
                "name": lead.name,
                "listed": lead.listed,
                "hops": lead.hops,
                "why": lead.why,
            }
            for lead in found.leads
        ]
        told["more_leads"] = found.more_leads
    return told


def _list(version: Version, now: datetime) -> dict[str, Any]:
    fetched = datetime.fromisoformat(version.fetched)
    return {"id": version.list_id, "version": version.version, "fetched": version.fetched,
            "stale": now - fetched > STALE_AFTER}  # fmt: skip
