"""Former employers have no record of the applicant."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Stage
from watchword.indicators.checked import unconfirmed
from watchword.indicators.finding import finding
from watchword.indicators.phrases import counted
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings


@indicator(
    id="ex-employer-unreachable",
    asks="Do former employers, asked through a contact found independently, contradict the work or have no record of it?",
    stage=Stage.APPLICATION,
    family=Family.DOCUMENTS,
    needs=("checks",),
    judged_by=("check:employment=independent",),
    unjudged="nobody was asked about the former employers",
    if_scheme=0.4,
    if_honest=0.02,
    innocent=(
        "a firm that has closed or was bought",
        "an employer who answers nobody",
        "work through an agency or for a client",
    ),
    settle="Ask for a pay slip or tax record of that time, and for a colleague whom you find yourself.",
    cites=("us-guidance-2022-05-16", "fbi-2025-07-23", "nisos-2024"),
    says="Asked independently, {what}.",
)
def ex_employer_unreachable(records: Records, settings: Settings) -> ir.Table:
    """Employment checks that were contradicted or found no record through an independent contact.

    A contradiction counts whole; no record half, and only from two employers on. One who could not be reached or
    refuses to say counts nothing, for that is how many employers are everywhere. An answer through a contact that
    the applicant gave counts nothing either way, and an employer's later confirmation clears it. Rates: invented
    careers fail such checks (assumption 0.4); two of a hundred honest people meet an employer without a record of
    them (assumption).
    """
    checks = records.checks
    asked = checks.filter((checks["checked"] == "employment") & (checks["contact_from"] == "independent"))
    against = asked.filter(asked["result"].isin(["contradicted", "not-found"]))
    flagged = unconfirmed(against, asked, each_subject=True)
    employer, denied = flagged["about"].coalesce(flagged["event_id"]), flagged["result"] == "contradicted"
    told = flagged.group_by("person_id").agg(
        times=employer.nunique(),
        denied=employer.nunique(where=denied),
        silent=employer.nunique(where=~denied),
    )
    least = settings.thresholds.ex_employer_unreachable.min_employers
    found = told.filter((told["times"] >= least) | (told["denied"] > 0))
    strength = (found["denied"] > 0).ifelse(1.0, 0.5)
    return finding(found, flagged, strength=strength, facts={"times": found["times"], "what": _what(found)})


def _what(found: ir.Table) -> ir.Value:
    """How many employers said what, in words."""
    denied = counted(found["denied"], "former employer", "former employers") + " contradicted the claim"
    silent = counted(found["silent"], "former employer", "former employers") + " had no record"
    return ibis.cases(
        (found["silent"] == 0, denied), (found["denied"] == 0, silent), else_=denied + ", " + silent
    )
