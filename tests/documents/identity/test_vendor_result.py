"""Results of five vendors and of any other become one form; every value is of no real person."""

from contextlib import suppress
from datetime import UTC, datetime
from time import process_time
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.identity.zones import SPECIMENS
from watchword.documents.identity.mrz import read_mrz
from watchword.documents.identity.vendor_result import (
    FACTS,
    Group,
    Outcome,
    Result,
    VendorResult,
    claims_of_vendor,
    facts,
    is_known_vendor,
    read_vendor_result,
)
from watchword.documents.limits import DocumentError

LINES = SPECIMENS["TD3"].split("\n")


def read(document: object) -> VendorResult:
    """The result in `document` as JSON."""
    return read_vendor_result(orjson.dumps(document))


def ended(result: VendorResult) -> dict[tuple[Group, Result], int]:
    """How many checks of each kind ended how."""
    counts: dict[tuple[Group, Result], int] = {}
    for check in result.checks:
        counts[check.group, check.result] = counts.get((check.group, check.result), 0) + 1
    return counts


ONFIDO: dict[str, Any] = {
    "name": "document",
    "status": "complete",
    "created_at": "2026-01-02T03:04:05Z",
    "result": "consider",
    "sub_result": "suspected",
    "breakdown": {
        "image_integrity": {"result": "clear", "breakdown": {"image_quality": {"result": "clear"}}},
        "visual_authenticity": {"result": "consider", "breakdown": {"fonts": {"result": "consider"}}},
        "data_comparison": {"result": "clear", "breakdown": {"gender": {"result": "consider"}}},
        "age_validation": {"result": "consider"},
    },
    "properties": {
        "first_name": "ANNA MARIA",
        "last_name": "ERIKSSON",
        "date_of_birth": "1974-08-12",
        "document_numbers": [{"type": "document_number", "value": "L898902C3"}],
        "mrz_line1": LINES[0],
        "mrz_line2": LINES[1],
    },
}


def test_onfidos_document_report() -> None:
    result = read(ONFIDO)
    assert (result.vendor, result.outcome) == ("onfido", Outcome.DECLINED)
    assert result.fields["name"] == "ANNA MARIA ERIKSSON"
    assert result.fields["number"] == "L898902C3"
    (zone,) = read_mrz(result.mrz)
    assert zone.wrong == ()
    assert ended(result)[Group.AUTHENTICITY, Result.CAUTION] == 2
    assert ended(result)[Group.QUALITY, Result.PASSED] == 2


def test_checks_of_age_or_sex_are_left_out() -> None:
    names = {check.name for check in read(ONFIDO).checks}
    assert "data_comparison" in names
    assert not names & {"age_validation", "data_comparison_gender"}


def test_onfidos_rejected_picture_is_asked_for_again() -> None:
    assert read({**ONFIDO, "sub_result": "rejected"}).outcome is Outcome.RESUBMISSION
    assert read({**ONFIDO, "status": "awaiting_data"}).outcome is Outcome.PENDING
    face = {
        "name": "facial_similarity_photo",
        "result": "clear",
        "breakdown": {"face_comparison": {"result": "clear"}},
    }
    both = read({"reports": [{**ONFIDO, "result": "clear", "sub_result": "clear"}, face]})
    assert both.outcome is Outcome.APPROVED
    assert ended(both)[Group.FACE, Result.PASSED] == 1


PERSONA: dict[str, Any] = {
    "data": {
        "type": "inquiry",
        "attributes": {
            "status": "approved",
            "started-at": "2026-01-02T03:00:00Z",
            "completed-at": "2026-01-02T03:04:00Z",
        },
    },
    "included": [
        {
            "type": "verification/government-id",
            "attributes": {
                "status": "passed",
                "name-first": "Alex",
                "name-last": "Sample",
                "birthdate": "1986-06-06",
                "identification-number": "T00000001",
                "expiration-date": "2031-06-06",
                "address-street-1": "1 Main Street",
                "address-city": "Springfield",
                "checks": [
                    {"name": "id_tamper_detection", "status": "failed", "reasons": ["edited"]},
                    {"name": "id_age_comparison", "status": "failed"},
                    {"name": "id_inconsistent_repeat_detection", "status": "passed"},
                ],
            },
        },
        {
            "type": "verification/selfie",
            "attributes": {
                "status": "passed",
                "checks": [{"name": "selfie_liveness_detection", "status": "passed"}],
            },
        },
        {"type": "account", "attributes": {"status": "active"}},
    ],
}


