"""The records in which an e-mail address, telephone or sign-in address stands, and the people they are of."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pyarrow as pa

from watchword.engines.duck import quoted
from watchword.enrich.prepare import PreparedTables
from watchword.enrich.workbench import Workbench
from watchword.flows.counterparties.records_of import TIED, tie
from watchword.flows.counterparties.subject import Event, Tie
from watchword.records import TABLES

_ROSTER = """
    SELECT c.value, r.employee_number, r.email, r.event_id AS id, r.source, r.start AT TIME ZONE 'UTC' AS time
    FROM people r JOIN contacts c ON c.value = r.email OR list_contains(r.former_emails, c.value)
    ORDER BY c.value, r.ingested_at, r.event_id"""
_APPLIED = """
    SELECT c.value, r.employee_number, r.email, r.work_email, r.event_id AS id, r.source, r.time AT TIME ZONE 'UTC' AS time
    FROM applications r JOIN contacts c ON c.value IN ({columns}) ORDER BY c.value, r.time, r.event_id"""
_INVITED = """
    SELECT c.value, NULL AS employee_number, c.value AS email, NULL AS work_email, r.event_id AS id, r.source,
           r.time AT TIME ZONE 'UTC' AS time
    FROM code_activity r JOIN contacts c ON c.value = lower(r.target)
    WHERE r.activity = 'member_added' ORDER BY c.value, r.time, r.event_id"""
#: Events of accounts; `who_accounts` says whose they are.
_USED = """
    SELECT c.value, a.person_id, r.event_id, r.source, r.time AT TIME ZONE 'UTC' AS at
    FROM {records} r JOIN contacts c ON c.value = lower(r.account)
    LEFT JOIN who_accounts a ON a.source = r.source AND a.account = r.account
        AND a.account_uid = COALESCE(r.account_uid, '')"""


def ties_of(
    about: str, values: Sequence[str], bench: Workbench, prepared: PreparedTables
) -> dict[str, list[Tie]]:
    """For each value the ties to people, and to nobody where a record's person is not known. about: email, phone or ip."""
    bench.table("contacts", [("value", pa.string())], [{"value": value} for value in values])
    found: dict[str, list[Tie]] = defaultdict(list)
    if about == "ip":
        rows = _grouped(bench, _signed_in(prepared))
    elif about == "phone":
        rows = []
        _each(found, bench.rows(_APPLIED.format(columns="r.phone")), prepared)
    else:
        rows = _grouped(bench, _accounts(bench))
        _each(found, bench.rows(_ROSTER), prepared)
        _each(found, bench.rows(_APPLIED.format(columns="r.email, r.work_email")), prepared)
        _each(found, bench.rows(_INVITED), prepared)
    for row in rows:
        found[row["value"]].append(tie(row))
    return found


def _signed_in(prepared: PreparedTables) -> str:
    """Successful sign-ins from the addresses, as prepared."""
    return f"""
        SELECT c.value, r.person_id, r.event_id, r.source, r.time AS at
        FROM read_parquet({quoted(prepared.files["sign_ins"])}) r JOIN contacts c ON c.value = r.ip
        WHERE r.outcome = 'success'"""


def _accounts(bench: Workbench) -> str:
    used = [name for name, table in TABLES.items() if name in bench.present and "account" in table.names]
    nothing = (
        "SELECT NULL AS value, NULL AS person_id, NULL AS event_id, NULL AS source, NULL AS at WHERE false"
    )
    return " UNION ALL ".join(_USED.format(records=name) for name in used) or nothing


def _grouped(bench: Workbench, query: str) -> list[dict[str, Any]]:
    return bench.rows(
        f"SELECT r.value, r.person_id, {TIED} FROM ({query}) r GROUP BY r.value, r.person_id ORDER BY r.value, r.person_id"
    )


def _each(found: dict[str, list[Tie]], rows: Iterable[Mapping[str, Any]], prepared: PreparedTables) -> None:
    """Add a tie for each row of a people-side table: by number, else by work e-mail, else by the private one."""
    owners = _owners(prepared)
    for row in rows:
        number, work, private = row["employee_number"], row.get("work_email"), row["email"]
        owner = number if number in prepared.people else owners.get(work or "") or owners.get(private or "")
        found[row["value"]].append(Tie(owner, (Event(row["id"], row["source"], row["time"]),), 1))


def _owners(prepared: PreparedTables) -> dict[str, str | None]:
    """Whose an e-mail address is; nobody's where two people have it."""
    owners: dict[str, str | None] = {}
    for id_, person in prepared.people.items():
        for email in person.emails:
            owners[email] = None if email in owners else id_
    return owners
