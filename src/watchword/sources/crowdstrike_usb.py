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

PERIPHERALS = """
    SELECT event_id, _row, time, 'connect' AS activity, device_uid, device_name, account, account_uid,
           usb_unit AS unit, usb_vendor AS vendor_id, usb_product AS product_id, usb_maker AS manufacturer,
           usb_model AS product, usb_serial AS serial, usb_class
    FROM {flat} WHERE usb"""


def connected(field: Callable[[str], str], kind: str) -> Mapping[str, str]:
    """The flat columns of a USB event; `field` gives the SQL of a field, `kind` that of the event's type."""
    usb = rf"""regexp_matches({kind},
        '^DcUsb(DeviceConnected|DeviceBlocked|DevicePolicyViolation|InterfaceDescriptor|HIDDescriptor)(V[0-9]+)?$')"""
    mounted = f"{kind} = 'RemovableMediaVolumeMounted'"
    path = f"COALESCE({field('DeviceInstanceId')}, {field('DiskParentDeviceInstanceId')})"
    return {
        "usb": f"COALESCE({usb} OR {mounted}, false)",
        "usb_unit": f"COALESCE({field('DeviceDescriptorSetHash')}, upper({path}))",
        "usb_vendor": f"COALESCE({vendor_id(path)}, {_four_digits(field('DeviceVendorId'))})",
        "usb_product": f"COALESCE({product_id(path)}, {_four_digits(field('DeviceProductId'))})",
        "usb_maker": f"COALESCE({field('DeviceManufacturer')}, {disk_vendor(path)}, "
        f"{field('DevicePropertyManufacturer')})",
        "usb_model": f"COALESCE({field('DeviceProduct')}, {disk_product(path)}, "
        f"{field('DevicePropertyFriendlyName')}, {field('DevicePropertyDeviceDescription')})",
        "usb_serial": f"COALESCE({field('DeviceSerialNumber')}, {serial(path)})",
        "usb_class": f"CASE WHEN {mounted} THEN 'mass_storage' WHEN {usb} "
        f"THEN {_class(field, kind, path)} END",
    }


def _class(field: Callable[[str], str], kind: str, path: str) -> str:
    """By the class's number, else by Windows' setup class. A HID descriptor is of a HID interface."""
    number = class_of_number(
        *(_number(field(each)) for each in ("DeviceUsbClass", "DeviceUsbSubclass", "DeviceProtocol"))
    )
    setup = class_of_setup(
        field("DevicePropertyClassName"),
        field("DevicePropertyClassGuid"),
        path,
        field("DevicePropertyDeviceDescription"),
    )
    hid = f"COALESCE(NULLIF({number}, 'composite'), 'hid')"
    return f"CASE WHEN {kind} = 'DcUsbHIDDescriptor' THEN {hid} ELSE COALESCE({number}, {setup}) END"


def _number(text: str) -> str:
    """A number as Falcon writes it, decimal; hexadecimal where a letter or a prefix says so."""
    return f"""CASE WHEN regexp_full_match({text}, '[0-9]{{1,9}}') THEN TRY_CAST({text} AS INTEGER)
        WHEN regexp_full_match({text}, '(0[xX])?[0-9A-Fa-f]{{1,4}}')
        THEN TRY_CAST('0x' || regexp_replace({text}, '^0[xX]', '') AS INTEGER) END"""


def _four_digits(text: str) -> str:
    """A vendor or product id, decimal in Falcon, as four hexadecimal digits."""
    return f"lpad(lower(printf('%x', {_number(text)})), 4, '0')"
