import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.conftest import Reader
from watchword.sources.crowdstrike import CROWDSTRIKE, recognises

AGENT = "877761efa8db44d792ddc2d6a5b1c3e4"
Event = dict[str, Any]


def event(kind: str, number: int = 1, **more: str) -> Event:
    """A sensor's event as it is replicated: flat, every value text."""
    return {
        "event_simpleName": kind,
        "name": f"{kind}V19",
        "id": f"b0c07877-f288-49f8-8cb3-{number:012d}",
        "aid": AGENT,
        "aip": "203.0.113.7",
        "cid": "cfe698690964434083fecd0000000000",
        "event_platform": "Win",
        "ContextTimeStamp": f"1772439240.{number:03d}",
        "timestamp": "1772439243500",
        **more,
    }


def lines(*events: Event) -> bytes:
    return b"".join(json.dumps(each).encode() + b"\n" for each in events)


def in_siem(one: Event, lowered: bool = False) -> Event:
    """The copy that a SIEM keeps: the event under `event`, some of it beside, there with a time in words."""
    beside = {name: one[name] for name in ("aid", "aip", "cid", "id", "event_simpleName", "event_platform")}
    beside["timestamp"] = "2026-03-02 08:14:03.5"
    if lowered:
        beside = {name.lower(): value for name, value in beside.items()}
    return {
        **beside,
        "fdr_event_type": one["event_simpleName"],
        "event": one,
        "p_log_type": "Crowdstrike.FDREvent",
    }


def in_logscale(one: Event) -> Event:
    marks = {"event_simpleName": "#event_simpleName", "cid": "#cid", "timestamp": "@timestamp"}
    return {marks.get(name, name): value for name, value in one.items()}


def as_csv(one: Event) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerows([list(one), list(one.values())])
    return out.getvalue().encode()


START = event(
    "ProcessRollup2",
    ProcessStartTime="1772439239.719",
    ImageFileName=r"\Device\HarddiskVolume2\Users\Ann\AnyDesk.exe",
    CommandLine='"C:\\Users\\Ann\\AnyDesk.exe" --install --password hunter2',
    UserName="Ann.Lee",
    UserSid="S-1-5-21-1-1604",
    ComputerName="FIN-WS-0142",
)
LOOK_UP = event("DnsRequest", DomainName="Relay-1.Example.NET.", RequestType="1")
BEAT = event("SensorHeartbeat", ComputerName="FIN-WS-0142")
HOST = {
    "Time": "1772439240.123",
    "aid": AGENT,
    "cid": "cfe698690964434083fecd0000000000",
    "aip": "203.0.113.7",
    "AgentVersion": "7.10.18110.0",
    "ComputerName": "FIN-WS-0142",
    "City": "Springfield",
    "Country": "United States",
    "FirstSeen": "1760000000.0",
    "SystemManufacturer": "Example",
    "SystemSerialNumber": "5CG0000XYZ",
    "event_platform": "Win",
}


@pytest.mark.parametrize(
    ("one", "table"),
    [(START, "processes"), (LOOK_UP, "dns"), (BEAT, "devices")],
    ids=["process", "look-up", "heartbeat"],
)
def test_every_variant_gives_the_same_record(read: Reader, one: Event, table: str) -> None:
    # Given one event replicated, in a SIEM, in LogScale and as CSV, when each is read alone, then all are equal.
    files = {
        "flat.jsonl": lines(one),
        "siem.jsonl": lines(in_siem(one)),
        "lowered.jsonl": lines(in_siem(one, lowered=True)),
        "array.json": json.dumps([one], indent=1).encode(),
        "logscale.jsonl": lines(in_logscale(one)),
        "logscale.csv": as_csv(in_logscale(one)),
    }
    found = [read([file], CROWDSTRIKE).records(table) for file in files.items()]
    assert len(found[0]) == 1
    assert found[0][0]["event_id"] == one["id"]
    assert all(each == found[0] for each in found)


def test_a_process(read: Reader) -> None:
    (found,) = read([("a.jsonl", lines(START))], CROWDSTRIKE).records("processes")
    assert found["time"].isoformat() == "2026-03-02T08:13:59.719000+00:00"
    assert (found["program"], found["path"]) == (
        "anydesk.exe",
        r"\device\harddiskvolume2\users\ann\anydesk.exe",
    )
    assert found["command"] == '"C:\\Users\\Ann\\AnyDesk.exe" --install --password ***'
    assert (found["account"], found["account_uid"]) == ("ann.lee", "S-1-5-21-1-1604")
    assert (found["device_uid"], found["device_name"]) == (AGENT, "fin-ws-0142")


def test_a_program_of_a_mac_and_of_a_detection(read: Reader) -> None:
    mac = event(
        "SyntheticProcessRollup2", 2, ImageFileName="/Applications/RustDesk.app/Contents/MacOS/RustDesk"
    )
    detected = event("Event_EppDetectionSummaryEvent", 3, FileName="echo", CommandLine="/bin/echo one")
    found = read([("a.jsonl", lines(mac, detected))], CROWDSTRIKE).records("processes")
    assert [each["program"] for each in found] == ["rustdesk", "echo"]
    assert [each["command"] for each in found] == [None, None]


