"""One list, ready to be asked: names that may match, and entries by number, identifier or address."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import IO
from zlib import crc32

import numpy as np

from watchword.screening import kept_form
from watchword.screening.entry import Entry
from watchword.screening.index.prepared import Prepared
from watchword.screening.index.stored import arrays, exact_keys, prepared
from watchword.screening.names.compare import Comparison, compare
from watchword.screening.names.name import Name, names
from watchword.screening.names.verdict import LEAST, Verdict, verdict

#: Entries kept in memory once they were read.
_REMEMBERED = 20_000


@dataclass(frozen=True)
class Likeness:
    """A listed name that is like the one asked for: the entry's place, the name, how alike, and what that is worth."""

    place: int
    listed: str
    found: Comparison
    verdict: Verdict


@dataclass
class SearchableList:
    """A version of a list: its arrays, mapped from disk, and its entries, read as they are needed."""

    _arrays: dict[str, np.ndarray]
    _lines: IO[bytes]
    _entries: dict[int, Entry] = field(default_factory=dict)

    @classmethod
    def at(cls, entries_file: Path) -> "SearchableList":
        """The list of a version's file of entries; it is prepared now where it was not yet."""
        return cls(arrays(entries_file), entries_file.open("rb"))

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> "SearchableList":
        """A short list held in memory alone."""
        lines = [kept_form.line(entry) for entry in entries]
        return cls(prepared(lines), BytesIO(b"".join(lines)))

    @cached_property
    def _prepared(self) -> Prepared:
        return Prepared(self._arrays)

    @property
    def size(self) -> int:
        """How many entries it has."""
        return len(self._arrays["entry_ends"]) - 1

    @property
    def arrays(self) -> dict[str, np.ndarray]:
        """Its arrays, to be laid end to end with others'."""
        return self._arrays

    def like(self, name: Name, rows: np.ndarray | None = None) -> list[Likeness]:
        """Listed names of the same sort that are alike enough to say so: the best of each entry, the best first.

        rows: the numbers of the names to compare, where they were looked up already.
        """
        best: dict[int, Likeness] = {}
        for row in (self._prepared.candidates(name) if rows is None else rows).tolist():
            text, place = self._prepared.text(row), int(self._arrays["name_entry"][row])
            for listed in names(text, name.person):
                found = compare(name, listed, LEAST)
                before = best.get(place)
                if before is None or found.score > before.found.score:
                    worth = verdict(found, name, listed)
                    if worth is not Verdict.NONE:
                        best[place] = Likeness(place, text, found, worth)
        return sorted(best.values(), key=lambda each: (-each.found.score, each.place))

    def with_key(self, key: str) -> list[int]:
        """The places of entries that have this very identifier, address, id or name (see `index.stored.exact_keys`)."""
        table, owners = self._arrays["exact"], self._arrays["exact_entry"]
        wanted = np.uint32(crc32(key.encode(errors="surrogatepass")))
        start, end = np.searchsorted(table, wanted, "left"), np.searchsorted(table, wanted, "right")
        places = dict.fromkeys(owners[start:end].tolist())
        return [place for place in places if key in exact_keys(self.entry(place))]

    def perhaps(self, checksums: np.ndarray) -> np.ndarray:
        """Which of many keys an entry may have, by their CRC-32 (uint32) alone: of these `with_key` is asked."""
        table = self._arrays["exact"]
        places = np.minimum(np.searchsorted(table, checksums), max(0, len(table) - 1))
        return table[places] == checksums if len(table) else np.zeros(len(checksums), dtype=bool)

    def entry(self, place: int) -> Entry:
        """The entry at a place of the list."""
        if place not in self._entries:
            if len(self._entries) >= _REMEMBERED:
                self._entries.clear()
            self._entries[place] = kept_form.entry(self.line(place))
        return self._entries[place]

    def line(self, place: int) -> bytes:
        """The entry as it is kept: what a decision on it is tied to."""
        start, end = self._arrays["entry_ends"][place : place + 2].tolist()
        self._lines.seek(start)
        return self._lines.read(end - start)
