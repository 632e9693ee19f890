import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.sources.conftest import Reader
from watchword.sources.entra import ENTRA, plain, recognises
from watchword.sources.shape import look

Event = dict[str, Any]


def sign_in(**other: Any) -> Event:
    """A sign-in as Graph gives it."""
    return {
        "id": "66ea54eb-6301-4ee5-be62-ff5a759b0100",
        "createdDateTime": "2026-03-02T13:14:15Z",
        "userDisplayName": "Ada Example",
        "userPrincipalName": "Ada@Example.com",
        "userId": "26be570a-ae82-4189-b4e2-a37c6808512d",
        "appDisplayName": "Office 365",
        "ipAddress": "203.0.113.7",
        "clientAppUsed": "Browser",
        "correlationId": "d79f5bee-5860-4832-928f-3133e22ae912",
        "isInteractive": True,
        "sessionId": "003c0918",
        "autonomousSystemNumber": 64500,
        "status": {"errorCode": 0, "failureReason": "Other."},
        "deviceDetail": {
            "deviceId": "0a5f",
            "displayName": "FIN-WS-0142",
            "operatingSystem": "Windows10",
            "isManaged": True,
        },
        "location": {
            "city": "Columbus",
            "state": "Ohio",
            "countryOrRegion": "US",
            "geoCoordinates": {"latitude": 39.9612, "longitude": -82.9988},
        },
        "mfaDetail": {"authMethod": "Mobile app notification", "authDetail": None},
        **other,
    }


def lines(*events: Event) -> bytes:
    return b"".join(json.dumps(event).encode() + b"\n" for event in events)


def diagnostic(event: Event, category: str = "SignInLogs") -> Event:
    """A sign-in as diagnostic settings write it to storage or an event hub."""
    return {
        "time": "2026-03-02T13:19:00Z",
        "resourceId": "/tenants/0001/providers/Microsoft.aadiam",
        "operationName": "Sign-in activity",
        "category": category,
        "resultType": "0",
        "callerIpAddress": event.get("ipAddress"),
        "location": "US",
        "properties": event,
    }


def flattened_to_text(event: Event) -> Event:
    """A sign-in whose nested objects a collector has turned into text."""
    return {key: json.dumps(value) if isinstance(value, dict) else value for key, value in event.items()}


def log_analytics(event: Event) -> Event:
    """A sign-in as a row of the SigninLogs table."""
    row = {key[0].upper() + key[1:]: value for key, value in flattened_to_text(event).items()}
    row["LocationDetails"], row["Location"] = row["Location"], "US"
    row["IPAddress"] = row.pop("IpAddress")
    return {**row, "TimeGenerated": "2026-03-02T13:19:00Z", "ResultType": "0", "Type": "SigninLogs"}


def written(rows: list[dict[str, str]]) -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


PORTAL = {
    "Date (UTC)": "2026-03-02T13:14:15Z",
    "Request ID": "66ea54eb-6301-4ee5-be62-ff5a759b0100",
    "Correlation ID": "d79f5bee-5860-4832-928f-3133e22ae912",
    "User ID": "26be570a-ae82-4189-b4e2-a37c6808512d",
    "User": "Ada Example",
    "Username": "ada@example.com",
    "Incoming token type": "None",
    "Application": "Office 365",
    "Application ID ": "4345a7b9",
    "IP address": "203.0.113.7",
    "Location": "Columbus, Ohio, US",
    "Status": "Success",
    "Sign-in error code": "None",
    "Client app": "Browser",
    "Device ID": "0a5f",
    "Operating System": "Windows10",
    "Compliant": "Yes",
    "Managed": "Yes",
    "Multifactor authentication auth method": "Mobile app notification",
    "Session ID": "003c0918",
    "Autonomous system  number": "64500",
}

