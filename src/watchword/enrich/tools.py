"""Prepared tables of what runs and is plugged in: tools, telling commands, USB devices."""

import re
from collections.abc import Iterator

import pyarrow as pa

from watchword.enrich.joined import events
from watchword.enrich.roster import Person
from watchword.enrich.workbench import Workbench
from watchword.knowledge import (
    history_patterns,
    ip_kvm_identities,
    keep_awake_tools,
    remote_tools,
    tamper_patterns,
    vpn_brands,
)
from watchword.settings import Settings

_TEXT = pa.string()

#: The generic identity of Linux's USB gadget framework: never evidence by itself.
GADGET = ("1d6b", "0104")


def _signs() -> Iterator[dict[str, str]]:
    """Every program, path, service and domain that gives a tool away, with its product and category."""
    for tool in remote_tools():
        yield {"product": tool.product, "category": tool.category, "kind": tool.kind, "value": tool.value}
    for brand in vpn_brands():
        yield {"product": brand.brand, "category": "vpn", "kind": brand.kind, "value": brand.value}
    for awake in keep_awake_tools():
        yield {"product": awake.product, "category": "keep-awake", "kind": awake.kind, "value": awake.value}


def tool_uses(bench: Workbench, people: list[Person], settings: Settings) -> None:
    """Runs, look-ups and installations of the products of the knowledge tables, with approvals."""
    bench.table("signs", [(name, _TEXT) for name in ("product", "category", "kind", "value")], _signs())
    _approvals(bench, people, settings)
    _known(bench)
    by_name = "s.value = e.program OR e.program = lower(s.product) OR starts_with(e.program, lower(s.product) || ' ')"
    seen = (
        _seen(
            bench,
            "processes",
            "process",
            "e.program",
            "signs s ON s.kind = 'process' AND s.value = e.program",
        ),
        _seen(bench, "processes", "process", "e.program", "known_paths s ON s.path = e.path"),
        _seen(bench, "dns", "domain", "e.hostname", "known_hosts s ON s.hostname = e.hostname"),
        _seen(bench, "software", "software", "e.program", f"signs s ON {by_name}"),
    )
    bench.write(
        "tool_uses",
        f"""
        SELECT DISTINCT u.*, a.product IS NOT NULL AS approved
        FROM ({" UNION ".join(seen)}) u
        LEFT JOIN approvals a ON a.product = lower(u.product) AND a.person_id = u.person_id""",
    )


def _seen(bench: Workbench, table: str, via: str, what: str, match: str) -> str:
    """The SQL of a record table's rows that a sign matches."""
    return f"""
        SELECT e.event_id, e.source, e.person_id, e.time, e.local, e.day, e.device_uid,
               s.product, s.category, '{via}' AS via, {what} AS seen
        FROM ({events(bench, table)}) e JOIN {match}"""


def _known(bench: Workbench) -> None:
    """Make `known_hosts` and `known_paths`: each distinct host name and path is matched once."""
    bench.connection.execute("""
        CREATE OR REPLACE TEMP TABLE known_hosts AS
        SELECT h.hostname, s.product, s.category
        FROM (SELECT DISTINCT hostname FROM dns WHERE hostname IS NOT NULL) h
        JOIN (SELECT * FROM signs WHERE kind = 'domain') s
            ON h.hostname = s.value OR ends_with(h.hostname, '.' || s.value)""")
    bench.connection.execute("""
        CREATE OR REPLACE TEMP TABLE known_paths AS
        SELECT p.path, s.product, s.category
        FROM (SELECT DISTINCT path FROM processes WHERE path IS NOT NULL) p
        JOIN (SELECT * FROM signs WHERE kind = 'path') s ON contains(p.path, s.value)""")


