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

PERIPHERALS = """
    SELECT event_id, _row, time, 'connect' AS activity, device_uid, device_name, account, account_uid,
           usb_unit AS unit, usb_vendor AS vendor_id, usb_product AS product_id, usb_maker AS manufacturer,
           usb_model AS product, usb_serial AS serial, usb_class
    FROM {flat} WHERE usb"""


def plugged(more: str, action: str) -> Mapping[str, str]:
    """The flat columns of a USB event; `more` and `action` are SQL for AdditionalFields and ActionType."""
    usual, drive = f"{action} IN ('PnpDeviceConnected', 'PnpDeviceBlocked')", f"{action} = 'UsbDriveMounted'"
    said = f"CASE WHEN ({usual} OR {drive}) AND json_valid({more}) THEN {more} END"
    path, ids = _of(said, "DeviceId"), _of(said, "VendorIds")
    named = f"COALESCE({_of(said, 'ProductName')}, {_of(said, 'DeviceDescription')})"
    says = f"NULLIF(concat_ws(' ', {_of(said, 'DeviceDescription')}, {ids}), '')"
    return {
        "usb": f"COALESCE(CASE WHEN {usual} THEN {is_usb(path)} ELSE {drive} END, false)",
        "usb_unit": _unit(said),
        "usb_vendor": f"COALESCE({vendor_id(path)}, {vendor_id(ids)})",
        "usb_product": f"COALESCE({product_id(path)}, {product_id(ids)})",
        "usb_maker": f"COALESCE({disk_vendor(path)}, {_of(said, 'Manufacturer')})",
        "usb_model": f"COALESCE({disk_product(path)}, {named})",
        "usb_serial": f"COALESCE({serial(path)}, {_of(said, 'SerialNumber')})",
        "usb_class": f"CASE WHEN {drive} THEN 'mass_storage' "
        f"ELSE {class_of_setup(_of(said, 'ClassName'), _of(said, 'ClassGuid'), path, says)} END",
    }


def _of(said: str, name: str) -> str:
    """One text of AdditionalFields; null where it is absent or blank."""
    return f"NULLIF(trim(json_extract_string({said}, '$.{name}')), '')"


def _unit(said: str) -> str:
    """The device that an interface is a part of: its container, else its parent."""
    container = f"lower(trim({_of(said, 'ContainerId')}, '{{}}'))"
    parent = f"upper(COALESCE({_of(said, 'ParentDeviceId')}, {_of(said, 'ParentId')}))"
    return f"COALESCE(CASE WHEN {container} NOT IN {_NO_UNIT} THEN {container} END, {parent})"
