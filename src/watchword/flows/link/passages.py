"""The job: the passages that two people's texts share, to be read side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

from watchword.engines.duck import quoted
from watchword.enrich.applicants.tied import own
from watchword.enrich.workbench import Workbench
from watchword.flows.link.link_people import Gathered, Progress, Standing, gathered
from watchword.flows.link.opened import opened
from watchword.linkage.holdings import LinkageError
from watchword.linkage.judgements import by_first
from watchword.linkage.linking import link
from watchword.linkage.texts.alike import groups_of
from watchword.linkage.texts.common import common_runs
from watchword.linkage.texts.passages import PASSAGES, Passage, runs_of_five, shared_passages
from watchword.settings import Settings

#: Texts of one person that are compared, the newest; nobody applies with more that matter.
MOST_TEXTS = 20


@dataclass(frozen=True)
class Shared:
    """What two people's texts share, the longest first. one_texts, other_texts: how many each of them wrote.

    common: how many runs of five words both have that are nobody's own, and were left out.
    """

    passages: tuple[Passage, ...]
    one_texts: int
    other_texts: int
    common: int


def passages(
    lake: Path,
    settings: Settings,
    recorded: Standing,
    people: tuple[str, str],
    progress: Progress,
    advertisements: Sequence[str] = (),
) -> Shared:
    """At most five passages of all texts of two people, those of their other applications included.

    Words of advertisements and templates are left out as in linkage. Raises LinkageError where both ids are one person's,
    and as `opened` does, with LakeError.
    """
    progress("gathering what everybody wrote", 0, 2)
    with opened(lake) as bench:
        found = gathered(bench, settings, recorded)
        one, other = (found.first.get(person, person) for person in people)
        if one == other:
            raise LinkageError(
                f"{people[0]} and {people[1]}: are one person, by name and contact; "
                "name two people, or judge these different first"
            )
        ours, theirs = (_texts(bench, _every_id(person, found)) for person in (one, other))
    progress("leaving out what many wrote", 1, 2)
    common = _common(ours, theirs, found, recorded, advertisements)
    progress("", 2, 2)
    told: dict[str, Passage] = {}
    for a, b in product(ours, theirs):
        for passage in shared_passages(a, b, common):
            told.setdefault(passage.in_a.lower(), passage)
    longest = sorted(told.values(), key=lambda passage: (-passage.words, passage.in_a))
    return Shared(tuple(longest[:PASSAGES]), len(ours), len(theirs), len(common))


def _common(
    ours: Sequence[str],
    theirs: Sequence[str],
    found: Gathered,
    recorded: Standing,
    advertisements: Sequence[str],
) -> frozenset[str]:
    """The runs of five words in both that are nobody's own. A hand's own words are no template, so it links first."""
    both = set().union(*map(runs_of_five, ours)) & set().union(*map(runs_of_five, theirs))
    if not both:
        return frozenset()
    linked = link(found.held, by_first(recorded.judgements, found.first))
    groups = groups_of([text.person_id for text in found.wrote], linked.persona_of)
    runs = sorted(both)
    gone = common_runs(runs, (text.text for text in found.wrote), groups, advertisements)
    return frozenset(run for run, common in zip(runs, gone, strict=True) if common)


def _every_id(person: str, found: Gathered) -> list[str]:
    """The ids under which one person applied, by the first."""
    return [person, *(later for later, first in found.first.items() if first == person)]


def _texts(bench: Workbench, ids: Sequence[str]) -> list[str]:
    among = ", ".join(map(quoted, ids))
    rows = bench.rows(f"""
        SELECT text FROM {own("document_texts", everybody=True)}
        WHERE text IS NOT NULL AND person_id IN ({among})
        GROUP BY text ORDER BY max(utc) DESC NULLS LAST, hash(text) LIMIT {MOST_TEXTS}""")
    return [row["text"] for row in rows]
