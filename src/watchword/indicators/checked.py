"""The result of a check as evidence: shared by the indicators that read one kind of check."""

from collections.abc import Collection

import ibis.expr.types as ir

from watchword.indicators.finding import finding
from watchword.indicators.gathered import gathered
from watchword.indicators.records import Records


def contradicted(
    records: Records, checks: Collection[str], results: Collection[str] = ("contradicted",)
) -> ir.Table:
    """People whose checks of these kinds ended in one of these results; the newest of a kind and subject decides."""
    latest = records.checks.filter(lambda t: t["checked"].isin(sorted(checks)))
    newest = latest.group_by("person_id", "checked", "about").agg(last=latest["time"].max())
    standing = latest.inner_join(newest, ["person_id", "checked"]).filter(
        lambda t: (t["time"] == t["last"]) & t["about"].identical_to(t["about_right"])
    )
    rows = standing.filter(standing["result"].isin(sorted(results))).mutate(strength=1.0)
    found = gathered(rows, rows["checked"])
    return finding(
        found, rows, strength=found["strength"], facts={"times": found["times"], "what": found["what"]}
    )
