"""Microsoft Defender advanced hunting: streamed events, CSV of the portal or Log Analytics, the API's rows.

A streamed event holds a row under `properties`; every other variant is the bare row. Which table a row is of
is said by the stream's category or Log Analytics' `Type`, and else told by its columns.
"""

import re

from watchword.sources.commands import kept_command
from watchword.sources.contract import Fields, LogSource, Record
from watchword.sources.defender_usb import PERIPHERALS, plugged

_WHEN = ("Timestamp", "TimeGenerated")
_WHAT = ("Type", "DeviceId", "DeviceName", "ReportId", "ActionType", "AdditionalFields")
_WHO = ("AccountName", "AccountUpn", "AccountSid", "AccountObjectId")
_DONE = ("FileName", "FolderPath", "ProcessCommandLine", "RemoteUrl")
_DEVICE = ("PublicIP", "LoggedOnUsers", "OnboardingStatus", "JoinType", "OSPlatform")
_NETWORK = ("NetworkAdapterName", "DefaultGateways", "ConnectedNetworks")

#: The columns that are read, of all tables; Microsoft, "Understand the advanced hunting schema".
_COLUMNS = (
    *_WHEN,
    *_WHAT,
    *_WHO,
    *(f"InitiatingProcess{name}" for name in _WHO),
    *_DONE,
    *_DEVICE,
    *_NETWORK,
)
_ROW: dict[str, Fields] = dict.fromkeys(_COLUMNS, "VARCHAR")

FIELDS: dict[str, Fields] = {"category": "VARCHAR", "properties": dict(_ROW), **_ROW}


def _column(name: str) -> str:
    return f"""NULLIF(COALESCE(properties."{name}", "{name}"), '')"""


def _json(name: str) -> str:
    """A column that holds JSON in a string; null where it does not: one bad cell must not end a file."""
    return f"CASE WHEN json_valid({_column(name)}) THEN {_column(name)} END"


def _who(name: str) -> str:
    """A column of the account that a row is about, else of the account whose process did it."""
    return f"COALESCE({_column('Account' + name)}, {_column('InitiatingProcessAccount' + name)})"


_WRITTEN = f"COALESCE({_column('Timestamp')}, {_column('TimeGenerated')})"
#: The API and the stream write ISO 8601; the portal's and Log Analytics' CSV may write a US date, in UTC.
_TIME = f"""COALESCE(utc({_WRITTEN}), timezone('UTC', try_strptime({_WRITTEN},
    ['%m/%d/%Y, %I:%M:%S.%g %p', '%m/%d/%Y, %I:%M:%S %p', '%m/%d/%Y %I:%M:%S %p',
     '%b %d, %Y %I:%M:%S %p'])))"""
_PROGRAM = f"lower({_column('FileName')})"
_MORE = _column("AdditionalFields")
_ASKED = f"""json_extract_string({_json("AdditionalFields")}, ['$.DnsQueryString', '$.query'])"""
_USERS = f"""list_distinct(list_filter(json_extract_string({_json("LoggedOnUsers")}, '$[*].UserName'),
    u -> u IS NOT NULL
         AND NOT regexp_matches(u, '(?i)^(dwm|umfd)-[0-9]+$|^(system|local service|network service)$')))"""

_ACTION = _column("ActionType")
_TABLE = "NULLIF(regexp_extract(category, '^AdvancedHunting-(.*)$', 1), '')"
_KIND = f"""COALESCE({_TABLE}, {_column("Type")}, CASE
    WHEN {_ACTION} = 'ProcessCreated' THEN 'DeviceProcessEvents'
    WHEN {_ACTION} IN ('PnpDeviceConnected', 'PnpDeviceBlocked', 'UsbDriveMounted', 'DnsQueryResponse')
    THEN 'DeviceEvents'
    WHEN contains({_ACTION}, 'Connection') THEN 'DeviceNetworkEvents'
    WHEN {_ACTION} IS NOT NULL THEN 'other'
    WHEN COALESCE({_column("OnboardingStatus")}, {_column("JoinType")}, {_column("PublicIP")},
                  {_column("LoggedOnUsers")}) IS NOT NULL THEN 'DeviceInfo'
    WHEN COALESCE({_column("NetworkAdapterName")}, {_column("DefaultGateways")},
                  {_column("ConnectedNetworks")}) IS NOT NULL THEN 'DeviceNetworkInfo' END)"""