GRAPH_PAGE = json.dumps(
    {"@odata.context": "https://graph.example.com", "value": [sign_in()]}, indent=2
).encode()
VARIANTS = {
    "Graph, one a line": lines(sign_in()),
    "Graph, a page": GRAPH_PAGE,
    "portal's JSON": json.dumps([sign_in()], indent=2).encode(),
    "diagnostic settings": lines(diagnostic(sign_in())),
    "diagnostic settings, objects as text": lines(diagnostic(flattened_to_text(sign_in()))),
    "diagnostic settings, all as text": lines({**diagnostic({}), "properties": json.dumps(sign_in())}),
    "event hub": json.dumps({"records": [diagnostic(sign_in())]}, indent=2).encode(),
    "lower-cased by a SIEM": lines({key.lower(): value for key, value in diagnostic(sign_in()).items()}),
    "Graph, objects as text": lines(flattened_to_text(sign_in())),
    "Log Analytics": lines(log_analytics(sign_in())),
    "Log Analytics, CSV": written([{key: str(value) for key, value in log_analytics(sign_in()).items()}]),
    "portal's CSV": written([PORTAL]),
}


@pytest.mark.parametrize("content", VARIANTS.values(), ids=VARIANTS.keys())
def test_every_shape_of_a_sign_in_gives_one_record(read: Reader, content: bytes) -> None:
    (record,) = read([("export", content)], ENTRA).records("sign_ins")

    assert record["event_id"] == "66ea54eb-6301-4ee5-be62-ff5a759b0100"
    assert record["time"] == datetime(2026, 3, 2, 13, 14, 15, tzinfo=UTC)
    expected = {
        "activity": "logon",
        "outcome": "success",
        "account": "ada@example.com",
        "account_uid": "26be570a-ae82-4189-b4e2-a37c6808512d",
        "session": "003c0918",
        "ip": "203.0.113.7",
        "city": "Columbus",
        "region": "Ohio",
        "country": "US",
        "asn": 64500,
        "device_uid": "0a5f",
        "managed": True,
        "interactive": True,
        "app": "Office 365",
        "os": "Windows10",
        "mfa_method": "Mobile app notification",
    }
    assert {name: record[name] for name in expected} == expected


def test_the_portals_csv_repeats_what_graph_has_given(read: Reader) -> None:
    result = read([("1.jsonl", lines(sign_in())), ("2.csv", written([PORTAL]))], ENTRA)

    assert result.accounts["2.csv"].duplicate == 1
    (record,) = result.records("sign_ins")
    assert (record["device_name"], record["latitude"], record["longitude"]) == ("fin-ws-0142", 40.0, -83.0)


def test_a_token_that_a_program_renewed_is_not_a_person_who_acted(read: Reader) -> None:
    silent = sign_in(isInteractive=None, signInEventTypes=["nonInteractiveUser"])
    logged = diagnostic(sign_in(id="2", isInteractive=False), "NonInteractiveUserSignInLogs")
    portal = written([{**PORTAL, "Request ID": "3", "Incoming token type": "Refresh token"}])

    result = read([("1", lines(silent)), ("2", lines(logged)), ("3", portal)], ENTRA)

    assert {(r["activity"], r["interactive"]) for r in result.records("sign_ins")} == {("token", False)}


def test_programs_are_not_people(read: Reader) -> None:
    program = sign_in(
        userPrincipalName=None, userId="", servicePrincipalId="b1c3", servicePrincipalName="sync"
    )
    managed = diagnostic({**program, "userPrincipalName": "x"}, "ManagedIdentitySignInLogs")
    portal = {**PORTAL, "Username": "", "User ID": "", "Service principal ID": "b1c3"}

    result = read([("1", lines(program, managed)), ("2", written([portal]))], ENTRA)

    assert result.records("sign_ins") == []
    assert [account.ignored for account in result.accounts.values()] == [2, 1]


@pytest.mark.parametrize(("code", "outcome"), [(0, "success"), (50126, "failure"), (50074, "failure")])
def test_a_sign_in_that_gave_no_access_failed(read: Reader, code: int, outcome: str) -> None:
    result = read([("1", lines(sign_in(status={"errorCode": code})))], ENTRA)

    assert [record["outcome"] for record in result.records("sign_ins")] == [outcome]


