"""What is kept between runs: the old state or the new one, never half of either."""

from pathlib import Path

import pytest

from watchword.screening.entry import ListError
from watchword.screening.query import Query
from watchword.screening.rescreen import kept
from watchword.screening.rescreen.kept import KeptRows, State


def state(shards: tuple[str, ...], rows: int) -> State:
    return State("hash", "any", shards, rows, {"ofac-sdn": "v1"}, "2026-01-14T12:00:00Z")


def test_rows_are_kept_in_shards_and_found_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "ROWS", 2)
    rows, home = [Query(f"Vesna {number}") for number in range(5)], KeptRows(tmp_path / "a")
    assert home.state() is None
    shards, count = home.prepare(rows)
    assert (len(shards), count) == (3, 5)
    home.keep(state(shards, count))
    again = KeptRows(tmp_path / "a")
    assert again.state() == state(shards, 5)
    assert [row for shard in again.shards(shards) for row in shard.rows()] == rows


def test_what_no_state_names_is_removed_only_when_the_new_one_is_there(tmp_path: Path) -> None:
    home = KeptRows(tmp_path)
    old, _ = home.prepare([Query("Vesna")])
    home.keep(state(old, 1))
    (tmp_path / ".draft-of-a-killed-run").mkdir()
    new, _ = home.prepare([Query("Zeta")])
    assert all((tmp_path / name).is_dir() for name in (*old, *new))
    assert home.state() == state(old, 1)
    home.keep(state(new, 1))
    assert {path.name for path in tmp_path.iterdir()} == {"state.json", *new}


@pytest.mark.parametrize("content", [b"", b"[1]", b"{}", b'{"shards":["x"]}', b"\xff"])
def test_a_damaged_state_is_one_line_that_says_what_to_do(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "state.json").write_bytes(content)
    with pytest.raises(ListError, match="is damaged; remove it"):
        KeptRows(tmp_path).state()


def test_rows_that_are_gone_are_one_line(tmp_path: Path) -> None:
    KeptRows(tmp_path).keep(state(("abc",), 1))
    with pytest.raises(ListError, match="rows that it names are not there"):
        KeptRows(tmp_path).state()


def test_killed_while_it_removes_rows_these_can_come_back_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given rows that are removed, and a program that is killed after the first file of them is gone
    home = KeptRows(tmp_path)
    old, _ = home.prepare([Query("Vesna")])
    home.keep(state(old, 1))
    new, _ = home.prepare([Query("Zeta")])

    def killed(path: Path, **_: object) -> None:
        next(path.glob("*.npy")).unlink()
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr("shutil.rmtree", killed)
        home.keep(state(new, 1))
    # when they come back, then they are prepared anew, and what was left is removed
    assert home.prepare([Query("Vesna")]) == (old, 1)
    assert [row for shard in home.shards(old) for row in shard.rows()] == [Query("Vesna")]
    home.keep(state(old, 1))
    assert {path.name for path in tmp_path.iterdir()} == {"state.json", *old}
