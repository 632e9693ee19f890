"""Results written to disk: whole or not at all, readable by their owner only."""

import os
import tempfile
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import orjson

from watchword.errors import WatchwordError
from watchword.report.csv_out import cases_as_csv
from watchword.report.document import Document, People
from watchword.report.ocsf import findings
from watchword.report.page import render

DEEPEST = 32  # levels of lists and maps; facts are flat, so anything deeper is a mistake


class NotWritable(WatchwordError):
    """A result could not be written; the message says which file, why, and what to do."""


def write_cases(document: Document, path: Path) -> None:
    """`cases.json`: indented, keys in the contract's order, floats to 4 decimals, times ISO 8601 with Z."""
    write_bytes(path, orjson.dumps(settled(document), option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE))


def write_findings(document: Document, path: Path) -> None:
    """`findings.ocsf.jsonl`: one OCSF Detection Finding a line, keys sorted."""
    write_bytes(path, json_lines(findings(document)))


def write_page(document: Document, people: People, path: Path, *, title: str = "Watchword report") -> None:
    """`report.html`: the self-contained page."""
    write_bytes(path, render(document, people, title=title).encode())


def write_csv(document: Document, path: Path) -> None:
    """`cases.csv`: with a byte order mark, by which spreadsheets know UTF-8."""
    write_bytes(path, cases_as_csv(document).encode("utf-8-sig"))


def json_lines(rows: Iterable[Any]) -> bytes:
    """Each row as one line of JSON with sorted keys."""
    option = orjson.OPT_APPEND_NEWLINE | orjson.OPT_SORT_KEYS
    return b"".join(orjson.dumps(settled(row), option=option) for row in rows)


def settled(value: Any, depth: int = 0) -> Any:
    """The value as JSON can hold it, always alike: floats rounded, times in UTC with Z, sets sorted.

    Raises ValueError beyond 32 levels.
    """
    if depth > DEEPEST:
        raise ValueError(f"nested deeper than {DEEPEST} levels")
    if isinstance(value, dict):
        return {_plain_text(str(key)): _settled_item(key, item, depth + 1) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [settled(item, depth + 1) for item in value]
    if isinstance(value, set | frozenset):
        return sorted((settled(item, depth + 1) for item in value), key=str)
    return _settled_scalar(value)


def _settled_item(key: object, value: Any, depth: int) -> Any:
    """As `settled`; a risk below 2 % keeps four more decimals, else its logit would not be the sum."""
    if key == "risk" and isinstance(value, float) and value < 0.02:
        return round(value, 8)
    return settled(value, depth)


def _settled_scalar(value: object) -> object:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        return value if abs(value) < 2**63 else str(value)
    if isinstance(value, float):
        return round(value, 4) + 0.0  # turns -0.0 into 0.0
    if isinstance(value, datetime):
        utc = value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
        return utc.isoformat().replace("+00:00", "Z")
    return _plain_text(value.isoformat() if isinstance(value, date) else str(value))


def _plain_text(value: str) -> str:
    """The text without lone surrogates, which UTF-8 cannot hold."""
    return value.encode("utf-8", "replace").decode()


def write_bytes(path: Path, content: bytes) -> None:
    """Write beside the goal, then take its name; a folder that is missing is made for its owner only."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(beside).replace(path)
        except BaseException:
            Path(beside).unlink(missing_ok=True)
            raise
    except OSError as error:
        reason = error.strerror or error
        raise NotWritable(
            f"{path}: cannot be written ({reason}); choose another folder with --out"
        ) from error
