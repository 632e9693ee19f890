"""Okta System Log: API array, JSON lines, EventBridge and SIEM wrapped, and the console's CSV."""

import re
from collections.abc import Mapping
from typing import Any

from watchword.sources.contract import Fields, LogSource, Record

_PARTY: Fields = {"id": "VARCHAR", "type": "VARCHAR", "alternateId": "VARCHAR", "displayName": "VARCHAR"}

FIELDS: dict[str, Fields] = {
    "uuid": "VARCHAR",
    "published": "VARCHAR",
    "eventType": "VARCHAR",
    "actor": {"id": "VARCHAR", "type": "VARCHAR", "alternateId": "VARCHAR"},
    "outcome": {"result": "VARCHAR"},
    "client": {
        "ipAddress": "VARCHAR",
        "userAgent": {"os": "VARCHAR"},
        "geographicalContext": {
            "city": "VARCHAR",
            "state": "VARCHAR",
            "country": "VARCHAR",
            "geolocation": {"lat": "VARCHAR", "lon": "VARCHAR"},
        },
    },
    "device": {"id": "VARCHAR", "name": "VARCHAR", "managed": "VARCHAR", "os_platform": "VARCHAR"},
    "authenticationContext": {"externalSessionId": "VARCHAR", "rootSessionId": "VARCHAR"},
    "securityContext": {"asNumber": "VARCHAR", "asOrg": "VARCHAR", "isProxy": "VARCHAR"},
    "debugContext": {"debugData": {"factor": "VARCHAR", "requestUri": "VARCHAR", "tunnels": "VARCHAR"}},
    "target": [_PARTY],
    "p_event_time": "VARCHAR",
}

FLAT = {
    "vendor_id": "uuid",
    "time": "utc(COALESCE(published, p_event_time))",
    "kind": "eventType",
    "actor_kind": "actor.type",
    "account": "lower(actor.alternateId)",
    "account_uid": "actor.id",
    "result": "outcome.result",
    "session": "NULLIF(COALESCE(authenticationContext.rootSessionId, authenticationContext.externalSessionId), 'unknown')",
    "ip": "client.ipAddress",
    "city": "client.geographicalContext.city",
    "region": "client.geographicalContext.state",
    "country": "client.geographicalContext.country",
    "latitude": "TRY_CAST(client.geographicalContext.geolocation.lat AS DOUBLE)",
    "longitude": "TRY_CAST(client.geographicalContext.geolocation.lon AS DOUBLE)",
    "asn": "securityContext.asNumber",
    "as_org": "securityContext.asOrg",
    "is_proxy": "securityContext.isProxy",
    "device_uid": "device.id",
    "device_name": "lower(device.name)",
    "managed": "device.managed",
    "os": "COALESCE(device.os_platform, client.userAgent.os)",
    "factor": "debugContext.debugData.factor",
    "tunnel": 'lower(regexp_extract(debugContext.debugData.tunnels, \'"operator"\\s*:\\s*"([^"]+)"\', 1))',
    "app": "list_filter(target, t -> t.type = 'AppInstance')[1].displayName",
    "enrolment": "list_filter(target, t -> t.type = 'AuthenticatorEnrollment')[1].id",
    "subject": "lower(list_filter(target, t -> t.type = 'User')[1].alternateId)",
    "subject_uid": "list_filter(target, t -> t.type = 'User')[1].id",
}

#: Event types that are sign-ins, and what each is in our words. Okta's event type catalogue has the full list.
_SIGN_INS = """CASE
    WHEN kind IN ('user.session.start', 'user.authentication.auth_via_IDP', 'user.authentication.auth_via_AD_agent',
                  'user.authentication.auth_via_LDAP_agent', 'user.authentication.auth_via_radius',
                  'user.authentication.auth_via_social', 'user.authentication.authenticate') THEN 'logon'
    WHEN kind IN ('user.authentication.sso', 'user.session.access_admin_app', 'user.app_switch') THEN 'sso'
    WHEN kind IN ('user.session.end', 'user.session.expire') THEN 'logoff'
    WHEN kind IN ('user.authentication.auth_via_mfa', 'user.authentication.verify', 'user.mfa.okta_verify')
         OR starts_with(kind, 'user.mfa.okta_verify.') THEN 'mfa'
    WHEN starts_with(kind, 'app.oauth2.token.grant') OR starts_with(kind, 'app.oauth2.as.token.grant') THEN 'token' END"""

