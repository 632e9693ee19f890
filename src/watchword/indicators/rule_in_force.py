"""How an announced rule weighs what it speaks of: forbidden counts whole, allowed next to nothing."""

from datetime import date, datetime

import ibis
import ibis.expr.types as ir

from watchword.settings.policy import Rule

#: Weights of the same act (assumptions): without a rule many honest people do it, with a permission most.
_WEIGHTS: dict[Rule, float] = {"forbidden": 1.0, "unstated": 0.6, "allowed": 0.2}


def in_force(day: ir.Value, since: date | None) -> ir.Value:
    """Whether a rule held on a day; without a date it always did."""
    if since is None:
        return ibis.literal(True)
    return day >= ibis.literal(datetime(since.year, since.month, since.day))


def weight_of(rule: Rule, held: ir.Value) -> ir.Value:
    """The rule's weight, 0..1, where it held, and that of no rule elsewhere."""
    return held.fill_null(False).ifelse(_WEIGHTS[rule], _WEIGHTS["unstated"])
