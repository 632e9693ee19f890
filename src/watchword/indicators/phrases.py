"""Parts of sentences made of columns: a number with its noun, several names in one text."""

import ibis.expr.types as ir

#: Most names that a sentence lists.
MOST_NAMED = 5


def counted(number: ir.Value, one: str, many: str) -> ir.Value:
    """A whole number with its noun: "1 day", "3 days"."""
    return number.cast("string") + (number == 1).ifelse(f" {one}", f" {many}")


def named(texts: ir.Value) -> ir.Value:
    """Aggregate: the distinct texts in alphabetical order, at most five, as one text ("" for none)."""
    return texts.collect(distinct=True).sort()[:MOST_NAMED].join(", ").fill_null("")
