"""Who and what a simulated company is made of: people, their laptops, phones, lines, parcels and pay."""

from dataclasses import dataclass, field
from datetime import date

from watchword.simulation.naming import Naming
from watchword.simulation.places import Address, City


@dataclass(frozen=True, slots=True)
class Network:
    """One public address with what a sign-in log says of it."""

    ip: str
    asn: int
    org: str
    domain: str
    kind: str
    """home, mobile, office, cowork, vpn, hosting or company-vpn"""
    place: City
    proxy: bool = False
    brand: str | None = None


@dataclass(frozen=True, slots=True)
class Laptop:
    """A computer; `edr` is "defender", "falcon" or None, `managed` whether the company's tools run it."""

    serial: str
    name: str
    maker: str
    model: str
    system: str
    """windows, mac or linux"""
    mac: str
    okta_id: str
    sensor_id: str
    managed: bool
    edr: str | None
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone that approves sign-ins."""

    okta_id: str
    model: str
    system: str
    """ANDROID or IOS"""


@dataclass(frozen=True, slots=True)
class Stay:
    """Days on which a person works from another network than home."""

    first: date
    last: date
    network: Network
    declared: str | None = None


@dataclass(frozen=True, slots=True)
class Spell:
    """Days on which something runs: a tool, a plugged device; on each working day with chance `share`."""

    key: str
    first: date
    last: date
    share: float = 1.0
    sure: tuple[date, ...] = ()
    """days on which it runs whatever the dice say"""


@dataclass(frozen=True, slots=True)
class PayAccount:
    """Where pay goes from a day on."""

    since: date
    payee: str
    routing: str
    account: str
    kind: str = "Checking"


@dataclass(slots=True)
class Parcel:
    """A laptop's way: what was ordered for whom and where it went."""

    laptop: Laptop
    ordered: date
    ship_name: str
    address: Address
    signed_by: str
    reason: str = "New hire"
    far_scan: City | None = None
    """where the carrier saw the parcel again within days of its delivery"""
    returned: date | None = None
    return_from: City | None = None


@dataclass(slots=True)
class Application:
    """What the applicant tracking system holds."""

    email: str
    phone: str
    address: Address
    applied: date
    offered: date


@dataclass(slots=True)
class Work:
    """When, where from and with what a person works; every deed changes something here."""

    line: Network
    mobile: Network
    zone: str
    start_hour: float = 9.0
    spread: float = 0.6
    hours: float = 8.4
    weekend: float = 0.04
    evening: float = 0.08
    elsewhere: list[tuple[Network, float]] = field(default_factory=list)
    """networks used instead of home on that share of days"""
    stays: list[Stay] = field(default_factory=list)
    second: dict[date, tuple[Network, float]] = field(default_factory=dict)
    """a further session on that day from that network, that many hours after (or before) the first"""
    round_the_clock: set[date] = field(default_factory=set)
    push_line: Network | None = None
    """where the phone is, if not where the person works"""
    push_share: float = 1.0
    unmanaged_until: date | None = None
    """sign-ins up to that day are made on the person's own computer"""
    own_share: float = 0.0
    silent: tuple[date, date] | None = None
    """days on which the security sensor says nothing"""


@dataclass(slots=True)
class Doings:
    """What runs on the laptop and what is taken from the repositories."""

    tools: list[Spell] = field(default_factory=list)
    gadgets: list[Spell] = field(default_factory=list)
    commands: list[tuple[date, str]] = field(default_factory=list)
    clones: dict[date, int] = field(default_factory=dict)
    downloads: dict[date, int] = field(default_factory=dict)
    personal_repos: dict[date, str] = field(default_factory=dict)
    after_exit: list[date] = field(default_factory=list)
    after_exit_fails: bool = False


@dataclass(slots=True)
class Person:
    """One person of the company, honest or planted."""

    number: int
    given: str
    family: str
    preferred: str
    email: str
    handle: str
    okta_id: str
    entra_id: str
    enrolment: str
    worker_type: str
    title: str
    department: str
    manager: int
    hired: date
    home: Address
    remote: bool
    phone: Phone
    laptop: Laptop
    own_laptop: Laptop
    work: Work
    application: Application
    parcels: list[Parcel]
    pay: list[PayAccount]
    doings: Doings = field(default_factory=Doings)
    agency: str | None = None
    notice: date | None = None
    left: date | None = None
    former_family: str | None = None
    factor: str = "push"
    """push or fastpass"""
    microsoft: bool = False
    phone_changed: date | None = None
    old_phone: Phone | None = None
    """the phone in use before `phone_changed`"""
    planted: str | None = None
    innocent: str | None = None
    also: list[str] = field(default_factory=list)
    """further kinds of innocent that the person is"""
    mode: str | None = None
    careful: int | None = None
    flags: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The name as the roster has it."""
        return f"{self.given} {self.family}".strip()

    @property
    def personal_login(self) -> str:
        """The person's own account at a code host."""
        return f"{self.email.split('@')[0].replace('.', '')}-dev"

    @property
    def codes(self) -> bool:
        """Whether the person works with the repositories."""
        return self.department in ("Engineering", "Data", "IT")

    def busy_on(self, day: date) -> bool:
        """Whether something happens on that day for which the person is surely at work."""
        did = self.doings
        planned = day in did.clones or day in did.downloads or day in did.personal_repos
        return (
            planned or any(day == when for when, _ in did.commands) or day in (self.hired, self.phone_changed)
        )

    def employed_on(self, day: date) -> bool:
        """Whether the person works there on that day."""
        return self.hired <= day and (self.left is None or day <= self.left)


@dataclass(slots=True)
class Company:
    """Everything the writers need."""

    domain: str
    people: list[Person]
    office_lines: list[Network]
    vpn_line: Network
    cowork_lines: list[Network]
    agencies: list[tuple[str, PayAccount]]
    naming: Naming
    households: list[tuple[str, ...]] = field(default_factory=list)
    repositories: list[str] = field(default_factory=list)
