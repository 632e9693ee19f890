"""A person's records out of the lake."""

import tempfile
from datetime import UTC, datetime
from pathlib import Path

from watchword.engines.duck import connect, parquet, quoted
from watchword.enrich.joined import events, join_clocks, join_people
from watchword.enrich.workbench import Workbench
from watchword.lake import Lake
from watchword.records import TABLES
from watchword.settings import Settings


def erase(path: Path, person: str) -> dict[str, int]:
    """Delete the records of a person, named by work e-mail or number, from every table; rows erased by table.

    Who is who is asked of the records themselves, so that events under former addresses, ids and held devices
    go too. The tables are rewritten and the old files removed at once.
    """
    lake = Lake(path)
    with lake.writing():
        doomed = _doomed(lake, person)
        return {table: lake.erase(table, ids) for table, ids in doomed.items() if ids}


def _doomed(lake: Lake, person: str) -> dict[str, list[str]]:
    """Event ids of the person's records, by table."""
    with tempfile.TemporaryDirectory(dir=lake.work) as folder:
        connection = connect(Path(folder))
        tables = {name: lake.files(name) for name in TABLES}
        bench = Workbench(connection, tables, Path(folder))
        now = datetime.now(UTC)
        found, _, directory = join_people(bench, Settings(), now)
        join_clocks(bench, found, Settings(), now)
        id_ = directory.exactly(person.lower(), None)
        owner = next(
            (each for each in found if each.person_id in (person, id_) or person.lower() in each.emails), None
        )
        if owner is None:
            return {}
        doomed = {}
        for name in TABLES:
            if not tables[name]:
                continue
            columns = set(TABLES[name].names)
            if "account" in columns:
                query = f"SELECT event_id FROM ({events(bench, name)}) WHERE person_id = {quoted(owner.person_id)}"
            else:
                keys = ", ".join(quoted(key) for key in (*owner.emails, owner.number or "")) or "''"
                named = [column for column in ("employee_number", "email", "work_email") if column in columns]
                if not named:
                    continue
                query = f"SELECT event_id FROM {parquet(tables[name])} WHERE " + " OR ".join(
                    f"{column} IN ({keys})" for column in named
                )
            doomed[name] = [row[0] for row in connection.sql(query).fetchall()]
        connection.close()
        return doomed
