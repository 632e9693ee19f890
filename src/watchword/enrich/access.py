"""Prepared tables of access: sign-ins, factors, devices seen, and the hours in which people were active."""

from watchword.engines.duck import quoted
from watchword.enrich.joined import events, on_journey
from watchword.enrich.workbench import Workbench

_ORIGIN = """o.network, COALESCE(o.ip_kind, 'unknown') AS ip_kind, o.vpn_brand, COALESCE(e.as_org, o.as_org) AS as_org,
    COALESCE(e.city, o.city) AS city, COALESCE(e.country, o.country) AS country,
    COALESCE(e.latitude, o.latitude) AS latitude, COALESCE(e.longitude, o.longitude) AS longitude"""

#: How many of a person's first logons are numbered; no indicator asks for more.
MOST_ORDINALS = 100

_EVENT = "event_id, source, person_id, time, local, day"
_DROPPED = "as_org, city, country, latitude, longitude"


def sign_ins(bench: Workbench) -> None:
    """Sign-ins with their places and kinds of address; and, apart, first logons and changes of place.

    The two small tables are made of a few columns of the large one, which is written once.
    """
    bench.write(
        "sign_ins",
        f"""SELECT e.* EXCLUDE ({_DROPPED}), {_ORIGIN}, {on_journey(bench, "e")} AS travel
            FROM ({events(bench, "sign_ins")}) e LEFT JOIN origin o ON o.ip = e.ip""",
    )
    acted = f"""read_parquet({quoted(bench.written["sign_ins"])})
        WHERE interactive AND outcome = 'success' AND activity IN"""
    by_time = "PARTITION BY person_id ORDER BY time, event_id"
    bench.write("first_logons", f"""
        SELECT {_EVENT}, managed, latitude, longitude, row_number() OVER ({by_time}) AS ordinal
        FROM {acted} ('logon') QUALIFY ordinal <= {MOST_ORDINALS}""")  # fmt: skip
    before = ", ".join(
        f"lag({name}) OVER w AS previous_{name}"
        for name in ("time", "event_id", "source", "ip_kind", "latitude", "longitude")
    )
    bench.write("moves", f"""
        SELECT * FROM (
            SELECT {_EVENT}, ip_kind, latitude, longitude, travel, {before}
            FROM {acted} ('logon', 'sso') AND latitude IS NOT NULL WINDOW w AS ({by_time}))
        WHERE latitude <> previous_latitude OR longitude <> previous_longitude""")  # fmt: skip


def mfa_factors(bench: Workbench) -> None:
    """Second factors enrolled and removed."""
    bench.write("mfa_factors", events(bench, "mfa_factors"))


def devices(bench: Workbench) -> None:
    """Devices seen, with their holder and the kind of line they were on."""
    bench.write(
        "devices",
        f"""
        SELECT e.* EXCLUDE ({_DROPPED}), {_ORIGIN}, {on_journey(bench, "e")} AS travel
        FROM ({events(bench, "devices")}) e LEFT JOIN origin o ON o.ip = e.ip""",
    )


def code_activity(bench: Workbench) -> None:
    """What people did to code."""
    bench.write(
        "code_activity",
        f"""
        SELECT e.* EXCLUDE ({_DROPPED}), {_ORIGIN}
        FROM ({events(bench, "code_activity")}) e LEFT JOIN origin o ON o.ip = e.ip""",
    )


def active_hours(bench: Workbench) -> None:
    """Full hours with at least one act of the person; the hour's first event stands for it."""
    code, sign_ins = (quoted(bench.written[name]) for name in ("code_activity", "sign_ins"))
    columns = "person_id, time, local, day, event_id, source"
    acts = f"""
        SELECT {columns} FROM read_parquet({code})
        UNION ALL
        SELECT {columns} FROM read_parquet({sign_ins})
        WHERE interactive AND outcome = 'success' AND activity <> 'logoff'"""
    known = "person_id IN (SELECT person_id FROM clock)"
    bench.write(
        "active_hours",
        f"""
        SELECT person_id, min(time) AS time, min(local) AS local, min(day) AS day,
               arg_min(event_id, (time, event_id)) AS event_id, arg_min(source, (time, event_id)) AS source,
               date_trunc('hour', time) AS hour,
               CASE WHEN {known} THEN hour(min(local)) END AS local_hour, count(*) AS events
        FROM ({acts}) GROUP BY person_id, date_trunc('hour', time)""",
    )
