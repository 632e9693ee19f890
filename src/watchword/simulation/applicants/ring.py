"""A ring of personas: each is tied to some of the others by something, and nothing ties them all."""

from datetime import timedelta

from watchword.simulation.applicants.candidate import Candidate, Shared, Visit
from watchword.simulation.applicants.crowd import DAYS, FIRST_DAY, Crowd
from watchword.simulation.names import mailbox

_KINDS = ("phone", "bank", "device", "resume", "home-unit", "referee", "code-handle", "wallet")


def make_ring(crowd: Crowd, size: int) -> tuple[list[Candidate], list[Shared]]:
    """That many personas over three years, and what is shared by which.

    Each group takes up the last persona of the group before, with another kind of value; a bank account is in three.
    Beside that, everybody is paired twice more with somebody by something that neither has yet. A ring of one persona
    shares nothing.
    """
    rng = crowd.rng
    people = [_persona(crowd, number, size) for number in range(size)]
    order = rng.sample(people, size)
    ties, at, turn = list[Shared](), 0, rng.randrange(len(_KINDS))
    while at < size - 1:
        kind = _KINDS[turn % len(_KINDS)]
        three = kind == "bank" or (kind in ("device", "resume") and turn % 2)
        group = order[at : at + (3 if three else 2)]
        ties.append(_tie(crowd, kind, group))
        at, turn = at + len(group) - 1, turn + 1
    for again in (rng.sample(people, size), rng.sample(people, size)):
        for number, pair in enumerate(zip(again[::2], again[1::2], strict=False)):
            own = {one.id for one in pair}
            held = {kind for tie in ties if own & set(tie.candidates) for kind in tie.what}
            free = [kind for kind in _KINDS if kind not in held]
            if free:
                ties.append(_tie(crowd, free[number % len(free)], list(pair)))
    return people, ties


def _persona(crowd: Crowd, number: int, size: int) -> Candidate:
    """An applicant like any other; the personas come one after another, most are rejected."""
    one = crowd.candidate("engineering")
    spread = DAYS * number // size + crowd.rng.randrange(DAYS // size)
    moved = FIRST_DAY + timedelta(days=spread) - one.applied
    one.applied += moved
    one.bullets = crowd.bullets("engineering", crowd.rng.randint(10, 15))
    one.visits = [crowd.visit(one, "assessment")]
    one.voices = [crowd.voice()]
    one.identifiers = [(kind, value, day + moved) for kind, value, day in one.identifiers]
    return one


def _tie(crowd: Crowd, kind: str, group: list[Candidate]) -> Shared:
    first = group[0]
    if kind == "phone":
        digits = "".join(letter for letter in first.phone if letter.isdigit())[-10:]
        for one in group[1:]:
            one.phone = crowd.contacts.written(digits)
    elif kind == "device":
        seat = crowd.contacts.device()
        for one in group:
            one.visits[0] = _from_seat(one.visits[0], seat)
    elif kind == "resume":
        for one in group[1:]:
            _near(crowd, one, first)
    elif kind == "home-unit":
        for one in group[1:]:
            one.address = first.address
    elif kind == "referee":
        voice = crowd.voice()
        for one in group:
            one.voices.append(voice)
    else:
        _same_value(crowd, kind, group)
    return Shared("ring", (kind,), tuple(one.id for one in group))


def _same_value(crowd: Crowd, kind: str, group: list[Candidate]) -> None:
    """One account, wallet or handle for all; who has an account was hired."""
    values = {"bank": crowd.contacts.account, "wallet": crowd.contacts.wallet}
    value = (
        values[kind]()
        if kind in values
        else f"{mailbox(group[0].given, group[0].family).replace('.', '')}-build"
    )
    for one in group:
        one.identifiers = [held for held in one.identifiers if held[0] != kind]
        one.identifiers.append((kind, value, one.applied + timedelta(days=40 if kind == "bank" else 0)))
        if kind == "bank":
            one.status = "Hired"


def _near(crowd: Crowd, one: Candidate, model: Candidate) -> None:
    """The model's sentences, one in eight exchanged and some moved."""
    rng = crowd.rng
    kept = [line if rng.random() < 0.88 else rng.choice(one.bullets) for line in model.bullets]
    place = rng.randrange(len(kept))
    one.bullets = kept[place:] + kept[:place]
    one.closing = model.closing


def _from_seat(visit: Visit, seat: str) -> Visit:
    return Visit(visit.stage, visit.at, visit.minutes, visit.ip, seat)
