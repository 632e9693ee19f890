"""The job: link everybody in the lake, under the judgements that people recorded."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from watchword.casework.store import case_store
from watchword.enrich.workbench import Workbench
from watchword.flows.home import home, key
from watchword.flows.link.applied_again import applied_again, as_one, firsts
from watchword.flows.link.gather import gather, texts
from watchword.flows.link.opened import opened
from watchword.linkage.holdings import Held
from watchword.linkage.judgements import Judgement, Verdict, by_first, judged_different
from watchword.linkage.link import Link
from watchword.linkage.linking import Linked, link
from watchword.linkage.texts.alike import Text, near_duplicates, text_pairs
from watchword.linkage.weak_ties import weak_ties
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
    """What was linked. first: for each later application of one person (same name and contact) the id of their first.

    weak: ties too weak alone, as of `weak_ties`.
    """

    linked: Linked
    first: Mapping[str, str]
    weak: tuple[Link, ...]


@dataclass(frozen=True)
class Gathered:
    """What linkage starts from. held: under first ids, without texts. wrote: every text. first: as in `Found`."""

    held: Held
    wrote: Sequence[Text]
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
        found = gathered(bench, settings, recorded)
    judgements = by_first(recorded.judgements, found.first)
    linked = _linked(found.held, found.wrote, judgements, advertisements, progress)
    return Found(linked, found.first, weak_ties(linked, judgements))


def gathered(bench: Workbench, settings: Settings, recorded: Standing) -> Gathered:
    """What everybody in the lake holds and wrote, each person under their first id."""
    found = gather(bench, settings, Context(key(), domains=settings.company.domains))
    first = applied_again(found["holdings"], found["people"], judged_different(recorded.judgements))
    held = Held(as_one(found["holdings"], first), firsts(found["people"], first))
    return Gathered(held, texts(bench, first), first)


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
