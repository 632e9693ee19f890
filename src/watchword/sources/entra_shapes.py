"""Entra's log shapes brought to Graph's: diagnostic settings, Log Analytics tables, the portal's CSV."""

import re
from datetime import datetime
from typing import Any

import orjson

from watchword.sources.contract import Record
from watchword.sources.entra_csv import audit, sign_in
from watchword.sources.headers import plain_name

#: Times as the Azure portal writes them into CSV, by the browser's English locale: 7/21/2023, 5:03:52.160 AM.
_AMERICAN = re.compile(r"\d{1,2}/\d{1,2}/\d{4}, \d{1,2}:\d{2}:\d{2}(\.\d+)? [AP]M")
_ZONE = " [UTC]"

#: Log Analytics columns that have another name in Graph, or another meaning under the same name.
_LOG_ANALYTICS = {
    "locationdetails": "location",
    "resulttype": "resultType",
    "timegenerated": "recorded",
    "riskeventtypes": "riskEventTypes",
    "operationname": "activityDisplayName",
}


def plain_names(record: Record) -> set[str]:
    """A record's keys without case, spaces and punctuation; Log Analytics adds the zone to its time columns."""
    return {plain_name(str(key).removesuffix(_ZONE)) for key in record}


def reshape(record: Record) -> Record:
    """Any of Entra's shapes as one Graph object, with `log` and `recorded` beside it; Graph's own as it is."""
    names = {plain_name(str(key).removesuffix(_ZONE)): key for key in record}
    if "dateutc" in names:
        cells = {name: record[key] for name, key in names.items()}
        return sign_in(cells) if "requestid" in cells else audit(cells)
    if "properties" in names:
        return _diagnostic({name: record[key] for name, key in names.items()})
    if "timegenerated" in names:
        return _log_analytics({name: record[key] for name, key in names.items()})
    return record


def _diagnostic(outer: dict[str, Any]) -> Record:
    """The event that diagnostic settings wrap in `properties`; what only the wrapper knows is added."""
    inner = _parsed(outer["properties"])
    event = dict(inner) if isinstance(inner, dict) else {}
    names = {str(key).lower() for key in event}
    event["log"] = outer.get("category")
    event["recorded"] = outer.get("time") or outer.get("peventtime")
    if "status" not in names and (code := _code(outer.get("resulttype"))) is not None:
        event["status"] = {"errorCode": code}
    if "activitydatetime" not in names and not str(event["log"]).lower().endswith("signinlogs"):
        event["activityDateTime"] = event["recorded"]
        event.setdefault("activityDisplayName", outer.get("operationname"))
    if "ipaddress" not in names:
        event["ipAddress"] = outer.get("calleripaddress")
    return event


def _log_analytics(row: dict[str, Any]) -> Record:
    """A row of SigninLogs, AADNonInteractiveUserSignInLogs or AuditLogs; CSV cells hold objects as JSON text."""
    row.pop("location", None)  # here only a country code
    event = {
        _LOG_ANALYTICS.get(name, name): _iso(value) for name, value in row.items() if value not in ("", None)
    }
    event["log"] = _table(event)
    if "status" not in event and (code := _code(event.get("resultType"))) is not None:
        event["status"] = {"errorCode": code}
    if event["log"] == "AuditLogs":
        event.setdefault("activityDateTime", event.get("recorded"))
    return event


def _table(event: dict[str, Any]) -> str:
    """Which log a row is of: its own `Type` or `Category`, else by the columns that only one of them has."""
    named = str(event.get("type") or event.get("category") or "").removeprefix("AAD")
    if named.lower().endswith("signinlogs"):
        return named
    return "AuditLogs" if "initiatedby" in event or named == "AuditLogs" else "SignInLogs"


def _code(result: object) -> str | None:
    """The wrapper's `resultType` as an error code: a number, or a word in some collectors."""
    text = str(result if result is not None else "").lower()
    if text.isdigit():
        return text
    return {"success": "0", "failure": "1"}.get(text)


def _iso(value: Any) -> Any:
    """A portal time as ISO 8601; anything else as it is."""
    if not isinstance(value, str) or not _AMERICAN.fullmatch(value):
        return value
    pattern = "%m/%d/%Y, %I:%M:%S.%f %p" if "." in value else "%m/%d/%Y, %I:%M:%S %p"
    try:
        return datetime.strptime(value, pattern).isoformat()
    except ValueError:
        return value


def _parsed(value: Any) -> Any:
    """An object, also where a collector wrote it as text."""
    if not isinstance(value, str):
        return value
    try:
        return orjson.loads(value)
    except orjson.JSONDecodeError:
        return None