def _approvals(bench: Workbench, people: list[Person], settings: Settings) -> None:
    """Make `approvals`: which person may run which product, by name or by words of the title."""
    rows = []
    for approved in settings.approved_tools:
        named = {each.lower() for each in approved.people}
        titles = re.compile(
            "|".join(rf"(?<!\w){re.escape(role.lower())}(?!\w)" for role in approved.roles) or "(?!)"
        )
        for person in people:
            keys = {person.person_id.lower(), *person.emails}
            if "*" in approved.roles or keys & named or titles.search(person.row.get("role") or ""):
                rows.append({"product": approved.product.lower(), "person_id": person.person_id})
    bench.table("approvals", [("product", _TEXT), ("person_id", _TEXT)], rows)


def commands(bench: Workbench, settings: Settings) -> None:
    """Commands that stop an agent, clear a history, or send code to a remote that is not the employer's."""
    rows = [{"sign": "tamper", "what": p.what, "pattern": p.pattern} for p in tamper_patterns()]
    rows += [{"sign": "history", "what": p.what, "pattern": p.pattern} for p in history_patterns()]
    bench.table("patterns", [("sign", _TEXT), ("what", _TEXT), ("pattern", _TEXT)], rows)
    _telling(bench, settings)
    _first_seen(bench)
    bench.write(
        "commands",
        f"""
        SELECT e.*, t.sign, t.what, t.target, f.enrolled
        FROM ({events(bench, "processes")}) e JOIN telling t ON t.command = e.command
        LEFT JOIN who_devices d ON d.kind = 'uid' AND d.value = e.device_uid
        LEFT JOIN first_seen f ON f.device = d.device
        QUALIFY row_number() OVER (PARTITION BY e.event_id, t.sign ORDER BY t.what) = 1""",
    )


def _telling(bench: Workbench, settings: Settings) -> None:
    """Make `telling`: each distinct command that says something, with its sign and what it does.

    A remote is outside where its host is not of the employer's domains and its owner none of the
    organisation's repositories; without a code log nobody knows the organisation, and none is.
    """
    own = " OR ".join(f"host = '{d}' OR ends_with(host, '.{d}')" for d in settings.company.domains) or "false"
    address = "(?:(?:https?|ssh)://(?:[^@/ ]*@)?([a-z0-9.-]+)(?::\\d+)?/|git@([a-z0-9.-]+):)([^/ ]+)"
    bench.connection.execute(f"""
        CREATE OR REPLACE TEMP TABLE telling AS
        WITH said AS (SELECT DISTINCT command FROM processes WHERE command IS NOT NULL),
        remotes AS (
            SELECT command, regexp_extract(lower(command), '{address}', 3) AS owner,
                   regexp_extract(lower(command), '{address}', 1)
                   || regexp_extract(lower(command), '{address}', 2) AS host
            FROM said WHERE regexp_matches(lower(command), '\\bgit\\b.*\\b(remote\\s+(add|set-url)|push)\\b'))
        SELECT s.command, p.sign, p.what, NULL AS target
        FROM said s JOIN patterns p ON regexp_matches(lower(s.command), p.pattern)
        UNION ALL
        SELECT command, 'outside-remote', 'points a repository at a remote outside the organisation',
               host || '/' || owner
        FROM remotes
        WHERE host <> '' AND NOT ({own}) AND EXISTS (SELECT 1 FROM code_activity) AND owner NOT IN (
            SELECT DISTINCT split_part(repo, '/', 1) FROM code_activity WHERE NOT outside AND repo IS NOT NULL)""")


def _first_seen(bench: Workbench) -> None:
    """Make `first_seen`: when each device was first seen, or first given to somebody on a known day."""
    bench.connection.execute("""
        CREATE OR REPLACE TEMP TABLE first_seen AS
        SELECT device, min(seen) AS enrolled FROM (
            SELECT d.device, min(r.time) AT TIME ZONE 'UTC' AS seen
            FROM devices r JOIN who_devices d ON d.kind = 'uid' AND d.value = r.device_uid GROUP BY d.device
            UNION ALL
            SELECT device, held_from FROM who_holders WHERE held_from > TIMESTAMP '1970-01-02')
        GROUP BY device""")