TABLES = {
    "sign_ins": f"""
        SELECT event_id, _row, time, activity,
               CASE WHEN result IN ('FAILURE', 'DENY') OR ends_with(kind, '.deny_push')
                    THEN 'failure' ELSE 'success' END AS outcome,
               account, account_uid, session, ip, city, region, country,
               round(latitude, 1) AS latitude, round(longitude, 1) AS longitude, asn, as_org, is_proxy,
               tunnel, device_uid, device_name, managed, activity <> 'token' AS interactive, app, os, factor AS mfa_method,
               CASE WHEN activity = 'mfa' THEN
                    CASE WHEN starts_with(kind, 'user.mfa.okta_verify') THEN COALESCE(device_uid, enrolment) ELSE enrolment END
               END AS mfa_device
        FROM (SELECT *, {_SIGN_INS} AS activity FROM {{flat}} WHERE actor_kind IS NULL OR actor_kind IN ('User', 'user'))
        WHERE activity IS NOT NULL""",
    "mfa_factors": """
        SELECT event_id, _row, time,
               CASE WHEN kind IN ('user.mfa.factor.deactivate', 'user.mfa.factor.reset_all', 'device.enrollment.remove')
                    THEN 'removed' ELSE 'enrolled' END AS activity,
               COALESCE(subject, account) AS account, COALESCE(subject_uid, account_uid) AS account_uid,
               factor AS method, COALESCE(device_uid, enrolment) AS mfa_device
        FROM {flat}
        WHERE kind IN ('user.mfa.factor.activate', 'user.mfa.factor.update', 'user.mfa.factor.deactivate',
                       'user.mfa.factor.reset_all', 'device.enrollment.create', 'device.enrollment.remove')""",
}

_DOTTED = re.compile(r"_([a-z])")


def recognises(record: Record) -> int:
    """An Okta event names its type, its actor and when it was published."""
    keys = {str(key).lower() for key in record}
    if {"eventtype", "published"} <= keys and keys & {"actor", "uuid", "legacyeventtype"}:
        return 95
    if {"eventtype", "actor"} <= keys and keys & {
        "authenticationcontext",
        "debugcontext",
        "legacyeventtype",
        "securitycontext",
    }:
        return 90
    if {"event_type", "timestamp", "actor.alternate_id"} <= keys:
        return 95
    return 60 if str(record.get("p_log_type", "")).startswith("Okta.") else 0


def plain(record: Record) -> bool:
    """Whether the fast path may read it: Okta's own spelling of its keys."""
    return "eventType" in record and "published" in record


def reshape(record: Record) -> Record:
    """Console CSV (`actor.alternate_id`, …) as the nested event that the API gives; other records as they are."""
    if not any("." in str(key) for key in record):
        return record
    event: dict[str, Any] = {}
    for key, value in record.items():
        if value in ("", None):
            continue
        *parents, leaf = [_DOTTED.sub(lambda m: m.group(1).upper(), part) for part in str(key).split(".")]
        inner = event
        for parent in parents:
            inner = inner.setdefault(parent, {})
            if not isinstance(inner, dict):
                break
        else:
            inner[leaf] = value
    event.setdefault("published", record.get("timestamp"))
    event["target"] = _csv_targets(event.get("target", {}))
    return event


def _csv_targets(flat: object) -> list[Mapping[str, Any]] | None:
    """The console writes targets as numbered columns (`target0.type`) or as one; only whole ones are kept."""
    return [flat] if isinstance(flat, Mapping) and flat.get("type") else None


OKTA = LogSource(
    id="okta",
    title="Okta System Log",
    version=1,
    recognises=recognises,
    fields=FIELDS,
    flat=FLAT,
    tables=TABLES,
    export="Okta admin console, Reports > System Log > Download CSV; or the API's /api/v1/logs as JSON",
    whole=("actor.type", "eventType"),
    reshape=reshape,
    plain=plain,
    numbers=(
        "client.geographicalContext.geolocation.lat",
        "client.geographicalContext.geolocation.lon",
        "securityContext.asNumber",
    ),
)
