"""Referees' answers."""

from tests.sources.people_side import CONTEXT, Desk, as_array, as_csv, desk
from watchword.sources.contact_keys import email_key, phone_key, value_key

__all__ = ["desk"]

ANSWER = {"Candidate ID": "C-9", "Candidate Email": "ann@example.org", "Referee Name": "Bo Example",
          "Referee Email": "Bo.Example@gmail.com", "Referee Phone": "+1 555 010 0100", "Referee Company": "Example Ltd",
          "Date Completed": "2026-01-05", "IP Address": "203.0.113.5", "Device ID": "d-1", "Status": "Complete",
          "Domain Registration Date": ""}  # fmt: skip


def test_a_referee_is_known_by_keys_alone(desk: Desk) -> None:
    found = desk.row(ANSWER).only("referees")
    assert found["referee"] == email_key("bo.example@gmail.com", CONTEXT)
    assert found["phone_key"] == phone_key("5550100100", CONTEXT)
    assert found["device_key"] == value_key("device", "d-1", CONTEXT)
    assert (found["domain"], found["free_mail"], found["ip"], found["employer"]) == (
        "gmail.com",
        True,
        "203.0.113.5",
        "Example Ltd",
    )
    assert not {"Bo Example", "Bo.Example@gmail.com", "bo.example@gmail.com"} & {
        str(each) for each in found.values()
    }


def test_a_firms_domain_with_its_day(desk: Desk) -> None:
    firm = {**ANSWER, "Referee Email": "bo@example.com", "Domain Registration Date": "2025-12-01"}
    found = desk.row(firm).only("referees")
    assert (found["free_mail"], found["domain_registered"].month) == (False, 12)


def test_every_row_is_kept_ignored_a_duplicate_or_refused(desk: Desk) -> None:
    nameless = {**ANSWER, "Referee Email": "", "Referee Phone": "", "IP Address": "", "Device ID": ""}
    rows = [ANSWER, ANSWER, {**ANSWER, "Date Completed": "", "Status": "Sent"}, nameless,
            {**ANSWER, "Referee Email": "bo at example"}, {**ANSWER, "Candidate ID": "", "Candidate Email": ""}]  # fmt: skip
    account = desk.take(as_csv(rows)).account
    assert (account.rows, account.kept, account.ignored, account.duplicate, account.rejected) == (
        6,
        1,
        1,
        1,
        3,
    )
    assert [each.reason for each in account.rejects] == [
        "names no referee: give the referee's e-mail or telephone",
        "referee's e-mail cannot be read: write one address",
        "has no candidate id and no e-mail",
    ]


def test_json_is_read_as_csv_is(desk: Desk) -> None:
    assert desk.take(as_array([ANSWER])).records("referees") == desk.row(ANSWER).records("referees")
