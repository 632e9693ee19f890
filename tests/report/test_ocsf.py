"""Cases as OCSF Detection Findings."""

import json

import pytest
from py_ocsf_models.events.findings.detection_finding import DetectionFinding

from watchword.report import Document, findings
from watchword.report.files import json_lines

from .company import AS_OF, made_case, made_document, made_finding


@pytest.mark.parametrize("number", [0, 1, 14, 60])
def test_every_line_loads_in_the_published_model(number: int) -> None:
    lines = json_lines(findings(made_document(number))).splitlines()
    assert len(lines) == number
    for line in lines:
        loaded = DetectionFinding(**json.loads(line))
        assert loaded.class_uid == 2004
        assert loaded.type_uid == loaded.class_uid * 100 + loaded.activity_id


def test_nothing_that_we_write_is_lost_by_the_model(document: Document) -> None:
    for written in findings(document):
        known = set(DetectionFinding.model_fields)
        assert set(written) <= known


def test_a_finding_is_neutral_and_complete() -> None:
    case = made_case(7, [made_finding("ip-kvm-usb-strings", log_odds=9.0)], coverage=0.6)
    found = next(findings(made_document(0, cases=[case])))
    assert found["finding_info"]["title"] == "Unresolved identity discrepancy"
    assert found["finding_info"]["types"] == ["Keyboard-video switch"]
    assert (found["severity"], found["risk_level"], found["risk_score"]) == ("Medium", "Medium", 89)
    assert (found["confidence"], found["confidence_score"]) == ("Medium", 60)
    assert found["metadata"]["product"]["name"] == "Watchword"
    assert found["resources"][0]["uid"] == "p-07"
    assert found["unmapped"]["families"] == ["kvm"]
    assert found["evidences"][0]["data"]["event_ids"][0] == "evt-ip-kvm-0000"


def test_times_are_milliseconds_of_the_first_and_the_last_event() -> None:
    case = made_case(
        1,
        [
            made_finding("bulk-repo-clone", first="2026-01-01T00:00:00Z", last="2026-01-02T00:00:00Z"),
            made_finding("ip-kvm-usb-strings", first="2026-01-01T12:00:00Z", last="2026-01-03T00:00:00Z"),
        ],
    )
    found = next(findings(made_document(0, cases=[case])))
    assert found["start_time"] == found["finding_info"]["first_seen_time"] == 1767225600000
    assert found["end_time"] == found["finding_info"]["last_seen_time"] == 1767398400000


def test_the_uid_follows_from_person_and_time_alone() -> None:
    def uid(person: int, as_of: str) -> str:
        evidence = [made_finding("bulk-repo-clone")]
        made = made_document(0, as_of=as_of, cases=[made_case(person, evidence)])
        told: str = next(findings(made))["finding_info"]["uid"]
        return told

    assert uid(1, AS_OF) == uid(1, AS_OF)
    assert len({uid(1, AS_OF), uid(2, AS_OF), uid(1, "2026-04-01T00:00:00Z")}) == 3


def test_a_case_without_evidence_or_readable_time_still_loads() -> None:
    document = made_document(
        0, as_of="unknown", cases=[made_case(1, [], email=None, band="unseen", coverage=0.1)]
    )
    loaded = DetectionFinding(**next(findings(document)))
    assert loaded.severity == "Unknown"
    assert loaded.start_time is None
