"""Small pieces that vendors' records are made of: ids, times, JSON and CSV files."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from hashlib import md5
from pathlib import Path
from typing import Any

import orjson


def uuid_of(*words: object) -> str:
    """An id in the form of a UUID, the same for the same words."""
    text = md5("|".join(map(str, words)).encode(), usedforsecurity=False).hexdigest()
    return f"{text[:8]}-{text[8:12]}-4{text[13:16]}-a{text[17:20]}-{text[20:]}"


def zulu(moment: datetime) -> str:
    """2026-05-11T14:02:09.000Z."""
    return f"{moment:%Y-%m-%dT%H:%M:%S}.000Z"


def write_json(path: Path, value: Any) -> None:
    """Writes indented JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(orjson.dumps(value, option=orjson.OPT_INDENT_2) + b"\n")


def write_csv(path: Path, header: str, rows: Iterable[Sequence[object]], mark: bool = False) -> None:
    """Writes a CSV with Windows line ends, with a byte order mark where a spreadsheet saved it.

    `header` names the columns with commas between them.
    """
    held = io.StringIO()
    writer = csv.writer(held, lineterminator="\r\n")
    writer.writerow(header.split(","))
    writer.writerows(rows)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((("\ufeff" if mark else "") + held.getvalue()).encode())
