"""Hours that the employer has agreed with a person or a role, against which a day is then judged."""

from collections.abc import Iterator

import ibis
import ibis.expr.types as ir

from watchword.settings import Settings

#: The middle of a usual working day, local time: 9 to 18 o'clock.
USUAL_MIDDLE = 13.5


def day_middle(people: ir.Table, settings: Settings) -> ir.Table:
    """`person_id` and `middle`: the local hour (0 to 24) in the middle of the day that each person is to work.

    Hours agreed with the person come before those of the role; a shift that names only a zone needs nothing
    here, because the claimed place's clock is then already that zone's.
    """
    branches = [(people["person_id"] == who, middle) for who, middle in _middles(settings, "person")]
    branches += [
        ((people["role"] == who.lower()).fill_null(False), middle)
        for who, middle in _middles(settings, "role")
    ]
    usual = ibis.literal(USUAL_MIDDLE)
    return people.select("person_id", middle=ibis.cases(*branches, else_=usual) if branches else usual)


def _middles(settings: Settings, of: str) -> Iterator[tuple[str, float]]:
    """Person ids or roles with the middle of their agreed hours, which may pass midnight."""
    for shift in settings.shifts:
        who: str | None = getattr(shift, of)
        if who is not None and shift.hours is not None:
            begin, end = (_hour(clock) for clock in shift.hours.split("-"))
            yield who, (begin + ((end - begin) % 24.0) / 2) % 24.0


def _hour(clock: str) -> float:
    hour, minute = clock.split(":")
    return int(hour) + int(minute) / 60
