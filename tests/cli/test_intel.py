"""`watchword intel read`: a report is printed, as tables or as one JSON object, and written."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Watchword

REPORT = """# Threat actor: Paper Heron

## Targets
Cryptocurrency exchanges in Germany.

## How they operate
- **Entry:** stolen identities (T1589); details on paper-heron[.]net

## Recommendations
- Verify identity documents on a live video call.
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.md"
    path.write_text(REPORT)
    return path


def test_what_is_found_is_printed_with_its_lines(watchword: Watchword, report: Path) -> None:
    told = watchword("intel", "read", report)
    assert told.status == 0
    assert told.out.startswith("Threat actor: Paper Heron")
    for part in ("Names (1)", "Countries (1)", "Sectors (1)", "Tactics (1)", "Techniques that the report states (1)",
                 "Techniques proposed, for a person to accept (2)", "Advice (1)", "To look for (1)"):  # fmt: skip
        assert part in told.out
    assert "paper-heron.net" in told.out


def test_as_json_it_is_one_object_with_all_quotes(watchword: Watchword, report: Path) -> None:
    told = watchword("intel", "read", report, "--json")
    found = json.loads(told.out)
    assert [each["name"] for each in found["subjects"]] == ["Paper Heron"]
    assert found["countries"][0]["code"] == "DE"
    assert found["countries"][0]["roles"] == ["target"]
    assert found["countries"][0]["quotes"] == [
        {"line": 4, "section": "Targets", "text": "Cryptocurrency exchanges in Germany."}
    ]
    assert [each["id"] for each in found["techniques"] if each["stated"]] == ["T1589"]


def test_with_out_it_is_written_too(watchword: Watchword, report: Path, tmp_path: Path) -> None:
    told = watchword("intel", "read", report, "--out", tmp_path / "out")
    assert told.status == 0
    assert json.loads((tmp_path / "out" / "report.json").read_text())["title"] == "Threat actor: Paper Heron"


def test_a_folder_that_cannot_be_written_is_said_in_one_line(watchword: Watchword, report: Path) -> None:
    told = watchword("intel", "read", report, "--out", report)
    assert told.status == 1
    assert "cannot be written" in told.complaint


def test_a_file_that_is_no_report_is_said_in_one_line(watchword: Watchword, tmp_path: Path) -> None:
    told = watchword("intel", "read", tmp_path / "none.pdf")
    assert told.status == 1
    assert "there is no such file" in told.complaint
