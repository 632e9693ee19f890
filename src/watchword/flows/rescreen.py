"""The job of screening a file again: only what a change of a list or of the file can have altered is asked."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import file_digest, sha256
from itertools import tee
from pathlib import Path

from filelock import FileLock, Timeout

from watchword.flows.list_changes import ListChanges, list_changes
from watchword.flows.rows_due import Ended, Reason, add_changed_rows, add_touched
from watchword.flows.screen import Screening, screen_many
from watchword.screening.ask import Answer
from watchword.screening.cleared import moment
from watchword.screening.entry import ListError
from watchword.screening.query import Query
from watchword.screening.question_file import QuestionFile
from watchword.screening.rescreen.kept import EDITION, KeptRows, State
from watchword.screening.store import ListStore

FIRST = "first run: nothing was kept of this file"
UPGRADED = "the program has changed since the last run"
#: Questions below which further processes take longer to start than to answer.
_FEW = 2_000


@dataclass(frozen=True)
class Again:
    """A row that was asked again: the whole answer of today, why it was asked, and what ended."""

    answer: Answer
    because: str
    ended: tuple[Ended, ...]


@dataclass
class Rescreening:
    """One run on one file: `answers()` gives what was asked again, `keep()` makes this run the one to compare with.

    rows: of the file; gone: rows of before that are in it no more; everything: why all rows are asked, or empty; due:
    rows of the file, from 0, that have a reason of their own.
    """

    screening: Screening
    rows: int
    everything: str
    _kept: KeptRows
    _state: State
    _processes: int
    gone: int = 0
    due: dict[int, Reason] = field(default_factory=dict)

    def answers(self) -> Iterator[Again]:
        """What was asked again, in the file's order. All of it has to be taken before the run is kept."""
        rows, asked = tee(self._everything() if self.everything else self._some())
        processes = self._processes if self.everything or len(self.due) > _FEW else 1
        folder = self._kept.folder.parent.parent
        answers = (
            self.screening.ask_all(query for query, _ in asked)
            if processes == 1
            else screen_many(folder, (query for query, _ in asked), self.screening.now, processes)
        )
        for (_, reason), answer in zip(rows, answers, strict=True):
            yield Again(answer, "; ".join(reason.because), tuple(reason.ended))

    def keep(self) -> None:
        """Remember the rows and the lists' versions; until then, whatever happens, the run before is the last one."""
        self._kept.keep(self._state)

    def _everything(self) -> Iterator[tuple[Query, Reason]]:
        number = 0
        for shard in self._kept.shards(self._state.shards):
            for query in shard.rows():
                reason = self.due.get(number, Reason())
                yield query, Reason(reason.because or [self.everything], reason.ended)
                number += 1

    def _some(self) -> Iterator[tuple[Query, Reason]]:
        wanted, number = sorted(self.due, reverse=True), 0
        for shard in self._kept.shards(self._state.shards):
            while wanted and wanted[-1] < number + shard.size:
                row = wanted.pop()
                yield shard.row(row - number), self.due[row]
            number += shard.size


@contextmanager
def rescreening(
    folder: Path,
    questions: QuestionFile,
    now: datetime,
    *,
    name: str = "",
    since: Iterable[str] = (),
    processes: int = 1,
) -> Iterator[Rescreening]:
    """Open the file's kept state under the folder of lists, and find out which rows have to be asked again.

    name: under which the state is kept; by default the file's own, with its folder. since: versions of lists to compare
    with, in place of those of the last run. Raises ListError for a file that asks nothing, a version that is not kept,
    and while another run is at work on the same file.
    """
    digest = _digest(questions.path)
    kept = KeptRows(folder / "rescreen" / _named(questions.path, name))
    kept.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        with FileLock(kept.folder / ".lock", timeout=0):
            yield _opened(kept, questions, digest, Screening(ListStore(folder), now), tuple(since), processes)
    except Timeout:
        raise ListError(f"{questions.path}: another run is screening it; wait for its end") from None


def _named(path: Path, name: str) -> str:
    if name:
        if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9-]{0,59}", name):
            raise ListError(f"{name[:80]}: is no name to keep rows under; use letters, digits and hyphens")
        return name
    plain = re.sub(r"[^A-Za-z0-9]+", "-", path.name.partition(".")[0]).strip("-")[:40] or "file"
    return f"{plain}-{sha256(str(path.resolve()).encode(errors='replace')).hexdigest()[:8]}"


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ListError(f"{path}: cannot be read: {error.strerror}") from None


def _opened(
    kept: KeptRows,
    questions: QuestionFile,
    digest: str,
    screening: Screening,
    since: tuple[str, ...],
    processes: int,
) -> Rescreening:
    before = kept.state()
    if since and before is None:
        raise ListError(f"{questions.path}: nothing was kept of it yet; the first run takes no --since")
    first = FIRST
    if before is not None and before.edition != EDITION:
        before, first = None, UPGRADED
    state = _state(kept, before, questions, digest, screening)
    store = ListStore(kept.folder.parent.parent)
    lists = list_changes(store, before, state, since) if before else ListChanges((), first)
    run = Rescreening(screening, state.rows, lists.everything, kept, state, processes)
    if before is not None:
        for changed in lists.changes:
            add_touched(run.due, kept.shards(state.shards), changed, before.at, state.at)
        if before.shards != state.shards:
            run.gone = add_changed_rows(run.due, kept, before.shards, state.shards)
    return run


def _state(
    kept: KeptRows, before: State | None, questions: QuestionFile, digest: str, screening: Screening
) -> State:
    """The state after this run. Rows are read only where the file is not, byte by byte, the one of before."""
    lists, at = {each.list_id: each.version for each in screening.lists}, moment(screening.now)
    if before is not None and (before.file, before.kind) == (digest, questions.kind.value):
        return State(digest, before.kind, before.shards, before.rows, lists, at)
    shards, rows = kept.prepare(questions.queries())
    if not rows:
        raise ListError(f"{questions.path}: no row of it asks anything; what was kept of it stays")
    return State(digest, questions.kind.value, shards, rows, lists, at)
