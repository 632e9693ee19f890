"""Rows that show one fact several times, gathered into one row a person."""

import ibis.expr.types as ir

from watchword.indicators.phrases import named


def gathered(rows: ir.Table, what: ir.Value | None = None) -> ir.Table:
    """One row a person: `times` (how many rows), `strength` (the greatest) and `what` (at most five, as text)."""
    told = rows if what is None else rows.mutate(what=what)
    columns = {"times": told["event_id"].nunique(), "strength": told["strength"].max()}
    if "what" in told.columns:
        columns["what"] = named(told["what"])
    return told.group_by("person_id").agg(**columns)
