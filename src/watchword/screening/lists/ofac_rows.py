"""Rows of an OFAC file, each one whole or refused, and the text that they are read from."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from watchword.screening.entry import ListError

MEGABYTE = 1_048_576
#: So many refused rows are kept to be shown; all are counted.
REFUSED_KEPT = 1000
WEB_PAGE = "is a web page, not a list: download the file itself again"
CUT_SHORT = "ends inside a row: it was cut short on its way, download it again"
NO_TEXT = "is not text in UTF-8 or Windows-1252: download it again, or save it as CSV UTF-8"

#: How a row begins in the forms with commas (CSV), pipes (PIP) and at signs (DEL).
DELIMITED = re.compile(r'"?\d+"?\s*([,|@])')


@dataclass
class Refused:
    """Rows that are no entry: how many, and the first of them with file, line and reason."""

    count: int = 0
    kept: list[str] = field(default_factory=list)

    def add(self, where: str, reason: str) -> None:
        """Count one row, and keep it while there is room."""
        self.count += 1
        if len(self.kept) < REFUSED_KEPT:
            self.kept.append(f"{where}: {reason}")


def rows(path: Path, columns: int, refused: Refused) -> Iterator[list[str]]:
    """Rows of one file as text, "-0-" as nothing; the first cell is a number."""
    csv.field_size_limit(MEGABYTE)
    reader = csv.reader(lines(path), strict=True, delimiter=delimiter(path))
    short = False
    while True:
        where = f"{path.name} line {reader.line_num + 1}"
        try:
            row = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            short = "unexpected end" in str(error)
            refused.add(where, f"no row: {error}")
            continue
        if any(cell.strip() for cell in row):
            short = len(row) < columns
            if wrong := fault(row, columns):
                refused.add(where, wrong)
            else:
                yield ["" if cell.strip() == "-0-" else cell for cell in row]
    if short:
        raise ListError(f"{path}: {CUT_SHORT}")


def delimiter(path: Path) -> str:
    """What stands between the columns: the sign after the number that every row begins with, else a comma."""
    first = next((line for line in lines(path) if line.strip()), "")
    found = DELIMITED.match(first.removeprefix("\ufeff"))
    return found[1] if found else ","


def fault(row: list[str], columns: int) -> str:
    """What is wrong with a row; empty for a whole one."""
    if len(row) != columns:
        return f"{len(row)} columns where {columns} belong"
    number = row[0].strip()
    return "" if number.isascii() and number.isdecimal() else f"no entry number but {row[0][:40]!r}"


def lines(path: Path) -> Iterator[str]:
    """Lines of a file, in UTF-8 or else in Windows' Latin letters, without the control-Z at its end."""
    try:
        with path.open("rb") as file:
            yield from _decoded(path, file)
    except OSError as error:
        raise ListError(f"{path}: cannot be read: {error.strerror}") from None


def _decoded(path: Path, file: IO[bytes]) -> Iterator[str]:
    """Decode each line by itself, so that a letter in another encoding spoils no other line."""
    head = file.read(1024)
    if head.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"<"):
        raise ListError(f"{path}: {WEB_PAGE}")
    if b"\x00" in head:
        raise ListError(f"{path}: {NO_TEXT}")
    file.seek(3 if head.startswith(b"\xef\xbb\xbf") else 0)
    while line := file.readline(MEGABYTE):
        bare = line.replace(b"\x1a", b"")
        try:
            yield bare.decode()
        except UnicodeDecodeError:
            yield bare.decode("cp1252", errors="replace")
