"""CSV files as offices export them: their own date styles, byte marks and line ends."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

BOM = "﻿"


def american(day: date | None) -> str:
    """06/30/2026, as American payroll and HR products write."""
    return "" if day is None else day.strftime("%m/%d/%Y")


def iso_day(day: date | None) -> str:
    """2026-06-30."""
    return "" if day is None else day.isoformat()


def spelled(day: date | None) -> str:
    """30 Jun 2026, as carriers and vendor lists write."""
    return "" if day is None else day.strftime("%d %b %Y")


def table(header: Sequence[str], rows: Iterable[Sequence[object]], end: str = "\r\n") -> str:
    """A CSV text with a header."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator=end)
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()


def save(path: Path, text: str) -> None:
    """Writes a text as UTF-8 exactly as it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
