"""What any vendor's result comes to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Outcome(StrEnum):
    """How a vendor ended an identity check."""

    APPROVED = "approved"
    DECLINED = "declined"
    RESUBMISSION = "resubmission"
    EXPIRED = "expired"
    REVIEW = "review"
    PENDING = "pending"
    UNKNOWN = "unknown"


class Group(StrEnum):
    """What a vendor's single check is about."""

    AUTHENTICITY = "document-authenticity"
    LIVENESS = "liveness"
    FACE = "face-match"
    CONSISTENCY = "data-consistency"
    QUALITY = "image-quality"
    OTHER = "other"


class Result(StrEnum):
    """How a single check ended."""

    PASSED = "passed"
    FAILED = "failed"
    CAUTION = "caution"
    NOT_DONE = "not-done"


@dataclass(frozen=True)
class SubCheck:
    """One check by the vendor's own name, what it is about, how it ended and the vendor's reasons."""

    name: str
    group: Group
    result: Result
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True)
class VendorResult:
    """A vendor's result. fields: what was read from the document, as written, by the keys of `Claims`.

    mrz: the zone's text, lines parted by line feeds, "" where none was given. started, completed: UTC or None.
    """

    vendor: str
    outcome: Outcome
    checks: tuple[SubCheck, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict, repr=False)
    mrz: str = field(default="", repr=False)
    reasons: tuple[str, ...] = ()
    started: datetime | None = None
    completed: datetime | None = None
