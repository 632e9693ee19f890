"""Which records are new: one event is kept once, two events under one id are both kept."""

from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from tests.enrich.recorded import Rows, at
from tests.lake.conftest import Stage
from watchword.engines.duck import connect
from watchword.lake.fresh import Fresh, sift


class Sifting:
    """A lake's tables as plain files: sift rows against them, and keep what was new."""

    def __init__(self, folder: Path, stage: Stage) -> None:
        self.folder, self.stage = folder, stage
        self.stored: dict[str, list[str]] = {}

    def read(self, **tables: Rows) -> Fresh:
        """The account of one more file."""
        workspace = self.folder / f"work{len(list(self.folder.iterdir()))}"
        workspace.mkdir()
        connection = connect(workspace)
        fresh = sift(connection, self.stage(tables), self.stored, workspace)
        connection.close()
        for name, path in fresh.staged.items():
            self.stored.setdefault(name, []).append(str(path))
        return fresh

    def rows(self, table: str) -> list[dict[str, Any]]:
        found = [row for file in self.stored.get(table, ()) for row in pq.read_table(file).to_pylist()]
        return sorted(found, key=lambda row: str(row["event_id"]))


@pytest.fixture
def sifting(tmp_path: Path, stage: Stage) -> Sifting:
    return Sifting(tmp_path, stage)


def logon(id_: str, day: int = 0, row: int = 0, **more: Any) -> dict[str, Any]:
    return {"event_id": id_, "ingest_row": row, "time": at(day), "account": "ann@example.com", **more}


def told(fresh: Fresh) -> tuple[int, int, int]:
    return fresh.rows, fresh.known, fresh.doubled


def test_a_first_file_is_all_new(sifting: Sifting) -> None:
    fresh = sifting.read(sign_ins=[logon("a", 0, 0), logon("b", 1, 1)])
    assert told(fresh) == (2, 0, 0)
    assert fresh.counts == {"sign_ins": 2}
    assert fresh.last["sign_ins"].startswith("2026-03-03 10:00:00")


def test_an_event_of_an_overlapping_export_is_kept_once(sifting: Sifting) -> None:
    sifting.read(sign_ins=[logon("a"), logon("b", 1, 1)])
    fresh = sifting.read(sign_ins=[logon("b", 1, 0), logon("c", 2, 1)])
    assert told(fresh) == (1, 1, 0)
    assert [row["event_id"] for row in sifting.rows("sign_ins")] == ["a", "b", "c"]


def test_an_event_twice_in_one_file_is_kept_once(sifting: Sifting) -> None:
    assert told(sifting.read(sign_ins=[logon("a", row=0), logon("a", row=1), logon("a", row=2)])) == (1, 2, 0)


def test_two_events_under_one_id_are_both_kept(sifting: Sifting) -> None:
    # given one id for two different acts in one file, and then a third act under it in another
    first = sifting.read(
        sign_ins=[logon("a", row=0, ip="198.51.100.1"), logon("a", row=1, ip="198.51.100.2")]
    )
    second = sifting.read(sign_ins=[logon("a", ip="198.51.100.3")])
    # then all three are there, the later ones under the id with a mark
    assert (told(first), told(second)) == ((2, 0, 1), (1, 0, 1))
    kept = sifting.rows("sign_ins")
    assert sorted(row["ip"] for row in kept) == ["198.51.100.1", "198.51.100.2", "198.51.100.3"]
    assert len({row["event_id"] for row in kept}) == 3
    assert [row["event_id"].split("#")[0] for row in kept] == ["a"] * 3


def test_the_doubled_id_read_again_adds_nothing(sifting: Sifting) -> None:
    rows = [logon("a", row=0, ip="198.51.100.1"), logon("a", row=1, ip="198.51.100.2")]
    sifting.read(sign_ins=rows)
    assert told(sifting.read(sign_ins=rows[::-1])) == (0, 2, 0)


def test_an_export_with_fewer_columns_repeats_an_event_and_makes_no_other(sifting: Sifting) -> None:
    sifting.read(sign_ins=[logon("a", ip="198.51.100.1", city="Denver", managed=True)])
    assert told(sifting.read(sign_ins=[logon("a", ip="198.51.100.1")])) == (0, 1, 0)
    assert told(sifting.read(sign_ins=[logon("a", city="Boston")])) == (1, 0, 1)


def test_tables_with_columns_named_like_keywords_are_sifted_alike(sifting: Sifting) -> None:
    # given a spell of the roster, whose last day stands in a column called `end`
    spell = {"event_id": "p1", "employee_number": "1001", "former_emails": ["a@example.com", "b@example.com"]}
    sifting.read(people=[{**spell, "end": at(10)}])
    # then the same spell is known, with another last day it is another, and without one it repeats
    assert told(sifting.read(people=[{**spell, "end": at(10)}])) == (0, 1, 0)
    assert told(sifting.read(people=[{**spell, "end": at(20)}])) == (1, 0, 1)
    assert told(sifting.read(people=[spell])) == (0, 1, 0)
    assert [row["end"].day for row in sifting.rows("people")] == [12, 22]


@pytest.mark.parametrize("table", ["assignments", "vendors", "protected"])
def test_every_other_shape_of_table_is_sifted_too(sifting: Sifting, table: str) -> None:
    row = {"event_id": "x"}
    assert told(sifting.read(**{table: [row]})) == (1, 0, 0)
    assert told(sifting.read(**{table: [row]})) == (0, 1, 0)


def test_a_row_that_gives_two_records_counts_once(sifting: Sifting) -> None:
    # given a row that is both a sign-in and a device seen
    seen = {"event_id": "a", "ingest_row": 0, "time": at(0), "device_uid": "d1"}
    assert told(sifting.read(sign_ins=[logon("a")], devices=[seen])) == (1, 0, 0)
    # when half of it is known, it still gave something new
    more = {**seen, "event_id": "b"}
    assert told(sifting.read(sign_ins=[logon("a")], devices=[more])) == (1, 0, 0)
    assert told(sifting.read(sign_ins=[logon("a")], devices=[more])) == (0, 1, 0)


def test_nothing_is_nothing(sifting: Sifting) -> None:
    assert told(sifting.read()) == (0, 0, 0)
    assert told(sifting.read(sign_ins=[])) == (0, 0, 0)
