r"""What Windows' names of a USB device say: vendor and product ids, serial number, and class.

A device instance path is `bus\hardware\instance`: `USB\VID_1D6B&PID_0104\CAFEBABE` is a device with its own
serial number, `USB\VID_1D6B&PID_0104&MI_01\7&2A1B&0&0001` one of its interfaces (an instance with an
ampersand is made up by Windows), `HID\VID_…` what an interface offers, and
`USBSTOR\DISK&VEN_X&PROD_Y&REV_1\SERIAL&0` a disk in it. All functions take and give SQL expressions
(DuckDB), without braces, so that they can stand in a mapping.
"""

from watchword.engines.duck import quoted

#: Setup classes by name and by GUID; Microsoft, "System-Defined Device Setup Classes Available to Vendors".
_CLASSES = {
    "keyboard": ("keyboard", "4d36e96b-e325-11ce-bfc1-08002be10318"),
    "mouse": ("mouse", "4d36e96f-e325-11ce-bfc1-08002be10318"),
    "diskdrive": ("mass_storage", "4d36e967-e325-11ce-bfc1-08002be10318"),
    "cdrom": ("mass_storage", "4d36e965-e325-11ce-bfc1-08002be10318"),
    "media": ("audio", "4d36e96c-e325-11ce-bfc1-08002be10318"),
    "audioendpoint": ("audio", "c166523c-fe0c-4a94-a586-f1a80cfbbf3e"),
    "camera": ("video", "ca3e7ab9-b4c3-4ae6-8251-579ef933890f"),
    "image": ("video", "6bdd1fc6-810f-11d0-bec7-08002be2092f"),
    "net": ("network", "4d36e972-e325-11ce-bfc1-08002be10318"),
}
_FOUR = "[0-9A-F]" * 4
_HID_GUID = "745a17a0-74d3-11d0-b6fe-00a0c90f57da"


def is_usb(path: str) -> str:
    r"""Whether an instance path is of a USB device or its part, not of a root hub, a panel or a volume."""
    return rf"regexp_matches({path}, '(?i)^((USB|HID)\\VID_{_FOUR}|USBSTOR\\)')"


def vendor_id(path: str) -> str:
    """The vendor id in a path, lower case; null where it has none."""
    return f"lower(NULLIF(regexp_extract({path}, '(?i)VID_({_FOUR})', 1), ''))"


def product_id(path: str) -> str:
    """The product id in a path, lower case; null where it has none."""
    return f"lower(NULLIF(regexp_extract({path}, '(?i)PID_({_FOUR})', 1), ''))"


def serial(path: str) -> str:
    """The serial number at a path's end; null where Windows made the instance up."""
    disk = rf"regexp_extract({path}, '(?i)^USBSTOR\\[^\\]+\\([^\\&]+)(&[0-9]+)?$', 1)"
    device = rf"regexp_extract({path}, '(?i)^USB\\[^\\]+\\([^\\&]+)$', 1)"
    return f"COALESCE(NULLIF({disk}, ''), NULLIF({device}, ''))"


def disk_vendor(path: str) -> str:
    """The vendor in a disk's path, as its inquiry string had it but for spaces at the ends."""
    return _inquiry(path, "VEN")


def disk_product(path: str) -> str:
    """The product in a disk's path, as its inquiry string had it but for spaces at the ends."""
    return _inquiry(path, "PROD")


def _inquiry(path: str, part: str) -> str:
    """A part of USBSTOR's hardware name, in which Windows writes spaces as underscores."""
    found = rf"regexp_extract({path}, '(?i)^USBSTOR\\[^\\]*&{part}_([^&\\]*)', 1)"
    return f"NULLIF(trim(replace({found}, '_', ' ')), '')"


def class_of_setup(name: str, guid: str, path: str, says: str) -> str:
    """Our word for a class, from the setup class's name or GUID, the path, and the text `says`.

    `says` is the driver's description and the hardware ids; ids of generic drivers hold the class's number.
    """
    given = f"lower({name})", f"lower(regexp_extract({guid}, '[0-9A-Fa-f-]+'))"
    words = " ".join(
        f"WHEN {given[0]} = '{known}' OR {given[1]} = '{their}' THEN '{ours}'"
        for known, (ours, their) in _CLASSES.items()
    )
    return rf"""CASE {words}
        WHEN regexp_matches({path}, '(?i)^USBSTOR\\') THEN 'mass_storage'
        WHEN {_numbered(says, "03(&SubClass_[0-9A-F]+)?&Prot_01")} THEN 'keyboard'
        WHEN {_numbered(says, "03(&SubClass_[0-9A-F]+)?&Prot_02")} THEN 'mouse'
        WHEN {given[0]} = 'hidclass' OR {given[1]} = '{_HID_GUID}' OR {_numbered(says, "03")} THEN
             CASE WHEN regexp_matches({says}, '(?i)keyboard') THEN 'keyboard'
                  WHEN regexp_matches({says}, '(?i)mouse') THEN 'mouse' ELSE 'hid' END
        WHEN {_numbered(says, "08")} OR regexp_matches({says}, '(?i)mass storage|attached scsi')
        THEN 'mass_storage'
        WHEN {_numbered(says, "01")} THEN 'audio'
        WHEN {_numbered(says, "0E")} THEN 'video'
        WHEN regexp_matches({says}, '(?i)composite') THEN 'composite'
        WHEN {name} IS NULL AND {guid} IS NULL AND {says} IS NULL THEN NULL
        ELSE 'other' END"""


def _numbered(says: str, number: str) -> str:
    r"""Whether hardware ids name this class number, as in `USB\Class_03&SubClass_01`."""
    return f"regexp_matches({says}, {quoted('(?i)Class_' + number)})"


def class_of_number(number: str, subclass: str, protocol: str) -> str:
    """Our word for a class number of the USB standard (usb.org, "Defined Class Codes"), from integers.

    Communications devices are network adapters but for modems and serial ports (subclass 2, unless the
    protocol is 255, as RNDIS has it); wireless controllers but for Bluetooth (subclass 1, protocol 1).
    """
    return f"""CASE
        WHEN {number} = 3 THEN CASE {protocol} WHEN 1 THEN 'keyboard' WHEN 2 THEN 'mouse' ELSE 'hid' END
        WHEN {number} = 8 THEN 'mass_storage'
        WHEN {number} = 1 THEN 'audio'
        WHEN {number} IN (14, 16) THEN 'video'
        WHEN {number} = 2 AND {subclass} = 2 AND COALESCE({protocol}, 0) <> 255 THEN 'other'
        WHEN {number} = 224 AND {subclass} = 1 AND COALESCE({protocol}, 1) = 1 THEN 'other'
        WHEN {number} IN (2, 10, 224) THEN 'network'
        WHEN {number} IN (0, 239) THEN 'composite'
        WHEN {number} IS NOT NULL THEN 'other' END"""
