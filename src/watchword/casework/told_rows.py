"""The rows that the audit chain tells of, and whether the tables have these and no others."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import orjson

from watchword.casework.audit import Entry
from watchword.casework.models import (
    Case,
    Conclusion,
    Decision,
    GateRecord,
    GateStart,
    InterviewAnswer,
    Judgement,
    Waiver,
)

#: What each action adds one row to.
_ADDS = {
    "start-gate": GateStart,
    "record-evidence": GateRecord,
    "waive-gate": Waiver,
    "decide": Decision,
    "record-answer": InterviewAnswer,
    "judge": Judgement,
    "conclude": Conclusion,
}
_OF_A_CASE = (GateStart, GateRecord, Waiver, Decision, InterviewAnswer)
_NOT_TOLD = frozenset({"id", "case", "person", "one", "other"})


class ToldRows:
    """Rows as text, by table, with the entries that tell of them."""

    def __init__(self) -> None:
        self._told: dict[tuple[str, bytes], list[int]] = defaultdict(list)
        self._cases: dict[tuple[str, int], tuple[int, dict[str, Any]]] = {}

    def add(self, entry: Entry) -> None:
        """Take in what an entry tells of."""
        if entry.action == "open-case":
            self._open(entry)
        elif entry.action == "raise-tier":
            self._raise(entry)
        elif entry.action in _ADDS:
            told = {"at": entry.at, **entry.details, "by": entry.by}
            self._add(entry.number, _ADDS[entry.action], told)

    def compared(self) -> tuple[list[tuple[int, str]], list[tuple[str, int]]]:
        """What the tables lack, by entry and table; and what they have beside it, by table and row."""
        for number, told in self._cases.values():
            self._add(number, Case, told)
        left = {key: list(numbers) for key, numbers in self._told.items()}
        untold = []
        for table, number, text in _kept():
            if left.get((table, text)):
                left[table, text].pop()
            else:
                untold.append((table, number))
        return [(number, table) for (table, _), numbers in left.items() for number in numbers], untold

    def _open(self, entry: Entry) -> None:
        told = {key: value for key, value in entry.details.items() if key != "gates"}
        key = (str(told.get("person")), int(told.get("case", 0)))
        self._cases[key] = (
            entry.number,
            told | {"by": entry.by, "at": entry.at, "raised": "", "risen_from": ""},
        )
        self._started(entry)

    def _raise(self, entry: Entry) -> None:
        key = (str(entry.details.get("person")), int(entry.details.get("case", 0)))
        if key in self._cases:
            number, told = self._cases[key]
            risen = {"raised": entry.details.get("to"), "risen_from": entry.details.get("from")}
            self._cases[key] = (number, told | risen)
        self._started(entry)

    def _started(self, entry: Entry) -> None:
        of = {"person": entry.details.get("person"), "case": entry.details.get("case")}
        for gate in entry.details.get("gates", ()):
            self._add(entry.number, GateStart, of | {"gate": gate, "by": entry.by, "at": entry.at})

    def _add(self, number: int, table: Any, told: dict[str, Any]) -> None:
        self._told[table._meta.db_table, _text(told)].append(number)


def _kept() -> Iterator[tuple[str, int, bytes]]:
    """Every row of every table: the table, its id, and the row as text."""
    for table in _OF_A_CASE:
        for row in table.objects.select_related("case__person").iterator(chunk_size=2_000):
            of = {"person": row.case.person.person_id, "case": row.case.number}
            yield table._meta.db_table, row.id, _text(_columns(row) | of)
    for row in Case.objects.select_related("person").iterator(chunk_size=2_000):
        told = _columns(row) | {"person": row.person.person_id, "case": row.number}
        told |= {"by": told.pop("opened_by"), "at": told.pop("opened_at")}
        del told["number"]
        yield Case._meta.db_table, row.id, _text(told)
    for row in Judgement.objects.select_related("one", "other").iterator(chunk_size=2_000):
        people = sorted((row.one.person_id, row.other.person_id))
        yield Judgement._meta.db_table, row.id, _text(_columns(row) | {"people": people})
    for row in Conclusion.objects.select_related("person").iterator(chunk_size=2_000):
        yield Conclusion._meta.db_table, row.id, _text(_columns(row) | {"person": row.person.person_id})


def _columns(row: Any) -> dict[str, Any]:
    fields = [field.name for field in row._meta.concrete_fields if field.name not in _NOT_TOLD]
    return {name: getattr(row, name) for name in fields}


def _text(told: dict[str, Any]) -> bytes:
    """A row in one spelling: nothing and the empty text are one, as entries leave out what is not there."""
    said = {key: value for key, value in told.items() if value not in (None, "", 0)}
    return orjson.dumps(said, option=orjson.OPT_SORT_KEYS)