def test_a_look_up(read: Reader) -> None:
    (found,) = read([("a.jsonl", lines(LOOK_UP))], CROWDSTRIKE).records("dns")
    assert (found["hostname"], found["device_uid"]) == ("relay-1.example.net", AGENT)
    assert found["time"].isoformat() == "2026-03-02T08:14:00.001000+00:00"


def test_a_device_alive_and_who_uses_it(read: Reader) -> None:
    logon = event(
        "UserLogon", 2, UserName="ann.lee", UserPrincipal="Ann.Lee@example.com", UserSid="S-1-5-21-1-1604"
    )
    moved = event("LocalIpAddressIP4", 3, LocalAddressIP4="10.0.0.7")
    found = read([("a.jsonl", lines(BEAT, logon, moved))], CROWDSTRIKE).records("devices")
    assert [each["activity"] for each in found] == ["heartbeat", "heartbeat", "network"]
    assert [each["account"] for each in found] == [None, "ann.lee@example.com", None]
    # The address is the one the cloud saw, not the one in the home.
    assert {each["ip"] for each in found} == {"203.0.113.7"}
    assert all(each["managed"] for each in found)


def test_the_list_of_hosts(read: Reader) -> None:
    (found,) = read([("aidmaster.jsonl", lines(HOST))], CROWDSTRIKE).records("devices")
    assert (found["activity"], found["serial"], found["device_name"]) == (
        "inventory",
        "5CG0000XYZ",
        "fin-ws-0142",
    )
    assert (found["city"], found["country"]) == ("Springfield", "United States")
    assert found["time"].isoformat() == "2026-03-02T08:14:00.123000+00:00"
    again = read([("a.jsonl", lines(HOST)), ("b.json", json.dumps([HOST], indent=1).encode())], CROWDSTRIKE)
    assert [(each.kept, each.duplicate) for each in again.accounts.values()] == [(1, 0), (0, 1)]


def test_other_events_are_ignored_and_events_without_time_are_rejected(read: Reader) -> None:
    connection = event("NetworkConnectIP4", 2, RemoteAddressIP4="198.51.100.1")
    nameless = event("DnsRequest", 3)
    timeless = {name: value for name, value in START.items() if "ime" not in name}
    done = read([("a.jsonl", lines(START, connection, nameless, timeless))], CROWDSTRIKE)
    told = done.accounts["a.jsonl"]
    assert (told.rows, told.kept, told.ignored, told.rejected) == (4, 1, 2, 1)
    assert "time" in told.rejects[0].reason


def test_the_cloud_s_time_stands_in_for_the_sensor_s(read: Reader) -> None:
    unstamped = {name: value for name, value in LOOK_UP.items() if name != "ContextTimeStamp"}
    (found,) = read([("a.jsonl", lines(unstamped))], CROWDSTRIKE).records("dns")
    assert found["time"].isoformat() == "2026-03-02T08:14:03.500000+00:00"


def test_which_go_the_fast_way() -> None:
    assert CROWDSTRIKE.plain is not None
    assert all(CROWDSTRIKE.plain(each) for each in (START, HOST, in_siem(START)))
    assert not any(CROWDSTRIKE.plain(each) for each in (in_siem(START, lowered=True), in_logscale(START)))


@pytest.mark.parametrize(
    "record",
    [
        {"metadata": {"eventType": "AuthActivityAuditEvent", "offset": 1}, "event": {"UserId": "a"}},
        {"aid": "1", "name": "someone"},
        {"event": "login", "timestamp": "2026-03-02", "user": "ann"},
        {"ComputerName": "FIN-WS-0142", "SerialNumber": "1", "User": "ann"},
    ],
)
def test_others_files_are_not_claimed(record: Event) -> None:
    assert recognises(record) == 0


@pytest.mark.samples
def test_of_the_samples_only_its_own_is_claimed(samples: Path) -> None:
    for path in samples.glob("*.jsonl"):
        claimed = [recognises(json.loads(line)) for line in path.read_bytes().splitlines()]
        assert all(claimed) if path.name == "crowdstrike-fdr.jsonl" else not any(claimed), path.name


@pytest.mark.samples
def test_the_sample(read: Reader, samples: Path) -> None:
    # 45 events that a SIEM kept, among them tests of one event with other contents under the same id.
    done = read([("fdr.jsonl", (samples / "crowdstrike-fdr.jsonl").read_bytes())], CROWDSTRIKE)
    told = done.accounts["fdr.jsonl"]
    assert (told.format, told.rows, told.rejected) == ("crowdstrike", 45, 2)
    assert {each["hostname"] for each in done.records("dns")} >= {"baddomain.com", "win8.ipv6.microsoft.com"}
    programs = {each["program"]: each["command"] for each in done.records("processes")}
    assert {"mimikatz.exe", "wevtutil.exe", "osascript"} <= set(programs)
    assert [name for name, command in programs.items() if command] == ["wevtutil.exe"]


@given(st.dictionaries(st.sampled_from([*START, "event", "#x"]), st.text() | st.none() | st.integers()))
def test_any_record_can_be_asked(record: Event) -> None:
    assert 0 <= recognises(record) <= 100
    assert CROWDSTRIKE.plain is not None
    assert CROWDSTRIKE.plain(record) in (True, False)
    assert CROWDSTRIKE.reshape is not None
    assert isinstance(CROWDSTRIKE.reshape(record), dict)
