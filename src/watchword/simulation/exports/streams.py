"""Big files written day by day, in time order, without holding them in memory."""

import gzip
import io
from pathlib import Path
from typing import IO

from watchword.simulation.window import DAY_MS, Window, moment

_SETTLED_MS = 16 * 3_600_000
"""Local days begin up to 14 hours before UTC's; what is older than this before a new day can be written."""


def open_binary(path: Path) -> IO[bytes]:
    """A file to write bytes to, packed if its name ends in .gz; packed files hold no time of writing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".gz":
        raw = path.open("wb")
        return io.BufferedWriter(gzip.GzipFile("", "wb", 1, raw, mtime=0))
    return path.open("wb")


class Stream:
    """Rows with times, written sorted: `add` in any order within a day, `settle` after each day.

    Rows outside the window are dropped. `head`, `between` and `tail` make a JSON array of it.
    """

    def __init__(
        self, path: Path, window: Window, head: bytes = b"", between: bytes = b"\n", tail: bytes = b"\n"
    ) -> None:
        self._path, self._head = path, head
        self._file = open_binary(path)
        self._file.write(head)
        self._between, self._tail = between, tail
        self._rows: list[tuple[int, int, bytes]] = []
        self._from, self._until = moment(window.first, 0), moment(window.last, 24)
        self._count = 0
        self._written = 0

    def add(self, ms: int, row: bytes) -> bool:
        """Takes a row that happened at that time; says whether that is in the window."""
        if not self._from <= ms < self._until:
            return False
        self._count += 1
        self._rows.append((ms, self._count, row))
        return True

    def settle(self, next_midnight: int) -> None:
        """Writes every row that no later day can precede."""
        self._write(next_midnight - _SETTLED_MS)

    def _write(self, before: int) -> None:
        self._rows.sort()
        ready = 0
        while ready < len(self._rows) and self._rows[ready][0] < before:
            ready += 1
        if ready:
            rows = [row for _, _, row in self._rows[:ready]]
            if self._written:
                self._file.write(self._between)
            self._file.write(self._between.join(rows))
            self._written += ready
            del self._rows[:ready]

    def close(self) -> None:
        """Writes the rest and ends the file; a file of lines without any line is taken away."""
        self._write(self._until + 2 * DAY_MS)
        if self._written or self._head:
            self._file.write(self._tail)
        self._file.close()
        if not self._written and not self._head:
            self._path.unlink()


def csv_row(cells: list[str]) -> bytes:
    """One CSV row without its line end; quoted where it must be."""
    return ",".join(
        f'"{c.replace(chr(34), chr(34) * 2)}"' if any(x in c for x in ',"\n') else c for c in cells
    ).encode()
