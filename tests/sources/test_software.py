"""Programs found on devices."""

from tests.sources.people_side import Desk, as_array, as_csv, desk

__all__ = ["desk"]

FOUND = {"Device Name": "LAPTOP-7", "Serial Number": "c02abc", "Primary User": "ann@example.com", "Application": "AnyDesk",
         "Version": "9.0.1", "Last Check-in": "2026-03-05"}  # fmt: skip


def test_a_program_on_a_device(desk: Desk) -> None:
    found = desk.row(FOUND).only("software")
    assert (found["program"], found["version"]) == ("anydesk", "9.0.1")
    assert (found["device_name"], found["device_uid"], found["account"]) == (
        "laptop-7",
        "C02ABC",
        "ann@example.com",
    )
    assert found["time"].day == 5


def test_the_installation_stands_where_no_inventory_has_a_time(desk: Desk) -> None:
    row = {key: value for key, value in FOUND.items() if key != "Last Check-in"} | {
        "Install Date": "2026-02-07"
    }
    assert desk.row(row).only("software")["time"].month == 2


def test_wrong_rows_are_refused(desk: Desk) -> None:
    nowhere = {**FOUND, "Device Name": "", "Serial Number": "", "Primary User": ""}
    taken = desk.take(as_csv([FOUND, {**FOUND, "Application": ""}, nowhere]))
    assert [each.reason for each in taken.account.rejects] == [
        "names no program",
        "names neither a device nor an account",
    ]


def test_json_gives_the_same_records_as_csv(desk: Desk) -> None:
    assert desk.take(as_array([FOUND])).records("software") == desk.row(FOUND).records("software")
