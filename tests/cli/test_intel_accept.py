"""`watchword intel accept`, as a person who read the report meets it."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Watchword
from tests.cli.test_intel import REPORT


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.md"
    path.write_text(REPORT)
    return path


def proposed(watchword: Watchword, report: Path) -> list[str]:
    found = json.loads(watchword("intel", "read", report, "--json").out)
    return [each["id"] for each in found["techniques"] if not each["stated"]]


def test_accepted_and_rejected_techniques_are_shown_and_exported(watchword: Watchword, report: Path) -> None:
    one, other = proposed(watchword, report)
    told = watchword("intel", "accept", report, one, "--by", "Ana", "--why", "we saw it")
    assert (told.status, told.out, told.err) == (0, f"{one}: accepted by Ana for this report\n", "")
    told = watchword("intel", "accept", report, other, "--by", "Ben", "--reject", "--json")
    assert (json.loads(told.out)["id"], json.loads(told.out)["accepted"]) == (other, False)
    # then reading says so
    shown = watchword("intel", "read", report).out
    assert "Techniques proposed, and accepted by a person (1)" in shown
    assert "accepted by Ana on 20" in shown
    assert f"note: proposed, rejected by a person and left out: {other}" in shown
    # and so do the export and the coverage
    made = json.loads(watchword("intel", "export", report, "--to", "stix", "--date", "2026-02-03").out)
    labels = {
        each["external_references"][0]["external_id"]: each["labels"]
        for each in made["objects"]
        if each["type"] == "attack-pattern"
    }
    assert (labels[one], other in labels) == (["accepted"], False)
    covered = json.loads(watchword("intel", "coverage", report, "--json").out)
    assert covered["rejected"] == [other]
    assert {each["id"]: each["accepted_by"] for each in covered["techniques"]}[one] == "Ana"


def test_what_is_not_proposed_is_refused_in_one_line_and_nothing_is_kept(
    watchword: Watchword, report: Path, tmp_path: Path
) -> None:
    one, _ = proposed(watchword, report)
    told = watchword("intel", "accept", report, one, "T9999", "--by", "Ana")
    assert told.status == 1
    assert told.complaint.startswith("watchword: T9999: is not proposed in this report; proposed are: ")
    assert not (tmp_path / "home" / "intel" / "accepted.jsonl").exists()
    assert watchword("intel", "accept", report, one).status == 2


def test_a_torn_line_is_told_and_the_rest_counts(watchword: Watchword, report: Path, tmp_path: Path) -> None:
    one, _ = proposed(watchword, report)
    watchword("intel", "accept", report, one, "--by", "Ana")
    with (tmp_path / "home" / "intel" / "accepted.jsonl").open("ab") as file:
        file.write(b'{"report":"ab')
    told = watchword("intel", "read", report)
    assert "line 2: is no whole judgement and does not count" in told.complaint
    assert "accepted by Ana" in told.out
