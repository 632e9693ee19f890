import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.conftest import Reader
from watchword.sources.defender import DEFENDER, recognises

DEVICE = "3f9a1c6e2b8d4f70a5e1c9b3d7f2a6e4c8b0d1f5"
Row = dict[str, Any]


def row(report: int, **more: Any) -> Row:
    """One row of advanced hunting at 08:14 and `report` seconds."""
    return {
        "Timestamp": f"2026-03-02T08:14:{report:02d}.0519021Z",
        "DeviceId": DEVICE,
        "DeviceName": "FIN-WS-0142.example.com",
        "ReportId": 48200 + report,
        **more,
    }


def streamed(table: str, *rows: Row) -> bytes:
    """Rows as the streaming API writes them to storage: a line each."""
    wrapped = (
        {
            "time": each.get("Timestamp"),
            "tenantId": "00000000-0000-0000-0000-000000000001",
            "operationName": "Publish",
            "category": f"AdvancedHunting-{table}",
            "properties": each,
        }
        for each in rows
    )
    return b"".join(json.dumps(each).encode() + b"\n" for each in wrapped)


def portal(rows: list[Row], renamed: dict[str, str] | None = None) -> bytes:
    """Rows as the portal exports them: CSV with a byte order mark, empty where there is nothing."""
    names = list(dict.fromkeys(name for each in rows for name in each))
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([(renamed or {}).get(name, name) for name in names])
    writer.writerows([["" if each.get(name) is None else each[name] for name in names] for each in rows])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def bare(rows: list[Row]) -> bytes:
    return b"".join(json.dumps(each).encode() + b"\n" for each in rows)


START = row(
    1,
    ActionType="ProcessCreated",
    FileName="AnyDesk.exe",
    FolderPath=r"C:\Users\Ann\AnyDesk.exe",
    ProcessCommandLine='"C:\\Users\\Ann\\AnyDesk.exe" --install --password hunter2',
    AccountName="ann.lee",
    AccountDomain="EXAMPLE",
    AccountUpn="Ann.Lee@example.com",
    AccountSid="S-1-5-21-1-1604",
    AccountObjectId="b41c7e9d-2f3a-4c85-9e6b-0d1a2f3b4c5d",
    InitiatingProcessFileName="explorer.exe",
    AdditionalFields=None,
)
CONNECTION = row(
    2,
    ActionType="ConnectionSuccess",
    RemoteIP="203.0.113.9",
    RemoteUrl="https://Relay-1.Example.NET:443/path?token=hunter2",
    InitiatingProcessAccountName="ann.lee",
    InitiatingProcessAccountUpn="ann.lee@example.com",
    AdditionalFields=None,
)
SEEN = row(
    3,
    OSPlatform="Windows11",
    PublicIP="203.0.113.7",
    OnboardingStatus="Onboarded",
    JoinType="AAD Joined",
    LoggedOnUsers=json.dumps([{"UserName": "Ann.Lee", "DomainName": "EXAMPLE", "Sid": "S-1-5-21-1-1604"}]),
)


def variants(table: str, one: Row) -> list[tuple[str, bytes]]:
    """The same row in every variant."""
    clock = {"Timestamp": "TimeGenerated"}
    analytics = {clock.get(name, name): value for name, value in one.items()} | {"Type": table}
    return [
        ("stream.jsonl", streamed(table, one)),
        ("portal.csv", portal([one])),
        ("api.json", json.dumps({"results": [one]}, indent=1).encode()),
        ("api.jsonl", bare([one])),
        ("analytics.jsonl", bare([analytics])),
        ("analytics.csv", portal([one | {"Type": table}], {"Timestamp": "TimeGenerated [UTC]"})),
    ]


@pytest.mark.parametrize(
    ("table", "one", "records"),
    [
        ("DeviceProcessEvents", START, "processes"),
        ("DeviceNetworkEvents", CONNECTION, "dns"),
        ("DeviceInfo", SEEN, "devices"),
    ],
    ids=["process", "connection", "device"],
)
def test_every_variant_gives_the_same_record(read: Reader, table: str, one: Row, records: str) -> None:
    # Given one event in each shape Microsoft exports, when each is read alone, then the records are equal.
    found = [read([file], DEFENDER).records(records) for file in variants(table, one)]
    assert len(found[0]) == 1
    assert all(each == found[0] for each in found)


def test_the_second_variant_of_an_event_adds_nothing(read: Reader) -> None:
    done = read(variants("DeviceProcessEvents", START), DEFENDER)
    assert len(done.records("processes")) == 1
    assert sorted((each.kept, each.duplicate) for each in done.accounts.values()) == [(0, 1)] * 5 + [(1, 0)]


def test_a_process(read: Reader) -> None:
    (found,) = read([("a.jsonl", streamed("DeviceProcessEvents", START))], DEFENDER).records("processes")
    assert found["event_id"] == f"{DEVICE}|48201|2026-03-02T08:14:01.051902Z"
    assert found["time"].isoformat() == "2026-03-02T08:14:01.051902+00:00"
    assert (found["device_uid"], found["device_name"]) == (DEVICE, "fin-ws-0142.example.com")
    assert (found["account"], found["account_uid"]) == ("ann.lee@example.com", START["AccountObjectId"])
    assert (found["program"], found["path"]) == ("anydesk.exe", r"c:\users\ann\anydesk.exe")
    assert found["command"] == '"C:\\Users\\Ann\\AnyDesk.exe" --install --password ***'


