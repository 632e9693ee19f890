"""What casework gives and takes besides vetting's own records: plain values, free of Django."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from watchword.vetting.tier import Tier


@dataclass(frozen=True)
class CaseRow:
    """One vetting of a person for a role: the first is number 1, a rehire the next.

    raised: the tier that the role rose to since, risen_from the tier before that rise; both None without one.
    """

    person_id: str
    number: int
    role: str
    tier: Tier
    raised: Tier | None
    risen_from: Tier | None
    opened_at: datetime
    opened_by: str


@dataclass(frozen=True)
class EvidenceFile:
    """A file that was given as evidence: its SHA-256 in hex, size in bytes, name without folder, and media type."""

    sha256: str
    size: int
    name: str
    media_type: str


class Verdict(StrEnum):
    """What somebody concluded on whether two people are one."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True)
class JudgementRow:
    """Somebody's judgement on two people, in the order of their ids; the newest on a pair counts."""

    one: str
    other: str
    verdict: Verdict
    why: str
    by: str
    at: datetime


class Concluded(StrEnum):
    """What two people concluded about a person: confirmed, cleared, or open again."""

    CONFIRMED = "confirmed"
    CLEARED = "cleared"
    OPEN = "open"


@dataclass(frozen=True)
class ConclusionRow:
    """What two people concluded about a person, why, and what the person answered ("" where nothing yet)."""

    person_id: str
    outcome: Concluded
    by: str
    second: str
    why: str
    answer: str
    at: datetime
