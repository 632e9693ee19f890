from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.documents.moments import moment

NOON = datetime(2024, 1, 31, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "when", "offset"),
    [
        ("D:20240131140000+02'00'", NOON, 120),
        ("D:20240131140000+02'00", NOON, 120),
        ("D:20240131173000+0530", NOON, 330),
        ("D:20240131070000-05'00'", NOON, -300),
        ("D:20240131120000Z", NOON, 0),
        ("D:20240131120000", NOON, None),
        ("2024-01-31T14:00:00+02:00", NOON, 120),
        ("2024-01-31T12:00:00", NOON, None),
        ("2024-01-31T12:00:00Z", NOON, 0),
        ("D:2024", datetime(2024, 1, 1, tzinfo=UTC), None),
        ("D:20241399999999", None, None),
        ("yesterday", None, None),
        ("", None, None),
    ],
)
def test_a_time_has_its_utc_moment_and_its_clocks_offset(
    written: str, when: datetime | None, offset: float | None
) -> None:
    assert moment(written) == (when, offset)


@given(st.text(max_size=50) | st.from_regex(r"D:\d{4,14}[+-]\d{2}'\d{2}'", fullmatch=True))
def test_any_text_is_a_time_or_none(written: str) -> None:
    when, _ = moment(written)
    assert when is None or when.tzinfo is UTC
