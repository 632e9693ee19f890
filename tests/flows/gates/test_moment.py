"""Times and names that people type: UTC, on the right side of now, on one line."""

from datetime import UTC, datetime

import pytest

from watchword.casework.login import login
from watchword.flows.gates.moment import moment, reader, who, words
from watchword.vetting.rules import VettingError

NOW = datetime(2026, 3, 2, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-03-01", datetime(2026, 3, 1, 23, 59, 59, tzinfo=UTC)),
        ("2026-03-02", NOW),
        ("2026-03-02T09:30", datetime(2026, 3, 2, 9, 30, tzinfo=UTC)),
        ("2026-03-02T09:30+02:00", datetime(2026, 3, 2, 7, 30, tzinfo=UTC)),
    ],
)
def test_a_time_is_read_as_utc_and_a_day_means_its_end(text: str, found: datetime) -> None:
    assert moment(text, NOW, "--at") == found


@pytest.mark.parametrize("text", ["2026-03-03", "2026-03-02T10:01Z", "", "yesterday", "2026-02-30", "9" * 40])
def test_the_future_and_what_is_no_time_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(VettingError, match="--at "):
        moment(text, NOW, "--at")


def test_an_end_lies_in_the_future() -> None:
    assert moment("2026-03-02", NOW, "--until", lies="future") > NOW
    with pytest.raises(VettingError, match="is past"):
        moment("2026-03-01", NOW, "--until", lies="future")


def test_names_and_reasons_are_one_line_and_bounded() -> None:
    assert who("  Ana\n Example\x1b[2J ", "--by") == "Ana Example [2J"
    assert words("", "--note", needed=False) == ""
    for text, option in (("", "--by"), ("a" * 201, "--by")):
        with pytest.raises(VettingError, match="--by: tell who it is"):
            who(text, option)
    with pytest.raises(VettingError, match="--note"):
        words("a" * 2_001, "--note", needed=False)


def test_who_reads_is_the_account_that_runs_the_program() -> None:
    assert reader() == f"{login()} (reading)"
