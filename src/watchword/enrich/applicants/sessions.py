"""Where applicants' sessions came from, what they met with, and what interviewers wrote down."""

from typing import Any

import pyarrow as pa

from watchword.enrich import origins
from watchword.enrich.applicants.tied import own
from watchword.enrich.places import distance_km
from watchword.enrich.workbench import Workbench
from watchword.knowledge.interview_questions import kinds
from watchword.knowledge.virtual_devices import virtual_devices
from watchword.settings import Settings

_TEXT = ("ip", "network", "ip_kind", "vpn_brand", "as_org")
_REAL = ("latitude", "longitude")

#: Kinds of address that many strangers share, as SQL: who meets there is no one's neighbour.
SHARED_LINES = "('office', 'coworking', 'mobile', 'private', 'relay', 'vpn', 'proxy', 'hosting')"


def join_session_origins(bench: Workbench, settings: Settings, *, everybody: bool = False) -> None:
    """Make `session_origin`: one row an address of sessions and referees, with its network, kind and place.

    Of the wanted alone it has other people's addresses too where they are the same line: a home's devices change their
    IPv6 addresses daily within one /64.
    """
    rows = _addresses(bench, everybody=everybody)
    if not everybody:
        rows += _neighbours(bench, {row["ip"] for row in rows})
    own_ranges, databases = origins.ranges(settings), origins.Databases(settings.ip_data.databases)
    described = [origins.describe(row, own_ranges, databases) for row in rows]
    columns = [(name, pa.string()) for name in _TEXT] + [(name, pa.float64()) for name in _REAL]
    bench.table(
        "session_origin", columns, [{name: row.get(name) for name, _ in columns} for row in described]
    )


def _addresses(bench: Workbench, *, everybody: bool, only: str = "true") -> list[dict[str, Any]]:
    """Addresses with what logs say of each."""
    return bench.rows(f"""
        SELECT ip, max(as_org) AS as_org, max(asn) AS asn, bool_or(is_proxy) AS is_proxy, NULL AS tunnel,
               max(city) AS city, max(country) AS country, max(latitude) AS latitude, max(longitude) AS longitude
        FROM (SELECT ip, as_org, asn, is_proxy, city, country, latitude, longitude FROM {own("sessions", everybody=everybody)}
              UNION ALL SELECT ip, NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM {own("referees", everybody=everybody)})
        WHERE ip IS NOT NULL AND {only} GROUP BY ip ORDER BY ip""")


def _neighbours(bench: Workbench, known: set[str]) -> list[dict[str, Any]]:
    """Other people's IPv6 addresses on the lines of these."""
    lines = {origins.network_of(ip) for ip in known if ":" in ip} - {None}
    if not lines:
        return []
    others = _addresses(bench, everybody=True, only="contains(ip, ':')")
    return [row for row in others if row["ip"] not in known and origins.network_of(row["ip"]) in lines]


def sessions(bench: Workbench) -> None:
    """Sessions with the kind of their address and how far from the claimed place it lies."""
    rows = bench.rows(f"""
        SELECT s.event_id, s.source, s.person_id, s.utc AS time, s.stage, s.device_key, s.agent, s.path, s.paste_share,
               o.network, COALESCE(o.ip_kind, 'unknown') AS ip_kind, o.vpn_brand, o.as_org, o.latitude, o.longitude,
               a.latitude AS home_latitude, a.longitude AS home_longitude
        FROM {own("sessions")} s LEFT JOIN session_origin o ON o.ip = s.ip
        LEFT JOIN made_applicants a ON a.person_id = s.person_id ORDER BY s.event_id""")
    for row in rows:
        row["claimed_km"] = _km(row)
    bench.write_rows("sessions", rows)


def _km(row: dict[str, Any]) -> float | None:
    here, home = (row["latitude"], row["longitude"]), (row["home_latitude"], row["home_longitude"])
    if None in here or None in home:
        return None
    return round(distance_km(*here, *home), 1)


def meetings(bench: Workbench) -> None:
    """A row for each device that a participant met with; its name tells a virtual camera or voice changer."""
    rows = bench.rows(f"""
        SELECT event_id, source, person_id, utc AS time, meeting, lower(device) AS device, device_kind
        FROM (UNPIVOT (SELECT event_id, source, person_id, utc, meeting, camera, microphone, speaker
                       FROM {own("meetings")}) ON camera, microphone, speaker INTO NAME device_kind VALUE device)
        ORDER BY event_id, device_kind""")
    known = virtual_devices()
    for row in rows:
        row["virtual_product"] = next((each.product for each in known if each.sign in row["device"]), None)
    bench.write_rows("meetings", rows)


def answers(bench: Workbench) -> None:
    """Interviewers' answers with the kind of what was asked."""
    rows = bench.rows(
        "SELECT event_id, source, person_id, utc AS time, meeting, challenge, answer, accommodated "
        f"FROM {own('answers')} WHERE utc IS NOT NULL ORDER BY event_id"
    )
    bench.write_rows("answers", [{**row, "kind": kinds().get(row["challenge"])} for row in rows])
