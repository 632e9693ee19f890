import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.sources.conftest import Reader
from watchword.sources.okta import OKTA, plain, recognises
from watchword.sources.shape import look

Event = dict[str, Any]


def event(kind: str = "user.session.start", **other: Any) -> Event:
    """An event as the API gives it."""
    return {
        "uuid": "9b5f1d8a-1",
        "published": "2026-03-02T13:14:15.382Z",
        "eventType": kind,
        "actor": {
            "id": "00u1",
            "type": "User",
            "alternateId": "Ada@Example.com",
            "displayName": "Ada Example",
        },
        "outcome": {"result": "SUCCESS"},
        "client": {
            "ipAddress": "203.0.113.7",
            "userAgent": {"os": "Windows 10"},
            "geographicalContext": {
                "city": "Columbus",
                "state": "Ohio",
                "country": "United States",
                "geolocation": {"lat": 39.9612, "lon": -82.9988},
            },
        },
        "authenticationContext": {"externalSessionId": "102a"},
        "securityContext": {"asNumber": 64500, "asOrg": "example cable", "isProxy": False},
        **other,
    }


def lines(*events: Event) -> bytes:
    return b"".join(json.dumps(each).encode() + b"\n" for each in events)


CSV = (
    "timestamp,uuid,event_type,actor.id,actor.type,actor.alternate_id,outcome.result,client.ip_address,"
    "client.user_agent.os,client.geographical_context.city,client.geographical_context.state,"
    "client.geographical_context.country,client.geographical_context.geolocation.lat,"
    "client.geographical_context.geolocation.lon,authentication_context.external_session_id,"
    "security_context.as_number,security_context.as_org,security_context.is_proxy\n"
    "2026-03-02T13:14:15.382Z,9b5f1d8a-1,user.session.start,00u1,User,Ada@Example.com,SUCCESS,203.0.113.7,Windows 10,"
    "Columbus,Ohio,United States,39.9612,-82.9988,102a,64500,example cable,false\n"
)
VARIANTS = {
    "lines": lines(event()),
    "array": json.dumps([event()]).encode(),
    "EventBridge": lines({"version": "0", "detail-type": "SystemLog", "detail": event()}),
    "Splunk": lines({"preview": False, "result": {"_raw": json.dumps(event())}}),
    "lower-cased": lines({key.lower(): value for key, value in event().items()}),
    "console's CSV": CSV.encode(),
}


@pytest.mark.parametrize("content", VARIANTS.values(), ids=VARIANTS.keys())
def test_every_shape_of_a_sign_in_gives_one_record(read: Reader, content: bytes) -> None:
    (record,) = read([("export", content)], OKTA).records("sign_ins")

    assert record["event_id"] == "9b5f1d8a-1"
    assert record["time"] == datetime(2026, 3, 2, 13, 14, 15, 382000, tzinfo=UTC)
    expected = {
        "activity": "logon",
        "outcome": "success",
        "account": "ada@example.com",
        "account_uid": "00u1",
        "session": "102a",
        "ip": "203.0.113.7",
        "city": "Columbus",
        "region": "Ohio",
        "country": "United States",
        "latitude": 40.0,
        "longitude": -83.0,
        "asn": 64500,
        "as_org": "example cable",
        "is_proxy": False,
        "interactive": True,
        "os": "Windows 10",
    }
    assert {name: record[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("kind", "activity"),
    [
        ("user.authentication.sso", "sso"),
        ("user.session.end", "logoff"),
        ("user.authentication.auth_via_mfa", "mfa"),
        ("app.oauth2.token.grant.refresh_token", "token"),
    ],
)
def test_event_types_have_our_words(read: Reader, kind: str, activity: str) -> None:
    (record,) = read([("1", lines(event(kind)))], OKTA).records("sign_ins")

    assert record["activity"] == activity
    assert record["interactive"] is (activity != "token")


def test_a_denied_push_failed(read: Reader) -> None:
    (record,) = read([("1", lines(event("user.mfa.okta_verify.deny_push")))], OKTA).records("sign_ins")

    assert (record["activity"], record["outcome"]) == ("mfa", "failure")


def test_a_factor_belongs_to_the_person_it_was_enrolled_for(read: Reader) -> None:
    target = [
        {"id": "00u2", "type": "User", "alternateId": "Eve@Example.com"},
        {"id": "enr-1", "type": "AuthenticatorEnrollment", "alternateId": "unknown"},
    ]

    (record,) = read([("1", lines(event("user.mfa.factor.activate", target=target)))], OKTA).records(
        "mfa_factors"
    )

    assert (record["activity"], record["account"], record["account_uid"]) == (
        "enrolled",
        "eve@example.com",
        "00u2",
    )
    assert record["mfa_device"] == "enr-1"


def test_programs_are_not_people_and_other_events_are_ignored(read: Reader) -> None:
    program = event(actor={"id": "0oa1", "type": "PublicClientApp", "alternateId": "sync"})

    account = read([("1", lines(program, event("policy.rule.update")))], OKTA).accounts["1"]

    assert (account.kept, account.ignored, account.rejected) == (0, 2, 0)


def test_what_has_no_time_is_rejected(read: Reader) -> None:
    account = read([("1", lines(event(), event(published=None)))], OKTA).accounts["1"]

    assert (account.kept, account.rejected) == (1, 1)


def test_only_oktas_own_spelling_takes_the_fast_path() -> None:
    assert plain(event())
    assert not plain({"event_type": "user.session.start", "timestamp": "2026-03-02T13:14:15Z"})


@pytest.mark.samples
def test_the_vendors_samples_add_up(read: Reader, samples: Path) -> None:
    path = samples / "okta-system-log.jsonl"

    account = read([(path.name, path.read_bytes())], OKTA).accounts[path.name]

    assert (account.format, account.rows) == ("okta", 55)
    assert account.kept > 0


@pytest.mark.samples
def test_no_other_vendors_sample_is_claimed(samples: Path) -> None:
    for path in samples.glob("*.jsonl"):
        scores = [recognises(record) for record in look(path).records]
        assert (max(scores) > 0) is path.name.startswith("okta"), path.name
