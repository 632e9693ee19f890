"""Whose file is it? Asked of its content, in any envelope and under any headings."""

from collections.abc import Mapping
from typing import Any

import orjson
import pytest

from tests.flows.okta_events import event
from watchword.sources.contract import Claim
from watchword.sources.headers import plain_name
from watchword.sources.recognise import claims, opened
from watchword.sources.registry import LOG_SOURCES, TABLE_SOURCES
from watchword.sources.shape import Head, Shape

OKTA = event(1)


def claimed(head: Head, renamed: Mapping[str, Mapping[str, str]] | None = None) -> list[Claim]:
    return claims(head, LOG_SOURCES, TABLE_SOURCES, renamed or {})


def csv(*columns: str) -> Head:
    return Head(Shape.CSV, (dict.fromkeys(columns, "x"),), columns)


@pytest.mark.parametrize(
    ("record", "envelope"),
    [
        (OKTA, ()),
        ({"version": "0", "detail": OKTA}, ("detail",)),
        ({"preview": False, "result": {"_raw": orjson.dumps(OKTA).decode()}}, ("result", "_raw")),
        ({"_index": "okta", "_source": OKTA}, ("_source",)),
        ({"event": {"original": orjson.dumps(OKTA).decode()}}, ("event", "original")),
        ({"message": orjson.dumps(OKTA).decode()}, ("message",)),
    ],
)
def test_an_event_is_known_in_any_collectors_envelope(
    record: dict[str, Any], envelope: tuple[str, ...]
) -> None:
    best = claimed(Head(Shape.LINES, (record,)))[0]
    assert (best.source.id, best.envelope) == ("okta", envelope)


def test_one_known_record_among_strangers_is_enough() -> None:
    assert claimed(Head(Shape.LINES, ({"hello": 1}, {"x": []}, OKTA)))[0].source.id == "okta"


def test_nobody_claims_what_nobody_knows() -> None:
    assert claimed(Head(Shape.LINES, ({"hello": 1, "world": {"data": [1, None]}},))) == []
    assert claimed(csv("colour", "shape")) == []
    assert claimed(Head(Shape.EMPTY)) == []


@pytest.mark.parametrize(
    ("columns", "source"),
    [
        (("Employee ID", "Full Name", "Work Email", "Job Title", "Hire Date"), "roster"),
        (("employee_id", "WORK-EMAIL", "job title", "HireDate"), "roster"),
        (("Order ID", "Employee Email", "Tracking Number", "Serial Number", "Ship To Address"), "shipments"),
        (("Tracking Number", "Event Time", "Status", "City", "Signed By"), "carrier"),
    ],
)
def test_headings_are_compared_without_case_and_punctuation(columns: tuple[str, ...], source: str) -> None:
    assert claimed(csv(*columns))[0].source.id == source


def test_the_employers_own_headings_are_learned_from_the_settings() -> None:
    # given a roster in headings that no product uses
    head = csv("Personalnummer!", "Dienstpost", "Beginn", "Rolle")
    assert claimed(head) == []
    # when the settings say what they mean
    theirs = {
        "roster": {
            "personalnummer": "employee_number",
            "Dienstpost": "email",
            "beginn": "start",
            "rolle": "role",
        }
    }
    best = claimed(head, theirs)[0]
    # then it is a roster, read by these columns
    assert best.source.id == "roster"
    assert best.columns == {
        "Personalnummer!": "employee_number",
        "Dienstpost": "email",
        "Beginn": "start",
        "Rolle": "role",
    }


def test_the_most_specific_claim_goes_first() -> None:
    scores = [
        claim.score
        for claim in claimed(csv("Employee ID", "Work Email", "Serial Number", "Full Name", "Hire Date"))
    ]
    assert scores == sorted(scores, reverse=True)
    assert scores


@pytest.mark.parametrize(
    ("record", "envelope", "expected"),
    [
        ({"a": {"b": {"x": 1}}}, ("a", "b"), {"x": 1}),
        ({"a": '{"b": {"x": 1}}'}, ("a", "b"), {"x": 1}),
        ({"a": "{broken"}, ("a",), None),
        ({"a": [1]}, ("a",), None),
        ({"a": "text"}, ("a", "b"), None),
        ("text", (), None),
        ({}, ("a",), None),
    ],
)
def test_an_envelope_is_opened_or_there_is_nothing(
    record: Any, envelope: tuple[str, ...], expected: Any
) -> None:
    assert opened(record, envelope) == expected


def test_a_plain_name() -> None:
    assert plain_name("  Hire-Date (UTC)") == "hiredateutc"
