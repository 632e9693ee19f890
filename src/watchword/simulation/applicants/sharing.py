"""What honest applicants share: telephones, homes, lines, computers, words, referees."""

from dataclasses import replace
from datetime import timedelta

from watchword.simulation.applicants.borrowed import AGENCY, BOOTCAMPS, BUILDER
from watchword.simulation.applicants.candidate import Candidate, Shared
from watchword.simulation.applicants.crowd import DAYS, FIRST_DAY, Crowd

AGENCIES = (
    "Northgate Staffing LLC",
    "Talentbridge Partners",
    "Codewell Contracting GmbH",
    "Harbor Recruiting",
    "Fernbank Talent",
)
#: One agency's telephone stands on up to so many applications.
LARGEST = 5000


def agencies(crowd: Crowd, people: list[Candidate]) -> list[Shared]:
    """Agencies send many people under one mailbox and telephone, in their own frame; the first is very large."""
    made, at = [], 0
    for number, name in enumerate(AGENCIES):
        size = min(LARGEST, len(people) // 3) if number == 0 else len(people) // 150
        group, at = people[at : at + size], at + size
        box = f"submissions@{name.split()[0].lower()}.example.com"
        phone = crowd.contacts.phone()
        for one in group:
            one.agency, one.source, one.phone, one.email = name, "Agency", phone, box
            one.frame = (AGENCY[0].format(agency=name), AGENCY[1].format(agency=name))
        made.append(_shared("agency", ("phone", "email", "words"), group))
    return made


def households(crowd: Crowd, people: list[Candidate]) -> list[Shared]:
    """Couples and families: one home, often one telephone, sometimes one computer, one account or one family name."""
    rng, made, at = crowd.rng, [], 0
    for _ in range(len(people) // 6):
        size = rng.choice((2, 2, 2, 3, 4))
        group, at = people[at : at + size], at + size
        if len(group) < 2:
            break
        what = ["home-unit"]
        for one in group[1:]:
            one.address = group[0].address
            one.family = group[0].family if rng.random() < 0.5 else one.family
        if rng.random() < 0.6:
            what.append("phone")
            for one in group[1:]:
                one.phone = group[0].phone
        visits = [one for one in group if one.visits]
        if len(visits) > 1 and rng.random() < 0.7:
            what.append("device")
            for one in visits[1:]:
                one.visits = [
                    replace(visit, ip=visits[0].visits[0].ip, device=visits[0].visits[0].device)
                    for visit in one.visits
                ]
        made.append(_shared("household", tuple(what), group))
    return made


def public_places(crowd: Crowd, people: list[Candidate]) -> list[Shared]:
    """Campuses and carriers behind one address; libraries with a few computers; a browser that looks alike everywhere."""
    rng, made = crowd.rng, []
    seen = [one for one in people if one.visits]
    rng.shuffle(seen)
    plain, at = crowd.contacts.device(), 0
    for number in range(12):
        size = max(2, len(seen) // (25 if number < 4 else 60))
        group, at = seen[at : at + size], at + size
        line = crowd.contacts.public_line()
        computers = [crowd.contacts.device() for _ in range(max(1, size // 9))]
        for one in group:
            device = rng.choice(computers) if number >= 4 else one.visits[0].device
            one.visits = [replace(visit, ip=line, device=device) for visit in one.visits]
        story = "campus or carrier" if number < 4 else "library"
        made.append(
            _shared(
                story, ("address of the line",) if number < 4 else ("address of the line", "device"), group
            )
        )
    alike = seen[at : at + len(seen) // 40]
    for one in alike:
        one.visits = [replace(visit, device=plain) for visit in one.visits]
    return [*made, _shared("browser that hides its device", ("device",), alike)]


def reassigned(crowd: Crowd, people: list[Candidate]) -> list[Shared]:
    """A telephone number that its carrier gave to somebody else a year later."""
    made = []
    for first, second in zip(people[0::2], people[1::2], strict=False):
        first.applied = FIRST_DAY + timedelta(days=crowd.rng.randrange(300))
        second.applied = FIRST_DAY + timedelta(days=crowd.rng.randrange(720, DAYS))
        second.phone = first.phone
        made.append(_shared("reassigned number", ("phone",), [first, second]))
    return made


def words(crowd: Crowd, people: list[Candidate]) -> list[Shared]:
    """Sentences of bootcamps and of a résumé builder, set among people's own."""
    rng, groups = crowd.rng, dict[str, list[Candidate]]()
    for one in people:
        dice = rng.random()
        if dice < 0.08:
            school = rng.choice(list(BOOTCAMPS))
            one.bullets = [*one.bullets[:6], f"Projects at {school}", *BOOTCAMPS[school]]
            groups.setdefault(school, []).append(one)
        elif dice < 0.2:
            one.bullets = [*rng.sample(BUILDER[:-1], 4), *one.bullets, BUILDER[-1]]
            groups.setdefault("résumé builder", []).append(one)
    return [_shared(f"words of {name}", ("words",), group) for name, group in sorted(groups.items())]


def referees(crowd: Crowd, people: list[Candidate]) -> list[Shared]:
    """A manager who answers for a whole former team, and a teacher who answers for many."""
    made, at = [], 0
    for size in (4, 5, 3, 6, 2, 3, 30):
        group, at = people[at : at + size], at + size
        voice = crowd.voice()
        for one in group:
            one.voices.append(voice)
        made.append(_shared("teacher" if size == 30 else "former manager", ("referee",), group))
    return made


def referrals(crowd: Crowd, people: list[Candidate]) -> list[Shared]:
    """Friends who name each other: chains, and circles of two to five."""
    rng, made, at = crowd.rng, [], 0
    for number in range(max(1, len(people) // 8)):
        size = rng.randint(2, 5)
        group, at = people[at : at + size], at + size
        circle = number % 3 == 0
        for place, one in enumerate(group):
            if place or circle:
                one.referrer, one.source = group[place - 1].email, "Referral"
        made.append(_shared("referral circle" if circle else "referral chain", ("referral",), group))
    return made


def custody(crowd: Crowd, people: list[Candidate]) -> list[Shared]:
    """Customers of one exchange who all give its collecting wallet."""
    value = crowd.contacts.wallet()
    for one in people:
        one.identifiers = [
            *(held for held in one.identifiers if held[0] != "wallet"),
            ("wallet", value, one.applied),
        ]
    return [_shared("exchange's collecting wallet", ("wallet",), people)]


def again(crowd: Crowd, one: Candidate, times: int) -> list[Candidate]:
    """The same person's further applications: same name and contacts, later, with the words partly new."""
    made = []
    for _ in range(times):
        next_ = crowd.candidate()
        for part in (
            "given",
            "family",
            "email",
            "phone",
            "address",
            "field_",
            "opening",
            "closing",
            "agency",
            "frame",
        ):
            setattr(next_, part, getattr(one, part))
        next_.bullets = [*one.bullets[: crowd.rng.randint(4, 12)], *crowd.bullets(one.field_, 3)]
        next_.status = crowd.rng.choice(("Rejected", "Rejected", "Withdrawn"))
        next_.visits = [
            replace(visit, at=visit.at + (next_.applied - one.applied)) for visit in one.visits[:1]
        ]
        next_.voices, next_.identifiers = (
            list(one.voices),
            [(kind, value, next_.applied) for kind, value, _ in one.identifiers if kind != "bank"],
        )
        made.append(next_)
    return made


def _shared(story: str, what: tuple[str, ...], group: list[Candidate]) -> Shared:
    return Shared(story, what, tuple(one.id for one in group))
