"""Whether a résumé agrees with itself and with what is publicly known; gaps are never looked at."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations

from watchword.documents.resume.claim import Claim, Resume
from watchword.documents.resume.employer import employer_key, one_employer, same_spelling
from watchword.documents.resume.offices import Office
from watchword.documents.resume.overlap import sure_overlap
from watchword.documents.resume.part_time import may_be_full_time
from watchword.documents.resume.whereabouts import WHEREABOUTS, far_apart, unknown_offices
from watchword.enrich.regions import folded
from watchword.knowledge.technologies import Technology, technology_by_spelling
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    **WHEREABOUTS,
    "resume.jobs": "number: jobs read; shown, never scored",
    "resume.unread-lines": "number: lines about work, study or certificates that could not be read; detail: of how many "
    "lines; shown, never scored",
    "resume.unread-dates": "number: texts in a date's place that are no date of the common or a named calendar; shown, "
    "never scored",
    "resume.technology-before-release": "a job names a technology and ended more than three months before its first public "
    "release; value: the technology; number: months; a sloppy list, an internal beta or its maker is innocent",
    "resume.technology-years-impossible": "more years of a technology are claimed than it is public, by more than one; "
    "value: the technology; number: years too many; its makers are innocent",
    "resume.overlapping-full-time": "two jobs, neither said to be part-time, freelance, honorary or study, overlap for three "
    "months or more however their dates were rounded; number: months; a hand-over or side job is innocent",
    "resume.employer-respelled": "one employer in two spellings; detail: both; shown, never scored",
    "resume.future-start": "a job or study begins after the next month; value: its month; number: months from now",
    "resume.end-before-start": "an end before its start; number: months; a slip is innocent",
}

#: A release is public months after it can be had; three are the published rule. Where only the year of a release is
#: sure, a year more.
MARGIN = 3
MARGIN_YEAR = 15
#: Shorter overlaps are notice periods.
LEAST_OVERLAP = 3
MAX_PAIRED = 60


def coherence_facts(resume: Resume, as_of: date, offices: Sequence[Office] = ()) -> tuple[Fact, ...]:
    """What in a résumé contradicts itself. as_of: the day from which the future is counted.

    offices: the sites employers really had; without them that question is not evaluated.
    """
    now = as_of.year * 12 + as_of.month - 1
    jobs = resume.of("job")[:MAX_PAIRED]
    return (
        Fact("resume.jobs", number=float(len(resume.of("job")))),
        Fact("resume.unread-lines", number=float(resume.unread_lines), detail=f"of {resume.lines} lines"),
        *((Fact("resume.unread-dates", number=float(resume.unread_dates)),) if resume.unread_dates else ()),
        *_before_release(resume),
        *_too_many_years(resume, now),
        *_overlaps(jobs, now),
        *_respelled(jobs),
        *_impossible_dates(resume, now),
        *far_apart(resume, now),
        *unknown_offices(jobs, now, offices),
    )


def _named(name: str) -> Technology | None:
    return technology_by_spelling().get(name.lower())


def _before_release(resume: Resume) -> Iterator[Fact]:
    for claim in resume.of("skill"):
        technology = _named(claim.what)
        if technology is None or claim.end is None or claim.ongoing:
            continue
        early = technology.month - claim.end.latest
        if early > (MARGIN if technology.known_to == "month" else MARGIN_YEAR):
            detail = f"{claim.place}, to {claim.end}; public since {technology.released}"
            yield Fact("resume.technology-before-release", technology.name, float(early), detail=detail[:300])


def _too_many_years(resume: Resume, now: int) -> Iterator[Fact]:
    for claimed in resume.years:
        technology = _named(claimed.what)
        excess = claimed.years - (now - technology.month) / 12 if technology else 0.0
        if technology and excess > (1.0 if technology.known_to == "month" else 2.0):
            yield Fact(
                "resume.technology-years-impossible", technology.name, round(excess, 1), detail=claimed.span
            )


def _overlaps(jobs: Sequence[Claim], now: int) -> Iterator[Fact]:
    full = [job for job in jobs if may_be_full_time(job)]
    for a, b in combinations(full, 2):
        months = sure_overlap(a, b, now)
        if months >= LEAST_OVERLAP and a.what and b.what and not one_employer(a.what, b.what):
            detail = f"{a.what} and {b.what}"
            yield Fact("resume.overlapping-full-time", number=float(months), detail=detail[:300])


def _respelled(jobs: Sequence[Claim]) -> Iterator[Fact]:
    names = sorted({job.what for job in jobs if job.what})
    for a, b in combinations(names, 2):
        if folded(a) != folded(b) and one_employer(a, b) and not same_spelling(a, b):
            yield Fact("resume.employer-respelled", employer_key(a), detail=f"{a} / {b}"[:300])


def _impossible_dates(resume: Resume, now: int) -> Iterator[Fact]:
    for claim in resume.of("job", "study"):
        if claim.start and claim.start.earliest > now + 1:
            ahead = float(claim.start.earliest - now)
            yield Fact("resume.future-start", str(claim.start), ahead, detail=claim.what[:300])
        if claim.start and claim.end and claim.end.latest < claim.start.earliest:
            months = float(claim.start.earliest - claim.end.latest)
            yield Fact("resume.end-before-start", number=months, detail=claim.what[:300])
