"""The company before anybody has a story: people with ordinary homes, laptops, hours and pay."""

import math
import random
from datetime import date, timedelta

from watchword.simulation.assumptions import COUNTRY_SHARE_US, NOISE
from watchword.simulation.equipment import draw_laptop, draw_phone, guid, okta_id
from watchword.simulation.names import ascii_folded, bank_name, mailbox
from watchword.simulation.naming import Naming
from watchword.simulation.networks import Addresses
from watchword.simulation.people import Application, Parcel, PayAccount, Person, Work
from watchword.simulation.places import Address, City, cities, city, draw_address
from watchword.simulation.window import LAST_DAY, Window

DOMAIN = "fernhill.example"
DEPARTMENTS = (
    (
        "Engineering",
        0.52,
        ("Software Engineer", "Senior Software Engineer", "DevOps Engineer", "QA Engineer"),
    ),
    ("Data", 0.08, ("Data Engineer", "Data Scientist")),
    ("IT", 0.05, ("Systems Administrator", "Network Engineer")),
    ("Product", 0.09, ("Product Manager", "Product Designer")),
    ("Sales", 0.10, ("Account Executive", "Sales Engineer")),
    ("Support", 0.08, ("Customer Support Specialist", "Support Lead")),
    ("Finance", 0.04, ("Accountant", "Payroll Specialist")),
    ("People", 0.04, ("Recruiter", "HR Business Partner")),
)
_BANKS = ("011000015", "021000021", "026009593", "111000025", "121000358", "322271627")


def _hired(rng: random.Random, window: Window) -> date:
    if rng.random() < NOISE["joiner"].value:
        return window.weekday_at(rng.random() ** 2 * 0.8)
    back = min(int(rng.lognormvariate(math.log(500), 0.9)), 3600)
    day = window.first - timedelta(days=5 + back)
    return day - timedelta(days=max(0, day.weekday() - 4))


def _home_city(rng: random.Random) -> City:
    american = [c for c in cities() if c.code == "US"]
    abroad = [c for c in cities() if c.code not in ("US", "CN", "RU")]
    return rng.choice(american) if rng.random() < COUNTRY_SHARE_US else rng.choice(abroad)


def draw_account(rng: random.Random, since: date, given: str, family: str) -> PayAccount:
    """A bank account in that name, spelt as banks spell."""
    told = rng.random() < NOISE["truncated-payee"].value
    payee = f"{given} {family}".strip()
    if told:
        payee = bank_name(given, family, rng.choice((18, 22, 22, 35)), rng.random() < 0.25)
    number = "".join(str(rng.randint(0, 9)) for _ in range(10))
    return PayAccount(
        since, payee, rng.choice(_BANKS), number, rng.choice(("Checking", "Checking", "Savings"))
    )


def hire_on(person: Person, day: date) -> None:
    """Moves a person's first day and with it the application, the order and the first pay account."""
    person.hired = day
    person.application.applied = day - timedelta(days=54)
    person.application.offered = day - timedelta(days=24)
    person.parcels[0].ordered = day - timedelta(days=9)
    first = person.pay[0]
    person.pay[0] = PayAccount(day, first.payee, first.routing, first.account, first.kind)


def _system(rng: random.Random, department: str) -> str:
    if department in ("Engineering", "Data"):
        return rng.choices(("windows", "mac", "linux"), (0.42, 0.48, 0.10))[0]
    return rng.choices(("windows", "mac"), (0.7, 0.3))[0]


def _work(rng: random.Random, where: City, addresses: Addresses) -> Work:
    return Work(
        line=addresses.home(where),
        mobile=addresses.mobile(where),
        zone=where.zone,
        start_hour=min(max(rng.gauss(9.0, 0.9), 6.5), 12.0),
        spread=rng.uniform(0.3, 1.1),
        hours=rng.uniform(7.4, 9.6),
        weekend=rng.choice((0.0, 0.02, 0.05, 0.15)),
        evening=rng.choice((0.02, 0.08, 0.2)),
    )


