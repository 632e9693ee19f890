"""The lake: Delta tables of records, an ingest ledger, and one writer at a time."""

import hashlib
import os
import shutil
import time
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import deltalake
import orjson
import pyarrow.parquet as pq
from deltalake.transaction import AddAction, create_table_with_add_actions
from filelock import FileLock, Timeout

from watchword.errors import WatchwordError
from watchword.lake import ledger
from watchword.lake.ledger import Ingest
from watchword.records import TABLES

#: Raised when the tables' meaning changes; their columns are compared beside it.
SCHEMA = 1

#: No least and greatest values in the tables' logs: they would name people long after their erasure.
_UNINDEXED = {"delta.dataSkippingNumIndexedCols": "0"}


class LakeError(WatchwordError):
    """A lake that cannot be used, said in one line with what to do."""


class Lake:
    """Records of one employer on disk, under `path`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.work = path / ".work"
        self._prepared = path / ".prepared"
        self._ingests = path / "ingests"

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the lake as its only writer; finishes what an interrupted run had prepared."""
        try:
            private(self.path)
            for folder in (self._prepared, self._ingests):
                folder.mkdir(exist_ok=True, mode=0o700)
        except OSError as error:
            raise LakeError(
                f"{self.path}: the lake cannot be written ({error.strerror}); choose --lake DIR"
            ) from error
        self._check_schema()
        try:
            with FileLock(self.path / ".lock", timeout=0):
                shutil.rmtree(self.work, ignore_errors=True)
                self.work.mkdir(mode=0o700)
                for plan in sorted(self._prepared.glob("*/plan.json")):
                    self._apply(plan.parent)
                yield
                shutil.rmtree(self.work, ignore_errors=True)
        except Timeout as error:
            raise LakeError(f"{self.path}: another scan is writing this lake; wait for it to end") from error

    def _check_schema(self) -> None:
        mark = self.path / "schema.json"
        ours = {"schema": SCHEMA, "columns": _columns()}
        if not mark.exists():
            ledger.write(mark, ours)
        elif (found := orjson.loads(mark.read_bytes())) != ours:
            newer = found["schema"] > SCHEMA
            advice = (
                "use the newer Watchword that wrote it" if newer else "scan the exports into a new --lake"
            )
            raise LakeError(
                f"{self.path}: written by another version of Watchword (schema {found['schema']}); {advice}"
            )

    def files(self, table: str) -> list[str]:
        """The Parquet files that make up a record table now; empty where nothing was ever recorded."""
        delta = self._delta(table)
        return sorted(unquote(uri.removeprefix("file://")) for uri in delta.file_uris()) if delta else []

    def ingested(self, key: str) -> Ingest | None:
        """What was once read under this key, or None."""
        path = self._ingests / f"{_name(key)}.json"
        return ledger.restored(orjson.loads(path.read_bytes())) if path.exists() else None

    def sizes(self) -> set[int]:
        """The sizes in bytes of all files that were ever read into this lake."""
        return {orjson.loads(path.read_bytes()).get("size", 0) for path in self._ingests.glob("*.json")}

    def commit(self, ingest: Ingest, staged: Mapping[str, Path], also: Sequence[Ingest] = ()) -> None:
        """Add one file's new records; `staged` are Parquet files with the tables' columns, which are moved.

        Many small files may come in one commit, whose account is `ingest`; `also` are the accounts of each. Either all
        of it is there after this or, if interrupted, after the next `writing`.
        """
        folder = self._prepared / _name(ingest.key)
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700)
        for table, path in staged.items():
            _flush(path)
            path.replace(folder / f"{table}.parquet")
        plan = {**ledger.stored(ingest), "also": [ledger.stored(each) for each in also]}
        ledger.write(folder / "plan.json", plan)
        self._apply(folder)

    def _apply(self, folder: Path) -> None:
        """Carry out a prepared ingest; every step may have been done before."""
        plan = orjson.loads((folder / "plan.json").read_bytes())
        also = [ledger.restored(each) for each in plan.pop("also", ())]
        ingest = ledger.restored(plan)
        for table in sorted(ingest.tables):
            self._append(table, folder / f"{table}.parquet", ingest)
        for each in (*also, ingest):
            ledger.write(self._ingests / f"{_name(each.key)}.json", ledger.stored(each))
        shutil.rmtree(folder)

    def _append(self, table: str, staged: Path, ingest: Ingest) -> None:
        """One Delta commit with one data file, named by its content's key, once and only once."""
        delta = self._delta(table)
        app = f"{ingest.key}:{table}"
        if delta is not None and delta.transaction_version(app) is not None:
            return
        home = self.path / table
        home.mkdir(exist_ok=True, mode=0o700)
        name = f"part-{_name(ingest.key)}.parquet"
        if staged.exists():
            staged.replace(home / name)
        facts = pq.read_metadata(home / name)
        action = AddAction(
            name,
            (home / name).stat().st_size,
            {},
            int(time.time() * 1000),
            True,
            orjson.dumps({"numRecords": facts.num_rows}).decode(),
        )
        schema = deltalake.Schema.from_arrow(pq.read_schema(home / name))
        properties = deltalake.CommitProperties(
            custom_metadata={"format": ingest.format or "", "rejected": str(ingest.rejected)},
            app_transactions=[deltalake.Transaction(app, 1)],
        )
        if delta is None:
            create_table_with_add_actions(
                str(home), schema, [action], "append", configuration=_UNINDEXED, commit_properties=properties
            )
        else:
            delta.create_write_transaction([action], "append", schema, commit_properties=properties)

    def erase(self, table: str, event_ids: Sequence[str]) -> int:
        """Delete records by id, rewrite what held them, and remove the old files at once; rows deleted."""
        delta = self._delta(table)
        if delta is None or not event_ids:
            return 0
        deleted = sum(int(delta.delete(some)["num_deleted_rows"] or 0) for some in _among(event_ids))
        _remove_old(delta)
        return deleted

    def blank(self, table: str, column: str, event_ids: Sequence[str]) -> None:
        """Empty one column of records by their ids, and remove the old files at once.

        By ids and never by what the column holds: the table's log keeps the condition.
        """
        delta = self._delta(table)
        if delta is not None and event_ids:
            for some in _among(event_ids):
                delta.update(updates={column: "NULL"}, predicate=some)
            _remove_old(delta)

    def blank_excerpts(self, marks: Collection[str]) -> None:
        """Empty the excerpts of rejected input that hold one of `marks` (lower case)."""
        for path in self._ingests.glob("*.json"):
            ingest = ledger.restored(orjson.loads(path.read_bytes()))
            rejects = tuple(
                replace(reject, excerpt="") if any(m in reject.excerpt.lower() for m in marks) else reject
                for reject in ingest.rejects
            )
            if rejects != ingest.rejects:
                ledger.write(path, ledger.stored(replace(ingest, rejects=rejects)))

    def _delta(self, table: str) -> deltalake.DeltaTable | None:
        home = self.path / table
        if table not in TABLES:
            raise LakeError(f"{table}: no such record table")
        return deltalake.DeltaTable(str(home)) if (home / "_delta_log").is_dir() else None


