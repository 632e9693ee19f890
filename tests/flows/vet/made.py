"""Packs made of a few small files, and what vetting says of them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import duckdb

from watchword.engines.duck import parquet
from watchword.flows.vet.answer import answer
from watchword.flows.vet.request import Request, Vetted
from watchword.flows.vet.vet import vet
from watchword.lake import Lake
from watchword.settings import Settings

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
#: A working life of its own for each applicant: no two of these share a run of words.
RESUME = """{name}
{email}

Summary
{own}

Experience
Backend Engineer, Example Freight, Denver, CO
{first} - {last}
Built the routing of parcels in Python and kept it alive at night together with four colleagues from operations.

Engineer, Sample Optics, Denver, CO
Feb 2014 - Dec 2015
Wrote drivers for lens benches, measured their drift over a whole year and halved the time that calibration takes.

Education
BSc Computer Science, Example State University, 2010 - 2014
"""
OWN = "I like small teams, long walks and programs that say what went wrong when something did."


def resume(name: str, email: str, *, own: str = OWN, first: str = "Mar 2016", last: str = "May 2023") -> str:
    """A résumé with two jobs and a degree."""
    return RESUME.format(name=name, email=email, own=own, first=first, last=last)


def form(candidate: str | None, name: str, email: str, **more: object) -> str:
    """An application form as JSON."""
    said = {"id": candidate, "name": name, "email": email, "city": "Denver", "country": "US", **more}
    return json.dumps({key: value for key, value in said.items() if value is not None})


@dataclass
class Office:
    """A vetting officer's desk: folders of packs, one lake, and answers as they are printed."""

    folder: Path
    lake: Path = field(init=False)
    settings: Settings = field(default_factory=Settings)

    def __post_init__(self) -> None:
        self.lake = self.folder / "lake"

    def pack(self, name: str, files: Mapping[str, str | bytes]) -> Path:
        """A folder with these files; what was in it before stays."""
        for file, content in files.items():
            path = self.folder / "packs" / name / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return self.folder / "packs" / name

    def vet(self, *packs: Path, **options: Any) -> dict[str, dict[str, Any]]:
        """Answers by pack."""
        done = self.done(*packs, **options)
        return {
            pack.name: answer(person, pack, reading, tables, done, [])
            for person, pack, reading, tables in done.readings
        }

    def done(self, *packs: Path, **options: Any) -> Vetted:
        """Everything that vetting gave."""
        request = Request(
            packs, self.lake, self.settings, options.pop("now", NOW), **{"today": NOW, **options}
        )
        return vet(request, lambda *_: None)

    def rows(self, table: str, columns: str = "*") -> list[tuple[Any, ...]]:
        """Rows of a record table, in an order of their own."""
        files = Lake(self.lake).files(table)
        return (
            sorted(duckdb.sql(f"SELECT {columns} FROM {parquet(files)}").fetchall(), key=str) if files else []
        )

    def counts(self) -> dict[str, int]:
        """How many rows every table has."""
        return {
            path.name: len(self.rows(path.name))
            for path in sorted(self.lake.iterdir())
            if (path / "_delta_log").is_dir()
        }


def found(said: Mapping[str, Any]) -> dict[str, str]:
    """What was found, by indicator."""
    return {each["indicator"]: each["says"] for each in said["evidence"]}


def shared(said: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """What is shared, by kind."""
    return {each["kind"]: each for each in said["shared"]}
