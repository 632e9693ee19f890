"""The laptop reports from far away from where it was delivered, soon after."""

from typing import Any

import pytest

from tests.indicators.tables import Rows, TestEngine, at, evidence
from watchword.indicators.card import Family
from watchword.indicators.onboarding.device_scan_beyond_delivery import people_with_located_deliveries
from watchword.settings import Settings

ASK = "device-scan-beyond-delivery"

#: Degrees of longitude on the equator: 1.34 of them are 149 km, 1.36 are 151 km, 10 are 1,112 km.
FAR = 10.0


def delivery(**more: Any) -> list[dict[str, Any]]:
    sent = {
        "person_id": "ann",
        "time": at(0),
        "activity": "outbound",
        "serial": "SN1",
        "delivered": at(3),
        "latitude": 0.0,
        "longitude": 0.0,
        **more,
    }
    return [sent]


def reports(*days: int, far: float = FAR, **more: Any) -> list[dict[str, Any]]:
    report = {
        "person_id": "ann",
        "activity": "heartbeat",
        "serial": "SN1",
        "ip_kind": "residential",
        "latitude": 0.0,
        "longitude": far,
        **more,
    }
    return [{**report, "time": at(day)} for day in days]


def found_strengths(devices: Rows, deliveries: Rows | None = None) -> list[float]:
    found = evidence(ASK, devices=devices, deliveries=delivery() if deliveries is None else deliveries)
    return [each.strength for each in found]


def test_a_laptop_that_works_a_thousand_kilometres_away_is_found() -> None:
    # given a laptop that was delivered on the fourth day, and reports from far away from the fifth on
    # when the indicator runs
    [found] = evidence(ASK, devices=reports(4, 5, 6), deliveries=delivery())
    # then distance and days are said
    assert (found.facts["kilometres"], found.facts["days_said"]) == (1111, "3 days")
    assert (found.strength, found.family, found.events) == (1.0, Family.PLACE, 3)


def test_reports_from_where_it_was_delivered_are_innocent() -> None:
    assert found_strengths(reports(4, 5, 6, far=0.2)) == []


def test_the_distances_edge() -> None:
    assert found_strengths(reports(4, far=1.34)) == []
    assert found_strengths(reports(4, far=1.36)) == [1.0]


def test_the_windows_edges() -> None:
    assert found_strengths(reports(2)) == []
    assert found_strengths(reports(12)) == [1.0]
    assert found_strengths(reports(14)) == []


def test_a_declared_journey_is_innocent() -> None:
    assert found_strengths(reports(4, 5, travel=True)) == []


def test_strength_grows_with_the_share_of_far_days() -> None:
    assert found_strengths(reports(4) + reports(5, 6, 7, far=0.0)) == [pytest.approx(0.55)]


def test_where_the_carrier_delivered_outweighs_the_label() -> None:
    assert found_strengths(reports(4), delivery(delivered_latitude=0.0, delivered_longitude=FAR)) == []


def test_an_undelivered_laptop_says_nothing() -> None:
    assert found_strengths(reports(4), delivery(delivered=None)) == []
    assert found_strengths(reports(4), delivery(activity="return")) == []


def test_another_device_of_the_person_is_innocent_and_an_unknown_serial_joins_by_the_holder() -> None:
    assert found_strengths(reports(4, serial="SN9")) == []
    assert found_strengths(reports(4, serial=None)) == [1.0]


def test_behind_a_vpn_it_counts_as_concealment() -> None:
    [found] = evidence(ASK, devices=reports(4, 5, ip_kind="vpn"), deliveries=delivery())
    assert found.family is Family.CONCEALMENT


def test_a_mobile_exit_halves_and_the_employers_exit_is_no_place() -> None:
    assert found_strengths(reports(4, 5, ip_kind="mobile")) == [0.5]
    assert found_strengths(reports(4, 5, ip_kind="office")) == []


def test_only_people_whose_delivered_laptop_reported_a_place_are_judged() -> None:
    unplaced = reports(4, person_id="bob", latitude=None)
    engine = TestEngine(
        {"devices": reports(4, far=0.0) + unplaced, "deliveries": delivery() + delivery(person_id="bob")}
    )
    judged = engine.run(people_with_located_deliveries(engine.records, Settings()))
    assert judged.to_pylist() == [{"person_id": "ann"}]