def private(folder: Path) -> None:
    """Make a folder that only its owner can enter, and its missing parents likewise."""
    for each in (*reversed(folder.parents), folder):
        if not each.is_dir():
            each.mkdir(mode=0o700, exist_ok=True)


def _columns() -> str:
    """A digest of all tables' columns: a lake with others cannot be read as these."""
    layout = ";".join(f"{name}:{','.join(table.names)}" for name, table in sorted(TABLES.items()))
    return hashlib.sha256(layout.encode()).hexdigest()[:16]


def _name(key: str) -> str:
    """A file name for a key: short, and free of what file systems dislike."""
    return hashlib.sha256(key.encode()).hexdigest()[:32]


def _among(event_ids: Sequence[str]) -> Iterator[str]:
    """SQL conditions that together name all these ids, each short enough to be parsed."""
    for start in range(0, len(event_ids), 5_000):
        ids = ", ".join("'" + each.replace("'", "''") + "'" for each in event_ids[start : start + 5_000])
        yield f"event_id IN ({ids})"


def _remove_old(delta: deltalake.DeltaTable) -> None:
    """Remove files that the table no longer lists, however young."""
    delta.vacuum(retention_hours=0, dry_run=False, enforce_retention_duration=False, full=True)


def _flush(path: Path) -> None:
    """Make sure that a staged file has reached the disk before the plan that names it."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
