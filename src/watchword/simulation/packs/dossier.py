"""All that a pack tells of one applicant, before anybody writes it into a vendor's shape."""

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from watchword.simulation.packs.applicant import Applicant
from watchword.simulation.people import Network


@dataclass(frozen=True, slots=True)
class Session:
    """A visit as a platform logs it; `stage` is form, test or signature."""

    stage: str
    at: datetime
    minutes: int
    network: Network
    device: str
    agent: str
    pasted: float = 0.0


@dataclass(slots=True)
class Paper:
    """An identity document as the vendor read it; state UTO. `liveness` lists the tries: clear or not."""

    kind: str
    """passport or driving_licence"""
    surname: str
    given: str
    number: str
    born: date
    expires: date
    address: str = ""
    genuine: bool = True
    liveness: tuple[bool, ...] = (True,)
    face: str = "clear"
    """clear, consider or unidentified"""
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A background check's line: `kind` employment, education, ssn, criminal or address; `result` in the vendor's sense.

    result: verified, discrepancy, unable or no-record. contact: who gave the contact, independent or candidate. `note`
    is the verifier's own sentence, `reason` the vendor's code for it.
    """

    kind: str
    about: str
    result: str
    contact: str = "independent"
    note: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Referee:
    """A referee's answer as the reference platform logged it."""

    name: str
    email: str
    phone: str
    employer: str
    relation: str
    at: datetime
    network: Network
    device: str


@dataclass(frozen=True, slots=True)
class Said:
    """One line of the interview form: a challenge or an observation, its answer, and the interviewer's note."""

    item: str
    answer: str
    accommodated: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """Where pay shall go, and what the bank answered about the owner."""

    owner: str
    number: str
    """IBAN, or account number beside `routing`"""
    routing: str
    bank_says: str
    """match, close match or no match"""
    bank_owner: str


@dataclass(frozen=True, slots=True)
class Line:
    """What the carrier lookup says of the telephone number; `kind` is Twilio's word."""

    kind: str
    carrier: str
    country: str
    caller: str | None = None


@dataclass(frozen=True, slots=True)
class Mailbox:
    """What the e-mail lookup says."""

    first_seen: date | None
    names: tuple[str, ...]
    breaches: int


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit: who, when (seconds and offset in minutes), what it says and which files it leaves."""

    author: tuple[str, str]
    seconds: int
    offset: int
    message: str
    files: dict[str, str]
    committer: tuple[str, str] | None = None
    committed: int | None = None


@dataclass(slots=True)
class Repository:
    """A clone in the pack: `where` is code or reference; the full tree stands in each commit's files."""

    where: str
    name: str
    remote: str
    commits: list[Commit]


@dataclass(slots=True)
class Host:
    """The account at the code host."""

    login: str
    name: str | None
    email: str | None
    created: datetime
    location: str | None
    followers: int
    repos: list[tuple[str, datetime, bool]]
    """name, created, whether a fork"""


@dataclass(slots=True)
class Dossier:
    """One pack before it is written. `vendors` names the shape of each record, `papers` that of each paper."""

    applicant: Applicant
    kind: str
    vendors: dict[str, str]
    papers: dict[str, str]
    sessions: list[Session]
    identity: Paper | None
    checks: list[Check]
    referees: list[Referee]
    said: list[Said]
    account: Account | None
    line: Line | None
    mailbox: Mailbox | None
    tax: str | None
    """SSNVS code, or None where nobody asked"""
    photo: int | None
    """seed of the picture"""
    host: Host | None = None
    repositories: list[Repository] = field(default_factory=list)
    resume: Path | None = None
    """a résumé made before, that this one was written over"""
    planted: list[str] = field(default_factory=list)
    innocent: list[str] = field(default_factory=list)
    ring: str | None = None
