"""Decisions that one is not the other: remembered for that pair, as both were."""

import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.screening.made import entry
from watchword.screening import kept_form
from watchword.screening.ask import Answer, AskedList, ask
from watchword.screening.cleared import FILE, Clearance, Clearances, digest, fingerprint
from watchword.screening.entry import Entry
from watchword.screening.query import Kind, Query
from watchword.screening.searchable import SearchableList

VESNA = entry(2, "Vesna Shipping")
ASKED = Query("Vesna Shipping", Kind.ORGANIZATION, countries=("DE", "fr"), identifiers=("HRB 12345", "x"))
NOW = "2026-01-14T12:00:00Z"


def made(query: Query, listed: Entry, **more: str) -> Clearance:
    parts = {"version": "v1", "by": "Ana Example", "why": "another port", "at": NOW, **more}
    return Clearance(
        listed.list_id, listed.entry_id, asked=fingerprint(query), listed=digest(kept_form.line(listed)), **parts
    )  # fmt: skip


def asked(query: Query, folder: Path, listed: Entry = VESNA) -> Answer:
    return ask(
        query, [AskedList("test-list", "v1", True, SearchableList.of([listed]))], Clearances(folder), NOW
    )


def test_a_pair_that_was_cleared_is_cleared_and_says_by_whom_and_why(tmp_path: Path) -> None:
    assert asked(ASKED, tmp_path).verdict == "hit"
    Clearances(tmp_path).record(made(ASKED, VESNA))
    answer = asked(ASKED, tmp_path)
    assert answer.verdict == "cleared"
    assert answer.matches[0].why[-1] == "cleared by Ana Example on 2026-01-14: another port"


def test_it_is_asked_again_when_either_side_changed(tmp_path: Path) -> None:
    Clearances(tmp_path).record(made(ASKED, VESNA))
    changed = asked(ASKED, tmp_path, replace(VESNA, remarks="also in Hamburg"))
    assert changed.verdict == "hit"
    assert "the entry has changed since" in changed.matches[0].why[-1]
    for other in (
        replace(ASKED, text="Vesna Shipping Ltd"),
        replace(ASKED, countries=("DE",)),
        replace(ASKED, identifiers=("HRB 54321", "x")),
        replace(ASKED, birth_dates=("1970",)),
        replace(ASKED, kind=Kind.ANY),
    ):
        assert asked(other, tmp_path).verdict == "hit"


def test_order_and_capitals_of_the_question_are_irrelevant(tmp_path: Path) -> None:
    Clearances(tmp_path).record(made(ASKED, VESNA))
    again = Query(
        " VESNA  shipping", Kind.ORGANIZATION, countries=("FR", "de"), identifiers=("X", "hrb 12345"), reference="9"
    )  # fmt: skip
    assert asked(again, tmp_path).verdict == "cleared"


def test_another_entry_of_the_same_name_is_not_cleared(tmp_path: Path) -> None:
    Clearances(tmp_path).record(made(ASKED, VESNA))
    assert asked(ASKED, tmp_path, replace(VESNA, entry_id="3")).verdict == "hit"


def test_the_newest_decision_counts_and_all_stay_on_disk(tmp_path: Path) -> None:
    cleared = Clearances(tmp_path)
    cleared.record(made(ASKED, VESNA, by="Ana Example"))
    cleared.record(made(ASKED, VESNA, by="Ben Example"))
    decision = Clearances(tmp_path).of(ASKED, "test-list", "2")
    assert decision is not None
    assert decision.by == "Ben Example"
    assert len((tmp_path / FILE).read_bytes().splitlines()) == 2
    assert len(Clearances(tmp_path).newest()) == 1


def test_no_name_is_stored_and_only_the_owner_reads(tmp_path: Path) -> None:
    Clearances(tmp_path).record(made(ASKED, VESNA))
    assert b"Vesna" not in (tmp_path / FILE).read_bytes()
    assert (tmp_path / FILE).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "torn", [b'{"list_id":"test-list","entr', b"\x00\xff", b"[1]", b'{"list_id":1}', b"null", b"{}"]
)
def test_a_torn_last_line_is_ignored_with_a_note_and_ended_by_the_next(tmp_path: Path, torn: bytes) -> None:
    # given a decision, and the beginning of another that was never finished
    Clearances(tmp_path).record(made(ASKED, VESNA))
    with (tmp_path / FILE).open("ab") as file:
        file.write(torn)
    # when decisions are read, then the first counts and the other is told of
    cleared = Clearances(tmp_path)
    assert cleared.of(ASKED, "test-list", "2") is not None
    [note] = cleared.notes
    assert f"{FILE} line 2: is no whole decision" in note
    # and what is recorded afterwards stands on a line of its own
    other = replace(ASKED, text="Vesna Maritime")
    cleared.record(made(other, VESNA))
    assert Clearances(tmp_path).of(other, "test-list", "2") is not None


def test_killed_while_it_writes_at_most_the_last_line_is_torn(tmp_path: Path) -> None:
    # given a program that records decisions with a long reason, and is killed at some moment
    program = (
        "import sys; from pathlib import Path;"
        "from watchword.screening.cleared import Clearance, Clearances;"
        "cleared = Clearances(Path(sys.argv[1])); print('ready', flush=True);\n"
        "for number in range(1_000_000):\n"
        "    cleared.record(Clearance('test-list', str(number), 'v', 'a', 'l', 'Ana', 'because ' * 2_000, 'now'))"
    )
    dice = random.Random(7)
    recorded = 0
    for _ in range(5):
        running = subprocess.Popen(
            [sys.executable, "-c", program, str(tmp_path)], stdout=subprocess.PIPE, env=dict(os.environ)
        )
        assert running.stdout
        running.stdout.readline()
        time.sleep(dice.uniform(0.02, 0.2))
        running.send_signal(signal.SIGKILL)
        running.wait()
        running.stdout.close()
        # then every line but torn ones is a whole decision, at most one a kill
        cleared = Clearances(tmp_path)
        lines = (tmp_path / FILE).read_bytes().split(b"\n")
        assert len(cleared.notes) <= 5
        assert all(f"line {len(lines):,}:" in note for note in cleared.notes[-1:] if lines[-1])
        assert len(cleared.newest()) >= recorded
        recorded = len(cleared.newest())
    assert recorded


@given(st.text(max_size=50), st.lists(st.text(max_size=10), max_size=4))
def test_a_question_has_one_fingerprint_whatever_the_order(text: str, several: list[str]) -> None:
    one = Query(text, identifiers=tuple(several), countries=tuple(several))
    turned = replace(one, identifiers=tuple(reversed(several)))
    assert fingerprint(one) == fingerprint(turned)
    assert fingerprint(one) == fingerprint(replace(one, reference="7"))


def test_half_an_emoji_has_a_fingerprint_too() -> None:
    assert fingerprint(Query("Vesna \ud83d")) != fingerprint(Query("Vesna"))
