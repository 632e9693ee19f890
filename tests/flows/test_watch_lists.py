"""The job of keeping watch lists: never a worse list for a better one."""

import os
import random
import signal
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from watchword.flows.watch_lists import compare, import_lists, list_store
from watchword.screening.entry import ListError

NOON = datetime(2026, 1, 14, 12, tzinfo=UTC)


def own(path: Path, rows: int, first: int = 1) -> Path:
    """A list of the employer's own with that many names."""
    names = "".join(f"{number},Example Trading {number}\n" for number in range(first, first + rows))
    path.write_text(f"id,name\n{names}")
    return path


def test_a_list_of_ones_own_is_kept_and_compared(tmp_path: Path) -> None:
    # given ten names, and the next day nine of them with a new one
    store = list_store(tmp_path / "lists")
    [first] = import_lists(store, own(tmp_path / "own.csv", 10), NOON, "own")
    [second] = import_lists(store, own(tmp_path / "own.csv", 10, first=2), NOON.replace(day=15), "own")
    # then there are two versions, and what changed is known
    assert (first.version.entries, first.before, second.before) == (10, None, first.version)
    changed = compare(store, "own", None, None)
    assert [entry.entry_id for entry in changed.added] == ["11"]
    assert [entry.entry_id for entry in changed.removed] == ["1"]
    assert changed.changed == ()


def test_the_same_content_is_no_new_version(tmp_path: Path) -> None:
    store = list_store(tmp_path / "lists")
    import_lists(store, own(tmp_path / "own.csv", 10), NOON, "own")
    [again] = import_lists(store, tmp_path / "own.csv", NOON.replace(day=15), "own")
    assert again.unchanged
    with pytest.raises(ListError, match="only version"):
        compare(store, "own", None, None)


def test_a_list_that_lost_many_entries_leaves_the_old_one(tmp_path: Path) -> None:
    store = list_store(tmp_path / "lists")
    [kept] = import_lists(store, own(tmp_path / "own.csv", 100), NOON, "own")
    own(tmp_path / "own.csv", 79)
    with pytest.raises(ListError, match="has 79 entries where own had 100"):
        import_lists(store, tmp_path / "own.csv", NOON, "own")
    assert store.current("own") == kept.version
    # but a person may say that it is right
    [done] = import_lists(store, tmp_path / "own.csv", NOON, "own", may_shrink=1.0)
    assert done.version.entries == 79


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("sdn.csv", "<!DOCTYPE html><html><body>Service unavailable</body></html>"),
        ("list.xml", "<html><body>Not found</body></html>"),
        ("sdn.csv", ""),
        ("photo.jpg", "\x00\x01\x02"),
        ("own.csv", "city,street\nAustin,Main\n"),
    ],
)
def test_what_is_no_list_is_one_line_and_nothing_is_kept(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content)
    store = list_store(tmp_path / "lists")
    with pytest.raises(ListError, match=name) as told:
        import_lists(store, tmp_path / name, NOON)
    assert "\n" not in str(told.value)
    assert store.lists() == []


@pytest.mark.parametrize("list_id", ["ofac-sdn", "un-sc", "../../elsewhere", "", "Our List", "a" * 61])
def test_a_list_of_ones_own_takes_no_publishers_name_and_no_path(list_id: str, tmp_path: Path) -> None:
    store = list_store(tmp_path / "lists")
    with pytest.raises(ListError, match="give a name of your own"):
        import_lists(store, own(tmp_path / "own.csv", 3), NOON, list_id)
    assert list(tmp_path.iterdir()) == [tmp_path / "own.csv"]
    with pytest.raises(ListError, match="no such list"):
        list(store.entries("../lists"))


def test_every_published_file_is_read(lists: Path, tmp_path: Path) -> None:
    # given the real files, when they are imported
    store = list_store(tmp_path / "lists")
    for name in ("ofac-sdn-2021", "un-2026/UN_consolidated.xml", "un-2026/us_csl_sample.csv",
                 "un-2026/bis_dpl.txt", "ofac-wallets"):  # fmt: skip
        import_lists(store, lists / name, NOON)
    # then every list is there with its own number of entries
    counts = {each.list_id: each.entries for each in store.lists()}
    assert set(counts) == {"ofac-sdn", "un-sc", "us-csl", "us-dpl", "ofac-wallets"}
    assert (counts["ofac-sdn"], counts["un-sc"]) == (8_976, 730 + 273)


def test_killed_at_any_moment_the_list_is_the_old_or_the_new_one_whole(tmp_path: Path) -> None:
    # given a list, and a program that replaces it again and again
    own(tmp_path / "a.csv", 2_000)
    own(tmp_path / "b.csv", 2_100)
    store = list_store(tmp_path / "lists")
    import_lists(store, tmp_path / "a.csv", NOON, "own")
    program = (
        "import sys, itertools; from pathlib import Path; from datetime import UTC, datetime;"
        "from watchword.flows.watch_lists import import_lists, list_store;"
        "store = list_store(Path(sys.argv[1]) / 'lists'); print('ready', flush=True);"
        "[import_lists(store, Path(sys.argv[1]) / f'{name}.csv', datetime.now(UTC), 'own')"
        " for name in itertools.cycle('ba')]"
    )
    dice = random.Random(5)
    for _ in range(20):
        # when it is killed at some moment
        running = subprocess.Popen(
            [sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE, env=dict(os.environ)
        )
        assert running.stdout
        running.stdout.readline()
        time.sleep(dice.uniform(0.0, 0.4))
        running.send_signal(signal.SIGKILL)
        running.wait()
        running.stdout.close()
        # then a whole list is there
        current = store.current("own")
        assert current
        entries = list(store.entries("own"))
        assert len(entries) == current.entries
        assert len(entries) in (2_000, 2_100)
