"""What an applicant shares with somebody of another name: used by every indicator that asks for that."""

from collections.abc import Collection

import ibis
import ibis.expr.types as ir

from watchword.indicators.finding import finding
from watchword.indicators.phrases import counted
from watchword.indicators.sharing import MOST_OTHERS

#: What a share still says of two whom one agency submitted, or who claim one home: agencies write in their own
#: telephone, use their own scanner and templates, and partners share most things. So little that all kinds
#: together do not ask for a review.
_EXPLAINED = 0.005

#: What neither an agency nor a flat explains: numbers that the authorities give to one person, and code.
_OWN = ("code-tree", "document-number", "tax-number")

#: Kinds whose key names a pair of people, not a value that all of them have.
_PAIRED = r"^(text-.*|photo|code-tree|document-template)$"


def strangers(shared: ir.Table, kinds: Collection[str], most_people: int) -> ir.Table:
    """Rows of `shared` of these kinds with somebody of another name and another household.

    Where names cannot be compared, the other may be the same person, and nothing is said. A value that more than
    `most_people` share is a mailbox, an office or a template: nobody's own. Adds `strength`, 0..1, and `cluster`,
    which is equal for all who share.
    """
    apart = shared.filter(
        shared["kind"].isin(sorted(kinds))
        & (shared["names"] == "different")
        & ~shared["household"].fill_null(False)
        & (shared["shared_by"] <= most_people)
    )
    homes = shared.filter(shared["kind"] == "delivery-unit").group_by("person_id", "other")
    near = homes.agg(one_home=ibis.literal(True))
    joined = apart.left_join(near, ["person_id", "other"]).drop("person_id_right", "other_right")
    explained = joined["same_agency"].fill_null(False) | joined["one_home"].fill_null(False)
    weight = (explained & ~joined["kind"].isin(_OWN)).ifelse(_EXPLAINED, 1.0)
    strength = weight * joined["share"].fill_null(1.0)
    return joined.mutate(strength=strength, cluster=_cluster(joined)).drop("one_home")


def _cluster(rows: ir.Table) -> ir.Value:
    """What all who share have in common: the value; for likenesses, which are found pair by pair, the first of them."""
    first = ibis.least(rows["person_id"], rows["other"])
    return ibis.cases((rows["kind"].re_search(_PAIRED), first), else_=rows["value_key"])


def sharing(rows: ir.Table, *, scale: float = 1.0) -> ir.Table:
    """Evidence of values shared with `strangers`, one row a person, told by the strongest value.

    Facts: `what` (the kinds), `whom` (how many others, in words), `people` (how many), `with` (at most twenty of
    them), `shown` (what may be seen of the value) and `ending`, the same in words. The others whom a row names are
    at most twenty a value.
    """
    found = (
        rows.group_by("person_id")
        .agg(
            what=rows["kind"].collect(distinct=True).sort().join(" and "),
            people=rows["other"].nunique(),
            best=rows["strength"].max(),
            value=rows["cluster"].min(),
            shown=rows["shown"].max().fill_null(""),
        )
        .inner_join(_others(rows), "person_id")
    )
    ending = (found["shown"] == "").ifelse("", ", ending " + found["shown"])
    whom = counted(found["people"], "person of another name", "people of other names")
    told = {name: found[name] for name in ("what", "people", "with", "shown")}
    return finding(
        found,
        rows,
        strength=found["best"] * scale,
        shared=found["value"],
        facts={**told, "whom": whom, "ending": ending},
    )


def _others(rows: ir.Table) -> ir.Table:
    """With whom each person shares, by id, at most twenty."""
    pairs = rows.select("person_id", "other").distinct()
    ranked = pairs.mutate(place=ibis.row_number().over(ibis.window(group_by="person_id", order_by="other")))
    return ranked.group_by("person_id").agg(
        **{"with": ranked["other"].collect(where=ranked["place"] < MOST_OTHERS).sort()}
    )
