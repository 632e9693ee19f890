import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.sources.conftest import Reader
from watchword.sources.ocsf import OCSF, recognises
from watchword.sources.shape import look

Event = dict[str, Any]


def event(class_uid: int, activity_id: int = 1, **other: Any) -> Event:
    """An event of ada's by OCSF 1.3."""
    return {
        "class_uid": class_uid,
        "category_uid": class_uid // 1000,
        "type_uid": class_uid * 100 + activity_id,
        "activity_id": activity_id,
        "severity_id": 1,
        "time": 1772457255000,
        "metadata": {"version": "1.3.0", "uid": "e-1", "product": {"name": "Somebody's Lake"}},
        "user": {"uid": "u-1", "name": "ada", "email_addr": "Ada@Example.com", "type_id": 1},
        "device": {"uid": "d-1", "hostname": "FIN-WS-0142", "is_managed": True, "os": {"name": "Windows"}},
        **other,
    }


def logon(**other: Any) -> Event:
    return event(
        3002,
        status_id=1,
        session={"uid": "s-1"},
        service={"name": "Payroll"},
        auth_factors=[{"factor_type": "Push Notification", "device": {"uid": "phone-1"}}],
        src_endpoint={
            "ip": "203.0.113.7",
            "location": {"city": "Columbus", "country": "US", "lat": 39.9612, "long": -82.9988},
            "autonomous_system": {"number": 64500, "name": "Example Cable"},
        },
        **other,
    )


def lines(*events: Event) -> bytes:
    return b"".join(json.dumps(each).encode() + b"\n" for each in events)


def parquet(*events: Event) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(list(events)), out)
    return out.getvalue()


VARIANTS = {
    "lines": lines(logon()),
    "array": json.dumps([logon()]).encode(),
    "Parquet": parquet(logon()),
    "time as text": lines({**logon(), "time": "2026-03-02T13:14:15Z"}),
    "wrapped": lines({"_source": logon(), "_index": "ocsf"}),
}


@pytest.mark.parametrize("content", VARIANTS.values(), ids=VARIANTS.keys())
def test_every_shape_of_an_authentication_gives_one_record(read: Reader, content: bytes) -> None:
    (record,) = read([("export", content)], OCSF).records("sign_ins")

    assert record["event_id"] == "e-1"
    assert record["time"] == datetime(2026, 3, 2, 13, 14, 15, tzinfo=UTC)
    expected = {
        "activity": "logon",
        "outcome": "success",
        "account": "ada@example.com",
        "account_uid": "u-1",
        "session": "s-1",
        "ip": "203.0.113.7",
        "city": "Columbus",
        "country": "US",
        "latitude": 40.0,
        "longitude": -83.0,
        "asn": 64500,
        "as_org": "Example Cable",
        "device_uid": "d-1",
        "device_name": "fin-ws-0142",
        "managed": True,
        "interactive": True,
        "app": "Payroll",
        "mfa_method": "Push Notification",
        "mfa_device": "phone-1",
    }
    assert {name: record[name] for name in expected} == expected


@pytest.mark.parametrize(
    ("activity_id", "status_id", "seen"),
    [(1, 2, ("logon", "failure")), (2, 1, ("logoff", "success")), (4, 1, ("token", "success"))],
)
def test_enumerations_become_words(
    read: Reader, activity_id: int, status_id: int, seen: tuple[str, str]
) -> None:
    changed = {**logon(), "activity_id": activity_id, "status_id": status_id}

    (record,) = read([("1", lines(changed))], OCSF).records("sign_ins")

    assert (record["activity"], record["outcome"]) == seen


@pytest.mark.parametrize("type_id", [3, 4])
def test_systems_and_services_are_not_people(read: Reader, type_id: int) -> None:
    service = {**logon(), "user": {"name": "backup", "type_id": type_id}}

    assert read([("1", lines(service))], OCSF).accounts["1"].ignored == 1


