"""Applications for posts."""

from tests.sources.people_side import Desk, as_array, as_csv, desk
from watchword.records import TABLES

__all__ = ["desk"]

CANDIDATE = {"Candidate ID": "C-9", "First Name": "Ann", "Last Name": "Lee", "Email": "Ann.Lee@example.org",
             "Phone": "+1 555-010-0199", "Address": "12 Main St, Austin, TX 78701", "Job": "Engineer",
             "Application Date": "2026-01-05", "Stage": "Hired", "Offer Sent": "2026-02-01", "Start Date": "2026-03-05",
             "Work Email": "ann@example.com", "Employee ID": "1042"}  # fmt: skip


def test_an_application_ties_the_private_to_the_work_address(desk: Desk) -> None:
    found = desk.row(CANDIDATE).only("applications")
    assert (found["candidate"], found["email"], found["work_email"]) == (
        "C-9",
        "ann.lee@example.org",
        "ann@example.com",
    )
    assert (found["phone"], found["city"], found["region"]) == ("+15550100199", "Austin", "TX")
    assert found["address"] == "12 Main St, Austin, TX 78701"
    assert (found["post"], found["status"], found["employee_number"]) == ("Engineer", "hired", "1042")
    assert [found[name].month for name in ("time", "offer", "start")] == [1, 2, 3]


def test_no_name_is_taken(desk: Desk) -> None:
    assert "name" not in TABLES["applications"].names
    assert "Lee" not in [str(value) for value in desk.row(CANDIDATE).only("applications").values()]


def test_a_location_gives_the_place_where_there_is_no_address(desk: Desk) -> None:
    found = desk.row({**CANDIDATE, "Address": "", "Location": "Boise, ID, USA"}).only("applications")
    assert (found["city"], found["region"], found["country"], found["address"]) == (
        "Boise",
        "ID",
        "USA",
        None,
    )


def test_wrong_rows_are_refused(desk: Desk) -> None:
    nobody = {**CANDIDATE, "Candidate ID": "", "Email": "", "Work Email": "", "Employee ID": ""}
    taken = desk.take(as_csv([CANDIDATE, nobody, {**CANDIDATE, "Start Date": "asap"}]))
    assert [each.reason for each in taken.account.rejects] == [
        "has no candidate id and no e-mail",
        "start date 'asap' cannot be read: write it as 2026-03-15",
    ]


def test_lists_in_json_are_the_same_as_cells(desk: Desk) -> None:
    api = {**CANDIDATE, "Email": ["Ann.Lee@example.org"], "Phone": ["+1 555-010-0199"]}
    assert desk.take(as_array([api])).records("applications") == desk.row(CANDIDATE).records("applications")