def usb_devices(bench: Workbench) -> None:
    """Interface announcements joined to plugged-in devices, with what each whole device offers and resembles."""
    _plugged(bench)
    _resembled(bench)
    offers = {
        "keyboard": "keyboard",
        "mouse": "mouse",
        "storage": "mass_storage",
        "audio": "audio",
        "network": "network",
    }
    flags = ", ".join(f"bool_or(usb_class = '{word}') AS {name}" for name, word in offers.items())
    gadget = f"bool_or(vendor_id = '{GADGET[0]}' AND product_id = '{GADGET[1]}') AS gadget"
    bench.write(
        "usb_devices",
        f"""
        SELECT p.* EXCLUDE (manufacturer, product, serial), lower(p.manufacturer) AS manufacturer,
               lower(p.product) AS product, lower(p.serial) AS serial,
               r.kvm_product, r.kvm_by, r.kvm_specific, u.* EXCLUDE (unit)
        FROM plugged p LEFT JOIN resembled r USING (unit)
        JOIN (SELECT unit, {flags}, {gadget} FROM plugged GROUP BY unit) u USING (unit)""",
    )


def _plugged(bench: Workbench) -> None:
    """Make `plugged`: interface announcements with the key of the unit that they belong to.

    Windows announces each interface as its own event: they are one device by container or parent id, else on
    the same host within five seconds under one vendor and product id or serial.
    """
    mine = "PARTITION BY host, identity ORDER BY time, event_id"
    bench.connection.execute(f"""
        CREATE OR REPLACE TEMP TABLE plugged AS
        WITH e AS (
            SELECT *, COALESCE(device_uid, device_name) AS host,
                   COALESCE(vendor_id || ':' || product_id, lower(serial), '?') AS identity
            FROM ({events(bench, "peripherals")})
        ), gaps AS (
            SELECT *, CASE WHEN time - lag(time) OVER ({mine}) <= INTERVAL 5 SECONDS THEN 0 ELSE 1 END AS fresh FROM e
        ), sessions AS (
            SELECT *, sum(fresh) OVER ({mine} ROWS UNBOUNDED PRECEDING) AS plugging FROM gaps)
        SELECT * EXCLUDE (unit, fresh, plugging, identity),
               COALESCE(host || '|' || unit, host || '|' || identity || '|' || plugging) AS unit
        FROM sessions""")


def _resembled(bench: Workbench) -> None:
    """Make `resembled`: the IP-KVM product whose identity a unit shows; a product's own identity goes first."""
    columns = [("product", _TEXT), ("kind", _TEXT), ("value", _TEXT), ("specific", pa.bool_())]
    rows = [
        {"product": i.product, "kind": i.kind, "value": i.value.lower(), "specific": i.specific}
        for i in ip_kvm_identities()
    ]
    bench.table("kvm", columns, rows)
    best = "(k.specific, k.product)"
    bench.connection.execute(f"""
        CREATE OR REPLACE TEMP TABLE resembled AS
        SELECT p.unit, arg_max(k.product, {best}) AS kvm_product, arg_max(k.kind, {best}) AS kvm_by,
               bool_or(k.specific) AS kvm_specific
        FROM plugged p JOIN kvm k ON
            (k.kind = 'usb_id' AND k.value = p.vendor_id || ':' || p.product_id)
            OR (k.kind IN ('usb_manufacturer', 'scsi_vendor') AND k.value = lower(trim(p.manufacturer)))
            OR (k.kind = 'usb_product' AND contains(lower(p.product), k.value))
            OR (k.kind = 'scsi_product' AND k.value = lower(trim(p.product)))
            OR (k.kind = 'usb_serial' AND k.value = lower(trim(p.serial)))
        GROUP BY p.unit""")
