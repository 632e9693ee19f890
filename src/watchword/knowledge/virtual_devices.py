"""Virtual cameras and voice changers by the names that meeting platforms log."""

from dataclasses import dataclass
from functools import cache

from watchword.knowledge.loading import load_table


@dataclass(frozen=True)
class VirtualDevice:
    """A product, the sign in a device's name (lower case) that gives it away, and the source of the row."""

    product: str
    sign: str
    kind: str
    cites: str


@cache
def virtual_devices() -> tuple[VirtualDevice, ...]:
    """The table, longest sign first, so that a brand's full name goes before its first word."""
    return tuple(sorted(load_table(VirtualDevice, "virtual_devices.csv"), key=lambda each: -len(each.sign)))
