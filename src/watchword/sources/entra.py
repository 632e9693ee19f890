"""Microsoft Entra ID: sign-in logs, and the registration of second factors out of the audit log."""

from watchword.sources.contract import Fields, LogSource, Record
from watchword.sources.entra_shapes import plain_names, reshape

_CHANGE: Fields = {"displayName": "VARCHAR", "oldValue": "VARCHAR", "newValue": "VARCHAR"}

#: Graph's names. `log` and `recorded` are ours: the diagnostic category, and the time the collector wrote.
FIELDS: dict[str, Fields] = {
    "id": "VARCHAR",
    "createdDateTime": "VARCHAR",
    "userPrincipalName": "VARCHAR",
    "userId": "VARCHAR",
    "ipAddress": "VARCHAR",
    "appDisplayName": "VARCHAR",
    "isInteractive": "VARCHAR",
    "signInEventTypes": ["VARCHAR"],
    "servicePrincipalId": "VARCHAR",
    "sessionId": "VARCHAR",
    "status": {"errorCode": "VARCHAR"},
    "deviceDetail": {
        "deviceId": "VARCHAR",
        "displayName": "VARCHAR",
        "operatingSystem": "VARCHAR",
        "isManaged": "VARCHAR",
    },
    "location": {
        "city": "VARCHAR",
        "state": "VARCHAR",
        "countryOrRegion": "VARCHAR",
        "geoCoordinates": {"latitude": "VARCHAR", "longitude": "VARCHAR"},
    },
    "authenticationDetails": [{"authenticationMethod": "VARCHAR", "succeeded": "VARCHAR"}],
    "authenticationAppDeviceDetails": {"deviceId": "VARCHAR"},
    "mfaDetail": {"authMethod": "VARCHAR"},
    "autonomousSystemNumber": "VARCHAR",
    "riskEventTypes_v2": ["VARCHAR"],
    "activityDateTime": "VARCHAR",
    "activityDisplayName": "VARCHAR",
    "result": "VARCHAR",
    "resultReason": "VARCHAR",
    "initiatedBy": {"user": {"id": "VARCHAR", "userPrincipalName": "VARCHAR"}},
    "targetResources": [{"id": "VARCHAR", "userPrincipalName": "VARCHAR", "modifiedProperties": [_CHANGE]}],
    "log": "VARCHAR",
    "recorded": "VARCHAR",
}

#: Steps of `authenticationDetails` that are no second factor of their own.
_FIRST_FACTORS = "('Password', 'Previously satisfied', 'Pass-through authentication', 'Federated', '')"
_PHONE_APP = "list_filter(targetResources[1].modifiedProperties, p -> p.displayName = 'StrongAuthenticationPhoneAppDetail')[1]"
#: What a service principal or managed identity is called in the log's category and in Graph's event types.
_PROGRAM = "'serviceprincipal|managedidentity'"
_TOKEN = '\'"DeviceToken": *"([^"]{16,})"\''  # noqa: S105 - a pattern, not a secret

FLAT = {
    "vendor_id": "id",
    "time": "utc(COALESCE(createdDateTime, activityDateTime, recorded))",
    "kind": "activityDisplayName",
    "sign_in": "activityDateTime IS NULL AND (log IS NULL OR ends_with(lower(log), 'signinlogs'))",
    "person": f"""(NULLIF(userPrincipalName, '') IS NOT NULL OR NULLIF(userId, '') IS NOT NULL)
        AND NOT regexp_matches(lower(concat_ws(',', log, array_to_string(signInEventTypes, ','))), {_PROGRAM})""",
    "account": "NULLIF(lower(userPrincipalName), '')",
    "account_uid": "NULLIF(userId, '')",
    "error": "status.errorCode",
    "interactive": """COALESCE(TRY_CAST(isInteractive AS BOOLEAN),
        CASE WHEN lower(log) = 'noninteractiveusersigninlogs' THEN false
             WHEN list_contains(signInEventTypes, 'nonInteractiveUser') THEN false
             WHEN lower(log) = 'signinlogs' OR list_contains(signInEventTypes, 'interactiveUser') THEN true END)""",
    "session": "NULLIF(sessionId, '')",
    "ip": "NULLIF(ipAddress, '')",
    "city": "NULLIF(NULLIF(location.city, ''), 'Unknown')",
    "region": "NULLIF(NULLIF(location.state, ''), 'Unknown')",
    "country": "NULLIF(NULLIF(location.countryOrRegion, ''), 'Unknown')",
    "latitude": "TRY_CAST(location.geoCoordinates.latitude AS DOUBLE)",
    "longitude": "TRY_CAST(location.geoCoordinates.longitude AS DOUBLE)",
    "asn": "NULLIF(TRY_CAST(autonomousSystemNumber AS BIGINT), 0)",
    "is_proxy": "CASE WHEN list_contains(riskEventTypes_v2, 'anonymizedIPAddress') THEN true END",
    "device_uid": "NULLIF(deviceDetail.deviceId, '')",
    "device_name": "NULLIF(lower(deviceDetail.displayName), '')",
    "managed": "deviceDetail.isManaged",
    "app": "NULLIF(appDisplayName, '')",
    "os": "NULLIF(deviceDetail.operatingSystem, '')",
    "mfa_method": f"""COALESCE(NULLIF(mfaDetail.authMethod, ''), list_filter(authenticationDetails,
        d -> TRY_CAST(d.succeeded AS BOOLEAN) AND d.authenticationMethod NOT IN {_FIRST_FACTORS})[-1].authenticationMethod)""",
    "mfa_device": "NULLIF(authenticationAppDeviceDetails.deviceId, '')",
    "result": "lower(result)",
    "reason": "resultReason",
    "subject": "NULLIF(lower(COALESCE(targetResources[1].userPrincipalName, initiatedBy.user.userPrincipalName)), '')",
    "subject_uid": "COALESCE(targetResources[1].id, initiatedBy.user.id)",
    "phones": f"regexp_extract_all({_PHONE_APP}.newValue, {_TOKEN}, 1)",
    "phones_before": f"regexp_extract_all({_PHONE_APP}.oldValue, {_TOKEN}, 1)",
}

