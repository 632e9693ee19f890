"""USB devices in Defender's DeviceEvents: plugged in, refused, or mounted as a drive.

What is known of the device lies in `AdditionalFields`, JSON in a string. A composite device gives one event
for itself and one for each of its interfaces.
"""

from collections.abc import Mapping

from watchword.sources.usb import (
    class_of_setup,
    disk_product,
    disk_vendor,
    is_usb,
    product_id,
    serial,
    vendor_id,
)

#: Containers that join nothing: that of the computer's own inner devices, and that of no device.
_NO_UNIT = "('00000000-0000-0000-ffff-ffffffffffff', '00000000-0000-0000-0000-000000000000')"
_SAYS = "NULLIF(concat_ws(' ', usb_says, usb_ids), '')"

PERIPHERALS = f"""
    SELECT event_id, _row, time, 'connect' AS activity, device_uid, device_name, account, account_uid,
           COALESCE(CASE WHEN usb_container NOT IN {_NO_UNIT} THEN usb_container END, upper(usb_parent)) AS unit,
           COALESCE({vendor_id("usb_path")}, {vendor_id("usb_ids")}) AS vendor_id,
           COALESCE({product_id("usb_path")}, {product_id("usb_ids")}) AS product_id,
           COALESCE({disk_vendor("usb_path")}, usb_maker) AS manufacturer,
           COALESCE({disk_product("usb_path")}, usb_model, usb_says) AS product,
           COALESCE({serial("usb_path")}, usb_serial) AS serial,
           CASE WHEN action = 'UsbDriveMounted' THEN 'mass_storage'
                ELSE {class_of_setup("usb_setup", "usb_guid", "usb_path", _SAYS)} END AS usb_class
    FROM {{flat}}
    WHERE action = 'UsbDriveMounted'
       OR action IN ('PnpDeviceConnected', 'PnpDeviceBlocked') AND {is_usb("usb_path")}"""


def plugged(more: str, action: str) -> Mapping[str, str]:
    """The flat columns of a USB event; `more` and `action` are SQL for AdditionalFields and ActionType."""
    usual = f"{action} IN ('PnpDeviceConnected', 'PnpDeviceBlocked', 'UsbDriveMounted')"
    said = f"CASE WHEN {usual} AND json_valid({more}) THEN {more} END"
    container = f"regexp_extract({_of(said, 'ContainerId')}, '[0-9A-Fa-f-]+')"
    return {
        "usb_path": _of(said, "DeviceId"),
        "usb_ids": _of(said, "VendorIds"),
        "usb_setup": _of(said, "ClassName"),
        "usb_guid": _of(said, "ClassGuid"),
        "usb_says": _of(said, "DeviceDescription"),
        "usb_container": f"lower(NULLIF({container}, ''))",
        "usb_parent": f"COALESCE({_of(said, 'ParentDeviceId')}, {_of(said, 'ParentId')})",
        "usb_maker": _of(said, "Manufacturer"),
        "usb_model": _of(said, "ProductName"),
        "usb_serial": _of(said, "SerialNumber"),
    }


def _of(said: str, name: str) -> str:
    """One text of AdditionalFields; null where it is absent or blank."""
    return f"NULLIF(trim(json_extract_string({said}, '$.{name}')), '')"
