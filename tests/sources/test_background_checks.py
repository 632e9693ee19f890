"""Results of checks."""

from tests.sources.people_side import CONTEXT, Desk, as_array, as_csv, desk
from watchword.sources.background_checks import convert

__all__ = ["desk"]

CHECK = {"candidate": "C-9", "check": "Employment Verification", "about": "Example Ltd", "result": "Discrepancy",
         "contact source": "independent", "by": "Example Screening", "date": "2026-01-05", "reason": "Dates Differ"}  # fmt: skip


def test_a_check_in_the_tables_words(desk: Desk) -> None:
    found = desk.row(CHECK).only("checks")
    assert (found["candidate"], found["checked"], found["about"]) == ("C-9", "employment", "Example Ltd")
    assert (found["result"], found["contact_from"]) == ("inconclusive", "independent")
    assert (found["made_by"], found["reason"], found["time"].day) == ("Example Screening", "dates differ", 5)


def test_words_that_are_not_known_are_refused_never_guessed(desk: Desk) -> None:
    wrong = [{**CHECK, "result": "splendid"}, {**CHECK, "check": "horoscope"}, {**CHECK, "contact source": "a friend"},
             {**CHECK, "candidate": ""}, {**CHECK, "date": ""}, {**CHECK, "result": ""}]  # fmt: skip
    pending = {**CHECK, "result": "Pending", "date": ""}
    account = desk.take(as_csv([CHECK, CHECK, pending, *wrong])).account
    assert (account.rows, account.kept, account.ignored, account.duplicate, account.rejected) == (
        9,
        1,
        1,
        1,
        6,
    )
    assert [each.reason for each in account.rejects] == [
        "Employment Verification: result 'splendid' is not known: write confirmed, contradicted, unreachable, refused, "
        "inconclusive or not-found",
        "check 'horoscope' is of no known kind: write employment, education, identity …",
        "contact source 'a friend' is not known: write independent, candidate or unknown",
        "has no candidate id and no e-mail",
        "has no date: write when the result came",
        "names no check with a result",
    ]


def test_a_discrepancy_of_dates_is_never_held_against_anybody(desk: Desk) -> None:
    never = {**CHECK, "about": "Sample GmbH", "reason": "Never Employed"}
    found = desk.take(as_csv([CHECK, never])).records("checks")
    assert {(each["about"], each["result"]) for each in found} == {
        ("Example Ltd", "inconclusive"),
        ("Sample GmbH", "contradicted"),
    }


def test_a_checkr_reports_screenings_stand_side_by_side(desk: Desk) -> None:
    report = {"id": "r1", "object": "report", "status": "complete", "result": "consider", "candidate_id": "e44aa283",
              "custom_id": "C-9", "completed_at": "2026-01-05T10:00:00Z", "ssn_trace": {"status": "complete", "result": "clear"},
              "employment_verification": {"status": "consider"}, "education_verification": {"status": "pending"}}  # fmt: skip
    found = desk.take(as_array([report])).records("checks")
    assert {(each["candidate"], each["checked"], each["result"]) for each in found} == {
        ("C-9", "tax-number", "confirmed"),
        ("C-9", "employment", "inconclusive"),
    }


def test_a_status_that_says_only_that_it_ended_is_no_result() -> None:
    row = {"candidate": "C-9", "check": "education", "status": "Complete", "made": "2026-01-05"}
    assert convert(row, CONTEXT) == "names no check with a result"
    assert isinstance(convert({**row, "result": "Verified"}, CONTEXT), list)