TABLES = {
    # Every error code but 0 is a sign-in that gave no access, interruptions to ask for a factor included.
    "sign_ins": """
        SELECT event_id, _row, time, CASE WHEN interactive = false THEN 'token' ELSE 'logon' END AS activity,
               CASE WHEN COALESCE(error, '0') = '0' THEN 'success' ELSE 'failure' END AS outcome,
               account, account_uid, session, ip, city, region, country,
               round(latitude, 1) AS latitude, round(longitude, 1) AS longitude, asn, is_proxy,
               device_uid, device_name, managed, interactive, app, os, mfa_method, mfa_device
        FROM {flat} WHERE sign_in AND person""",
    # "Update user" is how a phone's own token is told; the other activities name only the method.
    "mfa_factors": """
        SELECT event_id, _row, time,
               CASE WHEN kind ILIKE '%deleted security info' OR (kind = 'Update user' AND added IS NULL)
                    THEN 'removed' ELSE 'enrolled' END AS activity,
               subject AS account, subject_uid AS account_uid,
               CASE WHEN kind = 'Update user' THEN 'authenticator app'
                    ELSE NULLIF(regexp_extract(reason, '(?:registered|deleted) (.+)$', 1), '') END AS method,
               COALESCE(added, removed) AS mfa_device
        FROM (SELECT *, list_filter(phones, p -> NOT list_contains(COALESCE(phones_before, []), p))[1] AS added,
                     list_filter(phones_before, p -> NOT list_contains(COALESCE(phones, []), p))[1] AS removed
              FROM {flat} WHERE NOT sign_in AND COALESCE(result, 'success') = 'success')
        WHERE kind IN ('User registered security info', 'Admin registered security info',
                       'User deleted security info', 'Admin deleted security info')
           OR (kind = 'Update user' AND COALESCE(added, removed) IS NOT NULL)""",
}


def recognises(record: Record) -> int:
    """A sign-in or directory audit by Graph, diagnostic settings, a Log Analytics table or the portal."""
    keys = plain_names(record)
    if {"category", "properties"} <= keys:
        return _wrapped(record)
    sign_in = {"createddatetime", "ipaddress"} <= keys and keys & {"userprincipalname", "serviceprincipalid"}
    if sign_in and keys & {"appdisplayname", "conditionalaccessstatus", "isinteractive"}:
        return 95
    if {"dateutc", "requestid", "ipaddress"} <= keys and keys & {"username", "serviceprincipalid"}:
        return 95
    audits = ({"activitydatetime", "initiatedby"}, {"dateutc", "actoruserprincipalname"})
    return 90 if keys & {"activitydisplayname", "activity"} and any(audit <= keys for audit in audits) else 0


def _wrapped(record: Record) -> int:
    """Diagnostic settings wrap many services' events alike; the category or the resource tells Entra's."""
    lowered = {str(key).lower(): value for key, value in record.items()}
    if str(lowered["category"]).lower().endswith("signinlogs"):
        return 95
    return 90 if "microsoft.aadiam" in str(lowered.get("resourceid", "")).lower() else 0


def plain(record: Record) -> bool:
    """Whether the fast path may read it: Graph's own spelling, its objects not yet turned into text."""
    graph = "createdDateTime" in record or ("activityDateTime" in record and "initiatedBy" in record)
    nested = (record.get(key) for key in ("status", "location", "deviceDetail", "targetResources"))
    return graph and "properties" not in record and not any(isinstance(value, str) for value in nested)


ENTRA = LogSource(
    id="entra",
    title="Microsoft Entra ID sign-in and audit logs",
    version=1,
    recognises=recognises,
    fields=FIELDS,
    flat=FLAT,
    tables=TABLES,
    export="Entra admin center, Monitoring & health > Sign-in logs > Download > JSON (both user sign-in tabs); "
    "or Graph's /auditLogs/signIns and /auditLogs/directoryAudits",
    reshape=reshape,
    plain=plain,
    numbers=(
        "location.geoCoordinates.latitude",
        "location.geoCoordinates.longitude",
        "NULLIF(autonomousSystemNumber, '')",
    ),
)
