"""What was told of whom, by fact, check and answer: whether a question about an applicant was asked at all."""

from collections.abc import Callable, Iterable, Mapping

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from watchword.indicators.card import Card
from watchword.indicators.records import Records

_FACTS = ("identity_facts", "resume_facts", "letter_facts", "contact_facts", "code_facts", "photo_facts")


def standing(
    records: Records, cards: Iterable[Card], run: Callable[[ir.Table], pa.Table]
) -> Mapping[str, set[str]]:
    """People by each fact that a card judges by, written as `Card.judged_by` does; one query for all cards."""
    asked = {fact for card in cards for facts in card.judged_by for fact in facts.split("|")}
    found: dict[str, set[str]] = {fact: set() for fact in asked}
    rows = [_facts(records, name, asked) for name in _FACTS if name in records.names]
    rows += [each for each in (_checks(records), _answers(records)) if each is not None]
    if not asked or not rows:
        return found
    told = rows[0].union(*rows[1:], distinct=True) if len(rows) > 1 else rows[0].distinct()
    for row in run(told).to_pylist():
        keys = (row["fact"], f"{row['fact']}={row['value']}", f"{row['fact']}>0" if row["some"] else "")
        for key in keys:
            if key in found:
                found[key].add(row["person_id"])
    return found


def _facts(records: Records, name: str, asked: Iterable[str]) -> ir.Table:
    names = sorted({fact.split("=")[0].split(">")[0] for fact in asked})
    facts = getattr(records, name)
    return facts.filter(facts["fact"].isin(names)).select(
        "person_id", "fact", value=facts["value"].fill_null(""), some=(facts["number"] > 0).fill_null(False)
    )


def _checks(records: Records) -> ir.Table | None:
    if "checks" not in records.names:
        return None
    checks = records.checks
    return checks.select(
        "person_id", fact=ibis.literal("check:") + checks["checked"], value=checks["contact_from"].fill_null(""),
        some=ibis.literal(False),
    )  # fmt: skip


def _answers(records: Records) -> ir.Table | None:
    if "answers" not in records.names:
        return None
    answers = records.answers
    return answers.select(
        "person_id", fact=ibis.literal("answer:") + answers["challenge"], value=ibis.literal(""), some=ibis.literal(False)
    )  # fmt: skip
