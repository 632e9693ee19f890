"""Many files sifted at once give what they would one by one, and each its own account."""

from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.enrich.recorded import Rows
from tests.lake.conftest import Stage
from tests.lake.test_fresh import Sifting, logon
from watchword.engines.duck import connect
from watchword.lake.fresh import STRIDE, Share
from watchword.lake.fresh_together import sift_together

Files = list[dict[str, Rows]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def together(sifting: Sifting, files: Files) -> list[Share]:
    """Each file's share, after its records came to those that the lake has."""
    workspace = sifting.folder / f"work{len(list(sifting.folder.iterdir()))}"
    workspace.mkdir()
    connection = connect(workspace)
    fresh, shares = sift_together(
        connection, [sifting.stage(file) for file in files], sifting.stored, workspace
    )
    connection.close()
    for name, path in fresh.staged.items():
        sifting.stored.setdefault(name, []).append(str(path))
    return shares


def accounts(shares: list[Any]) -> list[tuple[Any, ...]]:
    return [(each.rows, each.known, each.doubled, dict(each.counts), dict(each.last)) for each in shares]


def said(sifting: Sifting) -> list[tuple[str, str, int]]:
    """Who signed in under which id, and on which row of its file this stands."""
    return [(row["event_id"], row["account"], row["ingest_row"] % STRIDE) for row in sifting.rows("sign_ins")]


def test_each_file_has_its_own_account(folder: Path, stage: Stage) -> None:
    # given a lake with one sign-in
    sifting = Sifting(folder, stage)
    sifting.read(sign_ins=[logon("a")])
    # when three files come at once: one repeats it, one is new, one repeats the file before in part
    shares = together(
        sifting,
        [
            {"sign_ins": [logon("a")]},
            {"sign_ins": [logon("b", 1, 0), logon("c", 2, 1)]},
            {"sign_ins": [logon("c", 2, 0), logon("d", 3, 1)]},
        ],
    )
    # then each says what it brought and what was there before it
    assert [(each.rows, each.known) for each in shares] == [(0, 1), (2, 0), (1, 1)]
    assert [dict(each.counts) for each in shares] == [{}, {"sign_ins": 2}, {"sign_ins": 1}]
    assert shares[1].last["sign_ins"].startswith("2026-03-04 10:00:00")
    assert [row[0] for row in said(sifting)] == ["a", "b", "c", "d"]


def test_another_event_under_a_taken_id_is_told_of_the_later_file(folder: Path, stage: Stage) -> None:
    sifting = Sifting(folder, stage)
    shares = together(
        sifting,
        [{"sign_ins": [logon("a")]}, {"sign_ins": [{**logon("a"), "account": "ben@example.com"}]}],
    )
    assert [each.doubled for each in shares] == [0, 1]
    ids = [(row[0].split("#")[0], row[1]) for row in said(sifting)]
    assert ids == [("a", "ann@example.com"), ("a", "ben@example.com")]
    assert said(sifting)[0][0] == "a"


def test_files_without_records_have_empty_accounts(folder: Path, stage: Stage) -> None:
    assert accounts(together(Sifting(folder, stage), [{}, {}])) == [(0, 0, 0, {}, {})] * 2


def test_rows_tell_their_file_in_the_lake(folder: Path, stage: Stage) -> None:
    sifting = Sifting(folder, stage)
    together(sifting, [{"sign_ins": [logon("a", row=7)]}, {"sign_ins": [logon("b", row=7)]}])
    stored = [row for file in sifting.stored["sign_ins"] for row in pq.read_table(file).to_pylist()]
    assert sorted(row["ingest_row"] for row in stored) == [7, STRIDE + 7]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from(["ann", "ben"])), max_size=4),
        min_size=1,
        max_size=4,
    )
)
def test_together_is_as_one_by_one(
    tmp_path_factory: pytest.TempPathFactory, stage: Stage, given_files: list[list[tuple[str, str]]]
) -> None:
    files: Files = [
        {"sign_ins": [{**logon(id_, row=number), "account": who} for number, (id_, who) in enumerate(rows)]}
        for rows in given_files
        if rows
    ]
    one, all_ = (Sifting(tmp_path_factory.mktemp("lake"), stage) for _ in range(2))
    singly = [one.read(**file) for file in files]
    assert accounts(together(all_, files)) == accounts(singly)
    assert said(all_) == said(one)
