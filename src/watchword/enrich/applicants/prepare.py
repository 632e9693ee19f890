"""The prepared tables of the applicants who are vetted now."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa

from watchword.engines.duck import quoted
from watchword.enrich.applicants.referees import referees
from watchword.enrich.applicants.sessions import answers, join_session_origins, meetings, sessions
from watchword.enrich.applicants.tied import REFERRED, REFERRER, own, tie, wanted
from watchword.enrich.home_address import home_key
from watchword.enrich.places import resolve
from watchword.enrich.prepared_applicants import PREPARED_APPLICANTS
from watchword.enrich.workbench import Workbench
from watchword.settings import Settings

#: A table of facts, and the kinds of document that it takes its rows from.
_FACTS = {
    "resume_facts": ("document_facts", ("resume", "profile")),
    "letter_facts": ("document_facts", ("letter", "test", "other")),
    "identity_facts": ("document_facts", ("identity",)),
    "photo_facts": ("document_facts", ("photo",)),
    "contact_facts": ("contact_facts", ()),
    "code_facts": ("code_facts", ()),
}


@dataclass
class PreparedApplicants:
    """Prepared tables as Parquet files; `rows` has each applicant, `exposure` counts rows by table and person."""

    files: dict[str, Path]
    rows: list[dict[str, Any]]
    exposure: dict[str, dict[str, int]] = field(default_factory=dict)


def prepare_applicants(
    bench: Workbench,
    people: Collection[str],
    settings: Settings,
    as_of: datetime,
    current: Collection[str] = (),
) -> PreparedApplicants:
    """Write the tables of these people; `shared` is left to whoever compares them with everybody else.

    current: ids of the rows that the packs at hand say, whether they are new or were kept from an earlier reading.
    """
    tie(bench)
    bench.table("current_rows", [("event_id", pa.string())], [{"event_id": each} for each in set(current)])
    wanted(bench, people)
    join_session_origins(bench, settings)
    rows = _applicants(bench, people)
    bench.write_rows("applicants", rows)
    bench.write("applications", _applications())
    for name, (table, kinds) in _FACTS.items():
        bench.write(name, _facts(table, kinds))
    bench.write("checks", f"""
        SELECT * EXCLUDE (time, about), utc AS time, md5(lower(trim(about))) AS about FROM {own("checks")}
        WHERE utc IS NOT NULL""")  # fmt: skip
    answers(bench)
    sessions(bench)
    meetings(bench)
    referees(bench)
    bench.write_rows("scan", [{"as_of": as_of.astimezone(UTC).replace(tzinfo=None), "first": None}])
    done = PreparedApplicants(bench.written, rows)
    for name in PREPARED_APPLICANTS:
        if name in bench.written:
            done.exposure[name] = exposure(bench, name)
    return done


def exposure(bench: Workbench, name: str) -> dict[str, int]:
    """How many rows each person has in a prepared table."""
    query = f"SELECT person_id, count(*) AS rows FROM read_parquet({quoted(bench.written[name])}) GROUP BY person_id"
    return {row["person_id"]: row["rows"] for row in bench.rows(query)}


def _applicants(bench: Workbench, people: Collection[str]) -> list[dict[str, Any]]:
    """A row for each of these people, also for those without an application; asked at once, not one by one."""
    said: dict[str, list[dict[str, Any]]] = {person: [] for person in people}
    for row in bench.rows(f"SELECT * FROM {own('applications')} ORDER BY utc DESC NULLS LAST, event_id"):
        said[row["person_id"]].append(row)
    return [_applicant(person, said[person]) for person in sorted(people)]


def _applicant(person: str, found: list[dict[str, Any]]) -> dict[str, Any]:
    """One applicant as indicators see them, by the newest of their applications, which comes first."""
    last: dict[str, Any] = found[0] if found else {}
    place = resolve(last.get("city"), last.get("region"), last.get("country")) if last.get("city") else None
    first = min((row["utc"] for row in found if row["utc"]), default=None)
    home = home_key(last.get("address"), last.get("city"), last.get("region"), last.get("country"))
    return {
        "person_id": person,
        "post": (last.get("post") or "").lower() or None,
        "agency": last.get("agency"),
        "applied": first,
        "zone": place.zone if place else None,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "home": home[0],
        "home_unit": home[1],
    }


def _applications() -> str:
    return f"""
        SELECT r.event_id, r.source, r.person_id, r.utc AS time, lower(r.post) AS post, r.status, r.agency,
               {REFERRER} AS referrer
        FROM {own("applications")} r {REFERRED}"""


def _facts(table: str, kinds: Collection[str]) -> str:
    only = f"WHERE kind IN ({', '.join(quoted(kind) for kind in kinds)})" if kinds else ""
    return f"""
        SELECT event_id, source, person_id, utc AS time, about, fact, value, number,
               moment AT TIME ZONE 'UTC' AS moment, detail,
               event_id IN (SELECT event_id FROM current_rows) AS current FROM {own(table)} {only}"""
