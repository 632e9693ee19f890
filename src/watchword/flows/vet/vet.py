"""The job: packs in, one answer an applicant out; everything read is kept for the next comparison."""

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import duckdb

from watchword.documents.images.kept_photos import PhotoStore
from watchword.documents.limits import Limits
from watchword.documents.pack import Pack, open_pack
from watchword.documents.resume.offices import Office, read_offices
from watchword.engines.duck import connect
from watchword.enrich.applicants import PreparedApplicants, prepare_applicants
from watchword.enrich.applicants.held import hold
from watchword.enrich.applicants.tied import persons
from watchword.enrich.workbench import Workbench
from watchword.flows.home import home, key
from watchword.flows.ingest import Account, Reading, ingest_each
from watchword.flows.vet.alike import parts_alike, texts_alike
from watchword.flows.vet.judge import Judged, judge
from watchword.flows.vet.keep import keep
from watchword.flows.vet.of_photo import keep_photos, photos_alike
from watchword.flows.vet.read_pack import PackReading, read_pack
from watchword.flows.vet.shared import write_shared
from watchword.lake import Lake, private
from watchword.records import TABLES
from watchword.settings import Settings
from watchword.sources.bounds import Bounds
from watchword.sources.contract import Context
from watchword.sources.export import Export

#: Days that a photograph is kept, encrypted, unless the employer says otherwise.
PHOTO_DAYS = 365
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Request:
    """Which packs to vet and how.

    lake: where records lie. now: the moment to judge by. offices: a table of employers' sites, or None.
    photo_days: how long photographs are kept; 0 keeps none. confirmed: people whose case two people confirmed.
    """

    packs: Sequence[Path]
    lake: Path
    settings: Settings
    now: datetime
    offices: Path | None = None
    photo_days: int = PHOTO_DAYS
    confirmed: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Vetted:
    """What vetting concluded about all packs: readings by person, prepared tables' rows, and what was judged."""

    readings: list[tuple[str, Pack, PackReading, list[Account]]]
    judged: Judged
    facts: dict[str, list[dict[str, object]]] = field(default_factory=dict)


def vet(request: Request, progress: Progress) -> Vetted:
    """Read the packs into the lake, compare them with everybody there, run every indicator of applicants, weigh.

    Raises WatchwordError in one line where no pack can be opened or the lake cannot be written.
    """
    packs = [open_pack(folder) for folder in request.packs]
    context = Context(key(), domains=request.settings.company.domains)
    offices = _offices(request.offices)
    private(request.lake)
    lake = Lake(request.lake)
    store = PhotoStore(home() / "photos", key(), _Silent())
    readings, accounts = [], []
    with lake.writing():
        connection = connect(lake.work)
        for number, pack in enumerate(packs):
            progress(f"reading {pack.name}", number, len(packs) + 1)
            reading = read_pack(pack, context, request.now, Limits(), offices)
            keep(connection, lake, reading.key, reading.gathered)
            readings.append(reading)
            accounts.append(_tables(connection, lake, reading, context))
        connection.close()
    progress("comparing", len(packs), len(packs) + 1)
    return _concluded(request, lake, packs, readings, accounts, store, context)


def _tables(
    connection: duckdb.DuckDBPyConnection, lake: Lake, reading: PackReading, context: Context
) -> list[Account]:
    """The pack's tables through the readers of sources."""
    files = [Export(file.name, file.path) for file in reading.tables]
    return ingest_each(connection, files, lake, Reading(Bounds(), context, {}))


def _concluded(
    request: Request,
    lake: Lake,
    packs: Sequence[Pack],
    readings: Sequence[PackReading],
    accounts: Sequence[list[Account]],
    store: PhotoStore,
    context: Context,
) -> Vetted:
    """Everything after reading."""
    work = Path(tempfile.mkdtemp(prefix="watchword-vet-", dir=request.lake))
    try:
        bench = Workbench(connect(work), {name: lake.files(name) for name in TABLES}, work)
        people = persons(bench, [reading.about.candidate for reading in readings])
        prepared = prepare_applicants(bench, set(people.values()), request.settings, request.now)
        hold(bench, context)
        alike = [*texts_alike(bench), *parts_alike(bench), *_photos(store, readings, people)]
        write_shared(bench, alike, request.confirmed)
        prepared.exposure["shared"] = dict.fromkeys(people.values(), 1)
        for reading in readings:
            if request.photo_days:
                keep_photos(store, reading.photos, reading.about, request.photo_days)
        judged = judge(prepared, request.settings, work)
        told = _told(bench, prepared)
        bench.connection.close()
        ordered = [
            (people[reading.about.candidate], pack, reading, tables)
            for pack, reading, tables in zip(packs, readings, accounts, strict=True)
        ]
        return Vetted(ordered, judged, told)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _photos(
    store: PhotoStore, readings: Sequence[PackReading], people: dict[str, str]
) -> Iterator[dict[str, object]]:
    """Photographs that were kept for somebody else."""
    for reading in readings:
        for row in photos_alike(store, reading.photos, reading.about):
            yield {
                **row,
                "person_id": people[reading.about.candidate],
                "other": people.get(row["other"], row["other"]),
            }


def _told(bench: Workbench, prepared: PreparedApplicants) -> dict[str, list[dict[str, object]]]:
    """Each person's facts and checks, from which agreement is told."""
    found: dict[str, list[dict[str, object]]] = {}
    for name in (
        "identity_facts",
        "resume_facts",
        "contact_facts",
        "code_facts",
        "photo_facts",
        "checks",
        "answers",
    ):
        for row in bench.rows(f"SELECT * FROM read_parquet('{prepared.files[name]}') ORDER BY event_id"):
            found.setdefault(str(row["person_id"]), []).append({**row, "table": name})
    return found


def _offices(path: Path | None) -> Sequence[Office]:
    return read_offices(path.read_text("utf-8", "replace"), path.name) if path else ()


class _Silent:
    """Photographs are compared, never opened, by this job; what is kept is told by the store's own folder."""

    def __call__(self, what: str, person: str, document: str) -> None:
        """Nothing was looked at."""
