"""Sessions on the career site."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.conftest import Reader
from tests.sources.people_side import as_array, as_csv
from watchword.sources.form_sessions import kind, recognises

CALL = {"Timestamp": "2026-01-05T10:00:00Z", "ActionType": "hrrecruiting/accounts/42", "Application": "Workday",
        "AccountId": "Ann@example.org", "IPAddress": "203.0.113.5", "UserAgent": "Example/1.0", "CountryCode": "US"}  # fmt: skip


def call(time: str, action: str) -> dict[str, str]:
    return {**CALL, "Timestamp": f"2026-01-05T{time}Z", "ActionType": action}


@pytest.mark.parametrize(
    ("written", "short"),
    [
        ("hrrecruiting/resumes/*", "hrrecruiting/resumes"),
        (
            "GET https://example.com/ccx/api/hrrecruiting/v1/jobApplicationPackages/8213?x=1",
            "hrrecruiting/jobapplicationpackages",
        ),
        ("/careers/candidate/3f2a9c1b-77aa-4d1e-9f00-aaaabbbbcccc/resume", "careers/candidate/resume"),
        ("", ""),
    ],
)
def test_a_call_is_shortened_to_its_kind(written: str, short: str) -> None:
    assert kind(written) == short


@given(st.text(max_size=80))
def test_a_kind_is_its_own_kind(written: str) -> None:
    assert kind(f"/{kind(written)}") == kind(written)


def test_calls_of_an_hour_are_one_session_in_their_order(read: Reader) -> None:
    rows = [call("10:05:00", "hrrecruiting/resumes/7"), call("10:00:00", "hrrecruiting/accounts/42"),
            call("12:00:00", "hrrecruiting/resumes/7")]  # fmt: skip
    first, second = read([("log.csv", as_csv(rows))]).records("sessions")
    assert first["path"] == "hrrecruiting/accounts > hrrecruiting/resumes"
    assert (first["email"], first["stage"], first["ip"], first["agent"]) == (
        "ann@example.org",
        "form",
        "203.0.113.5",
        "Example/1.0",
    )
    assert (first["time"].hour, second["time"].hour, second["path"]) == (10, 12, "hrrecruiting/resumes")


def test_a_visit_over_the_turn_of_an_hour_is_one_session_and_a_later_one_another(read: Reader) -> None:
    rows = [call(time, "hrrecruiting/accounts") for time in ("10:50:00", "11:01:00", "11:40:00", "13:00:00")]
    done = read([("log.csv", as_csv(rows)), ("again.json", as_array(rows))])
    assert [(each["time"].hour, each["time"].minute) for each in done.records("sessions")] == [
        (10, 50),
        (13, 0),
    ]
    assert done.accounts["log.csv"].kept == 0


def test_a_sessions_id_holds_its_calls_together(read: Reader) -> None:
    rows = [{**call(time, "hrrecruiting/accounts"), "Session ID": "S1"} for time in ("10:59:00", "14:01:00")]
    assert len(read([("log.csv", as_csv(rows))]).records("sessions")) == 1


def test_a_row_may_hold_all_calls_of_a_session(read: Reader) -> None:
    row = {**CALL, "ActionType": ["hrrecruiting/accounts/1", "hrrecruiting/validateJobApplication/2"]}
    (found,) = read([("log.json", as_array([row]))]).records("sessions")
    assert found["path"] == "hrrecruiting/accounts > hrrecruiting/validatejobapplication"


def test_every_row_is_kept_ignored_or_refused(read: Reader) -> None:
    rows = [CALL, call("10:01:00", "hrrecruiting/resumes/1"), {**CALL, "Timestamp": "soon"}]
    rows += [{**CALL, "AccountId": ""}, {**CALL, "AccountId": "8812", "IPAddress": "203.0.113.6"}]
    done = read([("log.csv", as_csv(rows))])
    account = done.accounts["log.csv"]
    assert (account.rows, account.kept, account.ignored, account.rejected) == (5, 2, 2, 1)
    assert {each["candidate"] for each in done.records("sessions")} == {None, "8812"}


def test_a_log_of_anything_else_is_not_claimed() -> None:
    assert recognises(CALL) == 93
    assert recognises({**CALL, "ActionType": "FileDownloaded"}) == 0
    assert recognises({"ActionType": "hrrecruiting/resumes"}) == 0
