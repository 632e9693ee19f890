"""OCSF events as they lie in a security lake, JSON or Parquet; class and activity ids of OCSF 1.1 to 1.7."""

from watchword.sources.commands import kept_command
from watchword.sources.contract import LogSource, Record
from watchword.sources.github_audit import activity
from watchword.sources.ocsf_fields import FIELDS

#: `user.type_id`: 3 is the operating system, 4 a service (since 1.6). Neither is a person.
_PERSON = "COALESCE(user_type, '0') NOT IN ('3', '4')"
_PROGRAM = "lower(regexp_extract(COALESCE(process.name, process.file.name, process.file.path), '[^/\\\\]+$'))"
_ORIGIN = (
    "ip, city, region, country, round(latitude, 1) AS latitude, round(longitude, 1) AS longitude, asn, as_org"
)
_PLACE = "COALESCE(src_endpoint.location, device.location)"


def _of_user(part: str) -> str:
    """SQL for a part of whom the event is about: its user, else the actor, else the device's owner."""
    users = ('"user"', 'actor."user"', "device.owner")
    return f"COALESCE({', '.join(f'NULLIF({user}.{part}, {chr(39) * 2})' for user in users)})"


FLAT = {
    "vendor_id": "metadata.uid",
    "time": "utc(COALESCE(time, time_dt))",
    "class": "class_uid",
    "activity": "activity_id",
    "activity_word": "lower(activity_name)",
    "product": "lower(concat_ws(' ', metadata.product.name, api.service.name))",
    "account": f"lower(COALESCE({_of_user('email_addr')}, {_of_user('name')}))",
    "account_uid": _of_user("uid"),
    "user_type": _of_user("type_id"),
    "outcome": """CASE WHEN status_id = '2' OR (COALESCE(status_id, '0') IN ('0', '99') AND lower(status) LIKE 'fail%')
        THEN 'failure' ELSE 'success' END""",
    "session": "COALESCE(session.uid, actor.session.uid)",
    "ip": "COALESCE(src_endpoint.ip, device.ip)",
    "city": f"{_PLACE}.city",
    "region": f"{_PLACE}.region",
    "country": f"{_PLACE}.country",
    # Deprecated `coordinates` are longitude first, as in GeoJSON.
    "latitude": f"TRY_CAST(COALESCE({_PLACE}.lat, {_PLACE}.coordinates[2]) AS DOUBLE)",
    "longitude": f"TRY_CAST(COALESCE({_PLACE}.long, {_PLACE}.coordinates[1]) AS DOUBLE)",
    "asn": "TRY_CAST(src_endpoint.autonomous_system.number AS BIGINT)",
    "as_org": "src_endpoint.autonomous_system.name",
    "device_uid": "COALESCE(device.uid, src_endpoint.uid)",
    "device_name": "lower(COALESCE(device.hostname, device.name, src_endpoint.hostname))",
    "serial": "device.hw_info.serial_number",
    "managed": "device.is_managed",
    "os": "COALESCE(device.os.name, src_endpoint.os.name)",
    "app": "service.name",
    "mfa_method": "auth_factors[-1].factor_type",
    "mfa_device": "COALESCE(auth_factors[-1].device.uid, auth_factors[-1].device.hostname)",
    "program": _PROGRAM,
    "path": "lower(process.file.path)",
    "command": kept_command("process.cmd_line", _PROGRAM),
    "unit": "peripheral_device.uid",
    "usb_kind": "peripheral_device.type_id",
    "usb_word": 'lower(peripheral_device."class")',
    "usb_vendor": "lower(regexp_extract(peripheral_device.vendor_id_list[1], '(?i)^(?:0x)?([0-9a-f]{4})$', 1))",
    "usb_product": "lower(regexp_extract(unmapped.product_id, '(?i)^(?:0x)?([0-9a-f]{4})$', 1))",
    "usb_maker": "peripheral_device.vendor_name",
    "usb_model": "peripheral_device.model",
    "usb_serial": "peripheral_device.serial_number",
    "hostname": "rtrim(lower(query.hostname), '.')",
    "operation": "lower(api.operation)",
    "repo": "lower(resources[1].name)",
    "owner": "lower(resources[1].owner.name)",
    "bytes": "TRY_CAST(traffic.bytes AS BIGINT)",
    "user_agent": "http_request.user_agent",
}