def test_personas_inquiry_alone_and_in_an_event() -> None:
    result = read(PERSONA)
    assert (result.vendor, result.outcome) == ("persona", Outcome.APPROVED)
    assert (result.fields["name"], result.fields["address"]) == ("Alex Sample", "1 Main Street, Springfield")
    assert ended(result) == {
        (Group.AUTHENTICITY, Result.PASSED): 1,
        (Group.AUTHENTICITY, Result.FAILED): 1,
        (Group.CONSISTENCY, Result.PASSED): 1,
        (Group.FACE, Result.PASSED): 1,
        (Group.LIVENESS, Result.PASSED): 1,
    }
    event = {"data": {"type": "event", "attributes": {"name": "inquiry.approved", "payload": PERSONA}}}
    assert read(event) == result


def test_an_inquiry_that_is_only_completed_is_not_yet_decided() -> None:
    about = {**PERSONA["data"], "attributes": {"status": "completed"}}
    assert read({**PERSONA, "data": about}).outcome is Outcome.PENDING


def test_veriffs_decision_with_its_reason() -> None:
    told = {
        "status": "declined",
        "code": 9102,
        "reason": "Suspected document tampering",
        "reasonCode": 102,
        "decisionTime": "2026-01-02T03:04:05.678Z",
        "acceptanceTime": "2026-01-02T03:00:05.678Z",
        "person": {"firstName": "Alex", "lastName": "Sample", "dateOfBirth": "1986-06-06"},
        "document": {"number": "T00000001", "validUntil": "2031-06-06"},
        "riskLabels": [{"label": "document_used_in_another_session", "category": "document"}],
    }
    result = read({"status": "success", "verification": told})
    assert (result.vendor, result.outcome) == ("veriff", Outcome.DECLINED)
    assert ended(result)[Group.AUTHENTICITY, Result.FAILED] == 1
    assert result.reasons == ("Suspected document tampering",)
    again = read({"verification": {**told, "status": "resubmission_requested", "reasonCode": 204}})
    assert again.outcome is Outcome.RESUBMISSION
    assert ended(again)[Group.QUALITY, Result.FAILED] == 1
    assert read({"verification": {"status": "abandoned", "code": 9121}}).outcome is Outcome.EXPIRED


def test_stripes_report_and_session() -> None:
    report = {
        "object": "identity.verification_report",
        "created": 1767323045,
        "document": {
            "status": "verified",
            "first_name": "Alex",
            "last_name": "Sample",
            "dob": {"day": 6, "month": 6, "year": 1986},
            "address": {"line1": "1 Main Street", "city": "Springfield", "state": "VA"},
        },
        "selfie": {"status": "unverified", "error": {"code": "selfie_face_mismatch", "reason": "no"}},
    }
    result = read(report)
    assert (result.vendor, result.outcome) == ("stripe", Outcome.DECLINED)
    assert result.fields["birth"] == "1986-06-06"
    assert result.completed == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert ended(result)[Group.FACE, Result.FAILED] == 1
    session = {"object": "identity.verification_session", "status": "requires_input"}
    assert read({**session, "last_verification_report": report}).outcome is Outcome.RESUBMISSION
    assert read({**session, "last_verification_report": "vr_1"}).outcome is Outcome.RESUBMISSION


