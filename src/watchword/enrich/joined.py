"""Temporary tables that every prepared table joins: people, accounts, holders, addresses, zones, journeys."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pyarrow as pa

from watchword.enrich import origins, who, zones
from watchword.enrich.roster import Person, people
from watchword.enrich.workbench import Workbench
from watchword.settings import Settings

_TIME = pa.timestamp("us")
_TEXT = pa.string()

#: Record tables whose events name an account; in the second group an account alone makes a person.
_LOCAL = ("devices", "processes", "peripherals", "dns", "software")
_PERSONAL = ("sign_ins", "mfa_factors", "code_activity")

#: Record tables whose time is an event's, from which the moment of judging is taken.
TIMED = (
    "sign_ins",
    "processes",
    "devices",
    "peripherals",
    "dns",
    "code_activity",
    "mfa_factors",
    "payments",
    "payment_changes",
    "shipments",
    "delivery_events",
)


def judged_at(bench: Workbench, now: datetime) -> datetime | None:
    """The latest event not later than now and a day; a clock that runs ahead must not move the judgement."""
    limit = (now + timedelta(days=1)).isoformat()
    parts = " UNION ALL ".join(
        f"SELECT max(time) AS t FROM {name} WHERE time <= TIMESTAMPTZ '{limit}'"
        for name in TIMED
        if name in bench.present
    )
    found = bench.one(f"SELECT CAST(max(t) AS VARCHAR) FROM ({parts})") if parts else None
    return datetime.fromisoformat(found).astimezone(UTC) if found else None


def first_event(bench: Workbench) -> datetime | None:
    """The earliest event of all."""
    parts = " UNION ALL ".join(
        f"SELECT min(time) AS t FROM {name}" for name in TIMED if name in bench.present
    )
    found = bench.one(f"SELECT CAST(min(t) AS VARCHAR) FROM ({parts})") if parts else None
    return datetime.fromisoformat(found).astimezone(UTC) if found else None


def join_people(
    bench: Workbench, settings: Settings, as_of: datetime
) -> tuple[list[Person], Counter[str], who.Directory]:
    """Make `who_accounts` and `who_devices`, and return the people, with those made of an account alone."""
    roster = bench.rows(
        "SELECT * EXCLUDE (event_id, source, ingested_at) FROM people ORDER BY ingested_at, event_id"
    )
    guarded = bench.rows(
        "SELECT * EXCLUDE (source, ingested_at) FROM protected ORDER BY ingested_at, event_id"
    )
    found, counts = people(roster, guarded, settings, as_of)
    directory = who.Directory(settings, found)
    _accounts(bench, directory)
    _devices(bench, directory)
    found += directory.alone.values()
    unjoined = Counter({**counts, **directory.unjoined})
    if directory.conflicts:
        unjoined["keys that two people share in the roster"] = len(directory.conflicts)
    return found, unjoined, directory


def _accounts(bench: Workbench, directory: who.Directory) -> None:
    parts = [
        f"SELECT source, account, account_uid, {personal} AS personal, count(*) AS events FROM {name} "
        "WHERE account IS NOT NULL OR account_uid IS NOT NULL GROUP BY ALL"
        for names, personal in ((_PERSONAL, "true"), (_LOCAL, "false"))
        for name in names
        if name in bench.present
    ]
    seen = (
        bench.rows(
            "SELECT source, account, account_uid, bool_or(personal) AS personal, sum(events)::BIGINT AS events "
            f"FROM ({' UNION ALL '.join(parts)}) GROUP BY ALL ORDER BY ALL"
        )
        if parts
        else []
    )
    columns = [
        ("source", _TEXT),
        ("account", _TEXT),
        ("account_uid", _TEXT),
        ("person_id", _TEXT),
        ("sure", pa.bool_()),
        ("nobody", pa.bool_()),
    ]
    bench.table("who_accounts", columns, who.accounts(directory, seen))


def _devices(bench: Workbench, directory: who.Directory) -> None:
    ids = "device_uid, device_name"
    serials = bench.rows(
        f"SELECT DISTINCT {ids}, upper(serial) AS serial FROM devices "
        f"UNION SELECT DISTINCT {ids}, upper(serial) FROM assignments "
        "UNION SELECT DISTINCT NULL, NULL, upper(serial) FROM shipments WHERE serial IS NOT NULL "
        + "".join(
            f"UNION SELECT DISTINCT {ids}, NULL FROM {name} " for name in ("processes", "peripherals", "dns")
        )
        + "ORDER BY ALL"
    )
    keys = who.device_keys(serials)
    given = bench.rows(f"""
        SELECT {ids}, upper(serial) AS serial, email, employee_number, first AT TIME ZONE 'UTC' AS time FROM assignments
        UNION ALL
        SELECT NULL, NULL, upper(serial), email, employee_number, time AT TIME ZONE 'UTC' FROM shipments
        WHERE serial IS NOT NULL AND activity = 'outbound' ORDER BY ALL""")
    columns = [("device", _TEXT), ("person_id", _TEXT), ("held_from", _TIME), ("held_to", _TIME)]
    bench.table("who_holders", columns, who.holders(directory, given, keys))
    rows = [
        {"kind": key.split(":", 1)[0], "value": key.split(":", 1)[1], "device": device}
        for key, device in keys.items()
    ]
    bench.table("who_devices", [("kind", _TEXT), ("value", _TEXT), ("device", _TEXT)], rows)


def join_origins(bench: Workbench, settings: Settings) -> None:
    """Make `origin`: one row an address with its network, kind, brand and place."""
    parts = " UNION ALL ".join(
        f"SELECT ip, as_org, asn, is_proxy, city, country, latitude, longitude, "
        f"{'tunnel' if name == 'sign_ins' else 'NULL'} AS tunnel FROM {name} WHERE ip IS NOT NULL"
        for name in ("sign_ins", "devices", "code_activity")
        if name in bench.present
    )
    rows = (
        bench.rows(
            "SELECT ip, max(as_org) AS as_org, max(asn) AS asn, bool_or(is_proxy) AS is_proxy, max(tunnel) AS tunnel, "
            "arg_max(city, n) AS city, arg_max(country, n) AS country, "
            "arg_max(latitude, n) AS latitude, arg_max(longitude, n) AS longitude "
            f"FROM (SELECT *, count(*) AS n FROM ({parts}) GROUP BY ALL) GROUP BY ip ORDER BY ip"
        )
        if parts
        else []
    )
    own, databases = origins.ranges(settings), origins.Databases(settings.ip_data.databases)
    described = [origins.describe(row, own, databases) for row in rows]
    columns = [
        (name, _TEXT) for name in ("ip", "network", "ip_kind", "vpn_brand", "as_org", "city", "country")
    ]
    columns += [("latitude", pa.float64()), ("longitude", pa.float64())]
    bench.table("origin", columns, [{name: row.get(name) for name, _ in columns} for row in described])


def join_clocks(bench: Workbench, found: list[Person], settings: Settings, as_of: datetime) -> None:
    """Make `clock` (person, from, to, offset) and `journey` (person, first, last)."""
    earliest = first_event(bench)
    first = earliest.date() if earliest else as_of.date()
    by_zone: dict[str, list[zones.Offset]] = {}
    for row in zones.offsets(
        sorted({p.row["zone"] for p in found if p.row.get("zone")}),
        first - timedelta(days=2),
        as_of.date() + timedelta(days=400),
    ):
        by_zone.setdefault(row[0], []).append(row)
    rows = [
        {"person_id": person.person_id, "clock_from": start, "clock_to": end, "seconds": seconds}
        for person in found
        for _, start, end, seconds in by_zone.get(person.row.get("zone") or "", ())
    ]
    bench.table(
        "clock",
        [("person_id", _TEXT), ("clock_from", _TIME), ("clock_to", _TIME), ("seconds", pa.int64())],
        rows,
    )
    ids = {key.lower(): person.person_id for person in found for key in (person.person_id, *person.emails)}
    journeys = [
        {"person_id": ids[trip.person.lower()], "trip_from": datetime(trip.first.year, trip.first.month, trip.first.day),
         "trip_to": datetime(trip.last.year, trip.last.month, trip.last.day) + timedelta(days=1)}
        for trip in settings.travel if trip.person.lower() in ids
    ]  # fmt: skip
    bench.table("journey", [("person_id", _TEXT), ("trip_from", _TIME), ("trip_to", _TIME)], journeys)


def events(bench: Workbench, name: str, extra: str = "") -> str:
    """The SQL of a record table's rows with `person_id`, naive `time` (UTC), `local` and `day`.

    The account decides where it is exact; else the device's holder at the time; else a login that fits one
    person alone. Rows of nobody are left out here and counted by `join_people`.
    """
    columns = {row[0] for row in bench.connection.sql(f"DESCRIBE {name}").fetchall()}
    has_account = "account" in columns
    has_device = "device_uid" in columns and name not in _PERSONAL  # there an account always decides
    account = (
        """LEFT JOIN who_accounts a ON a.source = r.source AND a.account = COALESCE(r.account, '')
        AND a.account_uid = COALESCE(r.account_uid, '')"""
        if has_account
        else ""
    )
    device = (
        """LEFT JOIN who_devices du ON du.kind = 'uid' AND du.value = r.device_uid
        LEFT JOIN who_devices dn ON dn.kind = 'name' AND dn.value = split_part(lower(r.device_name), '.', 1)
        LEFT JOIN who_holders h ON h.device = COALESCE(du.device, dn.device)
            AND r.time AT TIME ZONE 'UTC' >= h.held_from AND r.time AT TIME ZONE 'UTC' < h.held_to"""
        if has_device
        else ""
    )
    owner = (
        "COALESCE(CASE WHEN a.sure THEN a.person_id END, h.person_id, a.person_id)"
        if has_account and has_device
        else "a.person_id"
        if has_account
        else "h.person_id"
    )
    nobody = "AND NOT COALESCE(a.nobody, false)" if has_account else ""
    return f"""
        SELECT e.* REPLACE (e.utc_time AS time), e.utc_time + to_seconds(COALESCE(c.seconds, 0)) AS local,
               date_trunc('day', e.utc_time + to_seconds(COALESCE(c.seconds, 0))) AS day
        FROM (SELECT r.*, r.time AT TIME ZONE 'UTC' AS utc_time, {owner} AS person_id{extra}
              FROM {name} r {account} {device} WHERE r.time IS NOT NULL {nobody}) e
        LEFT JOIN clock c ON c.person_id = e.person_id AND e.utc_time >= c.clock_from AND e.utc_time < c.clock_to
        WHERE e.person_id IS NOT NULL"""


def on_journey(bench: Workbench, alias: str) -> str:
    """SQL that tells whether a declared journey of the person covers the event."""
    if not bench.one("SELECT count(*) FROM journey"):
        return "false"
    return f"""EXISTS (SELECT 1 FROM journey j WHERE j.person_id = {alias}.person_id
                       AND {alias}.local >= j.trip_from AND {alias}.local < j.trip_to)"""
