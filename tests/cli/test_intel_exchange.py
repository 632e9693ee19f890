"""`watchword intel export, import, pull, serve`, as a user meets them."""

import csv
import io
import json
from pathlib import Path

import httpx
import pytest

from tests.cli.conftest import Watchword
from tests.intel.exchange.feeds import bundle, indicator, serving
from watchword.intel.exchange.taxii_serve import server

REPORT = """# Remote workers under borrowed names

January 16, 2025

## Overview

North Korean workers used borrowed identities and sent spearphishing links (T1566.002).

## Indicators

- jobs[.]example[.]com
- 203[.]0[.]113[.]7
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.md"
    path.write_text(REPORT)
    return path


def test_a_report_is_written_in_four_forms(watchword: Watchword, report: Path) -> None:
    told = watchword("intel", "export", report, "--to", "stix")
    made = json.loads(told.out)
    assert (told.status, made["type"]) == (0, "bundle")
    assert "T1566.002" in told.out
    assert json.loads(watchword("intel", "export", report, "--to", "misp").out)["Event"]["Tag"][0] == {
        "name": "tlp:clear"
    }
    assert (
        json.loads(watchword("intel", "export", report, "--to", "navigator").out)["versions"]["layer"]
        == "4.5"
    )
    rows = list(csv.DictReader(io.StringIO(watchword("intel", "export", report, "--to", "csv").out)))
    assert {"observable", "technique"} <= {row["what"] for row in rows}


def test_a_report_is_written_into_a_file_with_a_date_and_a_label(watchword: Watchword, report: Path) -> None:
    arguments = (
        "intel",
        "export",
        report,
        "--to",
        "stix",
        "--date",
        "2026-02-03",
        "--tlp",
        "amber",
        "--out",
        "out.json",
    )
    told = watchword(*arguments)
    assert (told.status, told.out) == (0, "")
    assert told.complaint.startswith("out.json: ")
    first = Path("out.json").read_bytes()
    assert b"2026-02-03T00:00:00.000Z" in first
    watchword(*arguments)
    assert Path("out.json").read_bytes() == first


def test_a_report_without_a_date_says_so(watchword: Watchword) -> None:
    Path("undated.txt").write_text("North Korean workers used borrowed identities.\n")
    told = watchword("intel", "export", "undated.txt", "--to", "stix")
    assert "names no date" in told.complaint
    assert json.loads(told.out)["type"] == "bundle"


def test_a_feed_becomes_a_list_and_says_what_holds(watchword: Watchword) -> None:
    old = indicator("old", "[domain-name:value = 'old.example']", valid_until="2026-01-02T00:00:00Z")
    bundle(Path("feed.json"), old, indicator("new", "[domain-name:value = 'new.example']"), 7)
    told = watchword("intel", "import", "feed.json", "--id", "cert", "--json")
    answer = json.loads(told.out)
    assert (answer["list"], answer["entries"], answer["holding"], answer["refused"]) == (
        "intel-cert",
        2,
        1,
        1,
    )
    assert told.complaint == "watchword: object 3: is no object"
    assert (
        "2 entries, of which 1 hold today, as before"
        in watchword("intel", "import", "feed.json", "--id", "cert").out
    )
    assert "intel-cert: 2 entries" in watchword("lists", "status").out


def test_what_cannot_be_read_is_one_line(watchword: Watchword) -> None:
    Path("page.json").write_text("<html>")
    for arguments in [
        ("import", "page.json"),
        ("import", "none.json"),
        ("pull", "http://127.0.0.1:1/x/"),
        ("pull", "x"),
    ]:
        told = watchword("intel", *arguments, "--id", "cert")
        assert told.status == 1
        assert told.complaint.startswith("watchword: ")
    assert watchword("intel", "import", "page.json", "--id", "../x").complaint.startswith(
        "watchword: --id ../x"
    )
    assert "is no folder" in watchword("intel", "serve", "--collections", "none").complaint


def test_a_collection_is_pulled_with_the_login_of_the_environment(
    watchword: Watchword, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "all" / "one").mkdir(parents=True)
    bundle(tmp_path / "all" / "one" / "a.json", indicator("a", "[domain-name:value = 'a.example']"))
    logins = tmp_path / "logins"
    logins.write_text("reader:hidden-word\n")
    logins.chmod(0o600)
    with server(tmp_path / "all", "127.0.0.1", 0, logins) as made, serving(made) as at:
        accept = {"Accept": "application/taxii+json;version=2.1"}
        listed = httpx.get(f"{at}/api/collections/", headers=accept, auth=("reader", "hidden-word")).json()
        url = f"{at}/api/collections/{listed['collections'][0]['id']}/"
        refused = watchword("intel", "pull", url, "--id", "cert")
        assert "refuses the login (status 401); set WATCHWORD_TAXII_USER" in refused.err
        monkeypatch.setenv("WATCHWORD_TAXII_USER", "reader")
        monkeypatch.setenv("WATCHWORD_TAXII_PASSWORD", "hidden-word")
        first, second = (watchword("intel", "pull", url, "--id", "cert", "--json") for _ in range(2))
    assert [json.loads(each.out)["whole"] for each in (first, second)] == [True, False]
    assert "hidden-word" not in first.out + first.err + refused.err
