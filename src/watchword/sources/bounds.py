"""How much of an untrusted export is read before Watchword refuses the rest."""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Bounds:
    """Limits on what one folder of exports may make this program read.

    Sizes are bytes. `line` bounds one event; `expansion` bounds what a compressed file may unpack to as a
    multiple of its size (a text log rarely passes 60), once it is larger than `expansion_floor`;
    `unpacked` bounds it absolutely; `members` and `depth` bound archives; `files` bounds a folder; `nesting`
    bounds the levels of one event's JSON.
    """

    line: int = 16 * MEGABYTE
    expansion: int = 250
    expansion_floor: int = 64 * MEGABYTE
    unpacked: int = 64 * 1024 * MEGABYTE
    members: int = 10_000
    depth: int = 2
    files: int = 100_000
    nesting: int = 64
    rejects_kept: int = 10_000
    csv_columns: int = 2_000
