"""Work at hours that fit another part of the world than the claimed one."""

from collections.abc import Sequence
from typing import Any

import pytest

from tests.indicators.tables import at, evidence
from watchword.settings import Settings

ASK = "off-hours-timezone-shape"
NIGHT = (22, 23, 0, 1, 2, 3, 4, 5)
DAY = (9, 10, 11, 12, 14, 15, 16, 17)


def hours(clock: Sequence[int], days: int = 20, person: str = "ann") -> list[dict[str, Any]]:
    return [
        {"person_id": person, "time": at(day, hour), "hour": at(day, hour), "local_hour": hour, "events": 1}
        for day in range(days)
        for hour in clock
    ]


def shifts(**shift: str) -> Settings:
    return Settings.model_validate({"shifts": (shift,)})


def test_a_working_day_in_the_claimed_night_is_found() -> None:
    # given four weeks of work from 22 to 6 o'clock of the claimed place, unannounced
    found = evidence(ASK, active_hours=hours(NIGHT))
    # then the share of the night and the distance of the day's middle are told; only the nights are shown
    assert [(each.facts["night"], each.facts["shift"], each.facts["hours"]) for each in found] == [
        (63, 11.5, 160)
    ]
    assert found[0].events == 100
    assert found[0].strength == pytest.approx(0.5 + 0.5 * (0.625 - 0.4) / 0.4)


def test_the_same_hours_as_an_agreed_shift_are_innocent() -> None:
    # given the same nights, agreed with the person or for the role
    people = [{"person_id": "ann", "role": "night operator"}]
    for agreed in (
        shifts(person="ann", hours="22:00-06:00"),
        shifts(role="Night Operator", hours="22:00-06:00"),
    ):
        assert evidence(ASK, agreed, active_hours=hours(NIGHT), people=people) == []


def test_somebody_elses_shift_explains_nothing() -> None:
    found = evidence(
        ASK,
        shifts(person="bob", hours="22:00-06:00"),
        active_hours=hours(NIGHT),
        people=[{"person_id": "ann"}],
    )
    assert [each.person_id for each in found] == ["ann"]


def test_an_agreed_night_shift_is_held_against_a_usual_day() -> None:
    # given a night shift that was agreed, and somebody who works by day instead
    rows = hours((10, 11, 12, 13, 14, 15, 16, 17))
    found = evidence(
        ASK, shifts(person="ann", hours="22:00-06:00"), active_hours=rows, people=[{"person_id": "ann"}]
    )
    assert [each.facts["shift"] for each in found] == [12.0]


def test_the_persons_own_hours_come_before_the_roles() -> None:
    settings = Settings.model_validate(
        {"shifts": ({"role": "operator", "hours": "09:00-17:00"}, {"person": "ann", "hours": "22:00-06:00"})}
    )
    people = [{"person_id": "ann", "role": "operator"}]
    assert evidence(ASK, settings, active_hours=hours(NIGHT), people=people) == []


def test_an_ordinary_day_is_innocent() -> None:
    assert evidence(ASK, active_hours=hours(DAY)) == []


def test_a_late_evening_is_innocent() -> None:
    # given a night owl: from 17 to 2 o'clock, which shifts the day but leaves most of the night alone
    assert evidence(ASK, active_hours=hours((17, 18, 19, 20, 21, 22, 23, 0, 1))) == []


@pytest.mark.parametrize(("days", "found"), [(12, 0), (13, 1)])
def test_fewer_than_a_hundred_hours_give_no_shape(days: int, found: int) -> None:
    # given 8 hours on each of so many days: 96 or 104
    assert len(evidence(ASK, active_hours=hours(NIGHT, days=days))) == found


def test_one_bad_week_is_no_pattern() -> None:
    # given a hundred active hours in five days
    rows = hours((*range(20, 24), *range(0, 16)), days=5)
    assert len(rows) == 100
    assert evidence(ASK, active_hours=rows) == []


def test_an_unknown_clock_is_not_judged() -> None:
    rows = [{**row, "local_hour": None} for row in hours(NIGHT)]
    assert evidence(ASK, active_hours=rows) == []
