"""Who shares a value with whom: used by every indicator that asks for one thing in several hands."""

import ibis
import ibis.expr.types as ir

#: Most other people that a finding names; their full number stands beside them.
MOST_OTHERS = 20


def parties(rows: ir.Table, people: ir.Table) -> ir.Table:
    """Rows with each person's `party` (the declared household, else the person) and claimed `home`."""
    known = people.select("person_id", "household", "home", "home_unit")
    joined = rows.left_join(known, "person_id").drop("person_id_right")
    return joined.mutate(party=ibis.coalesce(joined["household"], joined["person_id"])).drop("household")


def others(rows: ir.Table, key: str) -> ir.Table:
    """Rows (one a person and key) with `with`: the other people who share the key, sorted, at most twenty."""
    pairs = rows.select(key, "person_id").distinct()
    other = pairs.rename(other="person_id")
    joined = pairs.inner_join(other, key)
    apart = joined.filter(joined["person_id"] != joined["other"])
    ranked = apart.mutate(
        place=ibis.row_number().over(ibis.window(group_by=[key, "person_id"], order_by="other"))
    )
    named = ranked.group_by(key, "person_id").agg(
        **{"with": ranked["other"].collect(where=ranked["place"] < MOST_OTHERS).sort()}
    )
    return rows.inner_join(named, [key, "person_id"])
