"""Whether a question was asked of somebody at all: by the facts, checks and answers that it is judged by."""

import ibis
import pytest

from watchword.indicators.card import Card, Family, Stage
from watchword.indicators.records import Records
from watchword.indicators.registry import indicators
from watchword.indicators.run import Exposure
from watchword.indicators.standing import standing
from watchword.indicators.whom import of_applicants

FACTS = {"person_id": "string", "fact": "string", "value": "string", "number": "float64"}
CHECKS = {"person_id": "string", "checked": "string", "contact_from": "string"}


def card(*judged_by: str) -> Card:
    return Card(
        "id",
        "asks",
        Stage.IDENTITY,
        Family.DOCUMENTS,
        ("checks",),
        0.1,
        0.1,
        (),
        "",
        "",
        (),
        judged_by=judged_by,
    )


def told(*judged_by: str) -> dict[str, set[str]]:
    facts = [("ann", "contact.phone-type", "mobile", None), ("eve", "contact.phone-type", "unknown", None),
             ("ann", "resume.jobs", None, 2.0), ("eve", "resume.jobs", None, 0.0)]  # fmt: skip
    records = Records({
        "contact_facts": ibis.memtable([dict(zip(FACTS, row, strict=True)) for row in facts], schema=FACTS),
        "checks": ibis.memtable(
            [dict(zip(CHECKS, row, strict=True)) for row in [("ann", "face", "candidate"), ("eve", "education", "independent")]],
            schema=CHECKS,
        ),
    })  # fmt: skip
    return dict(standing(records, [card(*judged_by)], lambda expression: expression.to_pyarrow()))


@pytest.mark.parametrize(
    ("fact", "people"),
    [("contact.phone-type", {"ann", "eve"}), ("contact.phone-type=mobile", {"ann"}), ("resume.jobs>0", {"ann"}),
     ("check:face", {"ann"}), ("check:education=independent", {"eve"}), ("check:face=independent", set()),
     ("contact.tax-number-answer", set())],
)  # fmt: skip
def test_a_fact_stands_by_name_value_or_number_and_a_check_by_its_kind(fact: str, people: set[str]) -> None:
    assert told(fact) == {fact: people}


def test_one_of_several_facts_is_enough() -> None:
    exposure = Exposure({}, standing=told("check:face|check:education=independent"))
    assert exposure.told("check:face|check:education=independent") == {"ann", "eve"}


def test_whoever_needs_a_fact_says_what_is_missing() -> None:
    assert [
        card.id
        for card in of_applicants(indicators()).values()
        if bool(card.judged_by) != bool(card.unjudged)
    ] == []
