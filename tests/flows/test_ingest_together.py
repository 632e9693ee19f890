"""Many small files read at once leave the lake and their accounts as if they had come one by one."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import orjson
import pytest

from watchword.engines.duck import connect
from watchword.flows import ingest_together as module
from watchword.flows.converted import Reading
from watchword.flows.ingest import Account
from watchword.flows.ingest_together import ingest_together
from watchword.lake import Ingest, Lake
from watchword.records import TABLES
from watchword.sources.bounds import Bounds
from watchword.sources.contract import Context
from watchword.sources.export import Export

READING = Reading(Bounds(), Context(b"a key of the tests"), {})


def check(number: int, result: str = "clear") -> dict[str, Any]:
    """A background check's report, as a table's row."""
    return {
        "Candidate ID": f"C-{number}",
        "Check": "Employment verification",
        "Result": result,
        "Completed At": f"2026-05-{number + 1:02d}T10:00:00Z",
        "Provider": "Example Checks",
    }


@pytest.fixture
def written(tmp_path: Path) -> Callable[[str, Any], Export]:
    """Write a file of the exports."""

    def write(name: str, content: Any) -> Export:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else orjson.dumps(content))
        return Export(name, path)

    return write


def read(lake: Lake, files: list[Export], *, at_once: bool) -> list[Account]:
    """The accounts of these files, read in one call or in a call each."""
    with lake.writing():
        connection = connect(lake.work)
        calls = [files] if at_once else [[file] for file in files]
        accounts = [each for call in calls for each in ingest_together(connection, call, lake, READING)]
        connection.close()
    return accounts


def rows(lake: Lake) -> dict[str, list[tuple[Any, ...]]]:
    """All records of the lake without when and on which row they came."""
    connection = connect(lake.path)
    found = {}
    for table in TABLES:
        if files := lake.files(table):
            names = ", ".join(
                f'"{name}"' for name in TABLES[table].names if name not in ("ingested_at", "ingest_row")
            )
            kept = connection.execute(f"SELECT {names} FROM read_parquet(?)", [files]).fetchall()
            found[table] = sorted(kept, key=str)
    connection.close()
    return found


def exports(written: Callable[[str, Any], Export]) -> list[Export]:
    """Two sound files, one that repeats a row, one twice under two names, one of no kind, one empty, one not there."""
    return [
        written("one.json", [check(1), check(2)]),
        written("two.json", [check(2), check(3, "consider")]),
        written("again.json", [check(1), check(2)]),
        written("odd.json", {"weather": "fair"}),
        written("empty.csv", b""),
        Export("gone.json", None, "a link that leads out of the folder: not followed"),
    ]


def test_at_once_is_as_one_by_one(tmp_path: Path, written: Callable[[str, Any], Export]) -> None:
    files, once, singly = exports(written), Lake(tmp_path / "once"), Lake(tmp_path / "singly")
    together = read(once, files, at_once=True)
    apart = read(singly, files, at_once=False)
    assert rows(once) == rows(singly)
    assert rows(once)["checks"]
    assert [_counts(each.ingest) for each in together[:2]] == [_counts(each.ingest) for each in apart[:2]]
    assert [each.ingest.note for each in together[3:]] == [each.ingest.note for each in apart[3:]]


def test_every_row_is_accounted_for(tmp_path: Path, written: Callable[[str, Any], Export]) -> None:
    # given three files of which the second repeats a row of the first, and the third is the first again
    accounts = read(Lake(tmp_path / "lake"), exports(written), at_once=True)
    told = {each.file: each.ingest for each in accounts}
    # then the row counts as the first file's, and the third file says whose content it is
    assert (told["one.json"].kept, told["one.json"].duplicate) == (2, 0)
    assert (told["two.json"].kept, told["two.json"].duplicate) == (1, 1)
    assert told["again.json"].duplicate == 2
    assert told["again.json"].note == "the same content as one.json"
    assert [each.file for each in accounts] == [each.name for each in exports(written)]


def test_what_was_read_is_known_the_next_time(tmp_path: Path, written: Callable[[str, Any], Export]) -> None:
    lake, files = Lake(tmp_path / "lake"), exports(written)
    first = read(lake, files, at_once=True)
    before = rows(lake)
    assert read(lake, files, at_once=True)[:2] == first[:2]
    assert rows(lake) == before


def test_more_files_than_go_together_are_read_all(
    tmp_path: Path, written: Callable[[str, Any], Export], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "TOGETHER", 2)
    lake = Lake(tmp_path / "lake")
    read(lake, [written(f"{number}.json", [check(number)]) for number in range(5)], at_once=True)
    assert len(rows(lake)["checks"]) == 5


def _counts(ingest: Ingest) -> dict[str, Any]:
    return {**asdict(ingest), "note": None}
