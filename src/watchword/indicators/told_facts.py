"""Facts of a pack as evidence: which of them count, how strongly, and how they are told."""

from collections.abc import Mapping
from dataclasses import dataclass

import ibis
import ibis.expr.types as ir

from watchword.indicators.finding import finding
from watchword.indicators.gathered import gathered


@dataclass(frozen=True)
class Sign:
    """A fact that counts: how strongly (0..1), in words for the reader, and of which values alone (none: all)."""

    strength: float
    words: str
    values: tuple[str, ...] = ()


def signs(facts: ir.Table, counted: Mapping[str, Sign]) -> ir.Table:
    """Rows of facts that count, with `strength` and `what`."""
    strength = ibis.cases(
        *((_is(facts, name, sign), sign.strength) for name, sign in counted.items()), else_=0.0
    )
    what = ibis.cases(*((_is(facts, name, sign), sign.words) for name, sign in counted.items()), else_="")
    told = facts.mutate(strength=strength, what=what)
    return told.filter(told["strength"] > 0)


def told(facts: ir.Table, counted: Mapping[str, Sign], least: int = 1) -> ir.Table:
    """Evidence of facts that count, a row a person: the strongest decides; `what` names at most five of them."""
    rows = signs(facts, counted)
    found = gathered(rows)
    found = found.filter(found["times"] >= least)
    return finding(
        found, rows, strength=found["strength"], facts={"times": found["times"], "what": found["what"]}
    )


def _is(facts: ir.Table, name: str, sign: Sign) -> ir.BooleanValue:
    named = facts["fact"] == name
    return named & facts["value"].isin(list(sign.values)) if sign.values else named
