"""The job: link everybody in the lake, under the judgements that people recorded."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from watchword.casework.store import case_store
from watchword.flows.home import home, key
from watchword.flows.link.applied_again import applied_again, as_one, firsts
from watchword.flows.link.gather import gather, texts
from watchword.flows.link.opened import opened
from watchword.linkage.holdings import Held
from watchword.linkage.judgements import Judgement, Verdict, by_first, judged_different
from watchword.linkage.linking import Linked, link
from watchword.linkage.texts.alike import Text, near_duplicates, text_pairs
from watchword.settings import Settings
from watchword.sources.contract import Context

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Standing:
    """What people recorded: judgements on pairs, and whose case two people confirmed."""

    judgements: tuple[Judgement, ...]
    confirmed: frozenset[str]


@dataclass(frozen=True)
class Found:
    """What was linked, and for each later application of one person (same name and contact) the id of their first."""

    linked: Linked
    first: Mapping[str, str]


def standing() -> Standing:
    """The judgements and conclusions of this installation."""
    with case_store(home()) as store:
        judged = tuple(
            Judgement(row.one, row.other, Verdict(row.verdict.value), row.by, row.why, row.at)
            for row in store.judgements()
        )
        return Standing(judged, store.confirmed())


def link_people(
    lake: Path,
    settings: Settings,
    recorded: Standing,
    progress: Progress,
    advertisements: Sequence[str] = (),
) -> Found:
    """Personas of everybody in the lake; the words of advertisements are nobody's own.

    Raises LinkageError and LakeError as `opened` does.
    """
    progress("gathering what everybody holds", 0, 3)
    with opened(lake) as bench:
        found = gather(bench, settings, Context(key(), domains=settings.company.domains))
        first = applied_again(found["holdings"], found["people"], judged_different(recorded.judgements))
        wrote = texts(bench, first)
    held = Held(as_one(found["holdings"], first), firsts(found["people"], first))
    judgements = by_first(recorded.judgements, first)
    return Found(_linked(held, wrote, judgements, advertisements, progress), first)


def _linked(
    held: Held,
    wrote: Sequence[Text],
    judgements: Sequence[Judgement],
    advertisements: Sequence[str],
    progress: Progress,
) -> Linked:
    """Link by exact values first, so that a persona's own texts are not taken for a template; then with texts."""
    progress("linking by exact values", 1, 3)
    linked = link(held, judgements)
    if wrote:
        progress("comparing texts", 2, 3)
        pairs = text_pairs(wrote, near_duplicates(wrote, advertisements, linked.persona_of))
        linked = link(Held(held.holdings, held.people, pairs), judgements)
    progress("", 3, 3)
    return linked
