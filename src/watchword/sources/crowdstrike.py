"""CrowdStrike Falcon Data Replicator: sensor events and host lists, replicated, from LogScale or from a SIEM.

Every value is text, times are seconds or milliseconds since 1970. A SIEM's copy holds the sensor's event
under `event` and repeats some of it beside; what the inner event says goes first.
"""

from watchword.sources.commands import kept_command
from watchword.sources.contract import Fields, LogSource, Record
from watchword.sources.crowdstrike_usb import PERIPHERALS, USB_FIELDS, connected

_WHEN = ("timestamp", "ContextTimeStamp", "ProcessStartTime", "UTCTimestamp", "_time", "Time")
_WHAT = ("event_simpleName", "fdr_event_type", "id", "event_platform", "AgentVersion", "SystemSerialNumber")
_WHERE = ("aid", "aip", "cid", "ComputerName", "Hostname", "City", "Country", "GatewayMAC")
_WHO = ("UserName", "UserPrincipal", "UserSid")
_DONE = ("ImageFileName", "FileName", "CommandLine", "DomainName")

#: The fields that are read, of all event types; CrowdStrike, "Events Full Reference".
_NAMES = (*_WHEN, *_WHAT, *_WHERE, *_WHO, *_DONE, *USB_FIELDS)
_EVENT: dict[str, Fields] = dict.fromkeys(_NAMES, "VARCHAR")
_LOWERED = {name.lower() for name in _NAMES}

FIELDS: dict[str, Fields] = {"event": dict(_EVENT), **_EVENT}


def _field(name: str) -> str:
    return f"""NULLIF(COALESCE(event."{name}", "{name}"), '')"""


_KIND = f"""COALESCE(event."event_simpleName", "event_simpleName", "fdr_event_type",
    CASE WHEN {_field("GatewayMAC")} IS NOT NULL THEN 'managedassets'
         WHEN {_field("AgentVersion")} IS NOT NULL AND {_field("ComputerName")} IS NOT NULL
         THEN 'aidmaster' END)"""

#: When it happened on the host; only where the sensor does not say, when the cloud was told.
_TIME = f"""COALESCE(
    CASE WHEN ends_with({_KIND}, 'ProcessRollup2') THEN utc({_field("ProcessStartTime")}) END,
    utc({_field("ContextTimeStamp")}), utc({_field("timestamp")}), utc({_field("UTCTimestamp")}),
    utc({_field("_time")}), utc({_field("Time")}))"""

_IMAGE = f"COALESCE({_field('ImageFileName')}, {_field('FileName')})"
_PROGRAM = rf"lower(NULLIF(regexp_extract({_IMAGE}, '([^\\/]+)$', 1), ''))"

FLAT = {
    "vendor_id": _field("id"),
    "time": _TIME,
    "kind": _KIND,
    "device_uid": _field("aid"),
    "device_name": f"lower(COALESCE({_field('ComputerName')}, {_field('Hostname')}))",
    "account": f"lower(CASE WHEN contains({_field('UserPrincipal')}, '@') THEN {_field('UserPrincipal')} "
    f"ELSE {_field('UserName')} END)",
    "account_uid": f"COALESCE({_field('UserSid')}, {_field('DeviceUserSid')})",
    "ip": _field("aip"),
    "os": _field("event_platform"),
    "program": _PROGRAM,
    "path": f"lower({_field('ImageFileName')})",
    "command": kept_command(_field("CommandLine"), _PROGRAM),
    "hostname": f"lower(rtrim({_field('DomainName')}, '.'))",
    "serial": _field("SystemSerialNumber"),
    "city": _field("City"),
    "country": _field("Country"),
    **connected(_field),
}

TABLES = {
    "processes": """
        SELECT event_id, _row, time, device_uid, device_name, account, account_uid, program, path, command
        FROM {flat}
        WHERE kind IN ('ProcessRollup2', 'SyntheticProcessRollup2', 'Event_EppDetectionSummaryEvent',
                       'Event_DetectionSummaryEvent') AND program IS NOT NULL""",
    "dns": """
        SELECT event_id, _row, time, device_uid, device_name, account, account_uid, hostname
        FROM {flat} WHERE kind IN ('DnsRequest', 'SuspiciousDnsRequest') AND hostname IS NOT NULL""",
    "peripherals": PERIPHERALS,
    # A sensor is the employer's; the address is the one that the cloud sees. Single connections are left out:
    # they are a hundredfold of the heartbeats and say no more of where a device is.
    "devices": """
        SELECT event_id, _row, time, device_uid, device_name, serial, os, true AS managed, account,
               account_uid, ip, city, country,
               CASE WHEN kind IN ('aidmaster', 'OsVersionInfo', 'HostInfo', 'SystemCapacity') THEN 'inventory'
                    WHEN kind IN ('LocalIpAddressIP4', 'LocalIpAddressIP6', 'managedassets') THEN 'network'
                    ELSE 'heartbeat' END AS activity
        FROM {flat}
        WHERE device_uid IS NOT NULL
          AND kind IN ('AgentOnline', 'AgentConnect', 'SensorHeartbeat', 'ConfigStateUpdate', 'UserLogon',
                       'UserIdentity', 'aidmaster', 'OsVersionInfo', 'HostInfo', 'SystemCapacity',
                       'LocalIpAddressIP4', 'LocalIpAddressIP6', 'managedassets')""",
}

_HOST_LIST = {"agentversion", "configidbuild", "firstseen", "gatewaymac", "systemmanufacturer"}


def recognises(record: Record) -> int:
    """A sensor's event names its type and its agent; a host list has agents and facts of their hosts."""
    keys = {_plain_key(key).lower() for key in record}
    if keys & {"event_simplename", "fdr_event_type"} and keys & {"aid", "cid", "event", "timestamp"}:
        return 95
    if {"aid", "cid"} <= keys and keys & _HOST_LIST:
        return 93
    return 90 if str(record.get("p_log_type", "")).startswith("Crowdstrike.FDR") else 0


def plain(record: Record) -> bool:
    """Whether the fast path may read it: CrowdStrike's own spelling of its keys."""
    inner = record.get("event", record)
    lowered = (key for key in record if key not in _EVENT and str(key).lower() in _LOWERED)
    if not isinstance(inner, dict) or any(lowered):
        return False
    return "event_simpleName" in inner or bool({"Time", "_time"} & set(inner))


def reshape(record: Record) -> Record:
    """LogScale marks its own fields with `#` and `@`; they are the same fields."""
    marked = {_plain_key(key): value for key, value in record.items() if str(key)[:1] in ("#", "@")}
    if not marked:
        return record
    return {**marked, **{key: value for key, value in record.items() if value not in ("", None)}}


def _plain_key(key: object) -> str:
    return str(key).lstrip("#@")


CROWDSTRIKE = LogSource(
    id="crowdstrike",
    title="CrowdStrike Falcon Data Replicator",
    version=1,
    recognises=recognises,
    fields=FIELDS,
    flat=FLAT,
    tables=TABLES,
    export="CrowdStrike Falcon Data Replicator (the data and fdrv2/aidmaster folders of its bucket), "
    "or a search in Advanced event search, Export results",
    reshape=reshape,
    plain=plain,
)
