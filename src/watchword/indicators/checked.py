"""The results of checks as evidence, alone or beside facts that say the same."""

from collections.abc import Mapping

import ibis
import ibis.expr.types as ir

from watchword.indicators.finding import finding
from watchword.indicators.gathered import gathered
from watchword.indicators.records import Records

_COLUMNS = ("person_id", "event_id", "source", "time", "strength", "what")


def contradictions(
    records: Records, checks: Mapping[str, str], *, each_subject: bool = False, independent: bool = False
) -> ir.Table:
    """Rows of checks of these kinds (kind -> words for the reader) that came out against the claim and still stand.

    A confirmation at the same time or later clears it; an answer that decides nothing does not. `each_subject`: it
    clears only what it was asked about, such as one employer or device; `independent`: only answers through a
    contact that the applicant did not give. Adds `strength` 1 and `what`.
    """
    asked = records.checks.filter(lambda t: t["checked"].isin(sorted(checks)))
    if independent:
        asked = asked.filter(asked["contact_from"] == "independent")
    against = asked.filter(asked["result"] == "contradicted")
    standing = unconfirmed(against, asked, each_subject=each_subject)
    what = ibis.cases(*((standing["checked"] == kind, words) for kind, words in checks.items()), else_="")
    return standing.mutate(strength=1.0, what=what)


def unconfirmed(rows: ir.Table, checks: ir.Table, *, each_subject: bool = False) -> ir.Table:
    """Rows of checks without those that a check of the same kind confirmed at the same time or later."""
    by = ["person_id", "checked", *(["about"] if each_subject else [])]
    fine = checks.filter(checks["result"] == "confirmed")
    last = fine.group_by(by).agg(cleared=fine["time"].max()).rename({f"fine_{key}": key for key in by})
    joined = rows.left_join(last, [rows[key].identical_to(last[f"fine_{key}"]) for key in by])
    kept = joined.filter(joined["cleared"].isnull() | (joined["cleared"] < joined["time"]))
    return kept.select(*rows.columns)


def contradicted(records: Records, checks: Mapping[str, str], *, each_subject: bool = False) -> ir.Table:
    """People of whom such checks came out against the claim."""
    return told_together(contradictions(records, checks, each_subject=each_subject))


def told_together(*rows: ir.Table) -> ir.Table:
    """Evidence of rows of several kinds with `strength` and `what`: the strongest decides, all are named."""
    first, *rest = (each.select(*_COLUMNS) for each in rows)
    together = first.union(*rest) if rest else first
    found = gathered(together)
    return finding(
        found, together, strength=found["strength"], facts={"times": found["times"], "what": found["what"]}
    )
