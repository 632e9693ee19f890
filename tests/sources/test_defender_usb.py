import json
from typing import Any

import pytest

from tests.sources.conftest import Reader
from tests.sources.test_defender import portal, row, streamed
from watchword.sources.defender import DEFENDER

CONTAINER = "6a0e2c1e-5a0f-5b0c-9d7e-0a1b2c3d4e5f"


def plug(report: int, action: str = "PnpDeviceConnected", **said: Any) -> dict[str, Any]:
    return row(report, ActionType=action, AdditionalFields=json.dumps(said))


KEYBOARD = plug(
    1,
    ClassName="Keyboard",
    ClassGuid="{4d36e96b-e325-11ce-bfc1-08002be10318}",
    DeviceId=r"HID\VID_1D6B&PID_0104&MI_00\8&2F1A&0&0000",
    DeviceDescription="HID Keyboard Device",
    VendorIds=[r"HID\VID_1D6B&PID_0104&REV_0100&MI_00"],
)
COMPOSITE = plug(
    2,
    ClassName="USB",
    DeviceId=r"USB\VID_1D6B&PID_0104\CAFEBABE",
    DeviceDescription="USB Composite Device",
    Manufacturer="(Standard USB Host Controller)",
    ContainerId=f"{{{CONTAINER.upper()}}}",
)
DISK = plug(
    3,
    ClassName="CDROM",
    DeviceId=r"USBSTOR\CDROM&VEN_PIKVM&PROD_OPTICAL_DRIVE&REV_0606\CAFEBABE&0",
    DeviceDescription="CD-ROM Drive",
)
MOUNTED = plug(
    4, "UsbDriveMounted", DriveLetter="E:", Manufacturer="Example", ProductName="Ultra", SerialNumber="4C53"
)


def peripherals(read: Reader, *rows: dict[str, Any]) -> list[dict[str, Any]]:
    return read([("a.jsonl", streamed("DeviceEvents", *rows))], DEFENDER).records("peripherals")


def test_the_parts_of_a_kvm(read: Reader) -> None:
    # Given a remote KVM's keyboard, its composite parent and its optical drive, each an event of its own
    keyboard, composite, disk = peripherals(read, KEYBOARD, COMPOSITE, DISK)
    # then each says what it can, and nothing more.
    assert (keyboard["vendor_id"], keyboard["product_id"], keyboard["serial"]) == ("1d6b", "0104", None)
    assert (keyboard["usb_class"], keyboard["unit"], keyboard["activity"]) == ("keyboard", None, "connect")
    assert (composite["usb_class"], composite["serial"], composite["unit"]) == (
        "composite",
        "CAFEBABE",
        CONTAINER,
    )
    assert (disk["usb_class"], disk["serial"], disk["vendor_id"]) == ("mass_storage", "CAFEBABE", None)
    assert (disk["manufacturer"], disk["product"]) == ("PIKVM", "OPTICAL DRIVE")


def test_a_mounted_drive(read: Reader) -> None:
    (found,) = peripherals(read, MOUNTED)
    assert (found["usb_class"], found["manufacturer"], found["product"]) == (
        "mass_storage",
        "Example",
        "Ultra",
    )
    assert found["serial"] == "4C53"


@pytest.mark.parametrize(
    "container", ["{00000000-0000-0000-FFFF-FFFFFFFFFFFF}", "{00000000-0000-0000-0000-000000000000}"]
)
def test_the_computers_own_container_joins_nothing(read: Reader, container: str) -> None:
    inner = plug(
        5, ClassName="Camera", DeviceId=r"USB\VID_04F2&PID_B6D9&MI_00\6&1&0&0000", ContainerId=container
    )
    (found,) = peripherals(read, inner)
    assert (found["unit"], found["usb_class"]) == (None, "video")


def test_screens_and_broken_fields_are_ignored(read: Reader) -> None:
    screen = plug(6, ClassName="Monitor", DeviceId=r"DISPLAY\LNX7773\4&1&0&UID1")
    broken = row(7, ActionType="PnpDeviceConnected", AdditionalFields='{"ClassName": "Keyb')
    done = read([("a.jsonl", streamed("DeviceEvents", screen, broken, KEYBOARD))], DEFENDER)
    told = done.accounts["a.jsonl"]
    assert (told.kept, told.ignored, told.rejected) == (1, 2, 0)


def test_the_portals_csv_gives_the_same_records(read: Reader) -> None:
    rows = [KEYBOARD, COMPOSITE, DISK, MOUNTED]
    assert read([("a.csv", portal(rows))], DEFENDER).records("peripherals") == peripherals(read, *rows)


def test_fields_given_as_an_object_and_not_as_text(read: Reader) -> None:
    # Log Analytics exports the column as an object.
    opened = COMPOSITE | {"AdditionalFields": json.loads(COMPOSITE["AdditionalFields"])}
    assert peripherals(read, opened) == peripherals(read, COMPOSITE)
