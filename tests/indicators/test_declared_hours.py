"""Hours that the employer has agreed with a person or a role."""

import ibis
import pytest

from watchword.indicators.declared_hours import day_middle
from watchword.settings import Settings

PEOPLE = [{"person_id": "ann", "role": "night operator"}, {"person_id": "bob", "role": "developer"}]


def middles(*shifts: dict[str, str]) -> dict[str, float]:
    settings = Settings.model_validate({"shifts": shifts})
    rows = day_middle(ibis.memtable(PEOPLE), settings).to_pyarrow().to_pylist()
    return {row["person_id"]: float(row["middle"]) for row in rows}


def test_without_agreed_hours_the_middle_is_half_past_one() -> None:
    assert middles() == {"ann": 13.5, "bob": 13.5}


@pytest.mark.parametrize(
    ("hours", "middle"),
    [("09:00-18:00", 13.5), ("22:00-06:00", 2.0), ("20:30-23:30", 22.0), ("16:00-00:00", 20.0)],
)
def test_the_middle_may_lie_past_midnight(hours: str, middle: float) -> None:
    assert middles({"role": "Night Operator", "hours": hours}) == {"ann": middle, "bob": 13.5}


def test_a_persons_hours_come_before_the_roles() -> None:
    agreed = ({"role": "night operator", "hours": "22:00-06:00"}, {"person": "ann", "hours": "10:00-18:00"})
    assert middles(*agreed)["ann"] == 14.0


def test_a_zone_alone_turns_no_clock_here() -> None:
    assert middles({"person": "ann", "zone": "Europe/Berlin"})["ann"] == 13.5
