"""Screening again: what is asked is what changed, and nothing that changed is left out."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.screening.made import entry
from watchword.flows import rescreen
from watchword.flows.rescreen import FIRST, UPGRADED, Again, Rescreening, rescreening
from watchword.flows.screen import Screening
from watchword.screening.ask import Answer, ask
from watchword.screening.entry import Entry, EntryKind, ListError, Relation, Validity
from watchword.screening.query import Kind
from watchword.screening.question_file import QuestionFile
from watchword.screening.rescreen import kept
from watchword.screening.store import ListStore

NOON = datetime(2026, 1, 14, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def firm(number: int, name: str) -> Entry:
    return entry(number, name, names=entry(number, name).names[:1], identifiers=())


def run(folder: Path, file: Path, now: datetime, **more: object) -> tuple[list[Again], Rescreening]:
    """One run that is kept: what was asked again, and the run."""
    with rescreening(folder, QuestionFile(file, Kind.ANY), now, **more) as opened:  # type: ignore[arg-type]
        again = list(opened.answers())
        opened.keep()
    return again, opened


def table(path: Path, rows: Iterable[tuple[str, str]]) -> Path:
    path.write_text("id,name\n" + "".join(f"{number},{name}\n" for number, name in rows))
    return path


def told(again: list[Again]) -> list[tuple[str, str, list[str]]]:
    return [
        (each.answer.query.reference, each.answer.verdict, [ended.entry_id for ended in each.ended])
        for each in again
    ]


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


def test_three_changed_entries_ask_the_touched_rows_of_twenty_thousand(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # given twenty thousand rows, of which three are of firms in tomorrow's list
    dice = random.Random(3)
    parts = [
        "".join(dice.choice("bdfgklmnprstvz") + dice.choice("aeiou") for _ in range(3)) for _ in range(300)
    ]
    rows = [(str(number), f"{dice.choice(parts)} {dice.choice(parts)} Trading") for number in range(20_000)]
    rows[77], rows[5_000], rows[19_999] = (
        ("x", "Orion Teacups Ltd"),
        ("y", "Quixotic Yachts"),
        ("z", "Vesna Lanterns"),
    )
    file = table(tmp_path / "many.csv", rows)
    with rescreening(folder, QuestionFile(file, Kind.ANY), NOON) as opened:
        opened.keep()  # as if all had been asked
    before = [firm(2, "Zeta Widgets"), firm(3, "Orchid Lampworks")]
    ListStore(folder).keep(
        "ofac-sdn", [*before, firm(4, "Orion Teacups"), firm(5, "Quixotic Yachts")], "sdn", NOON + DAY
    )
    # when questions are counted
    asked: list[str] = []
    real = ask

    def counted(query: object, *rest: object) -> Answer:
        asked.append(query.reference)  # type: ignore[attr-defined]
        return real(query, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(rescreen, "ask", counted)
    again, _ = run(folder, file, NOON + DAY)
    # then it is these rows, each once as the list was and once as it is
    assert told(again) == [("x", "hit", []), ("y", "hit", []), ("z", "none", ["1"])]
    assert sorted(asked) == ["x", "x", "y", "y", "z", "z"]


WORDS = st.sampled_from(
    ["Vesna", "Vesma", "Zeta", "Lanterns", "Trading", "Widgets", "Kim", "Chol", "Min", "Cheol"]
)
NAMES = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
LISTS = st.dictionaries(
    st.integers(1, 8), st.tuples(NAMES, st.sampled_from([EntryKind.PERSON, EntryKind.ORGANIZATION])), max_size=8
)  # fmt: skip


def entries(of: dict[int, tuple[str, EntryKind]]) -> list[Entry]:
    return [replace(firm(number, name), kind=kind) for number, (name, kind) in of.items()]


def matches(answer: Answer) -> dict[str, str]:
    return {match.entry_id: match.verdict for match in answer.matches if match.verdict != "none"}


@settings(max_examples=25)
@given(LISTS, LISTS, st.lists(NAMES, min_size=1, max_size=8))
def test_it_tells_just_what_two_full_screenings_differ_in(
    tmp_path_factory: pytest.TempPathFactory,
    old: dict[int, tuple[str, EntryKind]], new: dict[int, tuple[str, EntryKind]], names: list[str],
) -> None:  # fmt: skip
    # given two versions of a list, with entries added, removed and renamed, and a full screening of each
    home = tmp_path_factory.mktemp("rescreen")
    file = table(home / "a.csv", [(str(number), name) for number, name in enumerate(names)])
    store = ListStore(home / "lists")
    questions = list(QuestionFile(file, Kind.ANY).queries())
    store.keep("ofac-sdn", entries(old), "sdn", NOON)
    before = list(Screening(store, NOON).ask_all(questions))
    run(store.folder, file, NOON)
    store.keep("ofac-sdn", entries(new), "sdn", NOON + DAY)
    after = list(Screening(store, NOON + DAY).ask_all(questions))
    # when the file is screened again
    again = {each.answer.query.reference: each for each in run(store.folder, file, NOON + DAY)[0]}
    changed = {str(number) for number in {*old, *new} if old.get(number) != new.get(number)}
    for was, now in zip(before, after, strict=True):
        number = now.query.reference
        # then whatever differs was asked again, and its answer is the full one
        if number in again:
            assert again[number].answer == now
            assert {each.entry_id for each in again[number].ended} == matches(was).keys() - matches(
                now
            ).keys()
        else:
            assert was.matches == now.matches
        # and nothing that no changed entry touches was
        assert (number in again) == bool({*matches(was), *matches(now)} & changed)


def test_killed_at_any_moment_the_next_run_tells_what_is_due(folder: Path, file: Path) -> None:
    # given a run that is due, and a program that is killed somewhere in it
    run(folder, file, NOON)
    program = (
        "import sys; from pathlib import Path; from datetime import UTC, datetime\n"
        "from tests.flows.test_rescreen import run\n"
        "print('ready', flush=True); [run(Path(sys.argv[1]), Path(sys.argv[2]), datetime.now(UTC)) for _ in range(999)]"
    )
    table(file, [("a", "Vesna Lanterns"), ("new", "Zeta Widgets")])
    before = kept.KeptRows(next((folder / "rescreen").iterdir())).state()
    assert before is not None
    dice = random.Random(1)
    for _ in range(4):
        running = subprocess.Popen(
            [sys.executable, "-c", program, str(folder), str(file)],
            stdout=subprocess.PIPE,
            env=dict(os.environ),
        )
        assert running.stdout
        assert running.stdout.readline() == b"ready\n"
        time.sleep(dice.uniform(0.0, 0.15))
        running.send_signal(signal.SIGKILL)
        running.wait()
        running.stdout.close()
        # then the state is the old one or the new one, and both can be gone on with
        state = kept.KeptRows(next((folder / "rescreen").iterdir())).state()
        assert state is not None
        assert state == before or state.rows == 2
    again, opened = run(folder, file, datetime.now(UTC))
    assert (opened.rows, len(again)) in ((2, 0), (2, 1))
