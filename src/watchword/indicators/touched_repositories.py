"""Which repositories a person knew before: those taken again at a hand-over or on a new laptop are their own."""

import ibis
import ibis.expr.types as ir

#: Acts that take a whole repository.
TAKING = ("clone", "download")


def taken(code_activity: ir.Table) -> ir.Table:
    """Clones and downloads of repositories, each with `known`: 1 where the person had touched it on an earlier day."""
    acts = code_activity.filter(lambda t: t["person_id"].notnull() & t["repo"].notnull() & t["day"].notnull())
    touched = acts.group_by("person_id", "repo").agg(first_day=acts["day"].min())
    rows = acts.filter(acts["activity"].isin(TAKING)).inner_join(touched, ["person_id", "repo"])
    return rows.mutate(known=ibis.cases((rows["first_day"] < rows["day"], 1), else_=0))
