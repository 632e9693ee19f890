"""What interviewers wrote down."""

from typing import Any

import pytest

from tests.indicators.applicants import answer
from tests.indicators.tables import Rows, TestEngine
from watchword.indicators.observed import observed


def seen(*rows: dict[str, Any], **how: Any) -> list[dict[str, Any]]:
    given: Rows = rows
    engine = TestEngine({"answers": given})
    found: list[dict[str, Any]] = engine.run(observed(engine.records, "it", **how)).to_pylist()
    return [row["facts"] for row in found]


def test_two_interviewers_of_one_meeting_saw_one_thing() -> None:
    assert seen(answer("it", "yes"), answer("it", "yes")) == [{"times": 1, "meetings": "1 meeting"}]
    assert seen(answer("it", "yes"), answer("it", "yes", day=1)) == [{"times": 2, "meetings": "2 meetings"}]


def test_answers_without_a_meeting_count_each() -> None:
    assert (
        seen(answer("it", "yes", meeting=None), answer("it", "yes", meeting=None), of="time")[0]["meetings"]
        == "2 times"
    )


@pytest.mark.parametrize("said", ["no", "not-asked", "excused", None])
def test_only_a_yes_counts(said: str | None) -> None:
    assert seen(answer("it", str(said))) == []


def test_an_accommodated_row_never_counts() -> None:
    assert seen(answer("it", "yes", accommodated=True)) == []
    assert len(seen(answer("it", "yes", accommodated=None))) == 1


def test_a_later_no_ends_it_only_where_that_is_said() -> None:
    rows = [answer("it", "yes"), answer("it", "no", day=1)]
    assert len(seen(*rows)) == 1
    assert seen(*rows, ends=True) == []
    assert len(seen(*rows, answer("it", "yes", day=2), ends=True)) == 1


def test_fewer_than_asked_for_are_none() -> None:
    assert seen(answer("it", "yes"), least=2) == []
