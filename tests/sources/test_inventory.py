"""Inventories: which devices were seen, and who has them."""

from datetime import UTC, datetime

import pytest

from tests.sources.people_side import Desk, as_array, as_csv, desk

__all__ = ["desk"]

INTUNE = {
    "Device ID": "d-1",
    "Device name": "LAPTOP-7",
    "Enrollment date": "2026-01-05 10:00:00",
    "Last check-in": "2026-03-05 14:05:00",
    "OS version": "10.0.22631",
    "Serial number": "5cg0001abc",
    "Manufacturer": "HP",
    "Model": "EliteBook",
    "Primary user UPN": "Ann@Example.com",
    "Compliance": "Compliant",
    "Ownership": "Corporate",
    "OS": "Windows",
}
SNIPE = {"Asset Tag": "A-7", "Serial": "C02X", "Model": "MacBook", "Checked Out": "Ann Lee", "Employee No.": "1042",
         "Status": "Deployed", "Checkout Date": "2026-02-01"}  # fmt: skip


def test_an_enrolled_device_is_seen_and_assigned(desk: Desk) -> None:
    taken = desk.row(INTUNE)
    seen, given = taken.only("devices"), taken.only("assignments")
    assert seen["time"] == datetime(2026, 3, 5, 14, 5, tzinfo=UTC)
    assert (seen["activity"], seen["os"], seen["managed"]) == ("inventory", "Windows 10.0.22631", True)
    assert (seen["device_name"], seen["serial"], seen["account"]) == (
        "laptop-7",
        "5CG0001ABC",
        "ann@example.com",
    )
    assert given["email"] == "ann@example.com"
    assert (given["first"].month, given["last"].month) == (1, 3)


def test_an_asset_list_without_check_ins_gives_assignments_alone(desk: Desk) -> None:
    taken = desk.row(SNIPE)
    assert taken.records("devices") == []
    given = taken.only("assignments")
    assert (given["employee_number"], given["status"], given["serial"]) == ("1042", "deployed", "C02X")
    assert given["first"] == datetime(2026, 2, 1, tzinfo=UTC)


@pytest.mark.parametrize("header", ["Supplier", "Vendor", "Purchased From", "Reseller"])
def test_who_sold_a_device_is_kept_with_its_assignment(desk: Desk, header: str) -> None:
    given = desk.row({**SNIPE, "Email": "ann@example.com", header: "Example Computers Ltd"}).only(
        "assignments"
    )
    assert given["supplier"] == "Example Computers Ltd"


def test_who_made_a_device_did_not_sell_it(desk: Desk) -> None:
    assert desk.row(INTUNE).only("assignments")["supplier"] is None


def test_a_device_in_stock_is_ignored_not_refused(desk: Desk) -> None:
    taken = desk.row({**SNIPE, "Checked Out": "", "Employee No.": "", "Checkout Date": ""})
    assert (taken.account.ignored, taken.account.rejected) == (1, 0)


def test_a_holders_bare_name_is_not_kept(desk: Desk) -> None:
    taken = desk.row({**SNIPE, "Employee No.": ""})
    assert taken.account.ignored == 1


def test_a_row_without_a_device_is_refused(desk: Desk) -> None:
    taken = desk.take(as_csv([SNIPE, {**SNIPE, "Asset Tag": "", "Serial": ""}]))
    assert [each.reason for each in taken.account.rejects] == [
        "names no device: no serial number, name or id"
    ]


@pytest.mark.parametrize(
    ("public", "reported", "kept"),
    [
        ("203.0.113.7", "192.168.0.4", "203.0.113.7"),
        ("", "198.51.100.9", "198.51.100.9"),
        ("", "192.168.0.4", None),
    ],
)
def test_only_an_address_in_the_world_is_kept(
    desk: Desk, public: str, reported: str, kept: str | None
) -> None:
    row = {**INTUNE, "IP Address": public, "Last Reported IP Address": reported}
    assert desk.row(row).only("devices")["ip"] == kept


def test_json_from_the_api_gives_the_same_records(desk: Desk) -> None:
    api = {"id": "d-1", "deviceName": "LAPTOP-7", "serialNumber": "5CG0001ABC", "operatingSystem": "Windows",
           "enrolledDateTime": "2026-01-05T10:00:00Z", "lastSyncDateTime": "2026-03-05T14:05:00Z",
           "userPrincipalName": "ann@example.com", "model": "EliteBook"}  # fmt: skip
    as_json, as_rows = desk.take(as_array([api])), desk.row(api)
    for table in ("devices", "assignments"):
        assert as_json.only(table) == as_rows.only(table)
