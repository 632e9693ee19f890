"""How much of an untrusted feed is read before the rest is refused."""

from dataclasses import dataclass, field

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Bounds:
    """Limits on one feed. Sizes are bytes, `seconds` the longest that a pull may last.

    objects: STIX objects, MISP attributes or lines. files: in one folder. total: of a folder, or of all
    pages of a pull. pattern: characters of a STIX pattern.
    text: characters of a name or a remark that are kept.
    """

    file: int = 256 * MEGABYTE
    total: int = 1024 * MEGABYTE
    files: int = 20_000
    objects: int = 1_000_000
    pages: int = 10_000
    page: int = 64 * MEGABYTE
    seconds: float = 600.0
    pattern: int = 100_000
    text: int = 2_000


@dataclass
class Account:
    """What became of what was read: how many there were, and why some are no entries.

    `passed` counts by reason what was rightly left out; `refused` keeps the first reasons for what was wrong.
    """

    read: int = 0
    withdrawn: int = 0
    refused_count: int = 0
    refused: list[str] = field(default_factory=list)
    passed: dict[str, int] = field(default_factory=dict)

    def refuse(self, reason: str) -> None:
        """Count what is wrong, and keep the reason in one line while there is room."""
        self.refused_count += 1
        if len(self.refused) < REASONS_KEPT:
            self.refused.append(" ".join(reason.split())[:300])

    def leave(self, reason: str) -> None:
        """Count what is well formed, but is nothing to look for."""
        self.passed[reason] = self.passed.get(reason, 0) + 1


#: Reasons kept for what could not be used.
REASONS_KEPT = 1000
