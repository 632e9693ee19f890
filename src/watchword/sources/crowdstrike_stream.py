"""CrowdStrike event streams: logins to the Falcon console, detections, and identity detections."""

from watchword.sources.commands import kept_command
from watchword.sources.contract import Fields, LogSource, Record

_LOGIN = ("OperationName", "Success", "UserId", "UserIp", "UTCTimestamp")
_DETECTED = ("ProcessStartTime", "FileName", "FilePath", "CommandLine", "UserName")
_HOST = ("ComputerName", "Hostname", "SensorId", "AgentId", "AgentIdString")
_IDENTITY = (
    "SourceAccountUpn",
    "SourceEndpointHostName",
    "SourceEndpointIpAddress",
    "SourceEndpointSensorId",
)

FIELDS: dict[str, Fields] = {
    "metadata": dict.fromkeys(("eventType", "eventCreationTime", "offset", "customerIDString"), "VARCHAR"),
    "event": dict.fromkeys((*_LOGIN, *_DETECTED, *_HOST, *_IDENTITY), "VARCHAR"),
}


def _field(name: str) -> str:
    return f"""NULLIF(event."{name}", '')"""


_TIME = f'COALESCE(utc(metadata."eventCreationTime"), utc({_field("UTCTimestamp")}))'
_STARTED = f"utc({_field('ProcessStartTime')})"
_PROGRAM = f"lower({_field('FileName')})"
_PATH = f"lower({_field('FilePath')})"

FLAT = {
    "vendor_id": """metadata."customerIDString" || '|' || metadata."offset" || '|' || """
    f"strftime(timezone('UTC', {_TIME}), '%Y-%m-%dT%H:%M:%S.%fZ')",
    "time": _TIME,
    "kind": 'metadata."eventType"',
    "operation": _field("OperationName"),
    "success": f"lower({_field('Success')})",
    "user_id": f"lower({_field('UserId')})",
    "ip": _field("UserIp"),
    # A process of unknown start has the start of 1970.
    "started": f"CASE WHEN {_STARTED} > TIMESTAMPTZ '1971-01-01' THEN {_STARTED} END",
    "device_uid": f"COALESCE({_field('SensorId')}, {_field('AgentIdString')}, {_field('AgentId')})",
    "device_name": f"lower(COALESCE({_field('ComputerName')}, {_field('Hostname')}))",
    "user_name": f"lower({_field('UserName')})",
    "program": _PROGRAM,
    # Older detections give the folder alone.
    "path": rf"CASE WHEN {_PATH} IS NULL OR ends_with({_PATH}, {_PROGRAM}) THEN {_PATH} "
    rf"ELSE regexp_replace({_PATH}, '[\\/]$', '') || CASE WHEN contains({_PATH}, '/') THEN '/' ELSE '\' END "
    rf"|| {_PROGRAM} END",
    "command": kept_command(_field("CommandLine"), _PROGRAM),
    "source_account": f"lower({_field('SourceAccountUpn')})",
    "source_device": f"lower({_field('SourceEndpointHostName')})",
    "source_sensor": _field("SourceEndpointSensorId"),
    "source_ip": _field("SourceEndpointIpAddress"),
}

TABLES = {
    "sign_ins": """
        SELECT event_id, _row, time, 'logon' AS activity,
               CASE success WHEN 'false' THEN 'failure' ELSE 'success' END AS outcome,
               user_id AS account, ip, true AS interactive, 'CrowdStrike Falcon' AS app
        FROM {flat}
        WHERE kind = 'AuthActivityAuditEvent'
          AND operation IN ('userAuthenticate', 'twoFactorAuthenticate', 'saml2Assert')""",
    "processes": """
        SELECT event_id, _row, COALESCE(started, time) AS time, device_uid, device_name, user_name AS account,
               program, path, command
        FROM {flat}
        WHERE kind IN ('DetectionSummaryEvent', 'EppDetectionSummaryEvent') AND program IS NOT NULL""",
    "devices": """
        SELECT event_id, _row, time, 'heartbeat' AS activity, source_sensor AS device_uid,
               source_device AS device_name, source_account AS account, source_ip AS ip
        FROM {flat}
        WHERE kind IN ('IdpDetectionSummaryEvent', 'IdentityProtectionEvent')
          AND source_device IS NOT NULL AND source_account IS NOT NULL""",
}


def recognises(record: Record) -> int:
    """A streamed event has its metadata, with its type and its place in the stream, beside it."""
    metadata, event = record.get("metadata"), record.get("event")
    if not isinstance(metadata, dict) or not isinstance(event, dict):
        return 0
    keys = {str(key).lower() for key in metadata}
    return 95 if "eventtype" in keys and keys & {"offset", "customeridstring"} else 0


def plain(record: Record) -> bool:
    """Whether the fast path may read it: CrowdStrike's own spelling of its keys."""
    return "eventType" in record["metadata"] if isinstance(record.get("metadata"), dict) else False


CROWDSTRIKE_STREAM = LogSource(
    id="crowdstrike_stream",
    title="CrowdStrike event stream",
    version=1,
    recognises=recognises,
    fields=FIELDS,
    flat=FLAT,
    tables=TABLES,
    export="CrowdStrike Event Streams API (Falcon SIEM Connector, output as JSON)",
    whole=("metadata",),
    plain=plain,
)
