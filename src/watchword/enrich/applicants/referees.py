"""Referees beside the applicants they speak for: whether they are the same device, line or telephone."""

from watchword.enrich.applicants.sessions import SHARED_LINES
from watchword.enrich.applicants.tied import own
from watchword.enrich.workbench import Workbench

#: Most other applicants that one row names.
MOST_VOUCHED = 20


def referees(bench: Workbench) -> None:
    """Each referee's answer with what it shares with the applicant's own sessions and contacts.

    A line of an office, a co-working site, a carrier or a VPN is everybody's and says nothing. `vouches_for` names other
    applicants for whom this referee answers and who, or whose referee, answers for this applicant in turn.
    """
    bench.write(
        "referees",
        f"""
        WITH lines AS (
            SELECT DISTINCT s.person_id, o.network, s.device_key FROM {own("sessions")} s
            LEFT JOIN session_origin o ON o.ip = s.ip AND o.ip_kind NOT IN {SHARED_LINES}),
        mine AS (SELECT DISTINCT person_id, kind, value_key FROM {own("identifiers")}),
        everyone AS (SELECT DISTINCT person_id, referee FROM {own("referees", everybody=True)}),
        known AS (SELECT DISTINCT person_id, value_key FROM {own("identifiers", everybody=True)} WHERE kind = 'email'),
        turn AS (
            SELECT e.person_id, e.referee, list(DISTINCT other.person_id ORDER BY other.person_id) AS others
            FROM everyone e JOIN known other ON other.value_key = e.referee AND other.person_id <> e.person_id
            JOIN everyone back ON back.person_id = other.person_id
            JOIN known me ON me.value_key = back.referee AND me.person_id = e.person_id
            GROUP BY ALL)
        SELECT r.event_id, r.source, r.person_id, r.utc AS time, r.referee, r.free_mail,
               date_diff('day', r.domain_registered AT TIME ZONE 'UTC', r.utc) AS domain_days,
               r.device_key IN (SELECT device_key FROM lines l WHERE l.person_id = r.person_id
                                AND device_key IS NOT NULL) AS own_device,
               o.network IN (SELECT network FROM lines l WHERE l.person_id = r.person_id
                             AND network IS NOT NULL) AS own_network,
               r.phone_key IN (SELECT value_key FROM mine m WHERE m.person_id = r.person_id
                               AND kind = 'phone') AS own_phone,
               list_slice(turn.others, 1, {MOST_VOUCHED}) AS vouches_for
        FROM {own("referees")} r LEFT JOIN session_origin o ON o.ip = r.ip
        LEFT JOIN turn ON turn.person_id = r.person_id AND turn.referee = r.referee""",
    )