def test_a_program_started(read: Reader) -> None:
    started = {
        "name": "AnyDesk.exe",
        "cmd_line": "AnyDesk.exe --set-password",
        "file": {"path": r"C:\Temp\AnyDesk.exe"},
    }
    work = {"file": {"path": "/usr/bin/Vim"}, "cmd_line": "vim private.txt"}
    events = (
        event(1007, process=started),
        event(1007, process=work, metadata={"uid": "e-2", "version": "1.3.0"}),
    )

    tool, editor = read([("1", lines(*events))], OCSF).records("processes")

    assert (tool["program"], tool["path"], tool["device_uid"]) == (
        "anydesk.exe",
        r"c:\temp\anydesk.exe",
        "d-1",
    )
    assert tool["command"] is not None
    assert (editor["program"], editor["command"]) == ("vim", None)


def test_a_usb_device_plugged_in(read: Reader) -> None:
    keyboard = {
        "uid": "unit-1",
        "type_id": 2,
        "vendor_id_list": ["0x1D6B"],
        "vendor_name": "PiKVM",
        "model": "PiKVM Composite Device",
        "serial_number": "CAFEBABE",
    }

    (record,) = read([("1", lines(event(1010, peripheral_device=keyboard)))], OCSF).records("peripherals")

    assert (record["vendor_id"], record["product_id"], record["usb_class"]) == ("1d6b", None, "keyboard")
    assert (record["manufacturer"], record["serial"], record["unit"]) == ("PiKVM", "CAFEBABE", "unit-1")


def test_a_device_in_an_inventory_and_a_name_looked_up(read: Reader) -> None:
    asked = event(4003, query={"hostname": "Relay.Example.com."})

    result = read([("1", lines(event(5001, 2), asked))], OCSF)

    (device,) = result.records("devices")
    assert (device["activity"], device["device_name"], device["managed"]) == (
        "inventory",
        "fin-ws-0142",
        True,
    )
    (name,) = result.records("dns")
    assert (name["hostname"], name["account"]) == ("relay.example.com", "ada@example.com")


def test_what_was_done_to_code(read: Reader) -> None:
    github = {"version": "1.3.0", "uid": "e-9", "product": {"name": "GitHub"}}
    cloned = event(6003, 2, api={"operation": "git.clone"}, resources=[{"name": "Example-Corp/Billing"}])
    elsewhere = event(6003, 2, api={"operation": "git.clone"})

    result = read([("1", lines({**cloned, "metadata": github}, elsewhere))], OCSF)

    (record,) = result.records("code_activity")
    assert (record["activity"], record["repo"], record["event_id"]) == (
        "clone",
        "example-corp/billing",
        "e-9",
    )
    assert result.accounts["1"].ignored == 1


@pytest.mark.parametrize(
    ("class_uid", "activity_id", "name", "seen"),
    [
        (3001, 10, "MFA Factor Enable", "enrolled"),
        (3001, 11, "MFA Factor Disable", "removed"),
        (3007, 99, "Disable MFA", "removed"),
    ],
)
def test_a_second_factor_enrolled_or_removed(
    read: Reader, class_uid: int, activity_id: int, name: str, seen: str
) -> None:
    changed = event(class_uid, activity_id, activity_name=name, auth_factors=[{"factor_type": "SMS"}])

    (record,) = read([("1", lines(changed))], OCSF).records("mfa_factors")

    assert (record["activity"], record["method"], record["account"]) == (seen, "SMS", "ada@example.com")


def test_other_classes_are_ignored_and_events_without_a_time_rejected(read: Reader) -> None:
    account = read([("1", lines(event(2004), event(3001, 1), {**logon(), "time": None}))], OCSF).accounts["1"]

    assert (account.kept, account.ignored, account.rejected) == (0, 2, 1)


@pytest.mark.samples
def test_no_vendors_sample_is_claimed(samples: Path) -> None:
    for path in samples.glob("*.jsonl"):
        assert not any(recognises(record) for record in look(path).records), path.name
