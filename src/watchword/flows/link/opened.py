"""A lake opened for linkage: checked, and its record tables ready to be asked, each applicant under one id."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from watchword.engines.duck import connect
from watchword.enrich.applicants.same_applicant import one_applicant
from watchword.enrich.workbench import Workbench
from watchword.lake import Lake
from watchword.linkage.holdings import LinkageError
from watchword.records import TABLES

#: What DuckDB may hold while everybody's records are gathered.
MEMORY = "1GB"


@contextmanager
def opened(folder: Path) -> Iterator[Workbench]:
    """A workbench on the lake's records; what it spills lies in the lake, which only its owner can enter, and vanishes.

    Raises LinkageError where no lake is there, it holds nothing, or its files are damaged; LakeError where another
    version wrote it, it cannot be written, or somebody is writing it now.
    """
    tables = _tables(folder)
    work = Path(tempfile.mkdtemp(prefix="watchword-link-", dir=folder))
    try:
        bench = Workbench(connect(work, MEMORY), tables, work)
        try:
            one_applicant(bench)
            yield bench
        finally:
            bench.connection.close()
    except (duckdb.IOException, duckdb.InvalidInputException) as error:
        why = str(error).splitlines()[0][:160]
        raise LinkageError(f"{folder}: its records cannot be read ({why}); restore it from a copy") from error
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _tables(folder: Path) -> dict[str, list[str]]:
    """The files of each record table. An ingest that was interrupted is finished first."""
    if not (folder / "schema.json").is_file():
        raise LinkageError(f"{folder}: no lake here; `watchword vet`, `scan` or `link --read` make one")
    lake = Lake(folder)
    try:
        with lake.writing():
            tables = {name: lake.files(name) for name in TABLES}
    except (ValueError, KeyError, TypeError) as error:
        raise LinkageError(f"{folder}: its schema.json is damaged; restore it from a copy") from error
    if not any(tables.values()):
        raise LinkageError(f"{folder}: the lake is empty; read exports with `watchword link --read`")
    return tables
