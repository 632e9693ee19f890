import json
from pathlib import Path
from typing import Any

import pytest

from tests.sources.conftest import Reader
from watchword.sources.crowdstrike_stream import CROWDSTRIKE_STREAM, recognises

Streamed = dict[str, Any]


def streamed(kind: str, offset: int = 1, **event: Any) -> Streamed:
    return {
        "metadata": {
            "customerIDString": "cfe698690964434083fecd0000000000",
            "offset": offset,
            "eventType": kind,
            "eventCreationTime": 1772439240123,
            "version": "1.0",
        },
        "event": event,
    }


def lines(*events: Streamed) -> bytes:
    return b"".join(json.dumps(each).encode() + b"\n" for each in events)


LOGIN = streamed(
    "AuthActivityAuditEvent",
    UserId="Ann.Lee@example.com",
    UserIp="203.0.113.7",
    OperationName="twoFactorAuthenticate",
    ServiceName="CrowdStrike Authentication",
    Success=True,
    UTCTimestamp=1772439240,
    AuditKeyValues=[{"Key": "trace_id", "ValueString": "1"}],
)
DETECTED = streamed(
    "DetectionSummaryEvent",
    2,
    ProcessStartTime=1772439200,
    ProcessEndTime=0,
    ComputerName="FIN-WS-0142",
    UserName="Ann.Lee",
    FileName="AnyDesk.exe",
    FilePath="\\Device\\HarddiskVolume2\\Users\\Ann",
    CommandLine="AnyDesk.exe --password hunter2",
    SensorId="877761efa8db44d792ddc2d6a5b1c3e4",
)


def test_a_login_to_the_console(read: Reader) -> None:
    (found,) = read([("a.jsonl", lines(LOGIN))], CROWDSTRIKE_STREAM).records("sign_ins")
    assert found["event_id"] == "cfe698690964434083fecd0000000000|1|2026-03-02T08:14:00.123000Z"
    assert (found["activity"], found["outcome"], found["interactive"]) == ("logon", "success", True)
    assert (found["account"], found["ip"], found["app"]) == (
        "ann.lee@example.com",
        "203.0.113.7",
        "CrowdStrike Falcon",
    )


def test_a_failed_login(read: Reader) -> None:
    failed = {**LOGIN, "event": {**LOGIN["event"], "Success": False}}
    (found,) = read([("a.jsonl", lines(failed))], CROWDSTRIKE_STREAM).records("sign_ins")
    assert found["outcome"] == "failure"


def test_a_time_in_words_gives_the_same_record(read: Reader) -> None:
    # Given the same event as a SIEM keeps it, wrapped and with its times in words
    worded = {
        **LOGIN,
        "metadata": {**LOGIN["metadata"], "eventCreationTime": "2026-03-02 08:14:00.123000000"},
    }
    files = [
        ("words.jsonl", lines(worded)),
        ("wrapped.jsonl", lines({"_source": LOGIN})),
        ("array.json", json.dumps([LOGIN], indent=1).encode()),
    ]
    first = read([("a.jsonl", lines(LOGIN))], CROWDSTRIKE_STREAM).records("sign_ins")
    for file in files:
        assert read([file], CROWDSTRIKE_STREAM).records("sign_ins") == first


def test_a_detection_is_a_process(read: Reader) -> None:
    (found,) = read([("a.jsonl", lines(DETECTED))], CROWDSTRIKE_STREAM).records("processes")
    assert found["time"].isoformat() == "2026-03-02T08:13:20+00:00"
    assert (found["program"], found["path"]) == (
        "anydesk.exe",
        r"\device\harddiskvolume2\users\ann\anydesk.exe",
    )
    assert (found["account"], found["device_name"]) == ("ann.lee", "fin-ws-0142")
    assert found["command"] == "AnyDesk.exe --password ***"


@pytest.mark.parametrize("start", [0, "1970-01-01 00:00:00.000000000", None])
def test_a_detection_of_unknown_start_has_its_own_time(read: Reader, start: object) -> None:
    unknown = {**DETECTED, "event": {**DETECTED["event"], "ProcessStartTime": start}}
    (found,) = read([("a.jsonl", lines(unknown))], CROWDSTRIKE_STREAM).records("processes")
    assert found["time"].isoformat() == "2026-03-02T08:14:00.123000+00:00"


def test_an_identity_detection_ties_an_account_to_a_device(read: Reader) -> None:
    risky = streamed(
        "IdpDetectionSummaryEvent",
        SourceAccountUpn="Ann.Lee@example.com",
        SourceEndpointHostName="FIN-WS-0142",
        SourceEndpointIpAddress="10.0.0.7",
    )
    (found,) = read([("a.jsonl", lines(risky))], CROWDSTRIKE_STREAM).records("devices")
    assert (found["account"], found["device_name"]) == ("ann.lee@example.com", "fin-ws-0142")


def test_other_events_are_ignored_and_events_without_time_are_rejected(read: Reader) -> None:
    granted = streamed(
        "AuthActivityAuditEvent", 3, OperationName="grantUserRoles", UserId="ann.lee@example.com"
    )
    session = streamed("RemoteResponseSessionStartEvent", 4, UserName="ann.lee@example.com")
    timeless = streamed("AuthActivityAuditEvent", 5, OperationName="userAuthenticate")
    del timeless["metadata"]["eventCreationTime"]
    told = read([("a.jsonl", lines(LOGIN, granted, session, timeless))], CROWDSTRIKE_STREAM).accounts[
        "a.jsonl"
    ]
    assert (told.kept, told.ignored, told.rejected) == (1, 2, 1)


@pytest.mark.parametrize(
    "record",
    [
        {"metadata": {"eventType": "x"}, "event": {}},
        {"metadata": "x", "event": {}},
        {"event": {"event_simpleName": "DnsRequest"}, "aid": "1"},
        {"eventType": "user.session.start", "published": "2026-03-02"},
    ],
)
def test_others_files_are_not_claimed(record: Streamed) -> None:
    assert recognises(record) == 0


@pytest.mark.samples
def test_of_the_samples_only_its_own_is_claimed(samples: Path) -> None:
    for path in samples.glob("*.jsonl"):
        claimed = [recognises(json.loads(line)) for line in path.read_bytes().splitlines()]
        own = path.name == "crowdstrike-event-streams.jsonl"
        assert all(claimed) if own else not any(claimed), path.name


@pytest.mark.samples
def test_the_sample(read: Reader, samples: Path) -> None:
    # 22 events, several repeated under one offset: logins, changes of users and keys, and detections.
    content = (samples / "crowdstrike-event-streams.jsonl").read_bytes()
    done = read([("stream.jsonl", content)], CROWDSTRIKE_STREAM)
    told = done.accounts["stream.jsonl"]
    assert (told.format, told.rows, told.rejected) == ("crowdstrike_stream", 22, 0)
    assert {each["account"] for each in done.records("sign_ins")} == {"peregrin.took@hobbiton.co"}
    assert [each["program"] for each in done.records("processes")] == ["msedge.exe"]
