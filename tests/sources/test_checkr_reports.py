"""Checkr's reports with their screenings expanded."""

from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.conftest import Reader
from watchword.sources.checkr_reports import recognises, reshape

REPORT: dict[str, Any] = {
    "id": "r1", "object": "report", "status": "complete", "result": "consider", "completed_at": "2026-01-05T10:00:00Z",
    "candidate": {"id": "e44aa283", "email": "Ann@example.org", "custom_id": "C-9"},
    "ssn_trace": {"object": "ssn_trace", "status": "complete", "result": "clear"},
    "county_criminal_searches": [{"status": "complete", "result": "clear", "records": [{"charge": "never read"}]}],
    "employment_verification": {"status": "complete", "result": "consider", "records": [
        {"employer": {"name": "Example Ltd"}, "status": "consider", "result": {"start_date": {"verified": False}}},
        {"employer": {"name": "Sample GmbH"}, "status": "clear"},
        {"employer": {"name": "Slow Inc"}, "status": "pending"}]},
    "education_verification": {"status": "complete", "result": "clear", "records": []},
}  # fmt: skip


def test_each_employer_of_a_verification_is_a_check_of_its_own(read: Reader) -> None:
    done = read([("checkr.json", orjson.dumps(REPORT))])
    found = {(each["checked"], each["about"], each["result"]) for each in done.records("checks")}
    assert found == {
        ("employment", "Example Ltd", "inconclusive"),
        ("employment", "Sample GmbH", "confirmed"),
        ("education", None, "confirmed"),
        ("tax-number", None, "confirmed"),
        ("criminal", None, "confirmed"),
    }
    one = done.records("checks")[0]
    assert (one["candidate"], one["email"], one["contact_from"], one["made_by"]) == (
        "C-9", "ann@example.org", "unknown", "Checkr",
    )  # fmt: skip
    assert one["time"].hour == 10
    # and what its columns would be called in a table is no doubt about it
    assert done.accounts["checkr.json"].note is None


def test_a_report_that_is_read_twice_adds_nothing(read: Reader) -> None:
    done = read([("a.json", orjson.dumps(REPORT)), ("b.json", orjson.dumps([REPORT]))])
    assert len(done.records("checks")) == 5
    assert done.accounts["b.json"].duplicate == 1


def test_checkrs_own_id_ties_only_where_nothing_else_does() -> None:
    mailed = {**REPORT, "candidate": {"id": "e44aa283", "email": "ann@example.org"}}
    assert reshape(mailed)["candidate"] is None
    assert reshape({**REPORT, "candidate": None, "candidate_id": "e44aa283"})["candidate"] == "e44aa283"


@pytest.mark.parametrize(
    "other",
    [
        {**REPORT, "object": "candidate"},
        {key: value for key, value in REPORT.items() if key != "candidate"},
        {"object": "report", "candidate_id": "e44aa283", "ssn_trace_id": "not expanded"},
    ],
    ids=["no report", "nobody's", "not expanded"],
)
def test_what_is_no_expanded_report_is_not_recognised(other: dict[str, Any]) -> None:
    assert recognises(REPORT) == 94
    assert recognises(other) == 0


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(sorted(REPORT)), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(st.dictionaries(st.sampled_from([*REPORT, "records", "custom_id"]), _JSON, max_size=8))
def test_no_object_breaks_it(record: dict[str, Any]) -> None:
    assert recognises(record) in (0, 94)
    assert all(each["time"] for each in reshape(record)["checks"])
