"""Duo authentication log (Admin API, version 2): the approval on the phone, and the access it was asked for."""

from watchword.sources.contract import Fields, LogSource, Record

_PLACE: Fields = {"city": "VARCHAR", "state": "VARCHAR", "country": "VARCHAR"}

FIELDS: dict[str, Fields] = {
    "txid": "VARCHAR",
    "isotimestamp": "VARCHAR",
    "timestamp": "VARCHAR",
    "p_event_time": "VARCHAR",
    "event_type": "VARCHAR",
    "result": "VARCHAR",
    "factor": "VARCHAR",
    "email": "VARCHAR",
    "user": {"key": "VARCHAR", "name": "VARCHAR"},
    "application": {"name": "VARCHAR"},
    "access_device": {"ip": "VARCHAR", "hostname": "VARCHAR", "os": "VARCHAR", "location": _PLACE},
    "auth_device": {"ip": "VARCHAR", "key": "VARCHAR", "name": "VARCHAR", "location": _PLACE},
}

FLAT = {
    "vendor_id": "txid",
    "time": "COALESCE(utc(isotimestamp), utc(timestamp), utc(p_event_time))",
    "kind": "COALESCE(event_type, 'authentication')",
    "account": "lower(COALESCE(NULLIF(email, ''), NULLIF(\"user\".name, '')))",
    "account_uid": '"user"."key"',
    "outcome": "CASE WHEN lower(result) = 'success' THEN 'success' ELSE 'failure' END",
    "factor": "NULLIF(factor, 'not_available')",
    "app": "application.name",
    "phone": "COALESCE(NULLIF(auth_device.\"key\", ''), NULLIF(auth_device.name, ''))",
    "phone_ip": "NULLIF(NULLIF(auth_device.ip, ''), '0.0.0.0')",
    "phone_city": "NULLIF(auth_device.location.city, '')",
    "phone_region": "NULLIF(auth_device.location.state, '')",
    "phone_country": "NULLIF(auth_device.location.country, '')",
    "access_ip": "NULLIF(NULLIF(access_device.ip, ''), '0.0.0.0')",
    "access_city": "NULLIF(access_device.location.city, '')",
    "access_region": "NULLIF(access_device.location.state, '')",
    "access_country": "NULLIF(access_device.location.country, '')",
    "host": "NULLIF(lower(access_device.hostname), '')",
    "os": "NULLIF(access_device.os, '')",
}

TABLES = {
    # One event tells of two devices in two places, so it becomes two records: the approval under the vendor's
    # id, with the phone's address, and the access under that id and a suffix, with the computer's.
    "sign_ins": """
        SELECT event_id, _row, time, 'mfa' AS activity, outcome, account, account_uid,
               phone_ip AS ip, phone_city AS city, phone_region AS region, phone_country AS country,
               NULL AS device_name, NULL AS os, true AS interactive, app, factor AS mfa_method, phone AS mfa_device
        FROM {flat} WHERE kind = 'authentication' AND (phone IS NOT NULL OR phone_ip IS NOT NULL)
        UNION ALL
        SELECT event_id || '/access', _row, time, 'logon', outcome, account, account_uid,
               access_ip, access_city, access_region, access_country, host, os, true, app, factor, phone
        FROM {flat} WHERE kind = 'authentication' AND access_ip IS NOT NULL""",
    "mfa_factors": """
        SELECT event_id, _row, time, 'enrolled' AS activity, account, account_uid, factor AS method, phone AS mfa_device
        FROM {flat} WHERE kind = 'enrollment' AND outcome = 'success'""",
}


def recognises(record: Record) -> int:
    """Two devices, the one that asks and the one that answers, and a factor: no other vendor writes these."""
    if {"access_device", "factor"} <= record.keys() and record.keys() & {
        "auth_device",
        "txid",
        "application",
    }:
        return 95
    return 60 if record.get("p_log_type") == "Duo.Authentication" else 0


DUO = LogSource(
    id="duo",
    title="Duo authentication log",
    version=1,
    recognises=recognises,
    fields=FIELDS,
    flat=FLAT,
    tables=TABLES,
    export="Duo Admin API, /admin/v2/logs/authentication as JSON; or the JSON lines of Duo Log Sync",
    whole=("user",),
)
