"""Proposed techniques that a person accepted or rejected, in what is kept and in what is exported."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.intel.accepted import FILE, Judgement, Judgements, judge, judged
from watchword.intel.exchange import csv_rows, misp_event, navigator_layer, stix_bundle
from watchword.intel.report import IntelligenceError, Quote, Report, Tactic, Technique

NOW = datetime(2026, 2, 3, 10, tzinfo=UTC)
SAID = Quote(12, "Overview", "They used borrowed names and shared logins.")
REPORT = Report(
    title="Remote workers",
    digest="ab" * 32,
    sections=(),
    techniques=(
        Technique("attack", "T1566.002", "Spearphishing Link", True, "T1566.002", (SAID,)),
        Technique("attack", "T1078", "Valid Accounts", False, "borrowed names", (SAID,)),
        Technique("insider", "IF025", "Account Sharing", False, "shared logins", (SAID,)),
    ),
    tactics=(Tactic("Entry", "They share logins.", ("T1078", "IF025"), SAID),),
)


def after(folder: Path, *decided: tuple[str, bool]) -> Report:
    """The report once Ana decided so."""
    kept = Judgements(folder)
    for id_, accepted in decided:
        kept.record(judge(REPORT, [id_], accepted=accepted, by=" Ana ", why="seen here", now=NOW))
    return judged(REPORT, Judgements(folder))


def test_without_judgements_a_report_stays_as_it_was_read(tmp_path: Path) -> None:
    assert after(tmp_path) == REPORT


def test_an_accepted_proposal_says_by_whom_in_every_form(tmp_path: Path) -> None:
    report = after(tmp_path, ("t1078", True))
    told = "accepted by Ana on 2026-02-03: seen here"
    assert [each.certainty for each in report.techniques] == ["stated", "accepted", "proposed"]
    assert report.techniques[1].acceptance() == told
    # in STIX without the label of a proposal, and surer
    bundle = stix_bundle(report)
    patterns = {
        each["external_references"][0]["external_id"]: each
        for each in bundle["objects"]
        if each["type"] == "attack-pattern"
    }
    assert (patterns["T1078"]["labels"], patterns["T1078"]["confidence"]) == (["accepted"], 50)
    assert patterns["T1078"]["description"].startswith(told)
    assert (patterns["IF025"]["labels"], patterns["IF025"]["confidence"]) == (["proposed"], 15)
    # and in the other forms
    [cell] = [each for each in navigator_layer(report)["techniques"] if each["techniqueID"] == "T1078"]
    assert (cell["score"], told in cell["comment"]) == (75, True)
    tags = [tag["name"] for tag in misp_event(report)["Event"]["Tag"]]
    assert 'misp-galaxy:mitre-attack-pattern="Valid Accounts - T1078"' in tags
    assert f"borrowed names; {told},accepted" in csv_rows(report)


def test_a_rejected_proposal_is_left_out_and_counted(tmp_path: Path) -> None:
    report = after(tmp_path, ("T1078", False))
    assert [each.id for each in report.techniques] == ["T1566.002", "IF025"]
    assert (report.rejected, report.tactics[0].techniques) == (("T1078",), ("IF025",))
    assert report.notes == ("proposed, rejected by a person and left out: T1078",)
    assert "T1078" not in csv_rows(report)


def test_the_newest_judgement_counts_and_another_report_has_none(tmp_path: Path) -> None:
    report = after(tmp_path, ("T1078", False), ("T1078", True))
    assert (report.techniques[1].certainty, report.rejected) == ("accepted", ())
    assert len((tmp_path / FILE).read_bytes().splitlines()) == 2
    assert Judgements(tmp_path).of("cd" * 32) == {}


@pytest.mark.parametrize(
    ("id_", "why"),
    [
        ("T9999", "T9999: is not proposed in this report; proposed are: IF025, T1078"),
        ("T1566.002", "T1566.002: the report states it itself, so that there is nothing to accept"),
    ],
)
def test_what_is_not_proposed_is_refused(id_: str, why: str) -> None:
    with pytest.raises(IntelligenceError) as refused:
        judge(REPORT, ["T1078", id_], accepted=True, by="Ana", why="", now=NOW)
    assert str(refused.value) == why
    with pytest.raises(IntelligenceError, match="--by: name who decides"):
        judge(REPORT, ["T1078"], accepted=True, by="  ", why="", now=NOW)


@given(st.integers(1, 400), st.binary(max_size=30))
def test_a_torn_last_line_does_not_count_and_costs_nothing_else(cut: int, rubbish: bytes) -> None:
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - hypothesis shares fixtures between examples

    with TemporaryDirectory() as name:
        folder = Path(name)
        first, second = (
            Judgement("ab" * 32, id_, True, "Ana", "", "2026-02-03T10:00:00Z") for id_ in ("T1078", "IF025")
        )
        Judgements(folder).record([first])
        whole = (folder / FILE).read_bytes()
        torn = whole[: cut % len(whole)] if cut % 2 else rubbish.replace(b"\n", b" ")
        (folder / FILE).write_bytes(whole + torn)
        # then it is told, and what is recorded next is whole
        kept = Judgements(folder)
        assert len(kept.notes) == bool(torn and torn != whole[:-1])
        kept.record([second])
        again = Judgements(folder).of("ab" * 32)
        assert (again["T1078"], again["IF025"]) == (first, second)
        assert (folder / FILE).stat().st_mode & 0o077 == 0
