"""Compares two accounts of one person's work: an earlier résumé with a later one, a form, a profile or a reference."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from rapidfuzz import fuzz

from watchword.documents.resume.claim import Claim, Resume
from watchword.documents.resume.employer import employer_key, one_employer, same_spelling
from watchword.enrich.regions import folded
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "claims.compared": "number: employers that both accounts name; shown, never scored",
    "claims.not-compared": "one of the accounts names no employer",
    "claims.interval-differs": "one job whose start or end differs by more than six months beyond what rounding to a month or "
    "year explains; value: start or end; number: months; detail: the employer; alone it is a slip",
    "claims.intervals-differing": "number: jobs whose start or end differs so; two or more are needed for strength",
    "claims.employer-dropped": "an employer of the earlier account that the later one leaves out though it tells of that time; "
    "value: the employer's key; number: months, none where it lasts; short jobs are left out by many",
    "claims.employer-added": "an employer of the later account that the earlier one left out though it told of that time; value: "
    "the employer's key; number: months",
    "claims.employers-differing": "number: employers added or dropped; two or more are needed for strength",
    "claims.end-client": "an employer in one account only that the other's job text names: an agency and its client; innocent",
    "claims.employer-respelled": "one employer in two spellings; detail: both; shown, never scored",
    "claims.role-changed": "one job whose title differs; number: likeness 0..1; detail: both; titles are rewritten by many; "
    "shown, weak",
}

#: Published rule: starts or ends more than six months apart.
LONGEST_SLIP = 6
#: Below this share of equal words two titles are different ones.
ALIKE_ROLE = 0.5
#: Shorter jobs may be left out by anybody.
LEAST_MONTHS = 3
MAX_JOBS = 60


class _Pair(NamedTuple):
    earlier: Claim
    later: Claim


def compare_resumes(earlier: Resume, later: Resume) -> tuple[Fact, ...]:
    """What differs between two accounts of one person's jobs; what is newer or older than the other's range is no difference.

    A year and a month of it agree, as every reading of a rounded date is tried.
    """
    before, after = (_by_employer(account.of("job")[:MAX_JOBS]) for account in (earlier, later))
    if not before or not after:
        return (Fact("claims.not-compared"),)
    pairs = _pairs(before, after)
    facts = [Fact("claims.compared", number=float(len({employer_key(pair.earlier.what) for pair in pairs})))]
    moved = [fact for pair in pairs for fact in _moved(pair)]
    named = {fact.detail for fact in moved}
    facts += [*moved, Fact("claims.intervals-differing", number=float(len(named)))]
    for pair in pairs:
        facts += _rewritten(pair)
    dropped = list(_missing("claims.employer-dropped", before, after))
    added = list(_missing("claims.employer-added", after, before))
    differing = sum(fact.name != "claims.end-client" for fact in dropped + added)
    return (*facts, *dropped, *added, Fact("claims.employers-differing", number=float(differing)))


def _by_employer(jobs: Sequence[Claim]) -> list[Claim]:
    """Several roles at one employer as one job from the first to the last, as another account may write them."""
    found: list[Claim] = []
    for job in jobs:
        at = next((at for at, own in enumerate(found) if job.what and one_employer(own.what, job.what)), None)
        if at is not None:
            found[at] = _merged(found[at], job)
        elif job.what:
            found.append(job)
    return found


def _merged(a: Claim, b: Claim) -> Claim:
    starts = [claim.start for claim in (a, b) if claim.start]
    ends = [claim.end for claim in (a, b) if claim.end]
    ongoing = a.ongoing or b.ongoing
    return replace(
        a, role=" / ".join(dict.fromkeys(role for role in (a.role, b.role) if role)), ongoing=ongoing,
        start=min(starts, default=None), end=None if ongoing else max(ends, default=None),
        span=f"{a.span}\n{b.span}",
    )  # fmt: skip


def _pairs(before: Sequence[Claim], after: Sequence[Claim]) -> list[_Pair]:
    """Each earlier employer with the later account's, each used once."""
    found: list[_Pair] = []
    free = list(after)
    for job in before:
        same = next((other for other in free if one_employer(job.what, other.what)), None)
        if same is not None:
            free.remove(same)
            found.append(_Pair(job, same))
    return found


def _moved(pair: _Pair) -> Iterator[Fact]:
    """Starts and ends that no rounding brings together; a job that still lasts in one account has no end to compare."""
    a, b = pair
    for end, one, two in (("start", a.start, b.start), ("end", a.end, b.end)):
        months = one.apart(two) if one and two else 0
        if months > LONGEST_SLIP:
            yield Fact("claims.interval-differs", end, float(months), detail=employer_key(a.what)[:300])


def _rewritten(pair: _Pair) -> Iterator[Fact]:
    a, b = pair
    if folded(a.what) != folded(b.what) and not same_spelling(a.what, b.what):
        yield Fact("claims.employer-respelled", employer_key(a.what), detail=f"{a.what} / {b.what}"[:300])
    likeness = fuzz.token_set_ratio(folded(a.role), folded(b.role)) / 100
    if a.role and b.role and likeness < ALIKE_ROLE:
        detail = f"{a.role} / {b.role}"
        yield Fact("claims.role-changed", number=round(likeness, 2), detail=detail[:300])


def _missing(name: str, jobs: Sequence[Claim], others: Sequence[Claim]) -> Iterator[Fact]:
    """Employers of `jobs` that `others` leave out, within the time that `others` tell of."""
    starts = [other.start.latest for other in others if other.start]
    ends = [other.start.earliest for other in others if other.start and other.ongoing]
    ends += [other.end.earliest for other in others if other.end and not other.ongoing]
    for job in jobs:
        if not (job.start and starts and ends) or _told(job, others):
            continue
        last = job.end.latest if job.end else None
        before = last is not None and last < min(starts)
        short = last is not None and last - job.start.earliest < LEAST_MONTHS
        if before or short or job.start.earliest > max(ends):
            continue
        key = employer_key(job.what)
        kind = "claims.end-client" if any(_names(other, key) for other in others) else name
        months = None if last is None else float(last - job.start.earliest)
        yield Fact(kind, key, months, detail=job.what[:300])


def _told(job: Claim, others: Sequence[Claim]) -> bool:
    return any(one_employer(job.what, other.what) for other in others)


def _names(other: Claim, key: str) -> bool:
    """Whether another job's text names the employer, as `Agency (client: …)` does."""
    return len(key) > 2 and f" {key} " in f" {employer_key(other.role)} {folded(other.span)} "
