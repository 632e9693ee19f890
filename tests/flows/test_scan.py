"""From a folder of exports to `cases.json`: the contract that its readers rely on."""

import json
import math
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from tests.flows.okta_events import event, lines
from watchword.cli.main import app
from watchword.simulation import simulate

EVIDENCE = {
    "indicator", "family", "strength", "log_odds", "first", "last", "says", "facts", "innocent", "settle",
    "event_ids", "events",
}  # fmt: skip
CASE = {
    "person_id", "email", "risk", "band", "capped_by", "coverage", "modes", "families", "prior_log_odds",
    "absence_log_odds", "evidence",
}  # fmt: skip


def scan(*arguments: str) -> Any:
    """Run `watchword scan`; the result of the command."""
    return CliRunner().invoke(app, ["scan", *arguments])


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A company of 120 people with one in twenty planted, so that there are cases to look at."""
    return simulate(120, 45, 5, tmp_path_factory.mktemp("company"), planted_share=0.05)


@pytest.fixture
def document(company: Path, tmp_path: Path) -> dict[str, Any]:
    done = scan(
        str(company / "exports"),
        "--out",
        str(tmp_path / "out"),
        "--settings",
        str(company / "watchword.toml"),
    )
    assert done.exit_code == 0, done.output
    found: dict[str, Any] = json.loads((tmp_path / "out" / "cases.json").read_text())
    return found


def test_every_case_adds_up_and_says_why(document: dict[str, Any], tmp_path: Path) -> None:
    assert set(document) == {
        "schema", "as_of", "engine", "people", "records", "sources", "not_evaluated", "unjoined", "cases",
        "screening", "monitoring",
    }  # fmt: skip
    assert document["monitoring"]["purpose"] == "To see whether the people hired are the people at work"
    assert document["monitoring"]["told"] <= document["as_of"]
    assert document["screening"]["verdict"] == "unscreened"
    assert document["people"] == 120
    assert document["cases"]
    for case in document["cases"]:
        assert set(case) == CASE
        total = (
            case["prior_log_odds"] + case["absence_log_odds"] + sum(e["log_odds"] for e in case["evidence"])
        )
        assert total == pytest.approx(math.log(case["risk"] / (1 - case["risk"])), abs=1e-3)
        for evidence in case["evidence"]:
            assert set(evidence) - {"explained"} == EVIDENCE
            assert len(evidence["event_ids"]) == min(50, evidence["events"])
            assert evidence["first"].endswith("Z")
            assert "{" not in evidence["says"]
    risks = [case["risk"] for case in document["cases"]]
    assert risks == sorted(risks, reverse=True)
    assert {case["band"] for case in document["cases"]} <= {"urgent", "review", "watch"}


def test_every_file_is_accounted_for(document: dict[str, Any]) -> None:
    for source in document["sources"]:
        assert source["rows"] == source["kept"] + source["ignored"] + source["duplicate"] + source["rejected"]
    assert {source["format"] for source in document["sources"]} >= {
        "okta", "entra", "defender", "crowdstrike", "github_audit", "roster", "inventory", "shipments", "carrier",
        "payroll", "payroll_changes", "applicants", "vendors",
    }  # fmt: skip


def test_the_results_are_private_and_complete(document: dict[str, Any], tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert {path.name for path in out.iterdir()} >= {
        "cases.json",
        "report.html",
        "findings.ocsf.jsonl",
        "rejects.jsonl",
        "lake",
    }
    assert (out / "lake").stat().st_mode & 0o077 == 0
    findings = (out / "findings.ocsf.jsonl").read_text().splitlines()
    assert len(findings) == len(document["cases"])


def test_planted_people_are_found_before_others(document: dict[str, Any], company: Path) -> None:
    truth = {
        row["email"]: row["planted"] for row in json.loads((company / "truth.json").read_text())["people"]
    }
    shown = [case["email"] for case in document["cases"] if case["band"] in ("urgent", "review")]
    assert sum(bool(truth[email]) for email in shown) >= len(shown) / 2


def test_an_export_without_a_people_list_makes_a_person_of_each_account(tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    (folder / "okta.jsonl").write_bytes(lines(*[event(number) for number in range(5)]))
    done = scan(str(folder), "--out", str(tmp_path / "out"), "--all")
    assert done.exit_code == 0, done.output
    found = json.loads((tmp_path / "out" / "cases.json").read_text())
    assert [case["email"] for case in found["cases"]] == ["ann@example.com"]
    assert found["cases"][0]["band"] == "unseen"


def test_an_empty_folder_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    done = scan(str(tmp_path / "empty"), "--out", str(tmp_path / "out"))
    assert done.exit_code == 1
    assert "no file of a known format" in str(done.exception)


def test_strict_turns_a_reject_into_a_failure(tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    (folder / "okta.jsonl").write_bytes(lines(*[event(number) for number in range(5)]) + b"{broken\n")
    assert scan(str(folder), "--out", str(tmp_path / "out")).exit_code == 0
    assert scan(str(folder), "--out", str(tmp_path / "out2"), "--strict").exit_code == 1
    rejects = [json.loads(line) for line in (tmp_path / "out2" / "rejects.jsonl").read_text().splitlines()]
    assert (rejects[0]["file"], rejects[0]["line"]) == ("okta.jsonl", 6)


def test_pseudonyms_leave_no_name_and_no_address_behind(company: Path, tmp_path: Path) -> None:
    out = tmp_path / "hidden"
    done = scan(str(company / "exports"), "--out", str(out), "--pseudonyms")
    assert done.exit_code == 0, done.output
    written = (out / "cases.json").read_text() + (out / "report.html").read_text()
    truth = json.loads((company / "truth.json").read_text())["people"]
    assert json.loads((out / "cases.json").read_text())["cases"]
    assert not [row["email"] for row in truth if row["email"] in written]


def test_a_folder_with_a_space_and_an_accent_is_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "Exports für Mai"
    folder.mkdir()
    (folder / "okta log.jsonl").write_bytes(lines(*[event(number) for number in range(5)]))
    done = scan(str(folder), "--out", str(tmp_path / "my results ü"), "--all")
    assert done.exit_code == 0, done.output
    again = scan(str(folder), "--out", str(tmp_path / "my results ü"), "--all")
    assert again.exit_code == 0, again.output
