"""Results of checks that stand."""

from typing import Any

import pytest

from tests.indicators.applicants import check
from tests.indicators.tables import Rows, TestEngine
from watchword.indicators.checked import contradicted, contradictions, told_together

KINDS = {"identity": "the document", "liveness": "the person"}


def standing(*rows: dict[str, Any], **how: bool) -> list[dict[str, Any]]:
    given: Rows = rows
    engine = TestEngine({"checks": given})
    found: list[dict[str, Any]] = engine.run(contradictions(engine.records, KINDS, **how)).to_pylist()
    return sorted(found, key=lambda row: str(row["event_id"]))


def test_a_contradiction_is_told_in_words() -> None:
    (row,) = standing(check("identity", "contradicted"), check("education", "contradicted"))
    assert (row["what"], row["strength"]) == ("the document", 1.0)


@pytest.mark.parametrize(("day", "left"), [(-1, 1), (0, 0), (1, 0)])
def test_a_confirmation_at_the_same_time_or_later_clears_it(day: int, left: int) -> None:
    assert len(standing(check("identity", "contradicted"), check("identity", "confirmed", day))) == left


def test_a_contradiction_after_the_confirmation_stands_again() -> None:
    rows = [
        check("identity", said, day) for day, said in enumerate(("contradicted", "confirmed", "contradicted"))
    ]
    assert [row["time"].day for row in standing(*rows)] == [4]


def test_another_persons_or_kinds_confirmation_clears_nothing() -> None:
    fine = check("identity", "confirmed", 1)
    assert len(standing(check("identity", "contradicted"), {**fine, "person_id": "eve"})) == 1
    assert len(standing(check("liveness", "contradicted"), fine)) == 1


def test_for_each_subject_only_its_own_confirmation_clears() -> None:
    rows = [check("identity", "contradicted", about=None), check("identity", "confirmed", 1, about="b")]
    assert standing(*rows) == []
    assert len(standing(*rows, each_subject=True)) == 1
    assert standing(rows[0], check("identity", "confirmed", 1, about=None), each_subject=True) == []


def test_independent_answers_alone_where_that_is_asked_for() -> None:
    given = check("identity", "contradicted", contact_from="candidate")
    assert (len(standing(given)), len(standing(given, independent=True))) == (1, 0)


def test_rows_of_several_kinds_are_one_finding() -> None:
    rows: Rows = [check("identity", "contradicted"), check("liveness", "contradicted")]
    engine = TestEngine({"checks": rows})
    once = engine.run(contradicted(engine.records, KINDS)).to_pylist()
    parts = [contradictions(engine.records, {kind: words}) for kind, words in KINDS.items()]
    assert engine.run(told_together(*parts)).to_pylist() == once
    assert once[0]["facts"] == {"times": 2, "what": "the document, the person"}
