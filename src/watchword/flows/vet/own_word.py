"""What a pack's files say of themselves, beside the findings: nothing of it is weighed."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from watchword.flows.vet.about import About
from watchword.flows.vet.asked_again import AGAIN
from watchword.flows.vet.fact_labels import LABELS, WEIGHED
from watchword.flows.vet.fact_meanings import MEANINGS
from watchword.flows.vet.fact_words import shown, told_values
from watchword.flows.vet.gathered import Gathered
from watchword.flows.vet.named_files import NamedFiles

_TABLES = ("contact_facts", "document_facts", "code_facts")
_ORDER = {name: place for place, name in enumerate(LABELS)}


def own_word(
    gathered: Gathered, about: About, files: NamedFiles, found: Collection[str]
) -> list[dict[str, Any]]:
    """One entry for each file and fact: what it means, what it says there, and `says`, in short words for a reader.

    Left out is what indicators weigh, and the rows with these ids, on which a finding rests. `says` is empty where a
    fact tells a reader nothing by itself, and where the file is asked for again because of it.
    """
    rows: dict[str, dict[str, list[Mapping[str, Any]]]] = {}
    for row in _unweighed(gathered, found):
        file = ", ".join(files.of(row))
        rows.setdefault(file, {}).setdefault(row["fact"], []).append(row)
    return [entry for file, of_file in rows.items() for entry in _of_file(file, of_file, about)]


def _of_file(file: str, rows: Mapping[str, list[Mapping[str, Any]]], about: About) -> list[dict[str, Any]]:
    """One file's entries, in the order in which they are said; that it was changed on the day it was made is not."""
    ordered = sorted(rows, key=lambda name: (_ORDER.get(name, len(_ORDER)), name))
    entries = {name: _entry(file, name, rows[name], about) for name in ordered}
    for kind in ("pdf", "docx", "odt"):
        made, changed = ([entries.get(f"{kind}.{when}{of}") for of in ("", "-offset")] for when in _WHEN)
        if [_day(each) for each in made] == [_day(each) for each in changed]:
            for each in filter(None, changed):
                each["says"] = []
    return list(entries.values())


#: When a document was made and last changed, as the names of facts have it.
_WHEN = ("created", "modified")


def _day(entry: Mapping[str, Any] | None) -> Any:
    """The day or the clock of an entry."""
    told = entry["told"][0] if entry else {}
    return str(told["time"])[:10] if told.get("time") else told.get("number")


def _unweighed(gathered: Gathered, found: Collection[str]) -> Iterator[Mapping[str, Any]]:
    for table in _TABLES:
        for row in gathered.rows.get(table, ()):
            read = WEIGHED.get(row["fact"])
            if row["event_id"] not in found and (read is None or row["value"] in read):
                yield row


def _entry(file: str, name: str, rows: list[Mapping[str, Any]], about: About) -> dict[str, Any]:
    told: list[dict[str, Any]] = []
    for each in told_values(rows, about):
        if each not in told:
            told.append(each)
    return {
        "file": file or None,
        "fact": name,
        "meaning": MEANINGS.get(name, ""),
        "told": told,
        "says": [] if name in AGAIN else shown(name, told),
    }
