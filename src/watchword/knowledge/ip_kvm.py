"""How keyboard-video-mouse devices that are used over a network name themselves by default."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from watchword.knowledge.loading import load_table


@dataclass(frozen=True)
class IpKvmIdentity:
    """One default identity of an IP-KVM device; `value` is lower case. All can be changed by their owner.

    How `value` is compared depends on `kind`: usb_id, four hex digits of vendor, colon, four of product:
    equal; usb_manufacturer, usb_serial, scsi_vendor, scsi_product: equal after trimming; usb_product,
    edid_name: contained; edid_vendor, three letters: equal; edid_product, vendor letters, colon, four hex
    digits: equal; host_name: equals the name's first label; oui, hex digits without separators: the
    hardware address begins with it.

    `specific` is False where the value is shared with ordinary things (the generic Linux gadget id, a vendor
    that also makes routers or boards): such a value only supports a specific one and never stands alone.
    """

    product: str
    kind: Literal[
        "usb_id",
        "usb_manufacturer",
        "usb_product",
        "usb_serial",
        "scsi_vendor",
        "scsi_product",
        "edid_vendor",
        "edid_product",
        "edid_name",
        "host_name",
        "oui",
    ]
    value: str
    specific: bool
    cite: str


@cache
def ip_kvm_identities() -> tuple[IpKvmIdentity, ...]:
    """Every known default identity of an IP-KVM device."""
    return load_table(IpKvmIdentity, "ip_kvm.csv")
