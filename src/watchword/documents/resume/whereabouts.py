"""Whether the places of a résumé can be: two at once far apart, or an office that an employer never had."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from watchword.documents.resume.claim import Claim, Resume
from watchword.documents.resume.employer import one_employer
from watchword.documents.resume.offices import Office
from watchword.documents.resume.overlap import last_month, sure_overlap
from watchword.enrich.places import Place, distance_km, resolve
from watchword.records.fact import Fact

WHEREABOUTS: Mapping[str, str] = {
    "resume.far-apart": "two jobs or studies at once for three months or more, in places over 300 km apart, neither said to be "
    "remote; number: kilometres; distance learning, travel and head offices are innocent; weak, shown",
    "resume.office-unknown": "a job in a city where the employer had no site at that time by the table supplied, and not "
    "said to be remote; value: the city; detail: the employer; remote work, client sites and mergers are innocent",
    "resume.offices-compared": "number: jobs whose city was compared with the table of offices; shown, never scored",
    "resume.offices-not-evaluated": "no table of offices was supplied, or it names none of the employers",
}
#: Farther than any daily commute.
FAR_KM = 300.0
#: A site this near is the same labour market.
NEAR_KM = 80.0
LEAST_MONTHS = 3
MAX_PAIRED = 60


def place_of(text: str) -> Place | None:
    """A city with its state or country behind commas; None where it is not known."""
    city, *rest = (part.strip() for part in text[:120].split(","))
    if not city:
        return None
    if not rest:
        return resolve(city, None, None)
    return resolve(city, rest[0], rest[1] if len(rest) > 1 else None) or resolve(city, None, rest[-1])


def far_apart(resume: Resume, now: int) -> Iterator[Fact]:
    """Pairs of jobs and studies at once, too far apart to attend both."""
    there = [
        (claim, place_of(claim.place))
        for claim in resume.of("job", "study")
        if claim.place and not claim.remote
    ]
    placed = [(claim, place) for claim, place in there if place is not None][:MAX_PAIRED]
    for (a, here), (b, elsewhere) in combinations(placed, 2):
        if sure_overlap(a, b, now) >= LEAST_MONTHS and not one_employer(a.what, b.what):
            km = _between(here, elsewhere)
            if km > FAR_KM:
                yield Fact("resume.far-apart", number=round(km), detail=f"{a.what} and {b.what}"[:300])


def _between(a: Place, b: Place) -> float:
    return float(distance_km(a.latitude, a.longitude, b.latitude, b.longitude))


def unknown_offices(jobs: Sequence[Claim], now: int, offices: Sequence[Office]) -> Iterator[Fact]:
    """Jobs whose employer the table has, in a city where it then had no site."""
    compared = 0
    for job in jobs:
        own = [office for office in offices if job.what and one_employer(job.what, office.employer)]
        here = place_of(job.place) if own and job.place and not job.remote else None
        if here is None:
            continue
        sites = [place_of(office.city) for office in own if _open_then(office, job, now)]
        if own and None not in sites:
            compared += 1
            if not any(site is not None and _between(here, site) <= NEAR_KM for site in sites):
                yield Fact("resume.office-unknown", job.place[:300], detail=job.what[:300])
    if compared:
        yield Fact("resume.offices-compared", number=float(compared))
    else:
        yield Fact("resume.offices-not-evaluated")


def unplaced(jobs: Sequence[Claim], offices: Sequence[Office]) -> list[Office]:
    """Sites of the jobs' employers whose city is not known, so that nothing can be compared with them."""
    named = [job.what for job in jobs if job.what]
    return [
        office
        for office in offices
        if place_of(office.city) is None and any(one_employer(what, office.employer) for what in named)
    ]


def _open_then(office: Office, job: Claim, now: int) -> bool:
    """Whether a site may have been open at any time of the job; rounding goes in the person's favour."""
    last = last_month(job, now)
    opened_late = office.opened is not None and last is not None and office.opened.earliest > last
    closed_early = (
        office.closed is not None and job.start is not None and office.closed.latest < job.start.earliest
    )
    return not opened_late and not closed_early
