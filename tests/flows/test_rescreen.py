"""Screening again: what is asked is what changed, and nothing that changed is left out."""

import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from tests.flows.rescreened import DAY, NOON, firm, run, table, told
from watchword.flows import rescreen
from watchword.flows.rescreen import FIRST, UPGRADED, rescreening
from watchword.screening.entry import ListError, Relation, Validity
from watchword.screening.query import Kind
from watchword.screening.question_file import QuestionFile
from watchword.screening.rescreen import kept
from watchword.screening.store import ListStore


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    ListStore(tmp_path / "lists").keep(
        "ofac-sdn",
        [firm(1, "Vesna Lanterns"), firm(2, "Zeta Widgets"), firm(3, "Orchid Lampworks")],
        "sdn",
        NOON,
    )
    return tmp_path / "lists"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return table(
        tmp_path / "vendors.csv", [("a", "Vesna Lanterns"), ("b", "Zeta Widgets"), ("c", "Acme Bakery")]
    )


def test_the_first_run_asks_all_and_the_next_nothing(folder: Path, file: Path) -> None:
    again, opened = run(folder, file, NOON)
    assert told(again) == [("a", "hit", []), ("b", "hit", []), ("c", "none", [])]
    assert (opened.everything, opened.rows, again[0].because) == (FIRST, 3, FIRST)
    again, opened = run(folder, file, NOON + DAY)
    assert (again, opened.everything, opened.gone) == ([], "", 0)


def test_of_a_changed_list_only_touched_rows_are_asked_and_what_ended_is_told(
    folder: Path, file: Path
) -> None:
    # given a list in which one firm goes, one is renamed, and one comes
    run(folder, file, NOON)
    store = ListStore(folder)
    old = store.current("ofac-sdn")
    new = store.keep(
        "ofac-sdn",
        [firm(2, "Zeta Gadgets"), firm(3, "Orchid Lampworks"), firm(4, "Acme Bakery")],
        "sdn",
        NOON + DAY,
    )
    # when the file is screened again
    again, _ = run(folder, file, NOON + DAY)
    # then each row that this touches is, with what it is now and what it was
    assert old is not None
    because = f"list ofac-sdn changed from {old.version} to {new.version}"
    assert {each.because for each in again} == {because}
    assert told(again) == [("a", "none", ["1"]), ("b", "none", ["2"]), ("c", "hit", [])]
    assert (again[0].ended[0].name, again[0].ended[0].because) == ("Vesna Lanterns", because)
    assert run(folder, file, NOON + 2 * DAY)[0] == []
    # and with the older version named, it is told once more
    assert told(run(folder, file, NOON + 2 * DAY, since=[old.version])[0]) == told(again)


def test_new_and_changed_rows_are_asked_of_all_lists(folder: Path, file: Path) -> None:
    run(folder, file, NOON)
    table(file, [("d", "Orchid Lampworks"), ("b", "Zeta Widgets"), ("c", "Vesna Lanterns")])
    again, opened = run(folder, file, NOON + DAY)
    assert [(each.answer.query.reference, each.because) for each in again] == [
        ("d", "row is new"),
        ("c", "row changed"),
    ]
    assert told(again) == [("d", "hit", []), ("c", "hit", [])]
    assert opened.gone == 1


def test_what_a_newly_listed_person_owns_is_asked_again(folder: Path, file: Path) -> None:
    # given a firm that belongs to somebody under no sanction
    owned = replace(firm(5, "Acme Bakery"), listed=False, relations=(Relation("owned-by", "6", 60.0),))
    owner = replace(firm(6, "Somebody Example"), listed=False)
    store = ListStore(folder)
    store.keep("ftm-sanctions", [owned, owner], "ftm", NOON)
    assert told(run(folder, file, NOON)[0])[2] == ("c", "question", [])
    # when the owner is listed, although the firm's own entry is as it was
    store.keep("ftm-sanctions", [owned, replace(owner, listed=True)], "ftm", NOON + DAY)
    assert told(run(folder, file, NOON + DAY)[0]) == [("c", "hit", [])]


def test_intelligence_that_ceased_to_hold_is_told_although_the_list_is_as_it_was(
    folder: Path, file: Path
) -> None:
    until = replace(firm(5, "Acme Bakery"), validity=Validity(until="2026-01-20"))
    ListStore(folder).keep("intel", [until], "feed", NOON)
    assert told(run(folder, file, NOON)[0])[2] == ("c", "hit", [])
    again, _ = run(folder, file, NOON + 10 * DAY)
    assert told(again) == [("c", "none", ["5"])]
    assert "began or ceased to hold" in again[0].because


