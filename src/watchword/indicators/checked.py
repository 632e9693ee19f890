"""The results of checks as evidence, alone or beside facts that say the same."""

from collections.abc import Collection

import ibis.expr.types as ir

from watchword.indicators.finding import finding
from watchword.indicators.gathered import gathered
from watchword.indicators.records import Records

_COLUMNS = ("person_id", "event_id", "source", "time", "strength", "what")


def contradictions(
    records: Records, checks: Collection[str], results: Collection[str] = ("contradicted",)
) -> ir.Table:
    """Rows of checks of these kinds that ended in one of these results; the newest of a kind and subject decides."""
    asked = records.checks.filter(lambda t: t["checked"].isin(sorted(checks)))
    newest = asked.group_by("person_id", "checked", "about").agg(last=asked["time"].max())
    standing = asked.inner_join(newest, ["person_id", "checked"]).filter(
        lambda t: (t["time"] == t["last"]) & t["about"].identical_to(t["about_right"])
    )
    ended = standing.filter(standing["result"].isin(sorted(results)))
    return ended.mutate(strength=1.0, what=ended["checked"])


def contradicted(
    records: Records, checks: Collection[str], results: Collection[str] = ("contradicted",)
) -> ir.Table:
    """People of whom such checks came out against the claim."""
    return told_together(contradictions(records, checks, results))


def told_together(*rows: ir.Table) -> ir.Table:
    """Evidence of rows of several kinds with `strength` and `what`: the strongest decides, all are named."""
    first, *rest = (each.select(*_COLUMNS) for each in rows)
    together = first.union(*rest) if rest else first
    found = gathered(together)
    return finding(
        found, together, strength=found["strength"], facts={"times": found["times"], "what": found["what"]}
    )
