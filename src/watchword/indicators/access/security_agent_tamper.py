"""The security agent is removed, or silent while the account works."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Mode, Stage
from watchword.indicators.finding import finding
from watchword.indicators.phrases import counted, named
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.roles import with_roles
from watchword.indicators.silence import silent_work
from watchword.settings import Settings

_KEYS = ("person_id", "way")
_EVENT = (*_KEYS, "time", "event_id", "source")


@indicator(
    id="security-agent-tamper",
    asks="Was the device's security agent stopped, or did the account work while it was silent?",
    stage=Stage.ACCESS,
    family=Family.DEVICE_TRUST,
    needs=("processes|devices",),
    if_scheme=0.15,
    if_honest=0.01,
    mode=Mode.OWN_DEVICE,
    innocent=(
        "a repair or a new installation by IT",
        "a broken agent",
        "a computer of one's own while this one is away",
    ),
    settle="Ask the helpdesk about a repair; ask the person to connect the issued device today.",
    attack=("T1562.001",),
    insider=("PR018.001",),
    cites=("attack-t1562-001", "own-derivation"),
    says="{what}, on {days_said}, first on {first:%d %b %Y}.",
)
def security_agent_tamper(records: Records, settings: Settings) -> ir.Table:
    """Commands that stop or remove a security agent; work on days when the devices report nothing.

    Silence asks for a steady agent before it, for more than a day without a report before and after the
    day's first sign-in, and for other people's devices still reporting. Weekends, phones and replaced
    devices are no silence. One silent day counts 0.3, two 0.6, three or more 0.9. One kind of command
    counts 0.7, several whole. People whose role is to support machines count 0.3. Rates: derived, no
    source counts it (assumption 0.15); honest repairs and broken agents 1 % (assumption; learned from the
    company).
    """
    silent_hours = settings.thresholds.security_agent_tamper.silent_hours
    commands = records.commands.filter(lambda t: (t["sign"] == "tamper") & t["person_id"].notnull())
    commands = commands.mutate(way=ibis.literal("command"))
    silence = silent_work(records.sign_ins, records.devices, silent_hours)
    silence = silence.mutate(way=ibis.literal("silence"))
    found = with_roles(ibis.union(_by_command(commands), _by_silence(silence)), records.people)
    return finding(
        found,
        ibis.union(commands.select(*_EVENT), silence.select(*_EVENT)),
        by=_KEYS,
        strength=found["grade"] * found["technical"].ifelse(0.3, 1.0),
        facts={
            "what": found["said"],
            "way": found["way"],
            "days": found["days"],
            "days_said": counted(found["days"], "day", "days"),
        },
    )


def _by_command(commands: ir.Table) -> ir.Table:
    people = commands.group_by(*_KEYS).agg(
        days=commands["day"].nunique(), kinds=commands["what"].nunique(), whats=named(commands["what"])
    )
    return people.select(
        *_KEYS,
        "days",
        grade=(people["kinds"] <= 1).ifelse(0.7, 1.0),
        said=ibis.literal("A command ran on the device that ") + people["whats"],
    )


def _by_silence(silence: ir.Table) -> ir.Table:
    people = silence.group_by(*_KEYS).agg(days=silence["day"].nunique(), hours=silence["hours"].max())
    hours = people["hours"].cast("string")
    said = ibis.literal("The account worked while the person's devices had reported nothing for up to ")
    return people.select(
        *_KEYS,
        "days",
        grade=ibis.cases((people["days"] <= 1, 0.3), (people["days"] == 2, 0.6), else_=0.9),
        said=said + hours + " hours",
    )
