"""Which rows are due: those that a change touches, no more, and none is left out."""

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.flows.rescreened import DAY, NOON, firm, run, table, told
from watchword.flows import rows_due
from watchword.flows.rescreen import rescreening
from watchword.flows.screen import Screening
from watchword.screening.ask import Answer, ask
from watchword.screening.entry import Entry, EntryKind
from watchword.screening.query import Kind
from watchword.screening.question_file import QuestionFile
from watchword.screening.store import ListStore


@pytest.mark.slow
def test_three_changed_entries_ask_the_touched_rows_of_twenty_thousand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "lists"
    kept = [firm(2, "Zeta Widgets"), firm(3, "Orchid Lampworks")]
    ListStore(folder).keep("ofac-sdn", [firm(1, "Vesna Lanterns"), *kept], "sdn", NOON)
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
    ListStore(folder).keep(
        "ofac-sdn", [*kept, firm(4, "Orion Teacups"), firm(5, "Quixotic Yachts")], "sdn", NOON + DAY
    )
    # when questions are counted
    asked: list[str] = []
    real = ask

    def counted(query: object, *rest: object) -> Answer:
        asked.append(query.reference)  # type: ignore[attr-defined]
        return real(query, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(rows_due, "ask", counted)
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
