"""What a scan writes of its screening, and what it leaves out under pseudonyms."""

import json
from pathlib import Path

import pytest

from tests.flows.counterparties.made import (
    company,
    entry,
    lists,
    people_of,
    scanned,
    with_pay,
)
from watchword.flows.results import write_results
from watchword.flows.scan import Scan
from watchword.screening.entry import EntryKind


@pytest.fixture
def done(tmp_path: Path) -> Scan:
    """A scan in which a payee is listed, and one worker has a listed person's name."""
    exports = company(tmp_path / "company")
    worker, namesake = people_of(exports)[3:5]
    with_pay(
        exports, worker["Employee ID"], **{"Payee Name": "Quarzim Trading", "Account Number": "4455667788"}
    )
    person = entry(2, namesake["Legal Name"], EntryKind.PERSON)
    return scanned(exports, tmp_path / "out", lists(tmp_path / "lists", entry(1, "Quarzim Trading"), person))


def test_questions_on_people_lie_in_a_file_of_their_own_that_only_its_owner_reads(
    done: Scan, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    write_results(done, out)
    assert (out / "compliance.jsonl").stat().st_mode & 0o077 == 0
    lines = [json.loads(line) for line in (out / "compliance.jsonl").read_text().splitlines()]
    assert lines
    assert {"name", "asked", "query"} & {key for line in lines for key in line} == set()
    # and the listed person is named in no other result
    listed = lines[0]["listed"]
    screening = json.loads((out / "cases.json").read_text())["screening"]
    assert listed not in json.dumps(screening, ensure_ascii=False)
    assert screening["compliance"] == len(lines)
    findings = [json.loads(line) for line in (out / "findings.ocsf.jsonl").read_text().splitlines()]
    assert "Listed counterparty" in {each["finding_info"]["title"] for each in findings}
    assert "Quarzim Trading" in (out / "report.html").read_text()


def test_pseudonyms_hide_people_payees_and_how_names_agree(done: Scan, tmp_path: Path) -> None:
    out = tmp_path / "out"
    write_results(done, out, pseudonyms=True)
    [matter] = json.loads((out / "cases.json").read_text())["screening"]["matters"]
    assert (matter["subject"], matter["matches"][0]["why"], matter["matches"][0]["entry_id"]) == (
        "not shown",
        [],
        "1",
    )
    assert all(each.startswith("person-") for each in matter["people"])
    for line in map(json.loads, (out / "compliance.jsonl").read_text().splitlines()):
        assert line["person_id"].startswith("person-")
        assert {"why", "listed"} & set(line) == set()
