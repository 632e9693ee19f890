"""The lines of an export, plain or gzip, one at a time and never more than a bound."""

import csv
import gzip
import io
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from watchword.screening.entry import ListError
from watchword.screening.lists.text import MEGABYTE, refuse_web_page

#: Bytes of an export once it is unpacked: about a hundred million rows. A small gzip file can hold far more.
MOST_BYTES = 32 * 1024 * MEGABYTE
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def lines(path: Path) -> Iterator[tuple[int, str]]:
    """Each line that is not empty, with its number. Raises ListError for what is no text, cut short or too large.

    Letters that are not UTF-8 become a mark of their own: only tokens' names have them, and no wallet has.
    """
    try:
        with path.open("rb") as file:
            packed = file.read(2) == b"\x1f\x8b"
            file.seek(0)
            yield from _lines(path, io.BufferedReader(gzip.GzipFile(fileobj=file)) if packed else file)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise ListError(f"{path}: cannot be unpacked ({error}): it is cut short, export it again") from error
    except OSError as error:
        raise ListError(f"{path}: cannot be read: {error.strerror or error}") from error


def _lines(path: Path, file: IO[bytes]) -> Iterator[tuple[int, str]]:
    number, size = 0, 0
    while line := file.readline(MEGABYTE):
        if number == 0:
            _check_start(path, line)
        number, size = number + 1, size + len(line)
        if len(line) == MEGABYTE and not line.endswith(b"\n"):
            raise ListError(f"{path}: line {number} is longer than a megabyte: this is no explorer's export")
        if size > MOST_BYTES:
            raise ListError(f"{path}: is larger than {MOST_BYTES >> 30} GB: export a shorter time")
        text = line.decode("utf-8-sig" if number == 1 else "utf-8", errors="replace").strip("\r\n")
        if text:
            yield number, text


def _check_start(path: Path, start: bytes) -> None:
    refuse_web_page(path, start[:1024])
    if start.startswith(_WIDE) or b"\x00" in start:
        raise ListError(f"{path}: is no plain text, or UTF-16: save it as CSV in UTF-8")


def cells(line: str, delimiter: str) -> list[str]:
    """The cells of one line without the blanks around them; raises csv.Error where a quote is left open.

    Lines are read one by one, so that an open quote costs its own row and not all behind it: no explorer writes a
    line's end into a cell.
    """
    [row] = csv.reader([line], delimiter=delimiter, strict=True)
    return [cell.strip() for cell in row]
