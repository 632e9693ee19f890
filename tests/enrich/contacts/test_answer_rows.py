"""Answers of lookups are read from JSON, JSON lines and CSV alike, within bounds."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.enrich.contacts.answer_rows import MAX_LETTERS, LookupFileError, cell, moment, read_rows


@pytest.mark.parametrize(
    "text",
    [
        '[{"firstSeen": "2020", "Email Address": "a@example.com"}]',
        '{"results": [{"first_seen": "2020", "email_address": "a@example.com"}]}',
        '{"first_seen": "2020", "email address": "a@example.com"}\n',
        "First Seen,Email-Address\n2020,a@example.com\n",
        "\ufefffirst_seen,email_address\n2020,a@example.com\n\n",
    ],
)
def test_one_row_in_every_form(text: str) -> None:
    (row,) = read_rows(text, "answer")

    assert dict(row) == {"first_seen": "2020", "email_address": "a@example.com"}


def test_json_lines_are_rows() -> None:
    rows = read_rows('{"a": 1}\n{"a": 2}\n', "answer.jsonl")

    assert [cell(row, "a") for row in rows] == ["1", "2"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('{"a": 1}\n{"a": ', "line 2"),
        ("[1, 2]", "entry 1"),
        ("[" * 5_000, "line 1"),
        ("x" * (MAX_LETTERS + 1), "over"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(text: str, place: str) -> None:
    with pytest.raises(LookupFileError) as said:
        read_rows(text, "answer.json")

    assert str(said.value).startswith("answer.json: ") and place in str(said.value)
    assert "\n" not in str(said.value)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2020-05-01T10:00:00+02:00", datetime(2020, 5, 1, 8, tzinfo=UTC)),
        ("2020-05", datetime(2020, 5, 1, tzinfo=UTC)),
        ("2020", datetime(2020, 1, 1, tzinfo=UTC)),
        ("1588320000", datetime(2020, 5, 1, 8, tzinfo=UTC)),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_partial_time_is_its_beginning(text: str, time: datetime | None) -> None:
    assert moment(text) == time


@given(st.text())
def test_arbitrary_text_is_read_or_refused(text: str) -> None:
    try:
        rows = read_rows(text, "answer")
    except LookupFileError as refused:
        assert str(refused).startswith("answer: ")
    else:
        assert all(isinstance(name, str) for row in rows for name in row)


@given(st.text(max_size=40))
def test_arbitrary_times_never_raise(text: str) -> None:
    read = moment(text)

    assert read is None or read.tzinfo is not None
