import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.sources.conftest import Reader
from watchword.sources.duo import DUO, recognises
from watchword.sources.shape import look

Event = dict[str, Any]


def event(**other: Any) -> Event:
    """A push that was approved on a phone in another town than the laptop's."""
    return {
        "txid": "340a23e3-23f3-23c1-87dc-1491a23dfdbb",
        "isotimestamp": "2026-03-02T13:14:15.382000+00:00",
        "timestamp": 1772457255,
        "event_type": "authentication",
        "factor": "duo_push",
        "result": "success",
        "reason": "user_approved",
        "email": "Ada@Example.com",
        "user": {"key": "DU3KC77WJ06Y5HIV7XKQ", "name": "ada"},
        "application": {"key": "DIY231J8BR23QK4UKBY8", "name": "VPN"},
        "access_device": {
            "ip": "203.0.113.7",
            "hostname": "FIN-WS-0142",
            "os": "Windows",
            "location": {"city": "Columbus", "state": "Ohio", "country": "United States"},
        },
        "auth_device": {
            "ip": "198.51.100.9",
            "key": "DP5BHG4A2TV3R3GAV1G0",
            "name": "614-555-0107",
            "location": {"city": "Dover", "state": "Delaware", "country": "United States"},
        },
        **other,
    }


def lines(*events: Event) -> bytes:
    return b"".join(json.dumps(each).encode() + b"\n" for each in events)


VARIANTS = {
    "lines": lines(event()),
    "array": json.dumps([event()]).encode(),
    "collector": lines({"message": json.dumps(event()), "tags": ["duo"]}),
}


@pytest.mark.parametrize("content", VARIANTS.values(), ids=VARIANTS.keys())
def test_an_approval_is_where_the_phone_was_and_an_access_where_the_computer_was(
    read: Reader, content: bytes
) -> None:
    phone, computer = read([("export", content)], DUO).records("sign_ins")

    assert phone["event_id"] == "340a23e3-23f3-23c1-87dc-1491a23dfdbb"
    assert phone["time"] == datetime(2026, 3, 2, 13, 14, 15, 382000, tzinfo=UTC)
    expected = {
        "activity": "mfa",
        "outcome": "success",
        "account": "ada@example.com",
        "account_uid": "DU3KC77WJ06Y5HIV7XKQ",
        "ip": "198.51.100.9",
        "city": "Dover",
        "region": "Delaware",
        "country": "United States",
        "app": "VPN",
        "mfa_method": "duo_push",
        "mfa_device": "DP5BHG4A2TV3R3GAV1G0",
    }
    assert {name: phone[name] for name in expected} == expected
    assert (computer["event_id"], computer["activity"]) == (phone["event_id"] + "/access", "logon")
    assert (computer["ip"], computer["city"], computer["device_name"]) == (
        "203.0.113.7",
        "Columbus",
        "fin-ws-0142",
    )


def test_where_no_phone_was_asked_there_is_only_the_access(read: Reader) -> None:
    remembered = event(factor="not_available", reason="remembered_device", auth_device={})

    (record,) = read([("1", lines(remembered))], DUO).records("sign_ins")

    assert (record["activity"], record["mfa_method"]) == ("logon", None)


@pytest.mark.parametrize("result", ["denied", "fraud", "failure"])
def test_what_was_not_approved_failed(read: Reader, result: str) -> None:
    records = read([("1", lines(event(result=result)))], DUO).records("sign_ins")

    assert {record["outcome"] for record in records} == {"failure"}


def test_an_enrolment_is_a_factor_and_no_sign_in(read: Reader) -> None:
    result = read([("1", lines(event(event_type="enrollment")))], DUO)

    (factor,) = result.records("mfa_factors")
    assert (factor["activity"], factor["mfa_device"]) == ("enrolled", "DP5BHG4A2TV3R3GAV1G0")
    assert result.records("sign_ins") == []


def test_a_phone_without_a_key_goes_by_its_name_and_an_account_without_an_e_mail_by_its_login(
    read: Reader,
) -> None:
    bare = event(email="", auth_device={"ip": "198.51.100.9", "name": "614-555-0107"})

    phone = read([("1", lines(bare))], DUO).records("sign_ins")[0]

    assert (phone["account"], phone["mfa_device"]) == ("ada", "614-555-0107")


@pytest.mark.samples
def test_the_vendors_samples_have_no_time_and_are_rejected_one_by_one(read: Reader, samples: Path) -> None:
    path = samples / "duo-authentication.jsonl"

    account = read([(path.name, path.read_bytes())], DUO).accounts[path.name]

    assert (account.format, account.rows, account.rejected) == ("duo", 6, 6)


@pytest.mark.samples
def test_no_other_vendors_sample_is_claimed(samples: Path) -> None:
    for path in samples.glob("*.jsonl"):
        scores = [recognises(record) for record in look(path).records]
        assert (max(scores) > 0) is path.name.startswith("duo"), path.name
