"""How an announced rule weighs what it speaks of."""

from datetime import date, datetime

import ibis
import pytest

from watchword.indicators.rule_in_force import in_force, weight_of
from watchword.settings.policy import Rule

RULES: tuple[Rule, ...] = ("forbidden", "unstated", "allowed")


def value(expression: ibis.Value) -> object:
    return ibis.duckdb.connect().to_pyarrow(expression).as_py()


def test_a_rule_holds_from_its_day_on_and_always_without_one() -> None:
    rule = date(2026, 3, 2)
    assert value(in_force(ibis.literal(datetime(2026, 3, 1)), rule)) is False
    assert value(in_force(ibis.literal(datetime(2026, 3, 2)), rule)) is True
    assert value(in_force(ibis.literal(datetime(2026, 3, 1)), None)) is True


def test_forbidden_weighs_most_and_allowed_least_only_while_the_rule_holds() -> None:
    held, not_yet = ibis.literal(True), ibis.literal(False)
    weights = [value(weight_of(rule, held)) for rule in RULES]
    before = [value(weight_of(rule, not_yet)) for rule in RULES]
    assert weights == pytest.approx([1.0, 0.6, 0.2])
    assert before == pytest.approx([0.6, 0.6, 0.6])
