"""Changes exports as an employer's data might have been: the same company, other traits."""

import csv
import gzip
import io
import json
import random
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any


def copied(company: Path, target: Path) -> Path:
    """The exports unpacked into plain files, so that each can be rewritten."""
    shutil.copytree(company / "exports", target)
    for path in [*target.rglob("*.gz")]:
        path.with_suffix("").write_bytes(gzip.decompress(path.read_bytes()))
        path.unlink()
    for path in [*target.rglob("*.zip")]:
        zipfile.ZipFile(path).extractall(path.parent)
        path.unlink()
    return target


def columns_added(path: Path, columns: dict[str, tuple[str, ...]], seed: int) -> None:
    """Gives a CSV more columns, each with values drawn at random for each row."""
    dice = random.Random(seed)
    header, *rows = csv.reader(io.StringIO(path.read_text("utf-8-sig")))
    made = io.StringIO()
    written = csv.writer(made)
    written.writerow([*header, *columns])
    written.writerows([*row, *(dice.choice(values) for values in columns.values())] for row in rows)
    path.write_text(made.getvalue(), "utf-8")


def lines_changed(path: Path, change: Callable[[str], str]) -> None:
    """Rewrites a text file line by line."""
    path.write_text(
        "".join(change(line) for line in path.read_text("utf-8").splitlines(keepends=True)), "utf-8"
    )


def texts_changed(value: Any, change: Callable[[str, Any], Any]) -> Any:
    """Rewrites a JSON value: `change` gets each key and its text; JSON within a text is rewritten too."""
    if isinstance(value, dict):
        return {key: texts_changed(change(key, inner), change) for key, inner in value.items()}
    if isinstance(value, list):
        return [texts_changed(inner, change) for inner in value]
    if isinstance(value, str) and value[:1] in "{[" and value[-1:] in "}]" and len(value) > 2:
        try:
            return json.dumps(texts_changed(json.loads(value), change), separators=(",", ":"))
        except ValueError:
            return value
    return value


def json_changed(path: Path, change: Callable[[str, Any], Any]) -> None:
    """Rewrites a JSON document or JSON lines, keeping which of the two it is."""
    text = path.read_text("utf-8")
    try:
        path.write_text(json.dumps(texts_changed(json.loads(text), change), indent=1), "utf-8")
    except ValueError:
        lines = [
            json.dumps(texts_changed(json.loads(line), change)) for line in text.splitlines() if line.strip()
        ]
        path.write_text("\n".join(lines) + "\n", "utf-8")
