"""Sign-ins so far apart that nobody travels between them."""

from typing import Any

import pytest

from tests.indicators.tables import at, evidence
from watchword.indicators.card import Family
from watchword.settings import Settings

ASK = "multi-country-ip-short-window"

#: Degrees of longitude on the equator: 10 of them are 1,112 km, 4.49 are 499 km.
HOME, FAR = 0.0, 10.0


def journeys(days: int, hours: int = 1, far: float = FAR, **more: Any) -> list[dict[str, Any]]:
    """Each day a sign-in at `far` degrees, some hours after one at home; `more` changes the second."""
    return [
        {
            "person_id": "ann",
            "event_id": f"far-{day}",
            "time": at(day, 8 + hours),
            "ip_kind": "residential",
            "latitude": 0.0,
            "longitude": far,
            "previous_event_id": f"home-{day}",
            "previous_source": "okta",
            "previous_time": at(day, 8),
            "previous_ip_kind": "residential",
            "previous_latitude": 0.0,
            "previous_longitude": HOME,
            **more,
        }
        for day in range(days)
    ]


def test_sign_ins_an_hour_and_a_thousand_kilometres_apart_are_found() -> None:
    # given three days on each of which two sign-ins lie 1,112 km and one hour apart
    # when the indicator runs
    [found] = evidence(ASK, moves=journeys(3))
    # then the distance is said, and both ends are shown as events
    assert found.facts["kilometres"] == 1112
    assert (found.facts["jumps_said"], found.facts["days_said"]) == ("3 times", "3 days")
    assert (found.strength, found.family) == (1.0, Family.PLACE)
    assert set(found.event_ids) == {f"{end}-{day}" for end in ("home", "far") for day in range(3)}


def test_the_same_way_by_airliner_is_innocent() -> None:
    assert evidence(ASK, moves=journeys(3, hours=2)) == []


def test_a_declared_journey_is_innocent() -> None:
    assert evidence(ASK, moves=journeys(3, travel=True)) == []


def test_a_database_error_of_less_than_500_km_is_innocent() -> None:
    assert evidence(ASK, moves=journeys(3, far=4.49)) == []
    assert len(evidence(ASK, moves=journeys(3, far=4.51, previous_time=at(0, 8, 45)))) == 1


def test_over_a_longer_time_than_the_window_nothing_is_compared() -> None:
    narrow = Settings.model_validate({"thresholds": {ASK: {"window_hours": 1}}})
    late = journeys(1, hours=2, far=120.0)
    assert len(evidence(ASK, moves=late)) == 1
    assert evidence(ASK, narrow, moves=late) == []


@pytest.mark.parametrize(("days", "strength"), [(1, 0.4), (2, 0.7), (3, 1.0)])
def test_strength_grows_with_the_days(days: int, strength: float) -> None:
    [found] = evidence(ASK, moves=journeys(days))
    assert found.strength == pytest.approx(strength)


@pytest.mark.parametrize("end", ["ip_kind", "previous_ip_kind"])
@pytest.mark.parametrize("kind", ["vpn", "hosting", "proxy", "relay"])
def test_a_hidden_end_counts_as_concealment(end: str, kind: str) -> None:
    hidden: dict[str, Any] = {end: kind}
    [found] = evidence(ASK, moves=journeys(3, **hidden))
    assert found.family is Family.CONCEALMENT


def test_hidden_and_plain_ends_are_two_findings() -> None:
    rows = journeys(1) + journeys(2, ip_kind="vpn")[1:]
    found = evidence(ASK, moves=rows)
    assert {each.family for each in found} == {Family.PLACE, Family.CONCEALMENT}


def test_a_mobile_end_halves() -> None:
    [found] = evidence(ASK, moves=journeys(3, ip_kind="mobile"))
    assert found.strength == 0.5


def test_the_employers_own_exit_is_no_place() -> None:
    assert evidence(ASK, moves=journeys(3, ip_kind="office")) == []
    assert evidence(ASK, moves=journeys(3, previous_ip_kind="office")) == []


def test_an_unknown_place_says_nothing() -> None:
    assert evidence(ASK, moves=journeys(3, latitude=None)) == []
    assert evidence(ASK, moves=journeys(3, previous_longitude=None)) == []
