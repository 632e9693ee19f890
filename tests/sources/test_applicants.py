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


def test_no_name_is_taken_into_the_application(desk: Desk) -> None:
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


def test_names_stand_apart_in_their_own_table(desk: Desk) -> None:
    found = desk.row({**CANDIDATE, "Preferred Name": "Annie", "Date of Birth": "1990-02-03"}).only(
        "applicant_names"
    )
    assert (found["candidate"], found["email"]) == ("C-9", "ann.lee@example.org")
    assert (found["name"], found["known_as"], found["birth_date"]) == ("Ann Lee", ["Annie"], "1990-02-03")


def test_a_column_candidate_may_hold_a_name_or_a_number(desk: Desk) -> None:
    plain = {name: value for name, value in CANDIDATE.items() if "Name" not in name}
    assert desk.row({**plain, "Candidate": "Lee, Ann"}).only("applicant_names")["name"] == "Ann Lee"
    assert desk.row({**plain, "Candidate": "9912"}).records("applicant_names") == []
    assert desk.row({**plain, "Candidate": "ann@example.org"}).records("applicant_names") == []


def test_referrer_by_address_alone_and_the_agency(desk: Desk) -> None:
    found = desk.row({**CANDIDATE, "Referred By": "Bo Lee <Bo@example.com>", "Agency": "Example Staffing"})
    assert (found.only("applications")["referrer"], found.only("applications")["agency"]) == (
        "bo@example.com",
        "Example Staffing",
    )
    assert desk.row({**CANDIDATE, "Referred By": "Bo Lee"}).only("applications")["referrer"] is None


def test_of_two_columns_of_one_name_the_first_filled_one_is_used_and_told(desk: Desk) -> None:
    lines = (
        "Candidate ID,Email,Email,Phone,Phone,Job,Applied On,Stage",
        "C-1,,ann@example.org,+1 555 010 0100,+1 555 010 0101,Engineer,2026-01-05,Offer",
        "C-2,bo@example.org,other@example.org,,+1 555 010 0102,Engineer,2026-01-05,Offer",
    )
    taken = desk.take("\n".join(lines).encode())
    found = {each["candidate"]: each for each in taken.records("applications")}
    assert (found["C-1"]["email"], found["C-1"]["phone"]) == ("ann@example.org", "+15550100100")
    assert (found["C-2"]["email"], found["C-2"]["phone"]) == ("bo@example.org", "+15550100102")
    assert (
        taken.account.note
        == "more than one column 'Email', 'Phone': the first filled one of each row is used"
    )


def test_a_refused_rows_excerpt_has_nothing_of_what_is_never_read(desk: Desk) -> None:
    row = {"Candidate ID": "C-9", "Email": "ann@example.org", "Applied On": "some day", "Stage": "Offer", "Gender": "private-1",
           "Race": "private-2", "Date of Birth": "1990-private-3", "Desired Salary": "private-4"}  # fmt: skip
    account = desk.row(row).account
    (reject,) = account.rejects
    assert "ann@example.org" in reject.excerpt
    assert "private" not in reject.excerpt
