"""What everybody known to the employer holds that another might hold too: one table of keyed values."""

from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from watchword.enrich.applicants.common_sessions import join_sessions
from watchword.enrich.applicants.sessions import SHARED_LINES
from watchword.enrich.applicants.tied import WORKER, own
from watchword.enrich.home_address import home_key
from watchword.enrich.workbench import Workbench
from watchword.sources.cells import ending
from watchword.sources.contact_keys import email_key, phone_key, value_key
from watchword.sources.contract import Context

_COLUMNS = [(name, pa.string()) for name in ("person_id", "kind", "value_key", "shown", "seen_in")]

#: Keys that somebody's pack or the payroll calls a wallet's, as SQL: a change of account does not say its kind.
_WALLETS = """(SELECT value_key FROM identifiers WHERE kind = 'wallet' AND value_key IS NOT NULL
               UNION SELECT account_key FROM payments WHERE account_kind = 'wallet' AND account_key IS NOT NULL)"""


def hold(bench: Workbench, context: Context, *, everybody: bool = True) -> None:
    """Make `held` (person_id, kind, value_key, shown, first, last, seen_in) of everybody in the lake.

    Needs `tied` and `session_origin`. Values of applications and addresses are keyed here; all others came keyed. An
    address of an office, a co-working site, a carrier or a VPN is everybody's and is no value. Not for `everybody`:
    documents are compared by their editing sessions with those of the `wanted` alone.
    """
    bench.table(
        "contact_values",
        [*_COLUMNS, ("first", pa.timestamp("us")), ("last", pa.timestamp("us"))],
        _contacts(bench, context),
    )
    lines = bench.rows("SELECT DISTINCT network FROM session_origin WHERE network IS NOT NULL")
    bench.table(
        "line_keys",
        [("network", pa.string()), ("line_key", pa.string())],
        [{**row, "line_key": value_key("session-address", row["network"], context)} for row in lines],
    )
    identifiers = own("identifiers", everybody=True)
    bench.connection.execute(f"""
        CREATE OR REPLACE TEMP TABLE held AS
        SELECT person_id, kind, value_key, max(shown) AS shown, min(first) AS first, max(last) AS last,
               min(seen_in) AS seen_in
        FROM (SELECT person_id, kind, value_key, shown, utc AS first, COALESCE(last AT TIME ZONE 'UTC', utc) AS last,
                     seen_in FROM {identifiers}
              UNION ALL SELECT person_id, kind, value_key, shown, first, last, seen_in FROM contact_values
              UNION ALL SELECT person_id, 'device', device_key, NULL, utc, utc, stage || ' session'
              FROM {own("sessions", everybody=True)} WHERE device_key IS NOT NULL
              UNION ALL SELECT s.person_id, 'session-address', k.line_key, NULL, s.utc, s.utc, s.stage || ' session'
              FROM {own("sessions", everybody=True)} s JOIN session_origin o ON o.ip = s.ip
              JOIN line_keys k ON k.network = o.network WHERE o.ip_kind NOT IN {SHARED_LINES}
              UNION ALL SELECT person_id, 'reference-contact', referee, NULL, utc, utc, 'reference'
              FROM {own("referees", everybody=True)}
              UNION ALL SELECT {WORKER}, CASE WHEN account_key IN {_WALLETS} THEN 'wallet' ELSE 'bank' END, account_key,
                     account_end, time AT TIME ZONE 'UTC', time AT TIME ZONE 'UTC', 'payroll'
              FROM (SELECT employee_number, email, account_key, account_end, time FROM payments
                    UNION ALL SELECT employee_number, email, account_key, account_end, time FROM payment_changes)
              WHERE account_key IS NOT NULL)
        WHERE person_id IS NOT NULL AND value_key IS NOT NULL GROUP BY person_id, kind, value_key""")
    join_sessions(bench, everybody=everybody)


def _contacts(bench: Workbench, context: Context) -> Iterator[dict[str, Any]]:
    """E-mails, telephones and home units of applications and of the roster."""
    rows = bench.rows(f"""
        SELECT person_id, email, phone, address, city, region, country, min(utc) AS first, max(utc) AS last,
               'application' AS seen_in
        FROM {own("applications", everybody=True)} GROUP BY ALL
        UNION ALL
        SELECT {WORKER}, email, NULL, address, city, region, country, min("start" AT TIME ZONE 'UTC'),
               max("start" AT TIME ZONE 'UTC'), 'roster' FROM people GROUP BY ALL""")
    for row in rows:
        for kind, key, shown in _keys(row, context):
            yield {
                "person_id": row["person_id"],
                "kind": kind,
                "value_key": key,
                "shown": shown,
                "seen_in": row["seen_in"],
                "first": row["first"],
                "last": row["last"],
            }


def _keys(row: dict[str, Any], context: Context) -> Iterator[tuple[str, str, str | None]]:
    if key := email_key(row["email"], context):
        yield "email", key, None
    if key := phone_key(row["phone"], context):
        yield "phone", key, ending(row["phone"])
    building, unit = home_key(row["address"], row["city"], row["region"], row["country"])
    if building and (key := value_key("delivery-unit", f"{building}|{unit or ''}", context)):
        yield "delivery-unit", key, None
