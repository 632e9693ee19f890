"""What an indicator says of itself: its question, its rates, its sentence, its sources."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Stage(StrEnum):
    """The part of the scheme that a red flag belongs to; also the indicator's folder."""

    APPLICATION = "application"
    IDENTITY = "identity"
    INTERVIEW = "interview"
    ONBOARDING = "onboarding"
    ACCESS = "access"
    WORKING = "working"
    PAYMENT = "payment"
    SUPPLY = "supply"
    EXIT = "exit"


class Family(StrEnum):
    """Indicators that see the same underlying fact; within one, later ones count less."""

    CO_LOCATION = "co-location"
    SHARED_CREDENTIAL = "shared-credential"
    CONCEALMENT = "concealment"
    PLACE = "place"
    RHYTHM = "rhythm"
    REMOTE_CONTROL = "remote-control"
    KVM = "kvm"
    DEVICE_TRUST = "device-trust"
    DELIVERY = "delivery"
    PAY = "pay"
    TAKING = "taking"
    LEAVING = "leaving"
    LISTED = "listed"
    PERSONA = "persona"
    DOCUMENTS = "documents"
    CODE_HISTORY = "code-history"


class Mode(StrEnum):
    """The two ways the scheme works: an issued laptop in a farm, or a device of their own behind a VPN."""

    FARM = "farm"
    OWN_DEVICE = "own-device"


@dataclass(frozen=True)
class Absence:
    """What it says of a person when an indicator, fully able to see, sees nothing.

    if_scheme and if_honest are the chances (0..1) of seeing the red flag at all; `why` is the reason that a
    scheme could not cheaply avoid showing it.
    """

    if_scheme: float
    if_honest: float
    why: str


@dataclass(frozen=True)
class Card:
    """One indicator's card.

    Rates are chances in 0..1. `needs` names the record tables it reads. `says` is a format string over the
    finding's facts, with `first` and `last` as UTC times. `hard` marks an identifier so exact that it may
    outweigh everything else (likelihood ratio up to 1,000 instead of 100). `judged_by` names facts of a pack that must
    be there, `a|b` is either, for the question to have been asked at all: `name`, `name=value`, `name>0`, `check:kind`,
    `check:kind=independent` or `answer:challenge`; `unjudged` is what is said where one is not.
    """

    id: str
    asks: str
    stage: Stage
    family: Family
    needs: tuple[str, ...]
    if_scheme: float
    if_honest: float
    innocent: tuple[str, ...]
    settle: str
    says: str
    cites: tuple[str, ...]
    attack: tuple[str, ...] = ()
    insider: tuple[str, ...] = ()
    absence: Absence | None = None
    mode: Mode | None = None
    hard: bool = False
    compute: Callable[..., Any] | None = None
    exposed: Callable[..., Any] | None = None
    judged_by: tuple[str, ...] = ()
    unjudged: str = ""
    explanation: str = ""
