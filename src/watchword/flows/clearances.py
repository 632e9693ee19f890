"""The job of clearing matches: a person's decision that one subject is not one entry, and whether it still holds."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from watchword.flows.screen import Screening
from watchword.screening.ask import CLEARED, AskedList, ask
from watchword.screening.cleared import Clearance, Clearances, digest, fingerprint, moment
from watchword.screening.entry import ListError
from watchword.screening.ownership import shown
from watchword.screening.query import Query
from watchword.screening.searchable import SearchableList
from watchword.screening.store import ListStore

HOLDS, CHANGED, GONE, LIST_GONE = "holds", "entry changed", "entry gone", "list gone"
#: Letters of who decides and of why; more is no name and no reason.
_WHO, _WHY = 200, 2_000


@dataclass(frozen=True)
class Standing:
    """A decision, what became of the entry (holds, entry changed, entry gone, list gone), and the entry's name today."""

    clearance: Clearance
    state: str
    name: str


def clear(
    folder: Path, query: Query, list_id: str, entry_id: str, *, by: str, why: str, now: datetime
) -> Clearance:
    """Record that who is asked for is not this entry of the current version. Returned once it is on disk.

    Raises ListError where the list or the entry is not there, where they do not match, or who and why are not told.
    """
    by, why = " ".join(by.split()), " ".join(why.split())
    for what, text, most in (("who decides (--by)", by, _WHO), ("a reason (--why)", why, _WHY)):
        if not text or len(text) > most:
            raise ListError(f"{entry_id[:100]}: a clearance needs {what}, in at most {most:,} letters")
    screening = Screening(ListStore(folder), now)
    asked = _list(screening, list_id)
    place = _place(asked, entry_id)
    _check_match(query, asked, place, moment(now))
    listed = digest(asked.entries.line(place))
    made = Clearance(list_id, entry_id, asked.version, fingerprint(query), listed, by, why, moment(now))
    Clearances(folder).record(made)
    return made


def standing(folder: Path, now: datetime) -> tuple[list[Standing], list[str]]:
    """The newest decision on every pair, with what became of its entry; and notes on lines that cannot be read."""
    cleared = Clearances(folder)
    lists = {each.list_id: each for each in Screening(ListStore(folder), now).lists}
    return [_standing(each, lists.get(each.list_id)) for each in cleared.newest()], cleared.notes


def _list(screening: Screening, list_id: str) -> AskedList:
    for each in screening.lists:
        if each.list_id == list_id:
            return each
    known = ", ".join(each.list_id for each in screening.lists)
    raise ListError(f"{list_id[:100]}: no such list; there are {known}")


def _places(asked: AskedList, entry_id: str) -> list[int]:
    found = asked.entries.with_key(f"id {entry_id}")
    return [place for place in found if asked.entries.entry(place).entry_id == entry_id]


def _place(asked: AskedList, entry_id: str) -> int:
    places = _places(asked, entry_id)
    if not places:
        raise ListError(
            f"{asked.list_id}: version {asked.version} has no entry {entry_id[:100]}; nothing to clear"
        )
    return places[0]


def _check_match(query: Query, asked: AskedList, place: int, now: str) -> None:
    """A clearance of what does not match would silently clear what may match one day."""
    entry = asked.entries.entry(place)
    alone = AskedList(asked.list_id, asked.version, asked.official, SearchableList.of([entry]))
    if not any(match.verdict not in ("none", CLEARED) for match in ask(query, [alone], None, now).matches):
        raise ListError(
            f"{query.text[:100]}: does not match {asked.list_id} {entry.entry_id} ({shown(entry)[:100]}); "
            "give what was asked, with the same --kind, --birth-date and so on"
        )


def _standing(clearance: Clearance, asked: AskedList | None) -> Standing:
    if asked is None:
        return Standing(clearance, LIST_GONE, "")
    places = _places(asked, clearance.entry_id)
    if not places:
        return Standing(clearance, GONE, "")
    same = digest(asked.entries.line(places[0])) == clearance.listed
    return Standing(clearance, HOLDS if same else CHANGED, shown(asked.entries.entry(places[0])))
