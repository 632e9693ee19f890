"""`watchword intel coverage`: counts first, then tables, JSON and a layer; errors in one line."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Watchword

REPORT = """# Threat actor: Paper Heron

## Tactics
- Commercial VPNs (T1090.003)
- Remote access hardware, an IP-KVM (T1219.003)
- Something nobody has seen before (T1599)

## Recommendations
- Search the OFAC lists every day.
- Run awareness campaigns for recruiters.
"""
SIGN_IN = {
    "uuid": "11111111-0000-4000-8000-000000000001", "published": "2025-03-03T09:00:00.000Z",
    "eventType": "user.session.start", "version": "0", "severity": "INFO", "legacyEventType": "core.user_auth.login_success",
    "displayMessage": "User login to Okta", "outcome": {"result": "SUCCESS"},
    "actor": {"id": "u1", "type": "User", "alternateId": "kim@example.com", "displayName": "Kim Example"},
    "client": {"ipAddress": "192.0.2.1", "userAgent": {"rawUserAgent": "x"}},
}  # fmt: skip


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.md"
    path.write_text(REPORT)
    return path


def test_the_counts_come_first(watchword: Watchword, report: Path) -> None:
    told = watchword("intel", "coverage", report)
    assert told.status == 0
    lines = [" ".join(line.split()) for line in told.out.splitlines()]
    assert lines[0] == "Threat actor: Paper Heron"
    assert "of these stated 3 2 detected, 1 missing" in lines
    assert "advice 2 1 done, 1 missing" in lines
    assert "--lake DIR says what yours can show" in told.out


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_id_of_an_indicator_is_cut(
    watchword: Watchword, report: Path, monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    told = watchword("intel", "coverage", report)
    assert "…" not in told.out
    assert all(len(line) <= width for line in told.out.splitlines())
    if width >= 80:
        assert "kvm-class-combination" in told.out


def test_a_lake_with_okta_alone_sees_the_vpn_and_says_what_would_show_the_kvm(
    watchword: Watchword, report: Path, tmp_path: Path
) -> None:
    # Given a scan of one sign-in.
    (tmp_path / "exports").mkdir()
    (tmp_path / "exports" / "okta.jsonl").write_text(json.dumps(SIGN_IN) + "\n")
    assert watchword("scan", tmp_path / "exports", "--out", tmp_path / "out").status == 0
    # When coverage is asked of its lake.
    told = watchword("intel", "coverage", report, "--lake", tmp_path / "out" / "lake", "--json")
    found = json.loads(told.out)
    # Then each technique has one of the three states, and the export that is wanting is named.
    states = {each["id"]: each["state"] for each in found["techniques"] if each["stated"]}
    assert states == {"T1090.003": "detected", "T1219.003": "unseen", "T1599": "missing"}
    assert found["lake"] is True
    usb = next(each for each in found["exports"] if each["records"] == ["peripherals"])
    assert {"defender", "crowdstrike"} <= {each["source"] for each in usb["sources"]}
    # And as tables the same is said.
    shown = watchword("intel", "coverage", report, "--lake", tmp_path / "out" / "lake").out
    assert "not seen with these sources" in shown
    assert "Exports that would show more" in shown


def test_as_json_it_is_one_object_of_a_stable_shape(watchword: Watchword, report: Path) -> None:
    found = json.loads(watchword("intel", "coverage", report, "--json").out)
    assert list(found) == ["schema", "title", "sha256", "lake", "counts", "techniques", "tactics", "mitigations",
                           "topics", "exports", "settings", "other", "rejected"]  # fmt: skip
    assert set(found["techniques"][0]) == {"framework", "id", "name", "stated", "accepted_by", "phrase", "state", "indicators",
                                           "planned", "lines"}  # fmt: skip
    assert {
        "id": "commercial-vpn-signin", "by": "same", "with": "T1090.003", "phrase": "Commercial VPNs", "seen": True
    } in found["techniques"][0]["indicators"]  # fmt: skip


def test_a_report_of_nothing_says_so(watchword: Watchword, tmp_path: Path) -> None:
    (tmp_path / "none.txt").write_text("Nothing happened.")
    told = watchword("intel", "coverage", tmp_path / "none.txt")
    assert told.status == 0
    assert "No technique, tactic or advice was read" in told.out


def test_a_layer_is_written_beside(watchword: Watchword, report: Path, tmp_path: Path) -> None:
    told = watchword("intel", "coverage", report, "--navigator", tmp_path / "layer.json")
    assert told.status == 0
    layer = json.loads((tmp_path / "layer.json").read_text())
    assert layer["domain"] == "enterprise-attack"
    assert {each["techniqueID"] for each in layer["techniques"]} >= {"T1090.003", "T1219.003", "T1599"}


def test_settings_that_allow_a_vpn_are_said(watchword: Watchword, report: Path, tmp_path: Path) -> None:
    (tmp_path / "w.toml").write_text('[vpn_policy]\npersonal_vpn = "allowed"\n')
    told = watchword("intel", "coverage", report, "--settings", tmp_path / "w.toml")
    assert 'commercial-vpn-signin counts little: [vpn_policy] personal_vpn = "allowed"' in told.out


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("--lake", "none", "no lake is there"),
        ("--settings", "none.toml", "none.toml"),
        ("--navigator", "none/layer.json", "cannot be written"),
    ],
)
def test_what_is_not_there_is_said_in_one_line(
    watchword: Watchword, report: Path, option: str, value: str, words: str
) -> None:
    told = watchword("intel", "coverage", report, option, value)
    assert told.status != 0
    assert words in told.complaint
