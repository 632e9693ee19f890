"""What people do, honest or not: each deed changes the facts, and knows nothing of why it is done.

Innocents and schemes call the same deeds, so that they leave the same traces.
"""

from dataclasses import replace
from datetime import date, timedelta

from watchword.simulation.networks import vpn_cities
from watchword.simulation.people import Network, Parcel, PayAccount, Person, Spell, Stay
from watchword.simulation.places import Address, City
from watchword.simulation.scene import Scene
from watchword.simulation.staff import draw_account


def span(scene: Scene, person: Person) -> tuple[date, date]:
    """The part of the window in which the person works."""
    return max(scene.window.first, person.hired), min(scene.window.last, person.left or scene.window.last)


def share_line(person: Person, line: Network) -> None:
    """Works from somebody's home line."""
    person.work.line = line


def use_vpn(scene: Scene, person: Person, brand: str, share: float, abroad: bool = False) -> None:
    """Signs in through a brand's exits on that share of days."""
    where = person.home.city
    choices = vpn_cities(where) if abroad else [c for c in vpn_cities(where) if c.code == where.code]
    exits = [scene.addresses.vpn_exit(brand, scene.rng.choice(choices)) for _ in range(2)]
    person.work.elsewhere += [(line, share / len(exits)) for line in exits]


def _spell(scene: Scene, person: Person, key: str, share: float, first: date | None) -> Spell:
    """From a day on, or from the first worked day; on two days surely, soon after a given day or late in the span."""
    start, end = span(scene, person)
    if first is not None:
        sure = scene.some_days(max(first, start), min(end, first + timedelta(days=6)), 2)
    else:
        sure = scene.some_days(start + (end - start) * 0.5, end - timedelta(days=1), 3)
    return Spell(key, max(first or start, start), end, share, tuple(sure))


def run_tool(scene: Scene, person: Person, key: str, share: float, first: date | None = None) -> None:
    """Runs a program on the laptop from a day on (the first worked day if none is given)."""
    person.doings.tools.append(_spell(scene, person, key, share, first))


def plug(scene: Scene, person: Person, key: str, share: float, first: date | None = None) -> None:
    """Plugs a USB device in, on that share of days from a day on."""
    person.doings.gadgets.append(_spell(scene, person, key, share, first))


def use_server(scene: Scene, person: Person, share: float) -> None:
    """Signs in from a rented server in the home country on that share of days."""
    near = [c for c in vpn_cities(person.home.city) if c.code == person.home.city.code]
    person.work.elsewhere.append((scene.addresses.hosting(scene.rng.choice(near)), share))


def travel(scene: Scene, person: Person, where: City, days: tuple[date, date], declared: bool) -> Network:
    """Works from a far line between two days; `declared` if the employer knows."""
    line = scene.addresses.home(where)
    place = f"{where.name}, {where.country}" if declared else None
    person.work.stays.append(Stay(days[0], days[1], line, place))
    return line


def second_session(person: Person, days: list[date], line: Network, gap: float) -> None:
    """Signs in a second time on those days, from another line, `gap` hours after (or before) the first."""
    person.work.second.update(dict.fromkeys(days, (line, gap)))


def push_from(scene: Scene, person: Person, where: City, share: float) -> None:
    """The phone that approves sign-ins is elsewhere, on that share of sign-ins."""
    person.factor = "push"
    person.work.push_line = scene.addresses.mobile(where)
    person.work.push_share = share


def keep_hours(person: Person, start_hour: float, zone: str | None = None) -> None:
    """Begins the day at that local hour, of that zone if one is given."""
    person.work.start_hour, person.work.zone = start_hour, zone or person.work.zone


def ship_to(person: Person, address: Address, name: str | None = None, signer: str | None = None) -> None:
    """Has the first laptop sent there."""
    parcel = person.parcels[0]
    parcel.address = address
    parcel.ship_name = name or parcel.ship_name
    parcel.signed_by = signer or parcel.signed_by


def replace_laptop(person: Person, parcel: Parcel) -> None:
    """Gets another company laptop and works on it from then on."""
    person.parcels.append(parcel)
    person.laptop = parcel.laptop


def change_account(scene: Scene, person: Person, days: list[date], payee: str | None = None) -> None:
    """Names a new bank account on each of those days, in the person's own name if no payee is given."""
    for day in days:
        account = draw_account(scene.rng, day, person.given, person.family)
        person.pay.append(replace(account, payee=payee) if payee else account)


def pay_into(person: Person, account: PayAccount, since: date | None = None) -> None:
    """Is paid into that account from a day on, or from the first pay on."""
    if since is None:
        person.pay[:] = [replace(account, since=person.hired)]
    else:
        person.pay.append(replace(account, since=since))


def leave(scene: Scene, person: Person, day: date, returned_after: int | None = 6) -> None:
    """Leaves on a day after two weeks' notice; the laptop comes back that many days later, or never."""
    person.left, person.notice = day, day - timedelta(days=14)
    parcel = person.parcels[-1]
    back = None if returned_after is None else day + timedelta(days=returned_after)
    parcel.returned = back if back and back <= scene.window.last else None


def clone(person: Person, day: date, repositories: int) -> None:
    """Clones that many different repositories on that day."""
    person.doings.clones[day] = repositories


def own_computer_until(person: Person, day: date) -> None:
    """Works on an own computer up to and including that day."""
    person.work.unmanaged_until = day
