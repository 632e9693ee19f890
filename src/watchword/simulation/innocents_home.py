"""Innocent people whose homes, journeys, parcels, names and pay look like a scheme's."""

from dataclasses import replace
from datetime import timedelta

from watchword.simulation import deeds
from watchword.simulation.assumptions import DECLARED
from watchword.simulation.names import bank_name
from watchword.simulation.people import Person
from watchword.simulation.places import Address, draw_address, far_city
from watchword.simulation.scene import Scene
from watchword.simulation.staff import hire_on


def _share_home(scene: Scene, one: Person, other: Person) -> None:
    """Two colleagues move in together: one line, one address, often one parcel address and one signer."""
    other.home, other.remote = one.home, one.remote
    other.work.line, other.work.zone, other.work.mobile = one.work.line, one.work.zone, one.work.mobile
    other.application.address = one.home
    deeds.ship_to(other, one.home, signer=one.name if scene.rng.random() < 0.4 else None)


def couple(scene: Scene, one: Person, other: Person) -> None:
    """Partners; a third share the account pay goes to, two fifths have told the employer."""
    _share_home(scene, one, other)
    if scene.rng.random() < 0.33:
        deeds.pay_into(other, one.pay[0])
    if scene.rng.random() < DECLARED["couple"].value:
        scene.company.households.append((one.email, other.email))


def flatmates(scene: Scene, one: Person, other: Person) -> None:
    """Two colleagues in one flat, who share nothing but the line and the door."""
    _share_home(scene, one, other)


def coworking(scene: Scene, person: Person) -> None:
    """Several days a week in a shared work place of the own or the nearest city."""
    lines = scene.company.cowork_lines
    near = [line for line in lines if line.place.code == person.home.city.code] or lines
    line = scene.rng.choice(near)
    if line.place.code != person.home.city.code or line.place.region != person.home.city.region:
        person.home = draw_address(scene.rng, line.place)
        person.application.address = person.home
        person.work.line = scene.addresses.home(line.place)
        person.work.mobile, person.work.zone = scene.addresses.mobile(line.place), line.place.zone
        deeds.ship_to(person, person.home)
    person.work.elsewhere.append((line, scene.rng.uniform(0.3, 0.8)))


def carrier_nat(scene: Scene, person: Person) -> None:
    """Home internet over the mobile network, behind an address that many share."""
    deeds.share_line(person, person.work.mobile)


def traveller(scene: Scene, person: Person) -> None:
    """Works from another country for days or weeks; the phone and an evening session come along or stay behind."""
    first, last = deeds.span(scene, person)
    length = scene.rng.choice((5, 9, 14, 25))
    start = first + timedelta(days=scene.rng.randint(0, max(0, (last - first).days - length)))
    where = far_city(scene.rng, person.home.city, 1500)
    days = (start, min(start + timedelta(days=length), last))
    line = deeds.travel(scene, person, where, days, scene.rng.random() < DECLARED["travel"].value)
    if scene.rng.random() < 0.4:
        deeds.second_session(person, [days[0]], person.work.line, -9.0)
    if scene.rng.random() < 0.3:
        person.work.elsewhere.append((line, 0.02))


def night_owl(scene: Scene, person: Person) -> None:
    """Works best from the afternoon until deep in the night."""
    deeds.keep_hours(person, scene.rng.uniform(17.0, 22.5))


def parent(scene: Scene, person: Person) -> None:
    """Starts before dawn and comes back in the evening."""
    deeds.keep_hours(person, scene.rng.uniform(3.6, 5.4))
    person.work.evening = 0.8


def moved(scene: Scene, person: Person) -> None:
    """Moved between offer and first day: the application, the parcel and the roster name two cities."""
    hire_on(person, max(person.hired, scene.window.weekday_at(scene.rng.uniform(0, 0.5))))
    old = draw_address(scene.rng, far_city(scene.rng, person.home.city, 300))
    if scene.rng.random() < 0.7:
        person.application.address = old
    else:
        deeds.ship_to(person, replace(old))


def agency(scene: Scene, person: Person) -> None:
    """A contractor whose agency is paid for many, from and to one account."""
    name, account = scene.rng.choice(scene.company.agencies)
    person.worker_type, person.agency = "Contractor", name
    deeds.pay_into(person, account)


def name_change(scene: Scene, person: Person) -> None:
    """Married or divorced: bank or carrier still know the former name."""
    former = scene.company.naming.stranger(scene.rng, person.given, person.family)[1]
    person.former_family = former
    if scene.rng.random() < 0.7:
        person.pay[0] = replace(person.pay[0], payee=bank_name(person.given, former, 22, False))
    else:
        deeds.ship_to(person, person.home, signer=f"{person.given} {former}")


def doorman(scene: Scene, person: Person) -> None:
    """Lives in a house with a front desk, which signs."""
    given, family = scene.company.naming.stranger(scene.rng, person.given, person.family)
    signer = scene.rng.choice((f"{given} {family}", "FRONT DESK", "CONCIERGE", "RECEPTION"))
    deeds.ship_to(person, person.home, signer=signer)


def mailbox_address(scene: Scene, person: Person) -> None:
    """Has parcels sent to a mail agent, for want of a safe door."""
    where = person.home.city
    number = scene.rng.randint(100, 999)
    store = Address(
        f"{scene.rng.randint(100, 4999)} Market Street",
        f"PMB {number}",
        where,
        draw_address(scene.rng, where).postal,
    )
    deeds.ship_to(person, store, signer=scene.rng.choice((person.name, "THE PARCEL PLACE")))


def bank_switcher(scene: Scene, person: Person) -> None:
    """Takes a new bank and puts a wrong digit right soon after."""
    day = scene.window.at(scene.rng.uniform(0.1, 0.6))
    deeds.change_account(scene, person, [day, day + timedelta(days=scene.rng.randint(6, 30))])


def starts_abroad(scene: Scene, person: Person) -> None:
    """Begins the job at a relative's home abroad: the carrier re-routes the parcel and the first days are there."""
    hire_on(person, scene.window.weekday_at(scene.rng.uniform(0.05, 0.6)))
    where = far_city(scene.rng, person.home.city, 1500)
    person.parcels[0].far_scan = where
    deeds.travel(
        scene, person, where, (person.hired, person.hired + timedelta(days=6)), scene.rng.random() < 0.5
    )
