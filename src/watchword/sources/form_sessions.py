"""Sessions on a career site, from the audit log of an HR product: the calls of an account in their order.

A row is one call, or a session with all its calls in one cell. Rows of one session become one record, and so do those
without a session's id that follow each other within the hour. Headers are those of Microsoft's `CloudAppEvents`
(`Timestamp`, `ActionType`, `AccountId`, `IPAddress`, `UserAgent`), where calls to Workday's recruiting service stand as
`hrrecruiting/resumes/…`, as its published account of such patterns shows; others from memory.
"""

import re
from typing import Any

from watchword.sources.cells import email, kept, public_ip
from watchword.sources.contract import Context, LogSource, Record
from watchword.sources.dates import moment
from watchword.sources.named_columns import Aliases, columns
from watchword.sources.whose import WHERE, as_number

ALIASES: Aliases = {
    "candidate": ("Candidate ID", "Applicant ID", "Candidate", "Applicant"),
    "account": (
        "Account", "Account ID", "AccountId", "Account Email", "Candidate Email", "Applicant Email", "Career Site Account",
        "External User", "User", "User Name", "System Account", "Email",
    ),
    "time": ("Timestamp", "Time", "Started", "Started At", "Request Time", "Event Time", "Activity Time", "Date"),
    "ip": ("IP Address", "IPAddress", "IP", "Client IP", "Source IP", "Remote IP"),
    "agent": ("User Agent", "UserAgent", "User-Agent", "Client"),
    "calls": (
        "Endpoint", "Endpoints", "ActionType", "Action Type", "Calls", "API Call", "Request", "Request URI", "Request Path",
        "Path", "URI", "URL", "Resource",
    ),
    "session": ("Session ID", "SessionId", "Session", "Correlation ID"),
    "city": ("City",),
    "region": ("State", "Region"),
    "country": ("CountryCode", "Country Code", "Country"),
    "asn": WHERE["asn"],
    "as_org": WHERE["as_org"],
}  # fmt: skip

#: Reading a time needs no key.
_TIMES = Context(key=b"")
#: A part of a path that names one thing among many: a number, or letters and digits in a row of eight or more.
_ONE = re.compile(r"\d+|(?=[\w-]*\d)[\w-]{8,}|[0-9a-f-]{16,}", re.IGNORECASE)
#: Most calls of one row, and most of one session.
_MOST_CALLS, _MOST_KEPT = 200, 100
_VERSION = re.compile(r"v\d+(?:\.\d+)?", re.IGNORECASE)

_FIELDS = (
    "vendor",
    "time",
    "candidate",
    "email",
    "session",
    "ip",
    "agent",
    "path",
    "city",
    "region",
    "country",
    "asn",
    "as_org",
)


def kind(call: str) -> str:
    """A call shortened to its kind: `GET https://…/ccx/api/hrrecruiting/v1/resumes/8213` is `hrrecruiting/resumes`."""
    plain = re.sub(r"^[A-Z]+\s+", "", call.strip()[:500]).lower()
    plain = re.sub(r"^https?://[^/]*", "", plain).split("?")[0].split("#")[0]
    parts = [part for each in plain.split("/") if (part := each.strip()) and part != "*"]
    parts = [part for part in parts if not (_VERSION.fullmatch(part) or _ONE.fullmatch(part))]
    if "hrrecruiting" in parts:
        parts = parts[parts.index("hrrecruiting") :]
    return "/".join(parts[:4])


def recognises(record: Record) -> int:
    """A log with accounts, addresses and clients, and a call to a recruiting service, or a career site's account."""
    found = columns(record, ALIASES)
    if not {"time", "ip", "calls"} <= found.keys() or not found.keys() & {"account", "candidate"}:
        return 0
    recruiting = any(word in str(found["calls"])[:2000].lower() for word in _RECRUITING)
    return 93 if recruiting else 0


_RECRUITING = (
    "hrrecruiting", "jobapplication", "careersite", "career-site", "/careers", "/apply", "/candidate", "/jobs/", "/resumes",
)  # fmt: skip


def reshape(record: Record) -> dict[str, Any]:
    """One row under our names, its calls as kinds, its time in ISO 8601."""
    found = columns(record, ALIASES)
    account = str(found.get("account") or "")
    calls = found.get("calls")
    listed = calls if isinstance(calls, list) else re.split(r"\s*[;>|,]\s*|\s{2,}|\n", str(calls or ""))
    kinds = [made for each in listed[:_MOST_CALLS] if (made := kind(str(each)))]
    time = moment(str(found.get("time") or ""), _TIMES)
    plain = {
        name: kept(str(found.get(name) or ""))
        for name in ("session", "agent", "city", "region", "country", "as_org")
    }
    return {
        **plain,
        "time": time.isoformat() if time else None,
        "candidate": kept(str(found.get("candidate") or "")) or (None if email(account) else kept(account)),
        "email": email(account),
        "ip": public_ip(str(found.get("ip") or "")),
        "asn": as_number(str(found.get("asn") or "")),
        "path": " > ".join(kinds) or None,
    }


FORM_SESSIONS = LogSource(
    id="form_sessions",
    title="sessions on the career site",
    version=2,
    recognises=recognises,
    fields=dict.fromkeys(_FIELDS, "VARCHAR"),
    flat={
        "vendor_id": "vendor",
        "time": "utc(time)",
        **{name: name for name in _FIELDS[2:]},
    },
    tables={
        "sessions": f"""
            SELECT 'f' || md5(concat_ws(chr(31), candidate, email, ip, agent,
                                        COALESCE(session, strftime(min(time), '%Y-%m-%d %H:%M')))) AS event_id,
                   min(_row) AS _row, min(time) AS time, candidate, email, 'form' AS stage, ip, agent,
                   max(city) AS city, max(region) AS region, max(country) AS country,
                   max(TRY_CAST(asn AS BIGINT)) AS asn, max(as_org) AS as_org,
                   array_to_string(list_slice(list(path ORDER BY time, _row), 1, {_MOST_KEPT}), ' > ') AS path
            FROM (SELECT *, sum(fresh) OVER (PARTITION BY candidate, email, ip, agent, session
                                             ORDER BY time, _row ROWS UNBOUNDED PRECEDING) AS visit
                  FROM (SELECT *, CASE WHEN session IS NOT NULL OR time - lag(time) OVER (
                                            PARTITION BY candidate, email, ip, agent, session ORDER BY time, _row
                                       ) <= INTERVAL 1 HOUR THEN 0 ELSE 1 END AS fresh
                        FROM {{flat}} WHERE candidate IS NOT NULL OR email IS NOT NULL))
            GROUP BY candidate, email, ip, agent, session, visit"""
    },
    export="career site's audit log: every call with time, account, IP address, user agent, endpoint",
    reshape=reshape,
    plain=lambda record: False,
)
