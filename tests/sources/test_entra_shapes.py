from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.sources.entra import recognises
from watchword.sources.entra_shapes import reshape

NAMES = st.sampled_from(
    [
        "properties",
        "category",
        "time",
        "Status",
        "resultType",
        "TimeGenerated [UTC]",
        "Date (UTC)",
        "Request ID",
        "Location",
    ]
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(NAMES, inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(NAMES, VALUES))
def test_no_record_however_odd_breaks_the_reading(record: dict[str, Any]) -> None:
    assert isinstance(reshape(record), dict)
    assert 0 <= recognises(record) <= 100


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("7/21/2026, 5:03:52.160 AM", "2026-07-21T05:03:52.160000"),
        ("12/1/2026, 12:00:00 PM", "2026-12-01T12:00:00"),
        ("13/1/2026, 1:00:00 PM", "13/1/2026, 1:00:00 PM"),
        ("2026-07-21T05:03:52Z", "2026-07-21T05:03:52Z"),
    ],
)
def test_the_portals_american_times_become_iso(written: str, read: str) -> None:
    event = reshape({"TimeGenerated [UTC]": written, "UserPrincipalName": "ada@example.com"})

    assert event["recorded"] == read


def test_what_is_graphs_already_stays_the_same_object() -> None:
    event = {"id": "1", "createdDateTime": "2026-03-02T13:14:15Z", "location": {"city": "Columbus"}}

    assert reshape(event) is event


def test_the_wrapper_gives_what_the_event_does_not_say() -> None:
    outer = {
        "category": "SignInLogs",
        "time": "2026-03-02 13:14:15",
        "resultType": "Failure",
        "callerIpAddress": "203.0.113.7",
    }

    event = reshape({**outer, "properties": {"userId": "1"}})

    assert event["recorded"] == "2026-03-02 13:14:15"
    assert (event["status"], event["ipAddress"], event["log"]) == (
        {"errorCode": "1"},
        "203.0.113.7",
        "SignInLogs",
    )
