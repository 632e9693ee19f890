"""A remote-control tool that nobody approved runs on an issued device."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.bundled_tools import BUNDLED
from watchword.indicators.card import Absence, Family, Mode, Stage
from watchword.indicators.finding import finding
from watchword.indicators.phrases import counted
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.roles import with_roles
from watchword.settings import Settings


@indicator(
    id="rmm-tool-execution",
    asks="Does a remote-control tool run that nobody approved for this person?",
    stage=Stage.ACCESS,
    family=Family.REMOTE_CONTROL,
    needs=("processes|software",),
    if_scheme=0.25,
    if_honest=0.02,
    absence=Absence(0.25, 0.02, "a laptop that its operator never touches must be operated by something"),
    mode=Mode.FARM,
    innocent=("support by a vendor or the helpdesk", "a personal tool on a work device", "IT staff at work"),
    settle="Ask the person and the helpdesk who connected, when and why; compare with tickets.",
    attack=("T1219.002",),
    insider=("IF027.004", "DT122"),
    cites=("fbi-2025-01-23", "mandiant-2024-09-23", "secureworks-2024-10-16"),
    says="{product} {did} on {days_said}, first on {first:%d %b %Y}; no approval for it is on record.",
)
def rmm_tool_execution(records: Records, settings: Settings) -> ir.Table:
    """Runs of remote-control products of the knowledge tables, approved neither by role nor by person.

    People whose role is to support machines count a fifth. A single day counts half: one support session
    is ordinary. An entry of the software inventory without a run counts 0.4, and none where the product
    comes with the operating system; a host name alone says nothing. Rates: the tool is named in most
    published farm cases, which are half of all (assumption 0.25); honest unapproved use 2 % (assumption;
    learned).
    """
    limits = settings.thresholds.rmm_tool_execution
    seen = records.tool_uses.filter(
        lambda t: (
            (t["category"] == "remote-control")
            & t["via"].isin(["process", "software"])
            & ~((t["via"] == "software") & t["product"].isin(BUNDLED))
            & ~t["approved"].fill_null(False)
            & t["person_id"].notnull()
        )
    )
    run = seen["via"] == "process"
    used = seen.group_by("person_id", "product").agg(
        days=seen["day"].nunique(),
        run_days=seen["day"].nunique(where=run),
        runs=seen["event_id"].nunique(),
    )
    found = with_roles(used.filter(used["runs"] >= limits.min_runs), records.people)
    ran = found["run_days"] > 0
    often = ibis.cases((found["run_days"] == 0, 0.4), (found["run_days"] == 1, 0.5), else_=1.0)
    return finding(
        found,
        seen,
        by=("person_id", "product"),
        strength=often * found["technical"].ifelse(0.2, 1.0),
        facts={
            "product": found["product"],
            "did": ran.ifelse("ran", "was found installed"),
            "days": ran.ifelse(found["run_days"], found["days"]),
            "days_said": counted(ran.ifelse(found["run_days"], found["days"]), "day", "days"),
            "runs": found["runs"],
        },
    )