def test_a_new_list_a_lost_version_and_a_new_program_ask_everything(
    folder: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = ListStore(folder)
    run(folder, file, NOON)
    first = store.keep("un-sc", [firm(1, "Acme Bakery")], "un", NOON + DAY)
    again, opened = run(folder, file, NOON + DAY)
    assert (len(again), opened.everything) == (3, "list un-sc is new")
    second = store.keep("un-sc", [firm(2, "Acme Bakery")], "un", NOON + 2 * DAY)
    for path in sorted((folder / "un-sc" / first.version).rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    _, opened = run(folder, file, NOON + 2 * DAY)
    assert opened.everything.endswith(f"{second.version}, and {first.version} is not kept any more")
    monkeypatch.setattr(rescreen, "EDITION", "another")
    assert run(folder, file, NOON + 3 * DAY)[1].everything == UPGRADED


def test_a_run_that_was_not_kept_is_done_again(folder: Path, file: Path) -> None:
    run(folder, file, NOON)
    ListStore(folder).keep("ofac-sdn", [firm(9, "Acme Bakery")], "sdn", NOON + DAY)
    with rescreening(folder, QuestionFile(file, Kind.ANY), NOON + DAY) as stopped:
        first = list(stopped.answers())
    assert first == run(folder, file, NOON + DAY)[0]


def test_two_files_of_one_name_are_two_and_a_name_joins_them(
    folder: Path, file: Path, tmp_path: Path
) -> None:
    run(folder, file, NOON)
    (tmp_path / "feb").mkdir()
    other = table(tmp_path / "feb" / file.name, [("a", "Vesna Lanterns"), ("e", "Zeta Widgets")])
    assert run(folder, other, NOON)[1].everything == FIRST
    run(folder, file, NOON, name="vendors")
    again, opened = run(folder, other, NOON, name="vendors")
    assert ([each.because for each in again], opened.gone) == (["row is new"], 2)


@pytest.mark.parametrize(
    ("content", "more", "said"),
    [
        ("name\n\n", {}, "no row of it asks anything"),
        ("<html></html>", {}, "no column of names"),
        ("name\nVesna\n", {"name": "../elsewhere"}, "is no name to keep rows under"),
        ("name\nVesna\n", {"since": ["v1"]}, "nothing was kept of it yet"),
    ],
)
def test_what_a_user_can_get_wrong_is_one_line(
    folder: Path, tmp_path: Path, content: str, more: dict[str, object], said: str
) -> None:
    (tmp_path / "a.csv").write_text(content)
    with pytest.raises(ListError, match=said):
        run(folder, tmp_path / "a.csv", NOON, **more)
    with pytest.raises(ListError, match="cannot be read: No such file"):
        run(folder, tmp_path / "nowhere.csv", NOON)


def test_an_unknown_version_and_a_second_run_at_once_are_one_line(folder: Path, file: Path) -> None:
    run(folder, file, NOON)
    with pytest.raises(ListError, match="v1: no list has this version"):
        run(folder, file, NOON, since=["v1"])
    with (
        rescreening(folder, QuestionFile(file, Kind.ANY), NOON),
        pytest.raises(ListError, match="another run"),
    ):
        run(folder, file, NOON)


PROGRAM = """
import itertools, sys
from datetime import UTC, datetime
from pathlib import Path
from watchword.flows.rescreen import rescreening
from watchword.screening.query import Kind
from watchword.screening.question_file import QuestionFile
print("ready", flush=True)
for file in itertools.cycle(sys.argv[2:]):
    with rescreening(Path(sys.argv[1]), QuestionFile(Path(file), Kind.ANY), datetime.now(UTC), name="both") as run:
        list(run.answers())
        run.keep()
"""


def test_killed_at_any_moment_the_next_run_tells_what_is_due(folder: Path, file: Path) -> None:
    # given a program that screens two exports of one table again and again
    other = table(file.with_name("feb.csv"), [("a", "Vesna Lanterns"), ("d", "Zeta Widgets")])
    run(folder, file, NOON, name="both")
    dice, seen = random.Random(1), set()
    for _ in range(8):
        running = subprocess.Popen(
            [sys.executable, "-c", PROGRAM, str(folder), str(other), str(file)], stdout=subprocess.PIPE
        )
        assert running.stdout
        assert running.stdout.readline() == b"ready\n"
        # when it is killed at some moment
        time.sleep(dice.uniform(0.0, 0.3))
        running.send_signal(signal.SIGKILL)
        running.wait()
        running.stdout.close()
        # then what is kept is of the one or of the other, whole, and the next run tells what is due from there
        state = kept.KeptRows(folder / "rescreen" / "both").state()
        assert state is not None
        seen.add(state.rows)
        again, opened = run(folder, file, NOON, name="both")
        assert opened.everything == ""
        assert [each.answer.query.reference for each in again] == ([] if state.rows == 3 else ["b", "c"])
    assert seen <= {2, 3}
