"""What is kept of a screened file between runs: its rows, prepared, and the versions of the lists that they were asked of."""

import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from secrets import token_hex

import orjson

from watchword import __version__
from watchword.screening.entry import ListError
from watchword.screening.query import Query
from watchword.screening.rescreen.row import kept
from watchword.screening.rescreen.shard import EDITION as SHARD_EDITION
from watchword.screening.rescreen.shard import ROWS, Shard, write_shard

#: The program as far as answers depend on it; rows that were asked by another one are asked anew.
EDITION = f"{__version__} {SHARD_EDITION}"


@dataclass(frozen=True)
class State:
    """One run: the file's hash and the kind that its rows were read as, the shards in order, and how many rows.

    lists: list id to version. at: when, ISO 8601 in UTC. edition: of the program.
    """

    file: str
    kind: str
    shards: tuple[str, ...]
    rows: int
    lists: Mapping[str, str]
    at: str
    edition: str = EDITION


class KeptRows:
    """The folder of one file: `state.json`, which names the shards beside it. What it does not name is not there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def state(self) -> State | None:
        """The last run that ended, or None. Raises ListError where it cannot be read."""
        path = self.folder / "state.json"
        if not path.exists():
            return None
        try:
            fields = orjson.loads(path.read_bytes())
            state = State(**{**fields, "shards": tuple(fields["shards"])})
        except (KeyError, TypeError, ValueError):
            raise ListError(f"{path}: is damaged; remove it, and the next run asks everything anew") from None
        if not all((self.folder / name).is_dir() for name in state.shards):
            raise ListError(f"{path}: rows that it names are not there; remove it to ask everything anew")
        return state

    def shards(self, names: Iterable[str]) -> Iterator[Shard]:
        """The prepared rows, one shard after the other."""
        for name in names:
            yield Shard(self.folder / name)

    def prepare(self, queries: Iterable[Query]) -> tuple[tuple[str, ...], int]:
        """Prepare rows that are not yet; the names of their shards, and how many rows there are."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        names, rows, lines = [], 0, (kept(query) for query in queries)
        while some := list(islice(lines, ROWS)):
            names.append(write_shard(self.folder, some))
            rows += len(some)
        return tuple(names), rows

    def keep(self, state: State) -> None:
        """Make this run the last one, and only then remove what nothing names any more."""
        draft = self.folder / f".state-{token_hex(8)}"
        with draft.open("wb") as file:
            file.write(orjson.dumps(asdict(state)))
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self.folder / "state.json")
        for path in self.folder.iterdir():
            if path.is_dir() and path.name not in state.shards:
                # under another name first: half removed, it would be taken for whole once its rows come back
                gone = self.folder / f".gone-{token_hex(8)}"
                path.rename(gone)
                shutil.rmtree(gone, ignore_errors=True)
            elif path.name.startswith(".state-"):
                path.unlink(missing_ok=True)
