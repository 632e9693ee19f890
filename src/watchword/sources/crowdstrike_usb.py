"""USB devices in CrowdStrike's sensor events: connected or refused, their interfaces, their volumes.

A connection gives one event for the device; its descriptors follow at the first connection and every week,
one event an interface, tied by the hash of the descriptor set. Configuration and endpoint descriptors say
nothing of what a device is and are left.
"""

from collections.abc import Callable, Mapping

from watchword.sources.usb import (
    class_of_number,
    class_of_setup,
    disk_product,
    disk_vendor,
    product_id,
    serial,
    vendor_id,
)

USB_FIELDS = (
    *("DeviceInstanceId", "DiskParentDeviceInstanceId", "DeviceDescriptorSetHash", "DeviceUserSid"),
    *("DeviceVendorId", "DeviceProductId", "DeviceManufacturer", "DeviceProduct", "DeviceSerialNumber"),
    *("DeviceUsbClass", "DeviceUsbSubclass", "DeviceProtocol"),
    *("DevicePropertyClassName", "DevicePropertyClassGuid", "DevicePropertyDeviceDescription"),
    *("DevicePropertyManufacturer", "DevicePropertyFriendlyName"),
)


def _number(text: str) -> str:
    """A number as Falcon writes it, decimal; hexadecimal where a letter or a prefix says so."""
    return f"""CASE WHEN regexp_full_match({text}, '[0-9]+') THEN TRY_CAST({text} AS INTEGER)
        WHEN regexp_full_match({text}, '(0[xX])?[0-9A-Fa-f]+')
        THEN TRY_CAST('0x' || regexp_replace({text}, '^0[xX]', '') AS INTEGER) END"""


def _four_digits(text: str) -> str:
    """A vendor or product id, decimal in Falcon, as four hexadecimal digits; null where it is no such number."""
    number = _number(text)
    return f"CASE WHEN {number} BETWEEN 0 AND 65535 THEN lpad(printf('%x', {number}), 4, '0') END"


_DEVICE = (
    "DeviceConnected",
    "DeviceBlocked",
    "DevicePolicyViolation",
    "InterfaceDescriptor",
    "HIDDescriptor",
)
_NUMBERED = class_of_number(_number("usb_number"), _number("usb_subclass"), _number("usb_protocol"))
_SETUP = class_of_setup("usb_setup", "usb_guid", "usb_path", "usb_says")

PERIPHERALS = f"""
    SELECT event_id, _row, time, 'connect' AS activity, device_uid, device_name, account, account_uid,
           COALESCE(usb_set, upper(usb_path)) AS unit,
           COALESCE({vendor_id("usb_path")}, {_four_digits("usb_vendor")}) AS vendor_id,
           COALESCE({product_id("usb_path")}, {_four_digits("usb_product")}) AS product_id,
           COALESCE(usb_maker, {disk_vendor("usb_path")}) AS manufacturer,
           COALESCE(usb_model, {disk_product("usb_path")}, usb_says) AS product,
           COALESCE(usb_serial, {serial("usb_path")}) AS serial,
           CASE WHEN kind = 'RemovableMediaVolumeMounted' THEN 'mass_storage'
                WHEN kind = 'DcUsbHIDDescriptor' THEN COALESCE(NULLIF({_NUMBERED}, 'composite'), 'hid')
                ELSE COALESCE({_NUMBERED}, {_SETUP}) END AS usb_class
    FROM {{flat}}
    WHERE kind = 'RemovableMediaVolumeMounted'
       OR regexp_matches(kind, '^DcUsb({"|".join(_DEVICE)})(V[0-9]+)?$')"""


def connected(field: Callable[[str], str]) -> Mapping[str, str]:
    """The flat columns of a USB event; `field` gives the SQL of a field."""
    return {
        "usb_path": f"COALESCE({field('DeviceInstanceId')}, {field('DiskParentDeviceInstanceId')})",
        "usb_set": field("DeviceDescriptorSetHash"),
        "usb_vendor": field("DeviceVendorId"),
        "usb_product": field("DeviceProductId"),
        "usb_maker": f"COALESCE({field('DeviceManufacturer')}, {field('DevicePropertyManufacturer')})",
        "usb_model": f"COALESCE({field('DeviceProduct')}, {field('DevicePropertyFriendlyName')})",
        "usb_serial": field("DeviceSerialNumber"),
        "usb_number": field("DeviceUsbClass"),
        "usb_subclass": field("DeviceUsbSubclass"),
        "usb_protocol": field("DeviceProtocol"),
        "usb_setup": field("DevicePropertyClassName"),
        "usb_guid": field("DevicePropertyClassGuid"),
        "usb_says": field("DevicePropertyDeviceDescription"),
    }
