"""A person's records out of the lake, be it a worker's or an applicant's, and their photographs out of the store."""

import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from watchword.engines.duck import connect, parquet, quoted
from watchword.enrich.joined import events, join_clocks, join_people
from watchword.enrich.roster import Person
from watchword.enrich.workbench import Workbench
from watchword.flows.erase_applicant import ApplicantTraces, applicant_traces, erase_photographs
from watchword.lake import Lake
from watchword.records import TABLES
from watchword.settings import Settings

#: Columns of people-side tables that say whose a row is.
_WHOSE = ("employee_number", "email", "work_email")

#: Columns in which other people's records name the person.
_NAMED_IN = {"people": "manager", "code_activity": "target", "applications": "referrer"}

#: What the number of erased photographs is called beside the tables.
PHOTOGRAPHS = "photographs"


@dataclass(frozen=True)
class _Traces:
    """What the lake holds of a person: ids of their own records and of others' that name them, and their names.

    photographs: ids that photographs of the person are kept under.
    """

    own: dict[str, list[str]]
    naming: dict[str, list[str]]
    marks: frozenset[str]
    photographs: frozenset[str]


def erase(path: Path, person: str) -> dict[str, int]:
    """Delete the records of a person from every table; rows erased by table, and photographs.

    person: work e-mail or number, an applicant's id, or an e-mail that one applicant alone gave; EraseError where
    several did. Who is who is asked of the records themselves, so that events under former addresses, ids and held
    devices go too. Other people's records stay without the person's address or login, and excerpts of unreadable input
    that hold one are emptied. The tables are rewritten and the old files removed at once.
    """
    lake = Lake(path)
    with lake.writing():
        traces = _traces(lake, person)
        erased = {table: lake.erase(table, ids) for table, ids in traces.own.items() if ids}
        for table, ids in traces.naming.items():
            lake.blank(table, _NAMED_IN[table], ids)
        if erased:
            lake.blank_excerpts(traces.marks)
        if photographs := erase_photographs(traces.photographs):
            erased[PHOTOGRAPHS] = photographs
        return erased


def _traces(lake: Lake, person: str) -> _Traces:
    """Everything of the person in the lake; empty where nobody is known by this address, number or id."""
    with tempfile.TemporaryDirectory(dir=lake.work) as folder:
        connection = connect(Path(folder))
        tables = {name: files for name in TABLES if (files := lake.files(name))}
        bench = Workbench(connection, tables, Path(folder))
        now = datetime.now(UTC)
        found, _, directory = join_people(bench, Settings(), now)
        join_clocks(bench, found, Settings(), now)
        id_ = directory.exactly(person, None)
        owner = next((each for each in found if each.person_id in (person, id_)), None)
        traces = _of(bench, tables, owner) if owner else _Traces({}, {}, frozenset(), frozenset())
        emails, ids = (owner.emails, (owner.person_id,)) if owner else ((), ())
        also = applicant_traces(bench, tables, person, emails, ids)
        connection.close()
        return _together(traces, also)


def _together(worker: _Traces, applicant: ApplicantTraces) -> _Traces:
    """What is known of a person from work and from applications."""
    rows = {
        name: sorted({*worker.own.get(name, ()), *applicant.own.get(name, ())})
        for name in {**worker.own, **applicant.own}
    }
    named = sorted({*worker.naming.get("applications", ()), *applicant.referred})
    naming = {**worker.naming, **({"applications": named} if named else {})}
    return _Traces(rows, naming, worker.marks | applicant.marks, applicant.photographs)


def _of(bench: Workbench, tables: dict[str, list[str]], owner: Person) -> _Traces:
    """The person's own records, and those of others that name them."""
    marks = frozenset(each.lower() for each in (*owner.emails, *owner.idp_ids, *owner.code_logins))
    keys = ", ".join(quoted(key) for key in sorted({*marks, *owner.emails, owner.person_id}))
    own_rows, naming = {}, {}
    for name, files in tables.items():
        whose = [column for column in _WHOSE if column in TABLES[name].names]
        if "account" in TABLES[name].names:
            rows = f"({events(bench, name)}) WHERE person_id = {quoted(owner.person_id)}"
        elif whose:
            rows = f"{parquet(files)} WHERE " + " OR ".join(f"{column} IN ({keys})" for column in whose)
        elif name == "delivery_events":
            parcels = f"SELECT tracking FROM shipments WHERE employee_number IN ({keys}) OR email IN ({keys})"
            rows = f"{parquet(files)} WHERE tracking IN ({parcels})"
        else:
            continue
        own_rows[name] = _ids(bench, rows)
        if column := _NAMED_IN.get(name):
            naming[name] = _ids(bench, f"{parquet(files)} WHERE lower({column}) IN ({keys})")
    return _Traces(own_rows, naming, marks, frozenset())


def _ids(bench: Workbench, rows: str) -> list[str]:
    return [row["event_id"] for row in bench.rows(f"SELECT event_id FROM {rows} ORDER BY event_id")]
