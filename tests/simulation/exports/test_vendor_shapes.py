"""Each file parses as its vendor's format and has the fields that make it recognisable."""

import json

from tests.simulation.reading import Exports, lines, table, when


def test_okta_events_are_whole_and_in_time_order(ordinary: Exports) -> None:
    path = ordinary.folder / "okta" / "system-log.jsonl"
    events = lines(path)
    times = [event["published"] for event in events]
    assert times == sorted(times)
    assert times[0] >= "2026-05-27" and times[-1] < "2026-07-01"
    assert len({event["uuid"] for event in events}) == len(events)
    assert all(event["published"].endswith("Z") and len(event["published"]) == 24 for event in events)
    people = [event for event in events if not event["actor"]["alternateId"].startswith("svc-")]
    sizes = [len(json.dumps(event, separators=(",", ":"))) for event in people]
    assert 1800 < sum(sizes) / len(sizes) < 2800


def test_a_push_is_approved_by_the_phone(ordinary: Exports) -> None:
    pushes = [
        e for events in ordinary.okta.values() for e in events if e["eventType"] == "user.mfa.okta_verify"
    ]
    assert pushes
    assert all(
        e["client"]["device"] == "Mobile" and e["device"]["os_platform"] in ("IOS", "ANDROID") for e in pushes
    )


def test_entra_interactive_is_one_graph_answer_and_the_rest_is_diagnostics(ordinary: Exports) -> None:
    answer = json.loads((ordinary.folder / "entra" / "InteractiveSignIns_beta.json").read_text())
    assert answer["value"][0]["isInteractive"] is True and "autonomousSystemNumber" in answer["value"][0]
    streamed = lines(ordinary.folder / "entra" / "insights-logs-noninteractiveusersigninlogs.jsonl")
    assert all(one["category"] == "NonInteractiveUserSignInLogs" for one in streamed)
    assert isinstance(json.loads(streamed[0]["properties"]["location"])["geoCoordinates"]["latitude"], float)


def test_defender_streams_and_the_portals_csv_share_no_time(ordinary: Exports) -> None:
    hunting = ordinary.folder / "defender" / "advanced-hunting"
    streamed = lines(hunting / "DeviceProcessEvents.jsonl")
    rows = table(hunting / "portal-query-last-30-days.csv")
    assert streamed[0]["category"] == "AdvancedHunting-DeviceProcessEvents"
    assert max(when(one["properties"]["Timestamp"]) for one in streamed) < min(
        when(row["Timestamp"]) for row in rows
    )
    info = lines(hunting / "DeviceInfo.jsonl")[0]["properties"]
    assert json.loads(info["LoggedOnUsers"])[0]["UserName"]
    networks = lines(hunting / "DeviceNetworkInfo.jsonl")[0]["properties"]
    assert json.loads(networks["DefaultGateways"]) and json.loads(networks["ConnectedNetworks"])[0]["Name"]


def test_windows_announces_each_interface_of_a_composite_device(crowded: Exports) -> None:
    events = lines(crowded.folder / "defender" / "advanced-hunting" / "DeviceEvents.jsonl")
    fields = [json.loads(one["properties"]["AdditionalFields"]) for one in events]
    plugged = [one for one in fields if "DeviceId" in one]
    assert {"ClassName", "ClassId", "DeviceId", "DeviceDescription", "VendorIds"} == set(plugged[0])
    assert any("&MI_01" in one["DeviceId"] for one in plugged)
    assert any(one["DeviceId"].startswith("USBSTOR\\") for one in plugged)
    assert any(one["DeviceId"].startswith("HID\\") for one in plugged)


def test_every_falcon_value_is_a_text(ordinary: Exports) -> None:
    assert ordinary.falcon
    assert all(isinstance(value, str) for event in ordinary.falcon for value in event.values())
    kinds = {event["event_simpleName"] for event in ordinary.falcon}
    assert {
        "ProcessRollup2",
        "DnsRequest",
        "AgentOnline",
        "SensorHeartbeat",
        "UserLogon",
        "DcUsbDeviceConnected",
    } <= kinds
    hosts = lines(ordinary.folder / "crowdstrike" / "fdr" / "fdrv2" / "aidmaster" / "part-00000.gz")
    assert {event["aid"] for event in ordinary.falcon} == {host["aid"] for host in hosts}


def test_github_streams_git_and_exports_the_rest(ordinary: Exports) -> None:
    streamed = lines(ordinary.folder / "github" / "audit-log-streaming.jsonl.gz")
    exported = json.loads((ordinary.folder / "github" / "export-fernhill-labs.json").read_text())
    assert all(event["action"].startswith("git.") and event["@timestamp"] > 10**12 for event in streamed)
    assert all(not event["action"].startswith("git.") for event in exported)
    assert any("actor_ip" not in event for event in streamed)


def test_people_side_tables_meet(ordinary: Exports) -> None:
    numbers = {row["Employee ID"] for row in ordinary.roster.values()}
    assert set(ordinary.paid) <= numbers
    assert set(ordinary.orders) == set(ordinary.roster)
    devices = table(ordinary.folder / "devices" / "intune" / "DevicesWithInventory.csv")
    assert {row["Primary user UPN"] for row in devices} - set(ordinary.roster) == {
        "svc-kiosk@fernhill.example"
    }
    labels = {row["Tracking No"] for rows in ordinary.orders.values() for row in rows}
    labels |= {row["Return Label"] for rows in ordinary.orders.values() for row in rows}
    assert set(ordinary.carrier) <= labels


def test_the_dirt_of_real_exports_is_there(ordinary: Exports) -> None:
    roster = (ordinary.folder / "people" / "workday-workers.csv").read_bytes()
    assert roster.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in roster and roster.replace(b"\r\n", b"").count(b"\n") > 0
    intune = ordinary.folder / "devices" / "intune"
    assert (intune / "DevicesWithInventory.csv").read_bytes() == (
        intune / "DevicesWithInventory (1).csv"
    ).read_bytes()
    assert "svc-deploy@fernhill.example" in ordinary.okta
