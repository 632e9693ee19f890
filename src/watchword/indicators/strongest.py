"""Of several rows that show one person the same fact, the one that shows it most clearly."""

import ibis
import ibis.expr.types as ir


def strongest(rows: ir.Table) -> ir.Table:
    """One row a person: that of the greatest `strength` (then the earliest), with `times`, the number of rows.

    `rows` has `person_id`, `strength`, `time` and `event_id` beside whatever the facts need.
    """
    order = [ibis.desc("strength"), "time", "event_id"]
    ranked = rows.mutate(place=ibis.row_number().over(ibis.window(group_by="person_id", order_by=order)))
    counts = rows.group_by("person_id").agg(times=rows["event_id"].nunique())
    return ranked.filter(ranked["place"] == 0).drop("place").inner_join(counts, "person_id")
