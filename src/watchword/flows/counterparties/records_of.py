"""The records that name firms, payees, recipients and accounts, each distinct value once a person."""

from typing import Any

from watchword.engines.duck import quoted
from watchword.enrich.prepare import PreparedTables
from watchword.enrich.workbench import Workbench
from watchword.flows.counterparties.subject import MOST_EVENTS_OF_A_TIE, Event, Tie

#: What is gathered of the records of one group, the oldest first.
TIED = f"""count(*) AS number,
    list({{'id': r.event_id, 'source': r.source, 'time': r.at}} ORDER BY r.at, r.event_id)[:{MOST_EVENTS_OF_A_TIE}] AS events"""

#: Pay and changes of its account, under one set of columns; `own` says that the account bears the person's own name.
_PAY = """
    SELECT r.event_id, r.source, r.time AT TIME ZONE 'UTC' AS at, p.person_id, r.payee, r.account_key, r.account_end,
           COALESCE(p.payee_agreement IN ('same', 'compatible'), false) AS own
    FROM {records} r LEFT JOIN read_parquet({prepared}) p USING (source, event_id)"""


def pay(bench: Workbench, prepared: PreparedTables) -> list[dict[str, Any]]:
    """Payees and accounts with the people who are paid so: payee, account_key, account_end, own, person_id, ties."""
    both = " UNION ALL ".join(
        _PAY.format(records=name, prepared=quoted(prepared.files[name]))
        for name in ("payments", "payment_changes")
    )
    return bench.rows(f"""
        SELECT r.payee, r.account_key, max(r.account_end) AS account_end, r.own, r.person_id, {TIED}
        FROM ({both}) r WHERE r.payee IS NOT NULL OR r.account_key IS NOT NULL
        GROUP BY r.payee, r.account_key, r.own, r.person_id
        ORDER BY r.payee, r.account_key, r.own, r.person_id""")


def labels(bench: Workbench, prepared: PreparedTables) -> list[dict[str, Any]]:
    """Recipients and addresses of parcels: recipient (null where it is the person's own name), the address's parts."""
    parts = "r.address, r.city, r.region, r.postcode, r.country"
    return bench.rows(f"""
        SELECT r.recipient, {parts}, r.person_id, {TIED} FROM (
            SELECT s.* REPLACE (CASE WHEN COALESCE(d.recipient_agreement IN ('same', 'compatible'), false)
                                THEN NULL ELSE s.recipient END AS recipient),
                   s.time AT TIME ZONE 'UTC' AS at, d.person_id
            FROM shipments s LEFT JOIN read_parquet({quoted(prepared.files["deliveries"])}) d USING (source, event_id)) r
        GROUP BY r.recipient, {parts}, r.person_id ORDER BY ALL""")


def suppliers(bench: Workbench, prepared: PreparedTables) -> list[dict[str, Any]]:
    """Firms that devices came from, with the people who have such a device."""
    return bench.rows(f"""
        SELECT r.supplier, r.person_id, {TIED} FROM (
            SELECT a.*, a.first AT TIME ZONE 'UTC' AS at, p.person_id FROM assignments a
            LEFT JOIN read_parquet({quoted(prepared.files["assignments"])}) p USING (source, event_id)
            WHERE a.supplier IS NOT NULL) r
        GROUP BY r.supplier, r.person_id ORDER BY r.supplier, r.person_id""")


def agencies(bench: Workbench) -> list[dict[str, Any]]:
    """Agencies that the roster names, a row for each row of it: agency, employee_number, email, event."""
    return bench.rows("""
        SELECT agency, employee_number, email, event_id AS id, source, start AT TIME ZONE 'UTC' AS time
        FROM people WHERE agency IS NOT NULL ORDER BY agency, ingested_at, event_id""")


def vendors(bench: Workbench) -> list[dict[str, Any]]:
    """The vendor master, one row a firm as it stands there."""
    return bench.rows("""
        SELECT DISTINCT ON (vendor_id, firm, payee, account_key, address)
               vendor_id, firm, payee, account_key, address, event_id AS id, source
        FROM vendors WHERE firm IS NOT NULL OR payee IS NOT NULL
        ORDER BY vendor_id, firm, payee, account_key, address, ingested_at, event_id""")


def tie(row: dict[str, Any]) -> Tie:
    """The tie of a gathered row."""
    events = tuple(Event(each["id"], each["source"], each["time"]) for each in row["events"])
    return Tie(row["person_id"], events, row["number"])
