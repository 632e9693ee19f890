"""Sessions of tests."""

import pytest

from tests.sources.people_side import CONTEXT, Desk, as_array, as_csv, desk
from watchword.sources.contact_keys import value_key

__all__ = ["desk"]

TEST = {"Candidate ID": "C-9", "Candidate Email": "Ann@example.org", "Test Name": "Queries", "Started At": "2026-01-05 10:00",
        "IP Address": "10.0.0.4, 203.0.113.5", "Device Fingerprint": "fp-77", "User Agent": "Example/1.0", "Country": "US",
        "City": "Austin", "Pasted %": "40%", "Score": "88"}  # fmt: skip


def test_a_test_is_a_session_from_its_public_address(desk: Desk) -> None:
    found = desk.row(TEST).only("sessions")
    assert (found["candidate"], found["email"], found["stage"]) == ("C-9", "ann@example.org", "test")
    assert (found["ip"], found["country"], found["city"], found["agent"]) == (
        "203.0.113.5",
        "US",
        "Austin",
        "Example/1.0",
    )
    assert (found["time"].hour, found["paste_share"]) == (10, 0.4)


def test_the_fingerprint_is_a_keyed_hash_and_the_score_is_left_out(desk: Desk) -> None:
    found = desk.row(TEST).only("sessions")
    assert found["device_key"] == value_key("device", "fp-77", CONTEXT)
    assert not {"fp-77", "88"} & {str(value) for value in found.values()}


@pytest.mark.parametrize(
    ("written", "share"), [("0.25", 0.25), ("25", 0.25), ("1", 1.0), ("100 %", 1.0), ("", None)]
)
def test_shares_however_they_are_written(desk: Desk, written: str, share: float | None) -> None:
    shared = {key: cell for key, cell in TEST.items() if key != "Pasted %"}
    assert desk.row({**shared, "Paste Share": written}).only("sessions")["paste_share"] == share


@pytest.mark.parametrize(
    ("written", "share"), [("1", 0.01), ("0.5", 0.005), ("100", 1.0), ("1 %", 0.01), ("", None)]
)
def test_a_column_of_percentages_is_never_read_as_the_whole(
    desk: Desk, written: str, share: float | None
) -> None:
    assert desk.row({**TEST, "Pasted %": written}).only("sessions")["paste_share"] == share


def test_every_row_is_kept_ignored_a_duplicate_or_refused(desk: Desk) -> None:
    never, nobody = {**TEST, "Started At": ""}, {**TEST, "Candidate ID": "", "Candidate Email": ""}
    taken = desk.take(
        as_csv([TEST, TEST, never, nobody, {**TEST, "Pasted %": "much"}, {**TEST, "Started At": "noon"}])
    )
    account = taken.account
    assert (account.rows, account.kept, account.ignored, account.duplicate, account.rejected) == (
        6,
        1,
        1,
        1,
        3,
    )
    assert [each.reason for each in account.rejects] == [
        "has no candidate id and no e-mail",
        "paste share 'much' is no share: write it as 0.4 or 40%",
        "started date 'noon' cannot be read: write it as 2026-03-15",
    ]


def test_json_is_read_as_csv_is(desk: Desk) -> None:
    assert desk.take(as_array([TEST])).records("sessions") == desk.row(TEST).records("sessions")
