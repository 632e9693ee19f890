"""One person's day: when and from where they sign in, on which computer, and where their phone is."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from watchword.simulation.assumptions import NOISE
from watchword.simulation.people import Laptop, Network, Person, Phone
from watchword.simulation.window import HOUR_MS, moment


@dataclass(slots=True)
class Session:
    """One sign-in session: its times in milliseconds, its far end, its computer and the approving phone's network."""

    start: int
    end: int
    visits: list[int]
    network: Network
    laptop: Laptop
    push_network: Network
    phone: Phone
    proxy_error: bool = False
    failed: bool = False


@dataclass(slots=True)
class DayOfWork:
    """What one person did on one day."""

    person: Person
    day: date
    sessions: list[Session] = field(default_factory=list)

    @property
    def company_laptop(self) -> Laptop | None:
        """The company's laptop if it was used."""
        return next((one.laptop for one in self.sessions if one.laptop.managed), None)


def laptop_on(person: Person, day: date) -> Laptop:
    """The company laptop in use on that day: the latest that had arrived."""
    arrived = [parcel.laptop for parcel in person.parcels if parcel.ordered + timedelta(days=5) <= day]
    return arrived[-1] if arrived else person.parcels[0].laptop


def network_on(person: Person, day: date, rng: random.Random) -> Network:
    """Where a person signs in from: a stay, one of the other places by its share, else home."""
    for stay in person.work.stays:
        if stay.first <= day <= stay.last:
            return stay.network
    dice = rng.random()
    for network, share in person.work.elsewhere:
        if dice < share:
            return network
        dice -= share
    return person.work.line


def _computer(person: Person, day: date, rng: random.Random) -> Laptop:
    until = person.work.unmanaged_until
    if (until is not None and day <= until) or (
        person.work.own_share and rng.random() < person.work.own_share
    ):
        return person.own_laptop
    return laptop_on(person, day)


def _phone_network(person: Person, network: Network, day: date, rng: random.Random) -> Network:
    work = person.work
    if work.push_line is not None and rng.random() < work.push_share:
        return work.push_line
    if any(stay.first <= day <= stay.last for stay in work.stays):
        return network
    if network.kind in ("home", "mobile") and rng.random() < 0.7:
        return network
    return work.mobile if rng.random() < 0.6 else work.line


def _zone(person: Person, day: date) -> str:
    """The zone whose day the person keeps: a long stay's own, else the usual one."""
    for stay in person.work.stays:
        if stay.first <= day <= stay.last and (stay.last - stay.first).days > 9 and person.planted is None:
            return stay.network.place.zone
    return person.work.zone


def _session(person: Person, day: date, rng: random.Random, hour: float, hours: float) -> Session:
    network = network_on(person, day, rng)
    start = moment(day, hour, _zone(person, day)) + rng.randrange(1000)
    end = start + int(hours * HOUR_MS)
    visits = sorted(
        rng.randrange(start + 20_000, max(end, start + 40_000)) for _ in range(rng.choice((1, 2, 2, 3)))
    )
    phone_network = _phone_network(person, network, day, rng)
    before = person.old_phone if person.phone_changed and day < person.phone_changed else None
    return Session(
        start=start,
        end=end,
        visits=visits,
        network=network,
        laptop=_computer(person, day, rng),
        push_network=phone_network,
        phone=before or person.phone,
        proxy_error=rng.random() < NOISE["proxy-false-hit"].value,
    )


def _works(person: Person, day: date, rng: random.Random) -> bool:
    if day in person.work.round_the_clock or day in person.work.second or person.busy_on(day):
        return True
    return rng.random() < (0.95 if day.weekday() < 5 else person.work.weekend)


def _around_the_clock(person: Person, day: date, rng: random.Random) -> list[Session]:
    """A session about every hour and a half for a day and a bit, on two computers in turn."""
    made, hour = [], rng.uniform(0.2, 1.0)
    while hour < 26:
        made.append(_session(person, day, rng, hour, 1.2))
        if person.planted and len(made) % 3 == 0:
            made[-1].laptop = person.own_laptop
        hour += rng.uniform(1.1, 1.8)
    return made


def day_of(person: Person, day: date, rng: random.Random) -> DayOfWork:
    """The sessions of one person on one day; empty on days off and outside employment."""
    done = DayOfWork(person, day)
    if day in person.doings.after_exit:
        done.sessions = [_session(person, day, rng, person.work.start_hour, 1.0)]
        done.sessions[0].failed = person.doings.after_exit_fails
    work = person.work
    late = work.start_hour + work.hours > 24  # nobody begins a night shift on the last evening
    if not person.employed_on(day) or not _works(person, day, rng) or (day == person.left and late):
        return done
    hour = min(max(rng.gauss(work.start_hour, work.spread), 0.2), 25.5)
    if day in work.round_the_clock:
        done.sessions = _around_the_clock(person, day, rng)
    else:
        done.sessions = [_session(person, day, rng, hour, work.hours)]
        if rng.random() < work.evening:
            done.sessions.append(_session(person, day, rng, hour + work.hours + rng.uniform(1.5, 3.5), 0.8))
    if day in work.second:
        line, gap = work.second[day]
        extra = _session(person, day, rng, max(0.1, hour + gap), 0.7)
        extra.network, extra.laptop = line, person.own_laptop if person.planted else extra.laptop
        done.sessions.append(extra)
    return done
