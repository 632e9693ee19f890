"""A prepared list on disk: the same as in memory, whole or not there, whoever prepares it."""

import itertools
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.screening.made import entry
from watchword.screening import kept_form
from watchword.screening.entry import Identifier, Relation
from watchword.screening.index import stored
from watchword.screening.index.stored import EDITION, arrays, exact_keys, plain_name, prepared

LINES = [kept_form.line(entry(number, f"Zelkova {number} Ostara")) for number in range(40)]
FOLDER = f"prepared-{EDITION}"


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A version's file of entries."""
    path = tmp_path / "entries.jsonl"
    path.write_bytes(b"".join(LINES))
    return path


def same(one: dict[str, np.ndarray], other: dict[str, np.ndarray]) -> bool:
    return one.keys() == other.keys() and all(
        one[name].dtype == other[name].dtype and np.array_equal(one[name], other[name]) for name in one
    )


def test_what_is_kept_is_what_was_made(kept: Path) -> None:
    # given a list, when it is prepared, kept and read again; then nothing has changed
    made, first, again = prepared(LINES), arrays(kept), arrays(kept)
    assert same(made, first) and same(made, again)
    assert [path.name for path in kept.parent.iterdir() if path.is_dir()] == [FOLDER]


def test_entries_are_found_by_their_ends(kept: Path) -> None:
    ends, whole = arrays(kept)["entry_ends"].tolist(), kept.read_bytes()
    assert [whole[a:b] for a, b in itertools.pairwise(ends)] == LINES


def test_it_is_made_once(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    arrays(kept)
    monkeypatch.setattr(stored, "prepared", lambda lines: pytest.fail("made twice"))
    assert arrays(kept)


def test_an_older_edition_is_replaced(kept: Path) -> None:
    # given what another edition of the program prepared
    old = kept.with_name("prepared-0")
    old.mkdir()
    (old / "term.npy").write_bytes(b"of another kind")
    assert same(arrays(kept), prepared(LINES))
    assert not old.exists()


def test_what_was_killed_half_way_is_made_anew(kept: Path) -> None:
    # given a process that dies while it writes: what it leaves is no prepared list
    script = (
        "import os, sys, numpy; from pathlib import Path; from watchword.screening.index import stored\n"
        "kept, save = [], numpy.save\n"
        "def dying(path, array, **more):\n"
        "    save(path, array, **more); kept.append(path)\n"
        "    if len(kept) == 3: os._exit(9)\n"
        "stored.np.save = dying\n"
        "stored.arrays(Path(sys.argv[1]))\n"
    )
    died = subprocess.run([sys.executable, "-c", script, str(kept)], check=False, timeout=60)
    assert died.returncode == 9 and not kept.with_name(FOLDER).exists()
    # when it is asked for again; then it is whole
    assert same(arrays(kept), prepared(LINES))


def test_two_processes_may_prepare_at_once(kept: Path) -> None:
    # given two processes that wait for each other before they rename what they made
    script = (
        "import sys, time; from pathlib import Path; from watchword.screening.index import stored\n"
        "path, me, other = Path(sys.argv[1]), *sys.argv[2:]\n"
        "rename = Path.rename\n"
        "def together(self, target):\n"
        "    (path.parent / me).touch(); end = time.time() + 30\n"
        "    while not (path.parent / other).exists() and time.time() < end: time.sleep(0.01)\n"
        "    return rename(self, target)\n"
        "Path.rename = together\n"
        "print(len(stored.arrays(path)['entry_ends']))\n"
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(kept), me, other],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for me, other in (("a", "b"), ("b", "a"))
    ]
    said = [process.communicate(timeout=60) for process in running]
    # then both have the whole list, and one folder is left
    assert said == [("41\n", ""), ("41\n", "")]
    assert [path.name for path in kept.parent.iterdir() if path.is_dir()] == [FOLDER]
    assert same(arrays(kept), prepared(LINES))


def test_an_empty_list_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "entries.jsonl"
    path.write_bytes(b"")
    assert arrays(path)["entry_ends"].tolist() == [0]


def test_an_entry_is_looked_up_by_all_that_names_it() -> None:
    found = exact_keys(
        entry(
            7,
            "Zelkova, Ostara & Co.",
            identifiers=(
                Identifier("passport", "AB 12-345"),
                Identifier("phone", "+1 202 555 0143"),
                Identifier("other", "12"),
            ),
            addresses=("12 Example Street, Exampletown, XX", "Exampletown"),
            linked_to=("Haddad, Karl",),
            relations=(Relation("owned-by", "9"),),
        )
    )
    assert found == {
        "number ab12345", "phone 12025550143", "address 12 example exampletown st xx",
        "id 7", "to 9", "name zelkovaostaraco", "name example", "to name haddadkarl",
    }  # fmt: skip


def test_entries_name_each_other_without_punctuation() -> None:
    assert plain_name("Zelkova-Ostara, Ltd.") == plain_name("ZELKOVA OSTARA LTD") == "name zelkovaostaraltd"
