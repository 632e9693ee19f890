"""How much a role can harm if the wrong person fills it."""

from enum import StrEnum


class Tier(StrEnum):
    """A role's tier, in rising order: it follows from what the role touches, never from who fills it."""

    STANDARD = "standard"
    ELEVATED = "elevated"
    CRITICAL = "critical"

    @property
    def rank(self) -> int:
        """0 for standard, 1 for elevated, 2 for critical."""
        return list(Tier).index(self)

    def covers(self, other: "Tier") -> bool:
        """Whether what is asked or given at `other` is also asked or given at this tier."""
        return other.rank <= self.rank
