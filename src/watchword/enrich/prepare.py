"""From the lake to the tables that indicators see."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from watchword.engines.duck import quoted
from watchword.enrich import access, parcels, tools
from watchword.enrich.joined import events, first_event, join_clocks, join_origins, join_people, judged_at
from watchword.enrich.roster import Person, naive
from watchword.enrich.workbench import Workbench
from watchword.settings import Settings

#: Record tables in which a person's presence makes them exposed to the indicators that read them.
_EVENTS = (
    "sign_ins",
    "mfa_factors",
    "devices",
    "processes",
    "peripherals",
    "dns",
    "software",
    "code_activity",
)

#: People-side record tables in which presence counts too, and the prepared table each becomes.
_PREPARED_AS = {
    "shipments": "deliveries",
    "assignments": "assignments",
    "payments": "payments",
    "payment_changes": "payment_changes",
}


@dataclass
class PreparedTables:
    """Prepared tables as Parquet files, and what is known beside them.

    `exposure` counts, by record table and person, the person's own days with records, and `since` is the first day
    of each table; `unjoined` counts what
    could not be tied, by kind; `records` counts the record tables' rows.
    """

    files: dict[str, Path]
    people: dict[str, Person]
    as_of: datetime
    first: datetime | None
    exposure: dict[str, dict[str, int]] = field(default_factory=dict)
    since: dict[str, datetime] = field(default_factory=dict)
    unjoined: Counter[str] = field(default_factory=Counter)
    records: dict[str, int] = field(default_factory=dict)
    roster: bool = False


def prepare(
    connection: duckdb.DuckDBPyConnection,
    lake: Mapping[str, list[str]],
    settings: Settings,
    target: Path,
    as_of: datetime | None,
    progress: Callable[[str, int, int], None],
) -> PreparedTables | None:
    """Write all prepared tables to `target`; None where the lake holds no event at all."""
    bench = Workbench(connection, lake, target)
    judged = as_of or judged_at(bench, datetime.now(UTC))
    if judged is None and not bench.present:
        return None
    judged = judged or datetime.now(UTC)
    found, unjoined, directory = join_people(bench, settings, judged)
    people = {person.person_id: person for person in found}
    result = PreparedTables(
        bench.written, people, judged, first_event(bench), unjoined=unjoined, roster="people" in bench.present
    )
    join_origins(bench, settings)
    join_clocks(bench, found, settings, judged)
    bench.write_rows("people", [person.row for person in found])
    steps: list[tuple[str, Callable[[], object]]] = [
        ("sign-ins", lambda: access.sign_ins(bench)),
        ("factors", lambda: access.mfa_factors(bench)),
        ("devices", lambda: access.devices(bench)),
        ("code", lambda: access.code_activity(bench)),
        ("hours", lambda: access.active_hours(bench)),
        ("tools", lambda: tools.tool_uses(bench, found, settings)),
        ("commands", lambda: tools.commands(bench, settings)),
        ("USB devices", lambda: tools.usb_devices(bench)),
        ("deliveries", lambda: _counted(unjoined, "shipments", parcels.deliveries(bench, directory, people))),
        ("assignments", lambda: parcels.assignments(bench, directory, people)),
        ("pay", lambda: _counted(unjoined, "payments", parcels.pay(bench, directory, people, settings))),
        ("exposure", lambda: _exposure(bench, result)),
    ]
    for number, (name, step) in enumerate(steps):
        progress(name, number, len(steps))
        step()
    bench.write_rows("list_matches", [])  # screening fills it, where lists are asked
    bench.write_rows("scan", [{"as_of": naive(judged), "first": naive(result.first)}])
    result.records = {name: bench.one(f"SELECT count(*) FROM {name}") for name in sorted(bench.present)}
    progress("", len(steps), len(steps))
    return result


def _counted(unjoined: Counter[str], what: str, lost: int) -> None:
    if lost:
        unjoined[f"{what} that name nobody on the roster"] += lost


def _exposure(bench: Workbench, result: PreparedTables) -> None:
    """Who was seen on how many of their own days, by record table."""
    parts = [
        f"SELECT '{name}' AS record_table, person_id, count(DISTINCT day) AS days, "
        f"min(day) AS first, max(day) AS last FROM {_seen(bench, name)} GROUP BY person_id"
        for name in (*_EVENTS, *_PREPARED_AS)
        if name in bench.present
    ]
    if "delivery_events" in bench.present:
        parts.append(
            "SELECT 'delivery_events' AS record_table, person_id, count(*) AS days, min(day) AS first, "
            f"max(day) AS last FROM {_written(bench, 'deliveries')} WHERE delivered IS NOT NULL GROUP BY person_id"
        )
    if result.roster:
        parts.append(
            "SELECT 'people' AS record_table, person_id, 1 AS days, start AS first, \"end\" AS last "
            f"FROM {_written(bench, 'people')} WHERE worker_type <> 'unknown'"
        )
    nobody = "SELECT NULL AS record_table, NULL AS person_id, 0 AS days, NULL AS first WHERE false"
    bench.write("exposure", " UNION ALL ".join(parts) or nobody)
    for row in bench.rows(f"SELECT record_table, person_id, days, first FROM {_written(bench, 'exposure')}"):
        table, first = row["record_table"], row["first"]
        result.exposure.setdefault(table, {})[row["person_id"]] = row["days"]
        if first is not None:
            result.since[table] = min(first, result.since.get(table, first))


def _seen(bench: Workbench, name: str) -> str:
    """The SQL of a record table's rows with person and day: as prepared, where it is, else joined again."""
    prepared = _PREPARED_AS.get(name, name)
    return _written(bench, prepared) if prepared in bench.written else f"({events(bench, name)})"


def _written(bench: Workbench, name: str) -> str:
    """The SQL of a prepared table's file."""
    return f"read_parquet({quoted(bench.written[name])})"
