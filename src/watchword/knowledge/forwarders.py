"""Addresses that receive for somebody else: mail agents, forwarders, virtual offices, post boxes."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from watchword.knowledge.loading import load_table


@dataclass(frozen=True)
class ForwarderPattern:
    """One RE2 expression, searched in an address or recipient line.

    The line is first made upper case, ASCII, with full stops, commas and apostrophes turned into spaces
    and runs of spaces into one; `#`, `&` and `-` stay. `example` is such a line that matches,
    `not_example` one that must not. Ordinary flats, units and suites (`APT 4`, `# 12`, `STE 200`) match
    nothing.

    Kinds: `cmra`, a commercial mail-receiving agency; `forwarder`, which sends parcels on; `virtual_office`;
    `po_box`, a post office's own box or counter, which many rural people need.
    """

    name: str
    kind: Literal["cmra", "forwarder", "virtual_office", "po_box"]
    pattern: str
    example: str
    not_example: str
    cite: str


@cache
def forwarder_patterns() -> tuple[ForwarderPattern, ...]:
    """Every known pattern of an address that receives for somebody else."""
    return load_table(ForwarderPattern, "forwarders.csv")
