"""The job: packs in, one answer an applicant out; everything read is kept for the next comparison."""

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import duckdb

from watchword.documents.images.kept_photos import PhotoStore
from watchword.documents.limits import Limits
from watchword.documents.pack import Pack, open_pack
from watchword.documents.resume.offices import Office, read_offices
from watchword.engines.duck import connect
from watchword.enrich.applicants import prepare_applicants
from watchword.enrich.applicants.held import hold
from watchword.enrich.applicants.same_applicant import one_applicant
from watchword.enrich.applicants.tied import persons
from watchword.enrich.workbench import Workbench
from watchword.errors import WatchwordError
from watchword.flows.converted import Reading
from watchword.flows.home import home
from watchword.flows.ingest import Account
from watchword.flows.ingest_together import ingest_together
from watchword.flows.reading import reading as by_settings
from watchword.flows.screen import Screening
from watchword.flows.vet.alike import parts_alike, texts_alike
from watchword.flows.vet.earlier_resume import compare_earlier
from watchword.flows.vet.judge import judge
from watchword.flows.vet.keep_together import Waiting
from watchword.flows.vet.listed import write_listed
from watchword.flows.vet.of_photo import keep_photos, photo_store, photos_alike
from watchword.flows.vet.read_pack import PackReading, read_pack
from watchword.flows.vet.request import NoPackError, Request, Vetted
from watchword.flows.vet.shared import write_shared
from watchword.flows.vet.told import behind_of, documents_of, erased_since, told_of
from watchword.lake import Lake
from watchword.records import TABLES
from watchword.screening.store import ListStore
from watchword.sources.contract import Context
from watchword.sources.export import inflated

Progress = Callable[[str, int, int], None]


def vet(request: Request, progress: Progress) -> Vetted:
    """Read the packs into the lake, compare them with everybody there, run every indicator of applicants, weigh.

    A pack that cannot be read costs no other. Raises NoPackError where none can, and WatchwordError in one line where
    the lake or WATCHWORD_HOME cannot be written. Photographs whose time is over are removed first.
    """
    unread: list[str] = []
    packs = list(_opened(request.packs, unread))
    if not packs:
        raise NoPackError(unread)
    tables = by_settings(request.settings)
    offices = _offices(request.offices)
    store = photo_store()
    store.expire(request.today)
    lake = Lake(request.lake)
    read: list[tuple[Pack, PackReading]] = []
    with lake.writing():
        connection = connect(lake.work)
        waiting = Waiting(connection, lake)
        for number, pack in enumerate(packs):
            progress(f"reading {pack.name}", number, len(packs) + 1)
            try:
                reading = read_pack(pack, tables.context, request.now, Limits(), offices, tables.columns)
            except (WatchwordError, OSError) as error:
                unread.append(f"{pack.folder}: {error}")
                continue
            waiting.make_room(reading.about.candidate)
            compare_earlier(connection, lake, reading)
            waiting.add(reading.key, reading.gathered)
            read.append((pack, reading))
        waiting.keep()
        readings = list(_with_tables(connection, lake, read, tables))
        connection.close()
    if not readings:
        raise NoPackError(unread)
    progress("comparing", len(packs), len(packs) + 1)
    return _concluded(request, lake, readings, store, tables.context, unread)


def _opened(folders: Sequence[Path], unread: list[str]) -> Iterator[Pack]:
    """The packs that can be opened; the others' reasons go to `unread`."""
    for folder in dict.fromkeys(folders):
        try:
            yield open_pack(folder)
        except (WatchwordError, OSError) as error:
            unread.append(str(error))


