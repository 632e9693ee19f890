"""A device's history is cleared as soon as it is set up."""

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Family, Mode, Stage
from watchword.indicators.finding import finding
from watchword.indicators.phrases import counted
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.indicators.roles import with_roles
from watchword.settings import Settings

_KEYS = ("person_id", "device_uid")


@indicator(
    id="clearing-history",
    asks="Was a history cleared or switched off right after the device was set up?",
    stage=Stage.ACCESS,
    family=Family.DEVICE_TRUST,
    needs=("processes",),
    if_scheme=0.05,
    if_honest=0.006,
    mode=Mode.FARM,
    innocent=(
        "personal shell settings carried to every computer",
        "a password typed in the wrong place",
        "privacy",
    ),
    settle="Ask what the command was for; compare with the person's shell settings, if public.",
    attack=("T1070.003",),
    insider=("AF001",),
    cites=("knowbe4-2024-07-23", "attack-t1070-003"),
    says="Within {hours} hours of the device's first day, {times_said} cleared or switched off its history.",
)
def clearing_history(records: Records, settings: Settings) -> ir.Table:
    """Commands that clear a shell's or the system's history within a day of the device's enrolment.

    Later it is a habit, not a preparation. One kind of command counts 0.6, several whole; people whose
    role is to support machines count a half (they prepare them). A device whose enrolment is unknown says
    nothing. Rates: reported of one published case (assumption 0.05); six honest people in a thousand
    carry such settings to a new device (assumption; learned from the company).
    """
    limits = settings.thresholds.clearing_history
    acts = records.commands.filter(
        lambda t: (t["sign"] == "history") & t["enrolled"].notnull() & t["person_id"].notnull()
    )
    age = acts["time"].delta(acts["enrolled"], unit="second")
    early = acts.mutate(device_uid=acts["device_uid"].fill_null("")).filter(
        (age >= 0) & (age <= limits.window_hours * 3600)
    )
    devices = early.group_by(*_KEYS).agg(times=early["event_id"].nunique(), kinds=early["what"].nunique())
    found = with_roles(devices, records.people)
    return finding(
        found,
        early,
        by=_KEYS,
        strength=(found["kinds"] <= 1).ifelse(0.6, 1.0) * found["technical"].ifelse(0.5, 1.0),
        facts={
            "hours": ibis.literal(round(limits.window_hours)),
            "times": found["times"],
            "times_said": counted(found["times"], "command", "commands"),
        },
    )
