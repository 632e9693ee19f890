"""Some thousand rows of the employer's, prepared on disk to be found by an entry of a list."""

import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from secrets import token_hex
from zlib import crc32

import numpy as np

from watchword.screening.entry import Entry
from watchword.screening.index.build import built, sorts
from watchword.screening.index.prepared import Prepared
from watchword.screening.index.stored import EDITION as INDEX_EDITION
from watchword.screening.index.stored import exact
from watchword.screening.keys import address_key, identifier_key
from watchword.screening.names.name import acronym, names
from watchword.screening.query import Query
from watchword.screening.rescreen.row import as_entry, question

#: Raised, as the index's own, whenever prepared rows would come out otherwise.
EDITION = f"{INDEX_EDITION}.1"
#: Rows of a shard: few enough to prepare in some hundred megabytes.
ROWS = 20_000
#: What a row's name counts here of its weight, and an entry's, when it is told whether enough of them matches. Less than
#: when the row asks, since the same pair of words may weigh more in one of them ("Tradin" for "Trading"): whatever a row
#: would find has to find the row.
_LIGHTER_ROW, _LIGHTER_ENTRY = 0.2, 0.8


class Shard:
    """Rows, kept as lines, and what they are found by."""

    def __init__(self, folder: Path) -> None:
        self._rows = folder / "rows.jsonl"
        self._arrays = {
            path.stem: np.asarray(np.load(path, mmap_mode="r", allow_pickle=False))
            for path in folder.glob("*.npy")
        }

    @property
    def size(self) -> int:
        """How many rows it has."""
        return len(self._arrays["row_ends"]) - 1

    def rows(self) -> Iterator[Query]:
        """Every row, in order."""
        yield from map(question, self.lines())

    def lines(self) -> Iterator[bytes]:
        """Every row as it is kept, in order."""
        with self._rows.open("rb") as file:
            yield from file

    def row(self, number: int) -> Query:
        """The row at a place, from 0."""
        start, end = self._arrays["row_ends"][number : number + 2].tolist()
        with self._rows.open("rb") as file:
            file.seek(start)
            return question(file.read(end - start))

    def near(self, entry: Entry) -> set[int]:
        """The places of rows that this entry may be an answer to: all that are, and few that are not."""
        found = {place for key in _keys(entry) for place in self._with_key(key)}
        for listed in entry.names:
            short = acronym(listed.text)
            for text in (listed.text, short) if short else (listed.text,):
                found |= {place for person in sorts(entry.kind) for place in self._named(text, person)}
        return found

    def _named(self, text: str, person: bool) -> Iterator[int]:
        for name in names(text, person):
            lighter = replace(name, weight=name.weight * _LIGHTER_ENTRY)
            yield from self._arrays["name_entry"][self._prepared.candidates(lighter)].tolist()

    @cached_property
    def _prepared(self) -> Prepared:
        lighter = self._arrays["name_weight"] * np.float32(_LIGHTER_ROW)
        return Prepared({**self._arrays, "name_weight": lighter})

    def _with_key(self, key: str) -> list[int]:
        table, wanted = self._arrays["exact"], np.uint32(crc32(key.encode()))
        start, end = np.searchsorted(table, wanted, "left"), np.searchsorted(table, wanted, "right")
        places: list[int] = self._arrays["exact_entry"][start:end].tolist()
        return places


def _keys(entry: Entry) -> set[str]:
    """What of an entry is asked for letter by letter."""
    found = {identifier_key(each.kind, each.value) for each in entry.identifiers}
    return (found | {address_key(line) for line in entry.addresses}) - {""}


def write_shard(home: Path, lines: Sequence[bytes]) -> str:
    """Prepare rows under a folder and give the name, which is their hash; rows that are there are left as they are.

    They are written aside and renamed, so that a folder that is there is whole.
    """
    name = sha256(EDITION.encode() + b"\n" + b"".join(lines)).hexdigest()[:32]
    if (home / name).is_dir():
        return name
    draft = home / f".draft-{token_hex(8)}"
    draft.mkdir(parents=True, mode=0o700)
    with (draft / "rows.jsonl").open("wb") as file:
        file.writelines(lines)
        file.flush()
        os.fsync(file.fileno())
    entries = [as_entry(question(line), number) for number, line in enumerate(lines)]
    ends = np.cumsum([0, *map(len, lines)], dtype=np.int64)
    for part, array in {**built(entries), **exact(entries), "row_ends": ends}.items():
        np.save(draft / f"{part}.npy", array, allow_pickle=False)
    try:
        draft.rename(home / name)
    except OSError:
        shutil.rmtree(draft, ignore_errors=True)
        if not (home / name).is_dir():
            raise
    return name