FLAT = {
    # A report's number repeats: only with the device and the time it is an id.
    "vendor_id": f"{_column('DeviceId')} || '|' || {_column('ReportId')} || '|' || "
    f"strftime(timezone('UTC', {_TIME}), '%Y-%m-%dT%H:%M:%S.%fZ')",
    "time": _TIME,
    "kind": _KIND,
    "action": _ACTION,
    "device_uid": _column("DeviceId"),
    "device_name": f"lower({_column('DeviceName')})",
    "account": f"lower(COALESCE({_column('AccountUpn')}, {_column('AccountName')}, "
    f"{_column('InitiatingProcessAccountUpn')}, {_column('InitiatingProcessAccountName')}))",
    "account_uid": f"CASE WHEN COALESCE({_column('AccountUpn')}, {_column('AccountName')}) IS NOT NULL "
    f"THEN COALESCE({_column('AccountObjectId')}, {_column('AccountSid')}) "
    f"ELSE COALESCE({_who('ObjectId')}, {_who('Sid')}) END",
    "program": _PROGRAM,
    "path": f"lower({_column('FolderPath')})",
    "command": kept_command(_column("ProcessCommandLine"), _PROGRAM),
    "hostname": rf"lower(rtrim(regexp_extract(COALESCE({_column('RemoteUrl')}, {_ASKED}[1], {_ASKED}[2]), "
    rf"'^(?:[A-Za-z][A-Za-z0-9+.-]*://)?(?:[^/@]*@)?([^/:?#\s]+)', 1), '.'))",
    "ip": _column("PublicIP"),
    "os": _column("OSPlatform"),
    "onboarding": f"lower({_column('OnboardingStatus')})",
    "joined": f"lower({_column('JoinType')})",
    # A device in use by several people at once names none of them.
    "holder": f"CASE WHEN len({_USERS}) = 1 THEN lower({_USERS}[1]) END",
    **plugged(_MORE, _ACTION),
}

TABLES = {
    "processes": """
        SELECT event_id, _row, time, device_uid, device_name, account, account_uid, program, path, command
        FROM {flat} WHERE kind = 'DeviceProcessEvents' AND (action IS NULL OR action = 'ProcessCreated')
                          AND program IS NOT NULL""",
    "peripherals": PERIPHERALS,
    "dns": """
        SELECT event_id, _row, time, device_uid, device_name, account, account_uid, hostname
        FROM {flat}
        WHERE NULLIF(hostname, '') IS NOT NULL
          AND (kind = 'DeviceNetworkEvents' AND NOT COALESCE(contains(action, 'Inbound'), false)
               OR kind = 'DeviceEvents' AND action = 'DnsQueryResponse')""",
    # Sensors also report what they discover around them, at home the household's own things: those are left out.
    "devices": """
        SELECT event_id, _row, time, device_uid, device_name, os, ip,
               CASE WHEN kind = 'DeviceInfo' THEN 'inventory' ELSE 'network' END AS activity,
               COALESCE(account, holder) AS account, account_uid,
               CASE WHEN onboarding = 'onboarded' OR contains(joined, 'join') THEN true
                    WHEN onboarding IS NOT NULL OR joined IS NOT NULL THEN false END AS managed
        FROM {flat}
        WHERE kind = 'DeviceNetworkInfo'
           OR kind = 'DeviceInfo' AND (onboarding = 'onboarded' OR COALESCE(ip, joined, holder) IS NOT NULL)""",
}

_ZONE = re.compile(r"\s*\[UTC\]$", re.IGNORECASE)
_TELLING = {"actiontype", *(name.lower() for name in (*_DEVICE, *_NETWORK)[1:])}
_BESIDE = {"reportid", "additionalfields", "initiatingprocessfilename", "publicip", "type"}


def recognises(record: Record) -> int:
    """A row names its device and its time; a streamed one its table too."""
    category, inner = str(record.get("category", "")), record.get("properties")
    if category.startswith("AdvancedHunting-") and inner:
        return 97
    keys = {_ZONE.sub("", str(key)).lower() for key in record}
    if not keys & {"timestamp", "timegenerated"} or not keys & {"deviceid", "devicename"}:
        return 0
    return 92 if keys & _TELLING and keys & _BESIDE else 0


def plain(record: Record) -> bool:
    """Whether the fast path may read it: Microsoft's own spelling, rows streamed or bare."""
    row = record.get("properties", record)
    return isinstance(row, dict) and ("Timestamp" in row or "TimeGenerated" in row)


def reshape(record: Record) -> Record:
    """A row of Log Analytics' CSV, whose time columns say their zone, under the columns' own names."""
    return {_ZONE.sub("", str(key)): value for key, value in record.items()}


DEFENDER = LogSource(
    id="defender",
    title="Microsoft Defender advanced hunting",
    version=1,
    recognises=recognises,
    fields=FIELDS,
    flat=FLAT,
    tables=TABLES,
    export="Microsoft Defender portal, Hunting > Advanced hunting > Export, for DeviceInfo, "
    "DeviceProcessEvents, DeviceEvents and DeviceNetworkEvents; or the streaming API to storage",
    reshape=reshape,
    plain=plain,
)
