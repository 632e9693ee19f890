from typing import Any

from tests.sources.conftest import Reader
from tests.sources.test_crowdstrike import event, in_siem, lines
from watchword.sources.crowdstrike import CROWDSTRIKE

PLUGGED = event(
    "DcUsbDeviceConnected",
    1,
    DeviceInstanceId=r"USB\VID_1D6B&PID_0104\CAFEBABE",
    DeviceVendorId="7531",
    DeviceProductId="260",
    DeviceManufacturer="PiKVM",
    DeviceProduct="PiKVM Composite Device",
    DeviceSerialNumber="CAFEBABE",
    DevicePropertyClassName="USB",
    DevicePropertyDeviceDescription="USB Composite Device",
    DeviceDescriptorSetHash="9c1f",
    DeviceUserSid="S-1-5-21-1-1604",
)


def interface(number: int, usb_class: str, subclass: str = "0", protocol: str = "0") -> dict[str, Any]:
    return event(
        "DcUsbInterfaceDescriptor",
        number,
        DeviceDescriptorSetHash="9c1f",
        DeviceUsbClass=usb_class,
        DeviceUsbSubclass=subclass,
        DeviceProtocol=protocol,
    )


def peripherals(read: Reader, *events: dict[str, Any]) -> list[dict[str, Any]]:
    return read([("a.jsonl", lines(*events))], CROWDSTRIKE).records("peripherals")


def test_a_device_and_its_interfaces_share_a_unit(read: Reader) -> None:
    # Given a remote KVM: a composite device with a keyboard, a mouse and a drive
    found = peripherals(
        read, PLUGGED, interface(2, "3", "1", "1"), interface(3, "3", "1", "2"), interface(4, "8", "6", "80")
    )
    # then its four records are tied, and the device alone knows its name.
    assert {each["unit"] for each in found} == {"9c1f"}
    assert [each["usb_class"] for each in found] == ["composite", "keyboard", "mouse", "mass_storage"]
    assert [each["manufacturer"] for each in found] == ["PiKVM", None, None, None]


def test_a_device_says_its_ids_strings_and_user(read: Reader) -> None:
    (found,) = peripherals(read, PLUGGED)
    assert (found["vendor_id"], found["product_id"], found["serial"]) == ("1d6b", "0104", "CAFEBABE")
    assert (found["product"], found["activity"]) == ("PiKVM Composite Device", "connect")
    assert found["account_uid"] == "S-1-5-21-1-1604"


def test_ids_are_decimal_unless_they_cannot_be(read: Reader) -> None:
    # A Mac or a Linux host has no instance path to read them from.
    written = {
        ("7531", "260"): ("1d6b", "0104"),
        ("0x1D6B", "0x0104"): ("1d6b", "0104"),
        ("1d6b", "10C4"): ("1d6b", "10c4"),
        ("1133", "50475"): ("046d", "c52b"),
        ("none", ""): (None, None),
        ("99999999999999999999", "123456789"): (None, None),
    }
    events = [
        event("DcUsbDeviceConnected", number, DeviceVendorId=vendor, DeviceProductId=product)
        for number, (vendor, product) in enumerate(written)
    ]
    found = peripherals(read, *events)
    assert [(each["vendor_id"], each["product_id"]) for each in found] == list(written.values())


def test_class_numbers_in_either_notation(read: Reader) -> None:
    written = {
        "03": "hid",
        "0E": "video",
        "14": "video",
        "1": "audio",
        "E0": "network",
        "255": "other",
        "": None,
    }
    found = peripherals(read, *(interface(number, each) for number, each in enumerate(written)))
    assert [each["usb_class"] for each in found] == list(written.values())


def test_refused_devices_mounted_volumes_and_a_later_version(read: Reader) -> None:
    found = peripherals(
        read,
        event("DcUsbDeviceBlocked", 1, DeviceUsbClass="8"),
        event("RemovableMediaVolumeMounted", 2, DiskParentDeviceInstanceId=r"USB\VID_0781&PID_5567\4C53"),
        event("DcUsbDeviceConnectedV2", 3, DeviceUsbClass="8"),
        event("DcUsbHIDDescriptor", 4, DeviceDescriptorSetHash="9c1f"),
    )
    assert [each["usb_class"] for each in found] == ["mass_storage"] * 3 + ["hid"]
    assert (found[1]["vendor_id"], found[1]["product_id"], found[1]["serial"]) == ("0781", "5567", "4C53")


def test_unplugging_and_endpoints_are_ignored(read: Reader) -> None:
    events = (event("DcUsbDeviceDisconnected", 1), event("DcUsbEndpointDescriptor", 2), PLUGGED | {"id": "3"})
    told = read([("a.jsonl", lines(*events))], CROWDSTRIKE).accounts["a.jsonl"]
    assert (told.kept, told.ignored, told.rejected) == (1, 2, 0)


def test_a_siem_s_copy_gives_the_same_record(read: Reader) -> None:
    assert peripherals(read, in_siem(PLUGGED)) == peripherals(read, PLUGGED)
