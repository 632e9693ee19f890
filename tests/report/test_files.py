"""Results on disk: whole or not at all, private, the same each time."""

import json
import math
import stat
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.report import Document, write_cases, write_csv, write_findings, write_page
from watchword.report.files import NotWritable, settled

from .company import made_document, made_people


def test_cases_come_back_as_they_were_with_keys_in_order(document: Document, tmp_path: Path) -> None:
    path = tmp_path / "cases.json"
    write_cases(document, path)
    read = json.loads(path.read_text())
    assert list(read) == list(document)
    assert list(read["cases"][0]) == list(document["cases"][0])
    assert read["cases"][0]["coverage"] == document["cases"][0]["coverage"]


def test_prior_and_evidence_still_add_up_after_rounding(tmp_path: Path) -> None:
    path = tmp_path / "cases.json"
    write_cases(made_document(60), path)
    for case in json.loads(path.read_text())["cases"]:
        parts = [case["prior_log_odds"], case["absence_log_odds"], *(f["log_odds"] for f in case["evidence"])]
        if case["risk"] < 0.02:
            assert sum(parts) == pytest.approx(math.log(case["risk"] / (1 - case["risk"])), abs=1e-3)
        else:
            assert 1 / (1 + math.exp(-sum(parts))) == pytest.approx(case["risk"], abs=1e-4)


def test_writing_twice_gives_the_same_bytes(document: Document, tmp_path: Path) -> None:
    first, second = tmp_path / "a.jsonl", tmp_path / "b.jsonl"
    write_findings(document, first)
    write_findings(document, second)
    assert first.read_bytes() == second.read_bytes()
    assert len(first.read_bytes().splitlines()) == 14


def test_page_and_table_are_written_and_only_their_owner_may_read(document: Document, tmp_path: Path) -> None:
    out = tmp_path / "new" / "out"
    write_page(document, made_people(), out / "report.html", title="Corp")
    write_csv(document, out / "cases.csv")
    assert "<title>Corp</title>" in (out / "report.html").read_text(encoding="utf-8")
    assert (out / "cases.csv").read_bytes().startswith(b"\xef\xbb\xbfrank,person_id")
    assert stat.S_IMODE(out.stat().st_mode) == 0o700
    assert stat.S_IMODE((out / "report.html").stat().st_mode) == 0o600


def test_a_failed_write_leaves_the_old_file_and_no_scrap(tmp_path: Path) -> None:
    goal = tmp_path / "cases.json"
    goal.mkdir()
    (goal / "kept").write_text("old")
    with pytest.raises(NotWritable, match=r"cases\.json: cannot be written .*--out"):
        write_cases(made_document(1), goal)
    assert (goal / "kept").read_text() == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["cases.json"]


def test_values_are_settled_alike() -> None:
    noon = datetime(2026, 1, 3, 12, tzinfo=timezone(timedelta(hours=2)))
    value = {
        "f": 0.123456,
        "minus": -0.0,
        "t": noon,
        "s": {"b", "a"},
        "n": 2**70,
        "bad": "\ud800",
        3: (1, None),
    }
    assert settled(value) == {
        "f": 0.1235, "minus": 0.0, "t": "2026-01-03T10:00:00Z", "s": ["a", "b"], "n": str(2**70), "bad": "?",
        "3": [1, None],
    }  # fmt: skip


def test_a_time_without_a_zone_is_utc() -> None:
    assert settled(datetime(2026, 1, 3, 12)) == settled(datetime(2026, 1, 3, 12, tzinfo=UTC))


def test_bottomless_facts_are_refused() -> None:
    deep: list[object] = []
    for _ in range(100):
        deep = [deep]
    with pytest.raises(ValueError, match="deeper than 32"):
        settled(deep)


@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists, max_leaves=10))
def test_whatever_the_facts_hold_can_be_written(value: object) -> None:
    once = settled(value)
    assert orjson.dumps(settled(once)) == orjson.dumps(once)
