"""`watchword scan`: what a user can get wrong is one line with an exit status, and results have their own."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Watchword
from tests.flows.okta_events import event, lines


@pytest.fixture
def exports(tmp_path: Path) -> Path:
    folder = tmp_path / "exports"
    folder.mkdir()
    (folder / "okta.jsonl").write_bytes(lines(*[event(number) for number in range(3)]))
    return folder


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (("nowhere",), "watchword: nowhere: no such folder; give the folder that holds the exports"),
        (
            ("{exports}/okta.jsonl",),
            "watchword: {exports}/okta.jsonl: a file, not a folder; give the folder that holds the exports",
        ),
        (
            ("{exports}", "--lists", "nowhere"),
            "watchword: --lists nowhere: no such folder; `watchword lists update --lists nowhere` makes it",
        ),
        (("{exports}", "--engine", "flink"), "watchword: --engine flink: there is duckdb and spark"),
        (
            ("{exports}", "--as-of", "yesterday"),
            "watchword: --as-of yesterday: not a date or time; write 2026-06-30 or 2026-06-30T12:00Z",
        ),
    ],
)
def test_wrong_usage_is_one_line_and_status_2(
    watchword: Watchword, exports: Path, arguments: tuple[str, ...], line: str
) -> None:
    told = watchword("scan", *(each.format(exports=exports) for each in arguments))
    assert (told.status, told.out, told.complaint) == (2, "", line.format(exports=exports))


def test_an_unknown_command_is_status_2(watchword: Watchword) -> None:
    assert watchword("horoscope").status == 2


def test_a_result_that_cannot_be_written_is_one_line_and_status_1(
    watchword: Watchword, exports: Path
) -> None:
    Path("taken").write_text("")
    told = watchword("scan", exports, "--out", "taken", "--json")
    assert (told.status, told.out) == (1, "")
    assert "taken" in told.err.splitlines()[-1]
    assert "Traceback" not in told.err


def test_a_folder_without_a_known_format_is_status_1(watchword: Watchword, tmp_path: Path) -> None:
    (tmp_path / "exports").mkdir()
    (tmp_path / "exports" / "notes.txt").write_text("hello")
    told = watchword("scan", tmp_path / "exports")
    assert told.status == 1
    assert "no file of a known format with readable records" in told.err.splitlines()[-1]


def test_as_json_standard_output_holds_cases_and_nothing_else(watchword: Watchword, exports: Path) -> None:
    told = watchword("scan", exports, "--all", "--json")
    assert told.status == 0
    assert [json.loads(line)["email"] for line in told.out.splitlines()] == ["ann@example.com"]


def test_settings_are_never_taken_from_the_exports(watchword: Watchword, exports: Path) -> None:
    (exports / "watchword.toml").write_text("[nonsense]\n")
    assert watchword("scan", exports).status == 0
    [ours] = [
        source
        for source in json.loads(Path("watchword-out/cases.json").read_text())["sources"]
        if source["file"] == "watchword.toml"
    ]
    assert (ours["format"], ours["rows"]) == (None, 0)
    assert "never read from the exports" in ours["note"]


def test_a_settings_file_in_the_working_folder_counts(watchword: Watchword, exports: Path) -> None:
    Path("watchword.toml").write_text("[nonsense]\n")
    told = watchword("scan", exports)
    assert told.status == 1
    assert "nonsense" in told.complaint