def _email(given: str, family: str, taken: set[str]) -> str:
    base, number = mailbox(given, family), 1
    local = base
    while local in taken:
        number += 1
        local = f"{base}{number}"
    taken.add(local)
    return f"{local}@{DOMAIN}"


def _application(rng: random.Random, email: str, home: Address) -> Application:
    """What was sent in: an own mailbox, a number that rings nowhere; the days are set by `hire_on`."""
    local = email.split("@", maxsplit=1)[0].replace(".", rng.choice(("", ".", "_")))
    host = rng.choice(("mail.example.net", "post.example.org", "inbox.example.com"))
    number = rng.choice(("", "", str(rng.randint(1, 99))))
    phone = f"+1-{rng.randint(201, 989)}-555-01{rng.randint(0, 99):02d}"
    return Application(f"{local}{number}@{host}", phone, home, LAST_DAY, LAST_DAY)


def draw_person(
    rng: random.Random,
    number: int,
    department: str,
    title: str,
    world: tuple[Window, Addresses, Naming, set[str]],
) -> Person:
    """One ordinary person; `world` is the window, the address book, who gives names, and the mailboxes already given."""
    window, addresses, naming, taken = world
    given, family = naming.colleague(rng)
    name = f"{given} {family}".strip()
    remote = rng.random() < 0.8
    where = _home_city(rng) if remote else city(rng.choice(("Denver", "Dublin")))
    home, hired = draw_address(rng, where), _hired(rng, window)
    email = _email(given, family, taken)
    laptop = draw_laptop(rng, 10_000 + number, _system(rng, department))
    person = Person(
        number=number,
        given=given,
        family=family,
        preferred=given.split()[0] if rng.random() < 0.85 else ascii_folded(given)[:3],
        email=email,
        handle=f"{email.split('@')[0].replace('.', '-')}-fh",
        okta_id=okta_id(rng, "00u"),
        entra_id=guid(rng),
        enrolment=okta_id(rng, "pfd"),
        worker_type="Contractor" if rng.random() < 0.1 else "Employee",
        title=title,
        department=department,
        manager=0,
        hired=hired,
        home=home,
        remote=remote,
        phone=draw_phone(rng),
        laptop=laptop,
        own_laptop=draw_laptop(rng, number, rng.choice(("windows", "mac", "windows")), managed=False),
        work=_work(rng, where, addresses),
        application=_application(rng, email, home),
        parcels=[Parcel(laptop, hired, name, home, name)],
        pay=[draw_account(rng, hired, given, family)],
        factor="fastpass" if rng.random() < 0.35 else "push",
        microsoft=rng.random() < 0.35,
    )
    hire_on(person, hired)
    return person


def _posts(people: int) -> list[tuple[str, str]]:
    """Departments and titles in their shares, in a fixed order; the first of each department leads it."""
    posts: list[tuple[str, str]] = []
    for department, share, titles in DEPARTMENTS:
        count = max(1, round(share * people))
        posts += [
            (department, titles[k % len(titles)] if k else f"Director of {department}") for k in range(count)
        ]
    while len(posts) < people:
        posts.append(("Engineering", "Software Engineer"))
    return posts[:people]


def hire_everybody(seed: int, people: int, window: Window, books: tuple[Addresses, Naming]) -> list[Person]:
    """All people of the company, numbered from 0; departments' heads report to the first person."""
    taken: set[str] = set()
    staff = []
    heads: dict[str, int] = {}
    for number, (department, title) in enumerate(_posts(people)):
        rng = random.Random(f"{seed}:person:{number}")
        person = draw_person(rng, number, department, title, (window, *books, taken))
        person.manager = heads.setdefault(department, number) if department in heads else 0
        heads.setdefault(department, number)
        if number in heads.values():
            hire_on(person, window.first - timedelta(days=900 + 7 * number % 400))
        staff.append(person)
    return staff
