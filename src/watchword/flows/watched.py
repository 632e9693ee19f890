"""How much of a person's working time an indicator could see: only then may what it did not see speak."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from watchword.enrich.prepare import PreparedTables
from watchword.indicators.card import Card
from watchword.indicators.run import DAILY


def watched(cards: Mapping[str, Card], prepared: PreparedTables) -> dict[str, dict[str, float]]:
    """By indicator that declares absence and by person: the share (0..1) of working days with its records.

    Of several needs the least seen counts, of alternatives the best seen; needs that are no daily records (the
    roster) are either there or not. Days count from each table's own first record.
    """
    found: dict[str, dict[str, float]] = {}
    for id_, card in cards.items():
        if card.absence is not None:
            needs = [need.split("|") for need in card.needs]
            daily = [tables for tables in needs if set(tables) & DAILY]
            for id_of, person in prepared.people.items():
                shares = (
                    max(_share(table, id_of, person.row, prepared) for table in tables) for tables in daily
                )
                found.setdefault(id_, {})[id_of] = min(shares, default=0.0)
    return found


def _share(table: str, person_id: str, row: Mapping[str, Any], prepared: PreparedTables) -> float:
    """The share of the person's working days, since the table begins, that have a record in it."""
    days = prepared.exposure.get(table, {}).get(person_id, 0)
    since = prepared.since.get(table)
    if not days or since is None:
        return 0.0
    last = prepared.as_of.date()
    start = max(since.date(), row["start"].date()) if row.get("start") else since.date()
    end = min(last, row["end"].date()) if row.get("end") else last
    possible = weekdays(start, end)
    return min(1.0, days / possible) if possible else 0.0


def weekdays(first: date, last: date) -> int:
    """Weekdays from `first` to `last`, both included."""
    days = (last - first).days + 1
    weeks, rest = divmod(max(0, days), 7)
    return weeks * 5 + sum((first.weekday() + offset) % 7 < 5 for offset in range(rest))
