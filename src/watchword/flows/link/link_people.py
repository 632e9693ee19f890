"""The job: link everybody in the lake, under the judgements that people recorded."""

import shutil
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from watchword.casework.store import case_store
from watchword.engines.duck import connect
from watchword.enrich.workbench import Workbench
from watchword.flows.home import home, key
from watchword.flows.link.applied_again import applied_again, as_one
from watchword.flows.link.gather import gather
from watchword.lake import Lake
from watchword.linkage.holdings import Held, LinkageError
from watchword.linkage.judgements import Judgement, Verdict
from watchword.linkage.linking import Linked, link
from watchword.linkage.texts.alike import Text, near_duplicates, text_pairs
from watchword.records import TABLES
from watchword.settings import Settings
from watchword.sources.contract import Context

Progress = Callable[[str, int, int], None]
#: What DuckDB may hold while everybody's records are gathered.
MEMORY = "1GB"


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

    Raises LinkageError where the lake holds nobody.
    """
    kept = Lake(lake)
    tables = {name: kept.files(name) for name in TABLES}
    if not any(tables.values()):
        raise LinkageError(
            f"{lake}: no lake with records is there; `watchword vet` and `watchword scan` make one"
        )
    work = Path(tempfile.mkdtemp(prefix="watchword-link-", dir=lake))
    try:
        progress("gathering what everybody holds", 0, 3)
        bench = Workbench(connect(work, MEMORY), tables, work)
        found = gather(bench, settings, Context(key(), domains=settings.company.domains))
        bench.connection.close()
        first = applied_again(found["holdings"], found["people"])
        once = {name: as_one(table, first) for name, table in found.items()}
        once["people"] = once["people"].filter(
            pc.invert(pc.is_in(found["people"]["person_id"], pa.array(list(first), pa.string())))
        )
        return Found(_linked(once, recorded, advertisements, progress), first)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _linked(
    found: Mapping[str, pa.Table], recorded: Standing, advertisements: Sequence[str], progress: Progress
) -> Linked:
    """Link by exact values first, so that a persona's own texts are not taken for a template; then with texts."""
    progress("linking by exact values", 1, 3)
    exact = link(Held(found["holdings"], found["people"]), recorded.judgements)
    texts = [Text(row["person_id"], row["kind"], row["text"]) for row in found["texts"].to_pylist()]
    if not texts:
        return exact
    progress("comparing texts", 2, 3)
    pairs = text_pairs(texts, near_duplicates(texts, advertisements, exact.persona_of))
    linked = link(Held(found["holdings"], found["people"], pairs), recorded.judgements)
    progress("", 3, 3)
    return linked