def test_an_anonymised_address_is_said_to_be_a_proxy_and_silence_says_nothing(read: Reader) -> None:
    hidden = sign_in(riskEventTypes_v2=["anonymizedIPAddress"])

    records = read([("1", lines(hidden, sign_in(id="other", riskEventTypes_v2=[])))], ENTRA).records(
        "sign_ins"
    )

    assert {record["is_proxy"] for record in records} == {True, None}


def test_what_has_no_time_is_rejected_and_the_rest_kept(read: Reader) -> None:
    account = read([("1", lines(sign_in(), sign_in(id="2", createdDateTime=None)))], ENTRA).accounts["1"]

    assert (account.kept, account.rejected) == (1, 1)
    assert account.rejects[0].reason == "has no time that can be read"


def audit(activity: str, **other: Any) -> Event:
    """A directory audit about ada's factors."""
    target = {"id": "26be", "userPrincipalName": "ada@example.com", "modifiedProperties": []}
    return {
        "id": "Directory_1",
        "activityDateTime": "2026-03-02T13:14:15Z",
        "activityDisplayName": activity,
        "result": "success",
        "initiatedBy": {"user": {"id": "99", "userPrincipalName": "admin@example.com"}},
        "targetResources": [target],
        **other,
    }


def test_a_registered_factor_is_told_of_the_person_it_belongs_to(read: Reader) -> None:
    graph = audit("Admin registered security info", resultReason="Admin registered phone method for user")
    wrapped = diagnostic(audit("User deleted security info", id="Directory_2"), "AuditLogs")

    first, second = read([("1", lines(graph)), ("2", lines(wrapped))], ENTRA).records("mfa_factors")

    assert (first["event_id"], first["activity"], first["account"]) == (
        "Directory_1",
        "enrolled",
        "ada@example.com",
    )
    assert (first["account_uid"], first["method"]) == ("26be", "phone method for user")
    assert (second["event_id"], second["activity"]) == ("Directory_2", "removed")


def test_a_phones_own_token_is_kept_since_two_accounts_may_share_it(read: Reader) -> None:
    old, new = ("apns2-" + letter * 20 for letter in "ab")
    change = {
        "displayName": "StrongAuthenticationPhoneAppDetail",
        "oldValue": json.dumps([{"DeviceToken": old}]),
        "newValue": json.dumps(
            [{"DeviceToken": old}, {"DeviceToken": new}, {"DeviceToken": "NO_DEVICE_TOKEN"}]
        ),
    }
    event = audit("Update user", targetResources=[{"id": "26be", "modifiedProperties": [change]}])

    (record,) = read([("1", lines(event))], ENTRA).records("mfa_factors")

    assert (record["activity"], record["mfa_device"]) == ("enrolled", new)


@pytest.mark.parametrize(
    "event",
    [audit("Update user"), audit("Add user"), audit("User registered security info", result="failure")],
)
def test_other_audits_and_failed_ones_are_ignored(read: Reader, event: Event) -> None:
    assert read([("1", lines(event))], ENTRA).accounts["1"].ignored == 1


def test_only_graphs_own_spelling_takes_the_fast_path() -> None:
    assert plain(sign_in()) and plain(audit("Update user"))
    assert not plain(diagnostic(sign_in()))
    assert not plain(flattened_to_text(sign_in()))


@pytest.mark.samples
def test_the_vendors_samples_add_up_and_programs_are_ignored(read: Reader, samples: Path) -> None:
    path = samples / "entra-sign-in-and-audit.jsonl"

    result = read([(path.name, path.read_bytes())], ENTRA)

    account = result.accounts[path.name]
    assert (account.format, account.rows, account.rejected) == ("entra", 30, 0)
    assert account.kept == len(result.records("sign_ins")) == 11
    assert all(record["account"] for record in result.records("sign_ins"))


@pytest.mark.samples
def test_no_other_vendors_sample_is_claimed(samples: Path) -> None:
    for path in samples.glob("*.jsonl"):
        scores = [recognises(record) for record in look(path).records]
        assert (max(scores) > 0) is path.name.startswith("entra"), path.name
