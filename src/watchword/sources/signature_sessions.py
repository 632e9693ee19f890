"""Sessions in which documents were signed: Docusign, Adobe Acrobat Sign and Dropbox Sign.

Docusign's audit events come as lists of named fields (`eventFields` with `logTime`, `UserName`, `Action`,
`ClientIPAddress`); Adobe's as objects with `actingUserEmail`, `actingUserIpAddress`, `date`, `type`. Both from their
documents; Docusign's events name people only, so the recipients (`signers` with `name` and `email`) must stand
beside them in the file. Headers of CSV exports from memory.
"""

import re
from collections.abc import Mapping
from typing import Any

from watchword.sources.cells import email, kept, public_ip
from watchword.sources.contract import Context, LogSource, Record
from watchword.sources.dates import moment
from watchword.sources.named_columns import Aliases, columns

ALIASES: Aliases = {
    "candidate": ("Candidate ID", "Applicant ID", "ATS Candidate ID"),
    "email": (
        "Recipient Email", "Signer Email", "Signer Email Address", "actingUserEmail", "participantEmail", "User Email",
        "Email", "Email Address", "UserEmail",
    ),
    "name": ("UserName",),
    "time": (
        "logTime", "date", "Event Time", "Event Date", "Timestamp", "Signed At", "Signed On", "Signed Date Time",
        "signedDateTime", "Viewed On", "Last Viewed At", "deliveredDateTime", "Date/Time", "Time", "Log Time",
    ),
    "ip": (
        "ClientIPAddress", "actingUserIpAddress", "Recipient IP Address", "recipientIPAddress", "Signer IP Address", "IP Address",
        "IP", "Client IP",
    ),
    "agent": ("User Agent", "UserAgent", "Signer User Agent"),
    "envelope": (
        "Envelope ID", "EnvelopeId", "Agreement ID", "agreementId", "Signature Request ID", "Document ID",
        "Transaction ID", "Envelope", "versionId",
    ),
    "action": ("Action", "Event", "type", "Activity", "Event Type", "Status", "description"),
    "city": ("City",),
    "region": ("State", "Region"),
    "country": ("Country", "Country Code"),
}  # fmt: skip

#: What only signing services write; a row needs one of these beside its time and its address.
_TELLING = re.compile(r"actinguser|envelope|signer|signature|agreement|recipientip|clientipaddress")
#: What a recipient does; what senders and the service itself do is no session of the applicant's.
_BY_RECIPIENT = re.compile(
    r"view|open|sign|deliver|complet|declin|accept|consent|authenticat|agree", re.IGNORECASE
)
_BY_SENDER = re.compile(
    r"\b(?:sent|created|registered|voided|corrected|invited|reminder|delegated)\b", re.IGNORECASE
)
_TIMES = Context(key=b"")
#: Most events of one envelope.
_MOST = 2_000
_FIELDS = ("time", "candidate", "email", "ip", "agent", "envelope", "action", "city", "region", "country")


def recognises(record: Record) -> int:
    """An event of a signing service, somebody's, at a time, from an address; or a list of such events."""
    keys = {re.sub(r"[^a-z]", "", str(key).lower()) for key in list(record)[:100]}
    if isinstance(record.get("auditEvents"), list) or isinstance(record.get("eventFields"), list):
        return 92 if any({"time", "ip"} <= row.keys() for row in _rows(record)) else 0
    telling = any(_TELLING.search(key) for key in keys)
    return 92 if telling and {"email", "time", "ip"} <= columns(record, ALIASES).keys() else 0


def reshape(record: Record) -> dict[str, Any]:
    """The events of a record under our names; a list of audit events is one record."""
    return {"events": [_event(row) for row in _rows(record)]}


def _rows(record: Record) -> list[dict[str, Any]]:
    """Rows under our names; of Docusign's events the fields, with the e-mail of the recipient of that name."""
    listed = record.get("auditEvents")
    raw = listed[:_MOST] if isinstance(listed, list) else [record]
    known = _recipients(record)
    found = []
    for each in (each for each in raw if isinstance(each, Mapping)):
        row = columns({**each, **_fields(each)}, ALIASES)
        row.setdefault("email", known.get(str(row.get("name", "")).lower()))
        found.append(row)
    return found


def _fields(event: Mapping[str, Any]) -> dict[str, Any]:
    named = event.get("eventFields")
    fields = named[:100] if isinstance(named, list) else []
    return {str(each.get("name")): each.get("value") for each in fields if isinstance(each, Mapping)}


def _recipients(record: Record) -> dict[str, str]:
    """The e-mail of each recipient that stands beside the events, by name; of two with one name, neither's."""
    inner = record.get("recipients")
    signers = (inner if isinstance(inner, Mapping) else record).get("signers")
    found: dict[str, str] = {}
    for each in signers[:100] if isinstance(signers, list) else ():
        if isinstance(each, Mapping) and (mail := email(str(each.get("email") or ""))):
            name = str(each.get("name") or "").lower()
            found[name] = mail if found.get(name, mail) == mail else ""
    return found


def _event(row: Mapping[str, Any]) -> dict[str, Any]:
    """One event, its time in ISO 8601; only what recipients do is marked as theirs."""
    given = {name: str(value)[:2000] for name, value in row.items() if isinstance(value, str | int)}
    time = moment(given.get("time", ""), _TIMES)
    action = given.get("action", "")
    mine = not action or (bool(_BY_RECIPIENT.search(action)) and not _BY_SENDER.search(action))
    return {
        **{
            name: kept(given.get(name, ""))
            for name in ("candidate", "agent", "envelope", "city", "region", "country")
        },
        "time": time.isoformat() if time else None,
        "email": email(given.get("email", "")),
        "ip": public_ip(given.get("ip", "")),
        "action": "recipient" if mine else "other",
    }


SIGNATURE_SESSIONS = LogSource(
    id="signature_sessions",
    title="sessions of signatures",
    version=2,
    recognises=recognises,
    fields={"events": [dict.fromkeys(_FIELDS, "VARCHAR")]},
    flat={
        "vendor_id": "NULL",
        "time": "utc(list_min(list_transform(events, lambda each: each.time)))",
        "events": "events",
    },
    tables={
        # Viewing and signing from one address, each within an hour of the last, are one session.
        "sessions": """
            SELECT 's' || md5(concat_ws(chr(31), candidate, email, ip, agent, envelope,
                                        strftime(min(time), '%Y-%m-%d %H:%M'))) AS event_id,
                   min(_row) AS _row, min(time) AS time, candidate, email, 'signature' AS stage, ip, agent,
                   max(city) AS city, max(region) AS region, max(country) AS country
            FROM (SELECT *, sum(fresh) OVER (PARTITION BY candidate, email, ip, agent, envelope
                                             ORDER BY time, _row ROWS UNBOUNDED PRECEDING) AS visit
                  FROM (SELECT *, CASE WHEN time - lag(time) OVER (
                                            PARTITION BY candidate, email, ip, agent, envelope ORDER BY time, _row
                                       ) <= INTERVAL 1 HOUR THEN 0 ELSE 1 END AS fresh
                        FROM (SELECT _row, each.* EXCLUDE (time), utc(each.time) AS time
                              FROM (SELECT _row, UNNEST(events) AS each FROM {flat}))
                        WHERE action = 'recipient' AND time IS NOT NULL
                          AND (email IS NOT NULL OR candidate IS NOT NULL)))
            GROUP BY candidate, email, ip, agent, envelope, visit"""
    },
    export="signatures: the audit trail of each envelope or agreement with time, recipient's e-mail, action, IP address",
    reshape=reshape,
    plain=lambda record: False,
)
