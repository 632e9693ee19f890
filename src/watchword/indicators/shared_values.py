"""What an applicant shares with somebody of another name: used by every indicator that asks for that."""

from collections.abc import Collection, Mapping

import ibis
import ibis.expr.types as ir

from watchword.indicators.finding import finding
from watchword.indicators.sharing import MOST_OTHERS

#: What a share of a value between two people of one agency still says: agencies write in their own contacts.
_SAME_AGENCY = 0.2


def strangers(shared: ir.Table, kinds: Collection[str], most_people: int) -> ir.Table:
    """Rows of `shared` of these kinds with somebody of another name and another household.

    Names that cannot be compared count half. A value that more than `most_people` share is a mailbox, an
    office or a template: nobody's own. Adds `strength`, 0..1.
    """
    apart = shared.filter(
        shared["kind"].isin(sorted(kinds))
        & shared["names"].isin(["different", "unknown"])
        & ~shared["household"].fill_null(False)
        & (shared["shared_by"] <= most_people)
    )
    named = (apart["names"] == "different").ifelse(1.0, 0.5)
    agency = apart["same_agency"].fill_null(False).ifelse(_SAME_AGENCY, 1.0)
    return apart.mutate(strength=named * agency * apart["share"].fill_null(1.0))


def sharing(
    rows: ir.Table, *, scale: float | ir.Value = 1.0, facts: Mapping[str, ir.Value] | None = None
) -> ir.Table:
    """Evidence of values shared with strangers, one row a person, told by the strongest value.

    Facts: `what` (the kinds), `people` (how many others), `with` (at most twenty of them), `shown` (what may
    be seen of the value).
    """
    kinds = rows.group_by("person_id").agg(
        what=rows["kind"].collect(distinct=True).sort().join(" and "),
        people=rows["other"].nunique(),
        best=rows["strength"].max(),
        value=rows["value_key"].min(),
        shown=rows["shown"].max().fill_null(""),
    )
    pairs = rows.select("person_id", "other").distinct()
    order = ibis.window(group_by="person_id", order_by="other")
    ranked = pairs.mutate(place=ibis.row_number().over(order))
    others = ranked.group_by("person_id").agg(
        **{"with": ranked["other"].collect(where=ranked["place"] < MOST_OTHERS).sort()}
    )
    found = kinds.inner_join(others, "person_id")
    told = {name: found[name] for name in ("what", "people", "with", "shown")}
    return finding(
        found, rows, strength=found["best"] * scale, shared=found["value"], facts={**told, **(facts or {})}
    )
