"""Rosters: who works here, as what, since when, from where; names apart."""

from datetime import UTC, datetime

import pytest

from tests.sources.people_side import Desk, as_array, as_csv, as_lines, desk
from watchword.records import TABLES

__all__ = ["desk"]

ANN = {
    "Employee ID": "1042",
    "Legal Name": "Lee, Ann",
    "Work Email": "Ann.Lee@Example.com",
    "Worker Type": "Employee",
    "Worker Status": "Active",
    "Job Title": "Engineer",
    "Department": "Platform",
    "Manager": "Bo Park (1001)",
    "Hire Date": "03/05/2026",
    "Home Address Line 1": "12 Main St",
    "Home Address Line 2": "Apt 4",
    "Home City": "Austin",
    "Home State": "TX",
    "Home Zip": "78701",
    "Work Location": "Remote",
}
CAL = {
    **ANN,
    "Employee ID": "1043",
    "Legal Name": "Cal Moss",
    "Work Email": "cal.moss@example.com",
    "Manager": "Bo Park",
}


def test_one_row_is_a_spell_and_what_is_protected_lies_apart(desk: Desk) -> None:
    taken = desk.row(ANN)
    person = taken.only("people")
    assert person["employee_number"] == "1042"
    assert person["email"] == "ann.lee@example.com"
    assert person["relationship"] == "worker"
    assert person["worker_type"] == "employee"
    assert person["start"] == datetime(2026, 3, 5, tzinfo=UTC)
    assert person["remote"] is True
    assert (person["city"], person["region"]) == ("Austin", "TX")
    assert person["address"] == "12 Main St Apt 4, Austin, TX 78701"
    assert person["manager"] == "1001", "a manager's name is protected, the number is not"
    assert taken.only("protected")["name"] == "Ann Lee"
    assert "Lee" not in str({key: value for key, value in person.items() if key not in ("email", "event_id")})


def test_a_managers_bare_name_is_left_out(desk: Desk) -> None:
    assert desk.row(CAL).only("people")["manager"] is None


@pytest.mark.parametrize(
    ("cells", "relationship", "worker_type"),
    [
        ({}, "worker", "employee"),
        ({"Worker Type": "Contingent Worker"}, "contractor", "contractor"),
        ({"Worker Type": "Contractor (agency)"}, "contractor", "agency"),
        ({"Worker Type": "Employee, fixed-term contract"}, "worker", "employee"),
        ({"Worker Type": "", "Worker Status": "Contractor"}, "contractor", "contractor"),
        ({"Worker Status": "Terminated"}, "leaver", "employee"),
        ({"Worker Status": "", "Termination Date": "2026-04-01"}, "leaver", "employee"),
        ({"Worker Status": "Active", "Termination Date": "2031-04-01"}, "worker", "employee"),
        ({"Worker Status": "On Leave"}, "worker", "employee"),
    ],
)
def test_relationship_and_type(
    desk: Desk, cells: dict[str, str], relationship: str, worker_type: str
) -> None:
    person = desk.row({**ANN, "Termination Date": "", **cells}).only("people")
    assert (person["relationship"], person["worker_type"]) == (relationship, worker_type)


def test_a_rehire_is_two_spells_of_one_person(desk: Desk) -> None:
    first = {
        **ANN,
        "Hire Date": "2020-01-06",
        "Termination Date": "2022-06-30",
        "Worker Status": "Terminated",
    }
    again = {**ANN, "Hire Date": "2025-02-03", "Termination Date": "", "Worker Status": "Active"}
    taken = desk.take(as_csv([first, again]))
    spells = sorted((each["start"].year, each["relationship"]) for each in taken.records("people"))
    assert spells == [(2020, "leaver"), (2025, "worker")]
    assert len(taken.records("protected")) == 1


@pytest.mark.parametrize("status", ["Remote", "Yes", "Fully remote", "Work from home"])
def test_remote_by_its_own_column(desk: Desk, status: str) -> None:
    assert (
        desk.row({**ANN, "Work Location": "Austin", "Work Arrangement": status}).only("people")["remote"]
        is True
    )


@pytest.mark.parametrize("status", ["On-site", "No", "Hybrid", "In office"])
def test_not_remote_by_its_own_column(desk: Desk, status: str) -> None:
    assert (
        desk.row({**ANN, "Work Location": "Austin", "Work Arrangement": status}).only("people")["remote"]
        is False
    )


def test_the_place_of_work_goes_before_the_home(desk: Desk) -> None:
    person = desk.row({**ANN, "Work City": "Dallas", "Work State": "TX"}).only("people")
    assert person["city"] == "Dallas"
    assert desk.row({**ANN, "Work Location": "Boise, ID, USA"}).only("people")["city"] == "Boise"


def test_rows_that_cannot_be_a_person_are_refused_with_one_reason(desk: Desk) -> None:
    nobody = {**ANN, "Employee ID": "", "Work Email": "n/a"}
    undated = {**CAL, "Hire Date": "soon"}
    taken = desk.take(as_csv([ANN, nobody, undated]))
    assert (taken.account.kept, taken.account.rejected) == (1, 2)
    assert [each.reason for each in taken.account.rejects] == [
        "has neither a work e-mail nor an employee number",
        "start date 'soon' cannot be read: write it as 2026-03-15",
    ]


def test_every_way_of_writing_the_file_gives_the_same_records(desk: Desk) -> None:
    rows = [ANN, CAL]
    turned_round = [dict(reversed(row.items())) for row in rows]
    plain = as_csv(rows)
    expected = [desk.take(plain).records(name) for name in ("people", "protected")]
    text = plain.decode()
    for content in (
        b"\xef\xbb\xbf" + plain,
        text.encode("utf-16"),
        as_csv(rows, ";"),
        as_csv(rows, "\t"),
        as_csv(turned_round),
        as_array(rows),
        as_lines(rows),
    ):
        taken = desk.take(content)
        assert [taken.records(name) for name in ("people", "protected")] == expected
        assert taken.account.rejected == 0


def test_the_employers_own_column_names(desk: Desk) -> None:
    row = {"Kennung": "1042", "Dienstmail": "ann@example.com", "Eintritt": "5.3.2026", "Stelle": "Engineer"}
    names = {"Kennung": "employee_number", "Dienstmail": "work_email", "Eintritt": "start", "Stelle": "role"}
    assert desk.row(row).account.format is None
    person = desk.take(as_csv([row]), renamed={"roster": names}).only("people")
    assert (person["employee_number"], person["start"]) == ("1042", datetime(2026, 3, 5, tzinfo=UTC))


def test_employee_hash_is_a_number_and_employee_may_be_a_name(desk: Desk) -> None:
    by_number = desk.row({"Employee #": "77", "Job Title": "Engineer", "Department": "Platform"})
    assert by_number.only("people")["employee_number"] == "77"
    by_name = desk.row({"Employee": "Lee, Ann", "Work Email": "a@example.com", "Job Title": "Engineer"})
    assert by_name.only("protected")["name"] == "Ann Lee"


def test_nothing_protected_has_a_column_among_people() -> None:
    assert not {"name", "known_as", "birth_date", "nationality"} & set(TABLES["people"].names)