def test_a_command_line_that_no_red_flag_reads_is_not_kept(read: Reader) -> None:
    letter = START | {"FileName": "notepad.exe", "ProcessCommandLine": "notepad.exe letter-to-my-doctor.txt"}
    (found,) = read([("a.jsonl", streamed("DeviceProcessEvents", letter))], DEFENDER).records("processes")
    assert (found["program"], found["command"]) == ("notepad.exe", None)


def test_a_connection_gives_the_host_name_alone(read: Reader) -> None:
    (found,) = read([("a.jsonl", streamed("DeviceNetworkEvents", CONNECTION))], DEFENDER).records("dns")
    assert (found["hostname"], found["account"]) == ("relay-1.example.net", "ann.lee@example.com")


def test_dns_answers_are_look_ups_too(read: Reader) -> None:
    asked = row(4, ActionType="DnsQueryResponse", AdditionalFields='{"DnsQueryString":"Relay.example.net."}')
    (found,) = read([("a.jsonl", streamed("DeviceEvents", asked))], DEFENDER).records("dns")
    assert found["hostname"] == "relay.example.net"


def test_a_device_seen(read: Reader) -> None:
    (found,) = read([("a.jsonl", streamed("DeviceInfo", SEEN))], DEFENDER).records("devices")
    assert (found["activity"], found["ip"], found["os"]) == ("inventory", "203.0.113.7", "Windows11")
    assert (found["managed"], found["account"], found["gateway"]) == (True, "ann.lee", None)


def test_only_a_lone_user_is_named(read: Reader) -> None:
    told = {
        json.dumps([{"UserName": "ann.lee"}, {"UserName": "DWM-1"}, {"UserName": "ann.lee"}]): "ann.lee",
        json.dumps([{"UserName": "ann.lee"}, {"UserName": "bo.berg"}]): None,
        "[]": None,
        "not JSON at all": None,
    }
    rows = [SEEN | row(second) | {"LoggedOnUsers": users} for second, users in enumerate(told)]
    found = read([("a.jsonl", streamed("DeviceInfo", *rows))], DEFENDER).records("devices")
    assert [each["account"] for each in found] == list(told.values())


def test_who_manages_a_device(read: Reader) -> None:
    told = {
        ("Onboarded", None): True,
        ("Can be onboarded", "Hybrid Azure AD Join"): True,
        ("Can be onboarded", "AAD Registered"): False,
        ("Unsupported", None): False,
        (None, None): None,
    }
    rows = [
        SEEN | row(second) | {"OnboardingStatus": onboarding, "JoinType": joined}
        for second, (onboarding, joined) in enumerate(told)
    ]
    found = read([("a.jsonl", streamed("DeviceInfo", *rows))], DEFENDER).records("devices")
    assert [each["managed"] for each in found] == list(told.values())


def test_what_a_sensor_finds_in_the_home_around_it_is_not_kept(read: Reader) -> None:
    television = row(
        6, DeviceName="living-room-tv", OSPlatform="Linux", OnboardingStatus="Unsupported", JoinType=None
    )
    done = read([("a.jsonl", streamed("DeviceInfo", television, SEEN))], DEFENDER)
    assert [each["device_name"] for each in done.records("devices")] == ["fin-ws-0142.example.com"]


def test_other_events_are_ignored_and_events_without_time_are_rejected(read: Reader) -> None:
    timeless = {name: value for name, value in START.items() if name != "Timestamp"}
    rows = streamed("DeviceProcessEvents", START, timeless) + streamed(
        "DeviceEvents", row(5, ActionType="ScreenshotTaken")
    )
    done = read([("a.jsonl", rows)], DEFENDER)
    told = done.accounts["a.jsonl"]
    assert (told.rows, told.kept, told.ignored, told.rejected) == (3, 1, 1, 1)
    assert "time" in told.rejects[0].reason


@pytest.mark.parametrize(
    "written", ["03/02/2026, 8:14:01.051 AM", "Mar 2, 2026 8:14:01 AM", "3/2/2026 8:14:01 AM"]
)
def test_times_as_a_spreadsheet_shows_them(read: Reader, written: str) -> None:
    file = ("a.csv", portal([START | {"Timestamp": written}]))
    (found,) = read([file], DEFENDER).records("processes")
    assert found["time"].isoformat()[:19] == "2026-03-02T08:14:01"


def test_a_million_of_them_go_the_fast_way() -> None:
    assert DEFENDER.plain is not None
    assert DEFENDER.plain(START)
    assert DEFENDER.plain({"category": "AdvancedHunting-DeviceInfo", "properties": SEEN})
    assert not DEFENDER.plain({name.lower(): value for name, value in START.items()})


@pytest.mark.parametrize(
    "record",
    [
        {"category": "SignInLogs", "properties": {"id": "1"}},
        {"category": "AdvancedHunting-DeviceInfo"},
        {"Timestamp": "2026-03-02", "DeviceName": "a", "Serial": "X1", "Owner": "ann"},
        {"Device ID": "1", "Device name": "a", "OS": "Windows"},
        {"eventType": "user.session.start", "published": "2026-03-02", "actor": {}},
    ],
)
def test_others_files_are_not_claimed(record: Row) -> None:
    assert recognises(record) == 0


@pytest.mark.samples
def test_no_sample_of_another_vendor_is_claimed(samples: Path) -> None:
    for path in samples.glob("*.jsonl"):
        for line in path.read_bytes().splitlines():
            assert recognises(json.loads(line)) == 0, path.name


@given(
    st.dictionaries(
        st.sampled_from([*START, "properties", "category"]), st.text() | st.none() | st.integers()
    )
)
def test_any_record_can_be_asked(record: Row) -> None:
    assert 0 <= recognises(record) <= 100
    assert DEFENDER.plain is not None
    assert DEFENDER.plain(record) in (True, False)
