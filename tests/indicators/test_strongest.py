"""Of several rows that show one person the same fact, the one that shows it most clearly."""

from typing import Any

import ibis

from tests.indicators.tables import at
from watchword.indicators.strongest import strongest


def row(person: str, strength: float, day: int, event: str) -> dict[str, Any]:
    return {"person_id": person, "strength": strength, "time": at(day), "event_id": event}


def test_the_clearest_row_of_each_person_stays_with_the_number_of_all() -> None:
    rows = [row("ann", 0.4, 0, "a"), row("ann", 1.0, 1, "b"), row("bob", 0.2, 0, "c")]
    kept = strongest(ibis.memtable(rows)).order_by("person_id").to_pyarrow().to_pylist()
    assert [(each["person_id"], each["event_id"], each["times"]) for each in kept] == [
        ("ann", "b", 2),
        ("bob", "c", 1),
    ]


def test_of_equals_the_earliest_stays() -> None:
    rows = [row("ann", 1.0, 2, "a"), row("ann", 1.0, 1, "b")]
    assert strongest(ibis.memtable(rows)).to_pyarrow()["event_id"].to_pylist() == ["b"]