#: `peripheral_device.type_id` in our words; where it says nothing, the class's own word if it is one of ours.
_USB_CLASS = """CASE usb_kind WHEN '2' THEN 'keyboard' WHEN '3' THEN 'mouse' WHEN '6' THEN 'audio' WHEN '7' THEN 'video'
    ELSE CASE WHEN usb_word IN ('keyboard', 'mouse', 'hid', 'mass_storage', 'audio', 'video', 'network', 'composite')
              THEN usb_word WHEN usb_word IS NOT NULL THEN 'other' END END"""

TABLES = {
    # 3 to 5 ask for a ticket or renew one: no person acted.
    "sign_ins": f"""
        SELECT event_id, _row, time, CASE activity WHEN '1' THEN 'logon' WHEN '2' THEN 'logoff' ELSE 'token' END AS activity,
               outcome, account, account_uid, session, {_ORIGIN}, device_uid, device_name, managed,
               activity IN ('1', '2') AS interactive, app, os, mfa_method, mfa_device
        FROM {{flat}} WHERE class = '3002' AND activity IN ('1', '2', '3', '4', '5') AND {_PERSON}""",
    # Account change has activities of its own for factors; the classes that replace it are read by their words.
    "mfa_factors": """
        SELECT event_id, _row, time,
               CASE WHEN activity = '11' OR regexp_matches(activity_word, 'disable|remove|delete|reset|unenrol')
                    THEN 'removed' ELSE 'enrolled' END AS activity,
               account, account_uid, mfa_method AS method, mfa_device
        FROM {flat}
        WHERE outcome = 'success' AND ((class = '3001' AND activity IN ('10', '11')) OR (
            class IN ('3001', '3005', '3007') AND regexp_matches(activity_word, '\\b(mfa|multi-?factor|authenticator)\\b')))""",
    "processes": """
        SELECT event_id, _row, time, device_uid, device_name, account, account_uid, program, path, command
        FROM {flat} WHERE class = '1007' AND activity = '1' AND program <> ''""",
    "peripherals": f"""
        SELECT event_id, _row, time, 'connect' AS activity, device_uid, device_name, account, account_uid, unit,
               NULLIF(usb_vendor, '') AS vendor_id, NULLIF(usb_product, '') AS product_id, usb_maker AS manufacturer,
               usb_model AS product, usb_serial AS serial, {_USB_CLASS} AS usb_class
        FROM {{flat}} WHERE class = '1010' AND activity = '1'""",
    "devices": f"""
        SELECT event_id, _row, time, 'inventory' AS activity, device_uid, device_name, serial, os, managed,
               account, account_uid, {_ORIGIN}
        FROM {{flat}} WHERE class = '5001' AND COALESCE(device_uid, device_name, serial) IS NOT NULL""",
    "dns": """
        SELECT event_id, _row, time, device_uid, device_name, account, account_uid, hostname
        FROM {flat} WHERE class = '4003' AND activity = '1' AND hostname <> ''""",
    "code_activity": f"""
        SELECT event_id, _row, time, act AS activity, account, account_uid, repo,
               split_part(repo, '/', 1) <> owner AS outside, bytes, {_ORIGIN}, user_agent
        FROM (SELECT *, {activity("operation")} AS act FROM {{flat}})
        WHERE class = '6003' AND act IS NOT NULL AND contains(product, 'github') AND {_PERSON}""",
}


def recognises(record: Record) -> int:
    """Every OCSF event has a class, a category or type, and metadata."""
    if "class_uid" not in record or not isinstance(record.get("metadata"), dict | str):
        return 0
    return 97 if record.keys() & {"category_uid", "type_uid", "activity_id"} else 0


OCSF = LogSource(
    id="ocsf",
    title="OCSF events of a security lake",
    version=1,
    recognises=recognises,
    fields=FIELDS,
    flat=FLAT,
    tables=TABLES,
    export="the lake's own Parquet files, or events of the classes 1007, 1010, 3001, 3002, 4003, 5001, 6003 as JSON lines",
    whole=("class_uid",),
    numbers=("src_endpoint.autonomous_system.number",),
)
