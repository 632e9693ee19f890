"""How much of an untrusted clone is read."""

from dataclasses import dataclass


@dataclass(frozen=True)
class CloneLimits:
    """Bounds on one clone or bundle; what lies beyond is told in `History.cut` or refused in one line.

    commits, refs and files are counts (files: in the object store); bytes bounds packs and bundles, output
    what git may print, line one commit's printed line; text is bytes of a name or address; seconds bounds
    all runs of git on one clone together; memory bounds git's address space in bytes, where Linux can.
    """

    commits: int = 1_000_000
    refs: int = 50_000
    files: int = 2_000_000
    bytes: int = 4_000_000_000
    output: int = 1_000_000_000
    line: int = 1_000_000
    text: int = 200
    seconds: float = 60.0
    memory: int = 2 << 30