def _with_tables(
    connection: duckdb.DuckDBPyConnection,
    lake: Lake,
    read: Sequence[tuple[Pack, PackReading]],
    tables: Reading,
) -> Iterator[tuple[Pack, PackReading, list[Account]]]:
    """All packs' tables through the readers of sources at once: what was read before is looked up once for all."""
    files = [
        inflated(file.name, file.path, lake.work, tables.bounds)
        for _, reading in read
        for file in reading.tables
    ]
    accounts = iter(ingest_together(connection, files, lake, tables))
    for pack, reading in read:
        yield pack, reading, list(islice(accounts, len(reading.tables)))


def _concluded(
    request: Request,
    lake: Lake,
    readings: Sequence[tuple[Pack, PackReading, list[Account]]],
    store: PhotoStore,
    context: Context,
    unread: list[str],
) -> Vetted:
    """Everything after reading."""
    work = Path(tempfile.mkdtemp(prefix="watchword-vet-", dir=request.lake))
    try:
        bench = Workbench(connect(work), {name: lake.files(name) for name in TABLES}, work)
        one_applicant(bench)
        people = persons(bench, [reading.about.candidate for _, reading, _ in readings])
        current = {row["event_id"] for _, reading, *_ in readings for row in _said(reading)}
        prepared = prepare_applicants(bench, set(people.values()), request.settings, request.now, current)
        hold(bench, context, everybody=False)
        photos = _photos(bench, store, [reading for _, reading, _ in readings])
        alike = [*texts_alike(bench), *parts_alike(bench), *photos]
        declared = [household.people for household in request.settings.households]
        rows = write_shared(bench, alike, request.confirmed, declared)
        prepared.exposure["shared"] = dict.fromkeys(people.values(), 1)
        for _, reading, _ in readings:
            if request.photo_days:
                keep_photos(store, reading.photos, reading.about, request.today, request.photo_days)
            if erased_since(bench, reading):
                reading.gathered.notes.append(_ERASED)
        screening = Screening(ListStore(request.lists or home() / "lists"), request.today)
        write_listed(bench, prepared, _by_reading(people, readings), screening, request.now)
        judged = judge(prepared, request.settings, work)
        told = told_of(bench, prepared)
        behind = behind_of(bench, judged.findings.evidence, told, rows)
        documents = documents_of(bench)
        bench.connection.close()
    finally:
        shutil.rmtree(work, ignore_errors=True)
    shared = _by_person(rows)
    ordered = [(people[reading.about.candidate], pack, reading, tables) for pack, reading, tables in readings]
    return Vetted(ordered, judged, told, shared, unread, behind, documents)


def _by_reading(
    people: Mapping[str, str], readings: Sequence[tuple[Pack, PackReading, list[Account]]]
) -> dict[str, list[PackReading]]:
    """Readings by person, without those whose records were erased."""
    found: dict[str, list[PackReading]] = {}
    for _, reading, _ in readings:
        if _ERASED not in reading.gathered.notes:
            found.setdefault(people[reading.about.candidate], []).append(reading)
    return found


def _said(reading: PackReading) -> Iterator[dict[str, Any]]:
    """Every row that a pack says, also one that was kept when it was read before."""
    return (row for rows in reading.gathered.rows.values() for row in rows)


_ERASED = (
    "this pack was vetted before and its records were erased since: nothing of it is kept or judged again"
)


def _by_person(rows: Sequence[dict[str, Any]]) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault(row["person_id"], []).append(row)
    return found


def _photos(bench: Workbench, store: PhotoStore, readings: Sequence[PackReading]) -> Iterator[dict[str, Any]]:
    """Photographs of others, by people: what was kept of an applicant who was hired is the worker's."""
    rows = list(photos_alike(store, [(reading.about, reading.photos) for reading in readings]))
    people = persons(
        bench, [reading.about.candidate for reading in readings] + [row["other"] for row in rows]
    )
    for row in rows:
        one, other = people[row["person_id"]], people[row["other"]]
        if one != other:
            yield {**row, "person_id": one, "other": other}


def _offices(path: Path | None) -> Sequence[Office]:
    return read_offices(path.read_text("utf-8", "replace"), path.name) if path else ()
