"""Facts of a pack as evidence: which of them count, how strongly, and how they are told."""

from collections.abc import Mapping
from dataclasses import dataclass

import ibis
import ibis.expr.types as ir

from watchword.indicators.finding import days_between, finding
from watchword.indicators.gathered import gathered
from watchword.indicators.newest import newest


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
    marked = facts.mutate(strength=strength, what=what)
    return marked.filter(marked["strength"] > 0)


def standing(facts: ir.Table, *names: str) -> ir.Table:
    """Facts of these names as the newest reading has them: an answer or measure that was corrected is gone."""
    return newest(facts.filter(facts["fact"].isin(names)), ("person_id", "about", "fact"))


def latest(facts: ir.Table, *names: str) -> ir.Table:
    """Facts of these names as the newest reading has them: what it names no longer is gone, as a mailbox that was replaced."""
    return newest(facts.filter(facts["fact"].isin(names)), ("person_id", "about"))


def aged(facts: ir.Table, name: str) -> ir.Table:
    """Facts that name the moment from which something exists, with `days`: its age when the pack was received."""
    dated = facts.filter((facts["fact"] == name) & facts["moment"].notnull())
    return dated.mutate(days=days_between(dated["moment"], dated["time"]).cast("int64"))


def told(facts: ir.Table, counted: Mapping[str, Sign]) -> ir.Table:
    """Evidence of facts that count, a row a person: the strongest decides; `what` names at most five of them."""
    rows = signs(facts, counted)
    found = gathered(rows)
    return finding(
        found, rows, strength=found["strength"], facts={"times": found["times"], "what": found["what"]}
    )


def _is(facts: ir.Table, name: str, sign: Sign) -> ir.BooleanValue:
    named = facts["fact"] == name
    return named & facts["value"].isin(list(sign.values)).fill_null(False) if sign.values else named
