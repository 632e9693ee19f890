"""How Windows announces a plugged USB device: the device itself, each interface, and what hangs below them."""

from watchword.simulation.equipment import Gadget

_CLASS_IDS = {
    "USB": "{36fc9e60-c465-11cf-8056-444553540000}",
    "HIDClass": "{745a17a0-74d3-11d0-b6fe-00a0c90f57da}",
    "Keyboard": "{4d36e96b-e325-11ce-bfc1-08002be10318}",
    "Mouse": "{4d36e96f-e325-11ce-bfc1-08002be10318}",
    "MEDIA": "{4d36e96c-e325-11ce-bfc1-08002be10318}",
    "Net": "{4d36e972-e325-11ce-bfc1-08002be10318}",
    "Ports": "{4d36e978-e325-11ce-bfc1-08002be10318}",
    "CDROM": "{4d36e965-e325-11ce-bfc1-08002be10318}",
    "DiskDrive": "{4d36e967-e325-11ce-bfc1-08002be10318}",
}


def _announcement(name: str, device: str, description: str, ids: str) -> dict[str, str]:
    return {
        "ClassName": name,
        "ClassId": _CLASS_IDS[name],
        "DeviceId": device,
        "DeviceDescription": description,
        "VendorIds": ids,
    }


def _below(gadget: Gadget, number: int, part: tuple[str, int, str], token: str) -> list[dict[str, str]]:
    """The keyboard, mouse or disk that an interface brings."""
    ids = f"VID_{gadget.vid:04X}&PID_{gadget.pid:04X}"
    if part[1] == 3:
        name = "Keyboard" if number == 0 else "Mouse"
        what = "HID Keyboard Device" if number == 0 else "HID-compliant mouse"
        many = f"&MI_{number:02d}" if len(gadget.parts) > 1 else ""
        return [_announcement(name, rf"HID\{ids}{many}\8&{token}&0&0000", what, rf"HID\{ids}&REV_0100{many}")]
    if part[1] == 8:
        optical = bool(gadget.disk) and gadget.disk.split("&")[0] != "SANDISK"
        kind, name = ("CDROM", "CDROM") if optical else ("DISK", "DiskDrive")
        disk = gadget.disk or "GENERIC&PROD_FLASH_DISK"
        serial = gadget.serial or f"8&{token}&0"
        what = f"{disk.split('&')[0].title()} {disk.split('PROD_')[1].replace('_', ' ').title()} USB Device"
        return [
            _announcement(
                name, rf"USBSTOR\{kind}&VEN_{disk}&REV_1.00\{serial}", what, rf"USBSTOR\{kind}{disk}"
            )
        ]
    return []


def announcements(gadget: Gadget, key: str, fingerprint: str) -> list[dict[str, str]]:
    """Each PnpDeviceConnected's AdditionalFields; devices without a serial get an instance id of the port's own."""
    ids = f"VID_{gadget.vid:04X}&PID_{gadget.pid:04X}"
    token = f"{sum(map(ord, key + fingerprint)) * 2654435761 % 16**8:x}"
    serial = gadget.serial or f"5&{token}&0&2"
    if len(gadget.parts) == 1:
        name, _, what = gadget.parts[0]
        device = rf"USB\{ids}\{serial}"
        return [
            _announcement(name, device, what, rf"USB\{ids}&REV_0100"),
            *_below(gadget, 0, gadget.parts[0], token),
        ]
    found = [_announcement("USB", rf"USB\{ids}\{serial}", "USB Composite Device", rf"USB\{ids}&REV_0100")]
    for number, part in enumerate(gadget.parts):
        device = rf"USB\{ids}&MI_{number:02d}\7&{token}&0&{number:04d}"
        found.append(_announcement(part[0], device, part[2], rf"USB\{ids}&REV_0100&MI_{number:02d}"))
        found += _below(gadget, number, part, token)
    return found
