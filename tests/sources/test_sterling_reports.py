"""Sterling's screenings with their report items."""

from typing import Any

import orjson
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.conftest import Reader
from watchword.sources.sterling_reports import recognises, reshape

SCREENING: dict[str, Any] = {
    "id": "s1", "packageId": "1", "candidateId": "C-9", "status": "Complete", "result": "Consider",
    "submittedAt": "2026-05-05T10:00:00Z", "reportItems": [
        {"id": "1", "type": "Education Verification", "status": "Complete", "result": "Unable to verify"},
        {"id": "2", "type": "Employment Verification", "status": "Complete", "result": "Clear",
         "updatedAt": "2026-05-09T10:00:00Z", "employer": {"name": "Example Freight"}},
        {"id": "3", "type": "County Criminal Search", "status": "In Progress"},
        {"id": "4", "type": "Drug Test", "status": "Complete", "result": "Clear"}]}  # fmt: skip


def test_each_item_is_a_check_with_its_own_result(read: Reader) -> None:
    done = read([("screening.json", orjson.dumps(SCREENING))])
    assert done.accounts["screening.json"].format == "sterling_reports"
    found = {
        (each["checked"], each["about"], each["result"], each["time"].day) for each in done.records("checks")
    }
    assert found == {
        ("education", None, "inconclusive", 5),
        ("employment", "Example Freight", "confirmed", 9),
    }
    one = done.records("checks")[0]
    assert (one["candidate"], one["contact_from"], one["made_by"]) == ("C-9", "unknown", "Sterling")


def test_the_employers_own_id_goes_before_sterlings() -> None:
    assert reshape({**SCREENING, "clientReferenceId": "A-1"})["candidate"] == "A-1"
    mailed = reshape({**SCREENING, "candidate": {"email": "Ann@example.org"}})
    assert (mailed["candidate"], mailed["email"]) == (None, "ann@example.org")


def test_a_screening_is_no_application_whatever_it_lists(read: Reader) -> None:
    bare = {key: value for key, value in SCREENING.items() if key != "reportItems"}
    done = read([("screening.json", orjson.dumps(bare))])
    assert (done.accounts["screening.json"].format, done.records("applications")) == ("sterling_reports", [])
    assert recognises({"candidateId": "C-9", "status": "active", "submittedAt": "2026-05-05"}) == 0


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=10,
)


@given(st.dictionaries(st.sampled_from(sorted(SCREENING)), _JSON))
def test_anything_in_the_place_of_a_value_is_read_without_error(changed: dict[str, Any]) -> None:
    raw = {**SCREENING, **changed}
    assert recognises(raw) in (0, 94)
    assert isinstance(reshape(raw)["checks"], list)
