"""A writer of the delimited forms: the CSV files with another sign between their columns."""

import csv
from pathlib import Path


def write(source: Path, target: Path, suffix: str, sign: str) -> None:
    """Write all four files of a list; texts are quoted, numbers and "-0-" are not, as in the publisher's files."""
    for path in source.glob("*.csv"):
        with path.open(newline="", encoding="ascii") as file:
            lines = [sign.join(map(_cell, row)) + "\r\n" for row in csv.reader(file) if len(row) > 1]
        (target / f"{path.stem.upper()}.{suffix}").write_text("".join(lines), "ascii", newline="")


def _cell(cell: str) -> str:
    bare = cell.strip()
    return cell if bare == "-0-" or bare.isdecimal() else '"' + cell.replace('"', '""') + '"'
