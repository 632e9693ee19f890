"""Which rows are new or changed, and how many are gone."""

from pathlib import Path

from watchword.screening.query import Query
from watchword.screening.rescreen.row import kept
from watchword.screening.rescreen.rows_changed import CHANGED, NEW, RowsBefore
from watchword.screening.rescreen.shard import Shard, write_shard


def shard(home: Path, *rows: Query) -> Shard:
    return Shard(home / write_shard(home, [kept(row) for row in rows]))


def test_rows_are_told_by_what_they_say_and_by_their_number(tmp_path: Path) -> None:
    # given rows with and without a number of their own
    numbered = (Query("Vesna", reference="1"), Query("Zeta", reference="2"), Query("Left", reference="9"))
    before = RowsBefore([shard(tmp_path, *numbered, Query("Acme"), Query("Gone"))])
    # when some are moved, one is renamed, and some come and go
    now = shard(
        tmp_path,
        Query("Acme"),
        Query("Vesna Ltd", reference="1"),
        Query("Zeta", reference="2"),
        Query("Blue"),
    )
    # then each is told for what it is, and those that left are counted
    assert list(before.news([(100, now)])) == [(101, CHANGED), (103, NEW)]
    assert before.gone([now]) == 2


def test_of_equal_rows_one_that_stays_is_enough(tmp_path: Path) -> None:
    before = RowsBefore([shard(tmp_path, Query("Vesna"), Query("Vesna"))])
    one = shard(tmp_path, Query("Vesna"))
    assert (list(before.news([(0, one)])), before.gone([one])) == ([], 0)