def test_jumios_workflow() -> None:
    def decided(kind: str, label: str) -> list[dict[str, object]]:
        return [{"decision": {"type": kind, "details": {"label": label}}}]

    document = {
        "workflow": {"status": "PROCESSED"},
        "decision": {"type": "REJECTED", "details": {"label": "REJECTED"}},
        "completedAt": "2026-01-02T03:04:05.678Z",
        "capabilities": {
            "usability": decided("REJECTED", "BLURRED"),
            "imageChecks": decided("PASSED", "OK"),
            "liveness": decided("PASSED", "OK"),
            "similarity": decided("PASSED", "MATCH"),
            "extraction": [{"data": {"firstName": "Alex", "lastName": "Sample", "documentNumber": "T1"}}],
        },
    }
    result = read(document)
    assert (result.vendor, result.outcome) == ("jumio", Outcome.RESUBMISSION)
    assert ended(result)[Group.QUALITY, Result.FAILED] == 1
    assert ended(result)[Group.FACE, Result.PASSED] == 1
    assert result.fields == {"name": "Alex Sample", "number": "T1"}
    expired = {"type": "NOT_EXECUTED", "details": {"label": "TOKEN_EXPIRED"}}
    assert read({**document, "decision": expired}).outcome is Outcome.EXPIRED


def test_any_other_vendor_in_the_plain_form() -> None:
    result = read(
        {
            "vendor": "Example IDV",
            "outcome": "approved",
            "checks": {"liveness": "passed", "document authenticity": "passed"},
            "fields": {"first_name": "Alex", "last_name": "Sample", "birth": "1986-06-06"},
            "mrz": LINES,
        }
    )
    assert (result.vendor, result.outcome) == ("example_idv", Outcome.APPROVED)
    assert len(read_mrz(result.mrz)) == 1
    claims = claims_of_vendor(result)
    assert (claims.source, claims.name) == ("vendor (example_idv)", "Alex Sample")


def test_facts_count_checks_and_hold_nothing_read_from_the_document() -> None:
    found = facts(read(PERSONA))
    by_name = {(fact.name, fact.value): fact for fact in found}
    assert by_name["idv.outcome", "approved"].time == datetime(2026, 1, 2, 3, 4, tzinfo=UTC)
    assert by_name["idv.document-authenticity", "failed"].detail == "id_tamper_detection"
    assert by_name["idv.duration", ""].number == 240
    assert {fact.name for fact in found} <= set(FACTS)
    for secret in ("Alex", "Sample", "1986", "T00000001", "Main"):
        assert secret not in repr(found)
        assert secret not in repr(read(PERSONA))


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"3", b"{}", b"[" * 5_000, b"\xff"])
def test_what_is_no_result_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(DocumentError) as refused:
        read_vendor_result(data)
    assert "\n" not in str(refused.value)
    assert str(refused.value).startswith("vendor result: ")


def test_an_object_of_countless_keys_is_no_vendors_and_costs_little() -> None:
    data = orjson.dumps({**{f"k{number}": 1 for number in range(300_000)}, "status": "approved"})
    start = process_time()
    assert not is_known_vendor(data)
    with pytest.raises(DocumentError, match="no outcome"):
        read_vendor_result(data)
    assert process_time() - start < 2


_json = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**40), 2**40)
    | st.text(max_size=12)
    | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
_KEYS = [
    "data", "attributes", "type", "included", "verification", "object", "capabilities", "decision", "breakdown",
    "result", "status", "checks", "properties", "document", "reports", "created", "fields", "workflow",
]  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from(_KEYS), _json | st.sampled_from([ONFIDO, PERSONA])))
def test_no_json_makes_the_reader_fail(document: dict[str, object]) -> None:
    with suppress(DocumentError):
        assert facts(read(document))


def test_a_vendor_known_by_name_is_told_from_other_json() -> None:
    onfido = {
        "id": "c-1",
        "status": "complete",
        "result": "clear",
        "reports": [{"name": "document", "result": "clear"}],
    }
    assert is_known_vendor(orjson.dumps({"data": {"type": "inquiry", "attributes": {"status": "approved"}}}))
    others: tuple[Any, ...] = ({"outcome": "approved"}, [], {"reports": 3}, "x")
    for other in others:
        assert not is_known_vendor(orjson.dumps(other))
    assert not is_known_vendor(b"{")
    assert is_known_vendor(orjson.dumps(ONFIDO)) and not is_known_vendor(orjson.dumps(onfido))
