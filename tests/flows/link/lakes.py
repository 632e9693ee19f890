"""Small lakes of applicants for tests of linkage: what each applied with, in record tables."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from tests.enrich.recorded import lake as written
from watchword.lake import Ingest, Lake

Rows = Sequence[Mapping[str, Any]]

#: The first application; each `days` counts from it.
START = datetime(2026, 3, 2, 10, tzinfo=UTC)


def day(days: int) -> datetime:
    """A time so many days after the first application."""
    return START + timedelta(days=days)


def applied(candidate: str, days: int = 0, **given: Any) -> dict[str, Any]:
    """An application, with a mailbox of its own unless another is given."""
    return {"candidate": candidate, "email": f"{candidate.lower()}@example.com", "time": day(days), **given}


def named(candidate: str, name: str, days: int = 0, **given: Any) -> dict[str, Any]:
    """A name as the applicant gave it."""
    return {"candidate": candidate, "name": name, "time": day(days), **given}


def holds(candidate: str, kind: str, value: str, days: int = 0) -> dict[str, Any]:
    """A value that an applicant holds; equal texts are equal values."""
    return {
        "candidate": candidate,
        "kind": kind,
        "value_key": f"key of {value}",
        "time": day(days),
        "seen_in": "form",
    }


def wrote(candidate: str, text: str, kind: str = "resume") -> dict[str, Any]:
    """A text of an applicant."""
    return {"candidate": candidate, "kind": kind, "text": text, "document": str(hash(text)), "time": day(0)}


def make_lake(folder: Path, **tables: Rows) -> Path:
    """A lake with these rows."""
    staged = written(folder.with_name(f"{folder.name}-staged"), tables)
    kept = Lake(folder)
    with kept.writing():
        counts = {name: len(rows) for name, rows in tables.items()}
        kept.commit(Ingest("test", "test", tables=counts), {name: Path(files[0]) for name, files in staged.items()})  # fmt: skip
    return folder
