"""Work at hours that fit another part of the world than the claimed one."""

import math

import ibis
import ibis.expr.types as ir

from watchword.indicators.card import Absence, Family, Stage
from watchword.indicators.declared_hours import USUAL_MIDDLE, day_middle
from watchword.indicators.finding import finding
from watchword.indicators.records import Records
from watchword.indicators.registry import indicator
from watchword.settings import Settings

_TURN = 2 * math.pi / 24

#: Local hours of a usual day's deepest night: 0 to 5 o'clock.
_NIGHT_HOURS = 5

#: One in so many days of the window must show activity: of 30 days six, more than one working week.
_ONE_DAY_IN = 5


@indicator(
    id="off-hours-timezone-shape",
    asks="Does the person's day fit another time zone than that of the place they claim?",
    stage=Stage.WORKING,
    family=Family.RHYTHM,
    needs=("sign_ins|code_activity", "people"),
    if_scheme=0.1,
    if_honest=0.025,
    absence=Absence(0.1, 0.01, "keeping another zone's hours for months costs every night's sleep"),
    innocent=(
        "a night owl or a parent of small children",
        "agreed shifts or on-call",
        "working with a distant team",
    ),
    settle="Ask for the usual hours, and whether they were agreed with the manager.",
    insider=("DT101", "IF035"),
    cites=("us-guidance-2022-05-16", "seal-2026-05-11", "knowbe4-2024-07-23"),
    says="{night} % of {hours} active hours since {first:%d %b %Y} fell into the night of the agreed day; "
    "its middle lies {shift} hours off.",
)
def off_hours_timezone_shape(records: Records, settings: Settings) -> ir.Table:
    """The circular mean of active local hours against the middle of the agreed day, with the share of the night.

    Against the *claimed* zone from day one: a personal baseline never fires on someone false from the start.
    No zone or country is inferred; only the distance from the claimed day is used. Agreed hours turn the
    clock: their middle takes the place of 13:30, and the night lies as far from it as it does on a usual day.
    Strength grows from 0.5 at the threshold to 1 at twice the night share. Rates: night work is published for
    many cases, careful ones keep local hours (assumption 0.1); 2.5 % of honest people work nights undeclared
    (assumption; learned).
    """
    limits = settings.thresholds.off_hours_timezone_shape
    hours = _turned(records, settings)
    angle = hours["own_hour"] * _TURN
    shape = hours.mutate(sine=angle.sin(), cosine=angle.cos(), night=hours["at_night"].ifelse(1.0, 0.0))
    people = shape.group_by("person_id").agg(
        hours=shape["hour"].nunique(),
        days=shape["day"].nunique(),
        night=shape["night"].mean(),
        sine=shape["sine"].mean(),
        cosine=shape["cosine"].mean(),
    )
    middle = people["sine"].atan2(people["cosine"]) / _TURN
    off = (middle - USUAL_MIDDLE).abs() % 24.0
    people = people.mutate(shift=ibis.least(off, 24.0 - off))
    found = people.filter(
        (people["hours"] >= limits.min_events)
        & (people["days"] * _ONE_DAY_IN >= limits.window_days)
        & (people["shift"] >= limits.shift_hours)
        & (people["night"] >= limits.night_share)
    )
    share = limits.night_share or 1.0
    return finding(
        found,
        hours.filter(hours["at_night"]),
        strength=0.5 + 0.5 * (found["night"] - limits.night_share) / share,
        facts={
            "night": (found["night"] * 100).round(0).cast("int64"),
            "shift": found["shift"].round(1),
            "hours": found["hours"],
            "days": found["days"],
        },
    )


def _turned(records: Records, settings: Settings) -> ir.Table:
    """Active hours with `own_hour` (the hour's middle, turned so that the agreed day's lies at 13:30) and `at_night`."""
    hours = records.active_hours.filter(lambda t: t["local_hour"].notnull() & t["person_id"].notnull())
    joined = hours.left_join(day_middle(records.people, settings), "person_id").drop("person_id_right")
    turn = USUAL_MIDDLE - joined["middle"].fill_null(USUAL_MIDDLE) + 24.0
    own = (joined["local_hour"].cast("float64") + 0.5 + turn) % 24.0
    return joined.mutate(own_hour=own, at_night=own < _NIGHT_HOURS)
