"""Sessions of signatures."""

from typing import Any

import orjson
import pytest

from tests.sources.conftest import Reader
from tests.sources.people_side import as_array, as_csv
from watchword.sources.signature_sessions import recognises

EVENT = {"Envelope ID": "E1", "Recipient Email": "Ann@example.org", "Action": "Viewed", "Event Time": "2026-01-05 10:00",
         "IP Address": "203.0.113.5", "User Agent": "Example/1.0", "Country": "US"}  # fmt: skip


def audit_event(time: str, action: str, name: str = "Ann Lee") -> dict[str, Any]:
    fields = {
        "logTime": time,
        "Source": "Web",
        "UserName": name,
        "Action": action,
        "ClientIPAddress": "203.0.113.5",
    }
    return {"eventFields": [{"name": key, "value": value} for key, value in fields.items()]}


AUDIT = {
    "auditEvents": [audit_event("2026-01-05T09:00:00.1234567Z", "Sent Invitations", "Bo"),
                    audit_event("2026-01-05T10:01:00Z", "Opened"), audit_event("2026-01-05T10:05:00Z", "Signed")],
    "signers": [{"name": "Ann Lee", "email": "Ann@example.org"}, {"name": "Bo", "email": "bo@example.com"}],
}  # fmt: skip


def test_viewing_and_signing_within_an_hour_are_one_session(read: Reader) -> None:
    rows = [EVENT, {**EVENT, "Action": "Signed", "Event Time": "2026-01-05 10:20"}]
    done = read([("trail.csv", as_csv(rows))])
    (found,) = done.records("sessions")
    assert (found["email"], found["stage"], found["ip"], found["country"]) == (
        "ann@example.org",
        "signature",
        "203.0.113.5",
        "US",
    )
    assert (found["time"].hour, found["time"].minute, found["agent"]) == (10, 0, "Example/1.0")


def test_a_signature_after_the_turn_of_the_hour_is_the_same_session(read: Reader) -> None:
    times = ("2026-01-05 10:55", "2026-01-05 11:02", "2026-01-05 15:00")
    done = read([("trail.csv", as_csv([{**EVENT, "Event Time": time} for time in times]))])
    assert [each["time"].hour for each in done.records("sessions")] == [10, 15]


def test_docusigns_audit_events_with_the_recipients_beside_them(read: Reader) -> None:
    done = read([("audit.json", orjson.dumps(AUDIT))])
    (found,) = done.records("sessions")
    assert (found["email"], found["time"].minute) == ("ann@example.org", 1)


def test_events_of_two_people_with_one_name_are_nobodys(read: Reader) -> None:
    twice = {
        **AUDIT,
        "signers": [{"name": "Ann Lee", "email": f"ann{number}@example.org"} for number in (1, 2)],
    }
    done = read([("audit.json", orjson.dumps(twice))])
    assert done.records("sessions") == []
    assert done.accounts["audit.json"].ignored == 1


def test_adobes_events_by_who_acted(read: Reader) -> None:
    event = {"id": "1", "type": "ESIGNED", "date": "2026-01-05T10:00:00Z", "actingUserEmail": "ann@example.org",
             "actingUserIpAddress": "203.0.113.5", "agreementId": "A1"}  # fmt: skip
    done = read([("events.json", orjson.dumps({"events": [event, {**event, "type": "CREATED"}]}))])
    assert [each["email"] for each in done.records("sessions")] == ["ann@example.org"]


def test_every_row_is_kept_ignored_or_refused(read: Reader) -> None:
    rows = [
        EVENT,
        {**EVENT, "Action": "Sent"},
        {**EVENT, "Event Time": "never"},
        {**EVENT, "Recipient Email": "Ann"},
    ]
    done = read([("trail.csv", as_csv(rows))])
    account = done.accounts["trail.csv"]
    assert (account.rows, account.kept, account.ignored, account.rejected) == (4, 1, 2, 1)
    assert [each.reason for each in account.rejects] == ["has no time that can be read"]


@pytest.mark.parametrize(
    "record",
    [{}, {"auditEvents": [1, {"eventFields": "x"}]}, {"Envelope ID": 1, "email": None}, {"Signer": "x"}],
)
def test_other_records_are_not_claimed(record: dict[str, Any]) -> None:
    assert recognises(record) == 0


def test_wrong_types_are_passed_over(read: Reader) -> None:
    strange: list[dict[str, Any]] = [
        EVENT,
        {**EVENT, "User Agent": {"a": 1}, "Envelope ID": [1], "Recipient Email": "cy@example.org"},
    ]
    done = read([("trail.json", as_array(strange))])
    assert {each["email"] for each in done.records("sessions")} == {"ann@example.org", "cy@example.org"}
