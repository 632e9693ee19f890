"""Laptops, phones and what is plugged into them."""

import random
from dataclasses import dataclass

from watchword.simulation.people import Laptop, Phone

WINDOWS = (("Dell Inc.", "Latitude 7450"), ("LENOVO", "ThinkPad T14 Gen 5"), ("HP", "EliteBook 840 G11"))
MACS = (("Apple", "MacBook Pro (14-inch, M3)"), ("Apple", "MacBook Air (13-inch, M3)"))
LINUXES = (("LENOVO", "ThinkPad X1 Carbon Gen 12"), ("Dell Inc.", "XPS 13 Plus"))
PHONES = (
    ("iPhone 15", "IOS"),
    ("iPhone 14", "IOS"),
    ("iPhone 16 Pro", "IOS"),
    ("Pixel 8", "ANDROID"),
    ("SM-S921B", "ANDROID"),
    ("Pixel 9", "ANDROID"),
)


def hexes(rng: random.Random, digits: int) -> str:
    """That many hexadecimal digits."""
    return f"{rng.getrandbits(digits * 4):0{digits}x}"


def guid(rng: random.Random) -> str:
    """A random identifier in the form 8-4-4-4-12."""
    text = hexes(rng, 32)
    return f"{text[:8]}-{text[8:12]}-4{text[13:16]}-a{text[17:20]}-{text[20:]}"


def okta_id(rng: random.Random, prefix: str) -> str:
    """Twenty letters and digits after Okta's fashion: 00u for people, guo for devices, pfd for enrolments."""
    letters = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return prefix + "".join(rng.choices(letters, k=20 - len(prefix) - 2)) + "x7"


def _maker(rng: random.Random, system: str) -> tuple[str, str]:
    return rng.choice({"windows": WINDOWS, "mac": MACS, "linux": LINUXES}[system])


def draw_laptop(rng: random.Random, number: int, system: str, managed: bool = True) -> Laptop:
    """A laptop; Windows machines are watched by Defender, Macs and Linux by Falcon, private ones by nobody."""
    maker, model = _maker(rng, system)
    serial = "".join(rng.choices("BCDFGHJKLMNPQRTVWXYZ0123456789", k=10 if maker == "Apple" else 7))
    prefix = {"windows": "LT", "mac": "MB", "linux": "LX"}[system]
    name = f"{prefix}-{number:05d}" if managed else f"DESKTOP-{hexes(rng, 6).upper()}"
    edr = None if not managed else "defender" if system == "windows" else "falcon"
    sensor = hexes(rng, 40 if system == "windows" else 32)
    mac = "02" + hexes(rng, 10)
    token = okta_id(rng, "guo")
    return Laptop(serial, name, maker, model, system, mac, token, sensor, managed, edr, hexes(rng, 32))


def draw_phone(rng: random.Random) -> Phone:
    """A phone with an authenticator app."""
    model, system = rng.choice(PHONES)
    return Phone(okta_id(rng, "guo"), model, system)


@dataclass(frozen=True, slots=True)
class Gadget:
    """What a plugged USB device says of itself; `parts` are its interfaces as (Windows class, USB class, description)."""

    vid: int
    pid: int
    serial: str
    maker: str
    product: str
    parts: tuple[tuple[str, int, str], ...]
    disk: str = ""
    """vendor and product of the disk it shows, as USBSTOR spells them"""


_KEYS = ("HIDClass", 3, "USB Input Device")
_DISK = ("USB", 8, "USB Mass Storage Device")
_SOUND = ("MEDIA", 1, "USB Audio Device")
_NET = ("Net", 2, "Remote NDIS based Internet Sharing Device")
_COM = ("Ports", 2, "USB Serial Device")

GADGETS: dict[str, Gadget] = {
    "pikvm": Gadget(
        0x1D6B,
        0x0104,
        "CAFEBABE",
        "PiKVM",
        "PiKVM Composite Device",
        (_KEYS, _KEYS, _DISK),
        "PIKVM&PROD_OPTICAL_DRIVE",
    ),
    "tinypilot": Gadget(
        0x1D6B, 0x0104, "6b65796d696d6570690", "tinypilot", "Multifunction USB Device", (_KEYS, _KEYS, _DISK)
    ),
    "jetkvm": Gadget(
        0x1D6B,
        0x0104,
        "",
        "JetKVM",
        "JetKVM USB Emulation Device",
        (_KEYS, _KEYS, _DISK),
        "JETKVM&PROD_VIRTUAL_MEDIA",
    ),
    "nanokvm": Gadget(
        0x3346,
        0x1009,
        "0123456789ABCDEF",
        "sipeed",
        "NanoKVM",
        (_NET, _KEYS, _KEYS, _DISK),
        "NANOKVM&PROD_USB_MASS",
    ),
    "comet": Gadget(
        0x1D6B,
        0x0104,
        "CAFEBABE",
        "Glinet",
        "Glinet Composite Device",
        (_KEYS, _KEYS, _DISK),
        "GLINET&PROD_FLASH_DRIVE",
    ),
    "spoofed-receiver": Gadget(0x046D, 0xC52B, "", "Logitech", "USB Receiver", (_KEYS, _KEYS, _DISK)),
    "spoofed-keyboard": Gadget(
        0x413C, 0x2011, "", "Dell", "Multimedia Pro Keyboard", (_KEYS, _KEYS, _DISK, _SOUND)
    ),
    "receiver": Gadget(0x046D, 0xC52B, "", "Logitech", "USB Receiver", (_KEYS, _KEYS, _KEYS)),
    "keyboard": Gadget(0x046D, 0xC33A, "", "Logitech", "G413 Keyboard", (_KEYS, _KEYS)),
    "mouse": Gadget(0x045E, 0x07A5, "", "Microsoft", "Microsoft Mouse", (_KEYS,)),
    "headset": Gadget(0x0B0E, 0x0305, "50C2ED1A4D00", "GN Netcom A/S", "Jabra EVOLVE LINK", (_SOUND, _KEYS)),
    "stick": Gadget(0x0781, 0x5581, "4C530001230", "SanDisk", "Ultra", (_DISK,), "SANDISK&PROD_ULTRA"),
    "dock": Gadget(0x17EF, 0x30B4, "1S40B0", "Lenovo", "ThinkPad USB-C Dock Audio", (_SOUND, _KEYS)),
    "driver-disk-keyboard": Gadget(0x1B1C, 0x1B7C, "", "Corsair", "Gaming Keyboard", (_KEYS, _KEYS, _DISK)),
    "pi-gadget": Gadget(
        0x1D6B, 0x0104, "fedcba9876543210", "Linux Foundation", "Multifunction Composite Gadget", (_NET, _COM)
    ),
    "pi-gadget-disk": Gadget(
        0x1D6B, 0x0104, "000000003c1e0a7d", "Raspberry Pi", "Pi USB Gadget", (_NET, _DISK)
    ),
    "jiggler": Gadget(0x16C0, 0x27DB, "", "Mouse Mover", "USB Mouse Mover", (_KEYS,)),
}
"""USB devices: KVM-over-IP with their published default strings, their spoofed selves, and the ordinary things of a desk."""
