import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.engines.duck import quoted
from watchword.sources import usb

COMPOSITE = r"USB\VID_1D6B&PID_0104\CAFEBABE"
INTERFACE = r"USB\VID_1D6B&PID_0104&MI_01\7&2A1B3C&0&0001"
KEYBOARD = r"HID\VID_1D6B&PID_0104&MI_00\8&2F1A&0&0000"
DISK = r"USBSTOR\CDROM&VEN_PIKVM&PROD_OPTICAL_DRIVE&REV_0606\CAFEBABE&0"
NAMELESS_DISK = r"USBSTOR\DISK&VEN_GENERIC&PROD_FLASH_DISK&REV_8.07\7&3A2B1C&0"


def value(expression: str) -> object:
    row = duckdb.sql(f"SELECT {expression}").fetchone()
    assert row is not None
    return row[0]


@pytest.mark.parametrize(
    ("path", "vendor", "product", "serial"),
    [
        (COMPOSITE, "1d6b", "0104", "CAFEBABE"),
        (INTERFACE, "1d6b", "0104", None),
        (KEYBOARD, "1d6b", "0104", None),
        (DISK, None, None, "CAFEBABE"),
        (NAMELESS_DISK, None, None, None),
    ],
)
def test_a_path_gives_ids_and_a_serial_of_the_device_alone(
    path: str, vendor: str | None, product: str | None, serial: str | None
) -> None:
    said = quoted(path)
    assert value(usb.vendor_id(said)) == vendor
    assert value(usb.product_id(said)) == product
    assert value(usb.serial(said)) == serial
    assert value(usb.is_usb(said)) is True


@pytest.mark.parametrize(
    "path",
    [
        r"DISPLAY\LNX7773\4&1&0&UID1",
        r"USB\ROOT_HUB30\4&1&0&0",
        r"HID\ELAN0001&COL01\5&1&0&0000",
        r"SWD\MMDEVAPI\X",
    ],
)
def test_hubs_screens_and_touchpads_are_no_usb_devices(path: str) -> None:
    assert value(usb.is_usb(quoted(path))) is False


def test_a_disk_tells_its_inquiry_strings() -> None:
    assert value(usb.disk_vendor(quoted(DISK))) == "PIKVM"
    assert value(usb.disk_product(quoted(DISK))) == "OPTICAL DRIVE"
    assert value(usb.disk_vendor(quoted(COMPOSITE))) is None


@pytest.mark.parametrize(
    ("name", "guid", "path", "says", "ours"),
    [
        ("Keyboard", None, KEYBOARD, "HID Keyboard Device", "keyboard"),
        (None, "{4D36E96F-E325-11CE-BFC1-08002BE10318}", KEYBOARD, None, "mouse"),
        ("HIDClass", None, KEYBOARD, "HID-compliant mouse", "mouse"),
        ("HIDClass", None, INTERFACE, "USB Input Device", "hid"),
        ("HIDClass", None, INTERFACE, r"USB-Eingabegerät USB\Class_03&SubClass_01&Prot_01", "keyboard"),
        ("USB", None, COMPOSITE, "USB Composite Device", "composite"),
        ("USB", None, INTERFACE, "USB Mass Storage Device", "mass_storage"),
        ("CDROM", None, DISK, "CD-ROM Drive", "mass_storage"),
        ("WPD", None, DISK, "Flash Disk", "mass_storage"),
        ("MEDIA", None, INTERFACE, "USB Audio Device", "audio"),
        ("Camera", None, INTERFACE, "HD Webcam", "video"),
        ("Net", None, INTERFACE, "Remote NDIS Compatible Device", "network"),
        ("Ports", None, INTERFACE, "USB Serial Device", "other"),
        (None, None, COMPOSITE, None, None),
    ],
)
def test_a_setup_class_becomes_our_word(
    name: str | None, guid: str | None, path: str, says: str | None, ours: str | None
) -> None:
    sql = ("NULL::VARCHAR" if each is None else quoted(each) for each in (name, guid, path, says))
    assert value(usb.class_of_setup(*sql)) == ours


@pytest.mark.parametrize(
    ("number", "subclass", "protocol", "ours"),
    [
        (3, 1, 1, "keyboard"),
        (3, 1, 2, "mouse"),
        (3, 0, 0, "hid"),
        (8, 6, 80, "mass_storage"),
        (1, 2, 0, "audio"),
        (14, 1, 0, "video"),
        (2, 6, 0, "network"),
        (2, 2, 1, "other"),
        (2, 2, 255, "network"),
        (10, 0, 0, "network"),
        (224, 1, 1, "other"),
        (224, 1, 3, "network"),
        (0, 0, 0, "composite"),
        (239, 2, 1, "composite"),
        (9, 0, 0, "other"),
        ("NULL", "NULL", "NULL", None),
    ],
)
def test_a_class_number_becomes_our_word(
    number: object, subclass: object, protocol: object, ours: str | None
) -> None:
    given_numbers = (f"{each}::INTEGER" for each in (number, subclass, protocol))
    assert value(usb.class_of_number(*given_numbers)) == ours


@given(st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=80))
def test_any_text_in_place_of_a_path_is_survived(text: str) -> None:
    said = quoted(text)
    vendor = value(usb.vendor_id(said))
    assert vendor is None or len(str(vendor)) == 4
    serial = value(usb.serial(said))
    assert serial is None or ("&" not in str(serial) and "\\" not in str(serial))
