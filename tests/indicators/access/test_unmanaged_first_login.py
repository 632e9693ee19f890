"""A new account is first used from a device that the employer does not manage."""

from datetime import date
from typing import Any

import pytest

from tests.indicators.tables import Rows, TestEngine, at, evidence
from watchword.indicators.access.unmanaged_first_login import joiners_with_known_devices
from watchword.settings import Settings
from watchword.settings.policy import VpnPolicy

ASK = "unmanaged-first-login"
FORBIDDEN = Settings(vpn_policy=VpnPolicy(byod="forbidden"))
SCAN = [{"first": at(0), "as_of": at(60)}]
JOINER = [{"person_id": "ann", "start": at(7)}]
SENT = [{"person_id": "ann", "activity": "outbound", "time": at(5), "latitude": 0.0, "longitude": 0.0}]


def firsts(*managed: bool | None, longitude: float | None = None) -> list[dict[str, Any]]:
    return [
        {
            "person_id": "ann",
            "time": at(7 + number),
            "managed": each,
            "ordinal": number,
            "latitude": 0.0,
            "longitude": longitude,
        }
        for number, each in enumerate(managed, 1)
    ]


def found_strengths(rows: Rows, settings: Settings = FORBIDDEN, **tables: Rows) -> list[float]:
    tables = {"people": JOINER, "scan": SCAN, **tables}
    return [each.strength for each in evidence(ASK, settings, first_logons=rows, **tables)]


def test_three_first_sign_ins_from_an_unmanaged_device_far_from_the_laptop_are_found() -> None:
    # given a joiner whose laptop went to one place, and whose first sign-ins came from an own device elsewhere
    rows = firsts(False, False, False, longitude=10.0)
    # when the indicator runs under a rule that forbids own devices
    [found] = evidence(ASK, FORBIDDEN, first_logons=rows, people=JOINER, scan=SCAN, deliveries=SENT)
    # then it is said at full strength
    assert (found.facts["unmanaged"], found.facts["seen"], found.facts["sent_km"]) == (3, 3, 1112)
    assert (found.strength, found.events) == (1.0, 3)


def test_the_same_near_the_laptops_address_counts_a_half_and_of_an_unknown_place_more() -> None:
    near, unknown = firsts(False, False, False, longitude=1.0), firsts(False, False, False)
    assert found_strengths(near, deliveries=SENT) == [pytest.approx(0.5)]
    assert found_strengths(unknown, deliveries=SENT) == [pytest.approx(0.7)]


def test_strength_grows_with_the_share() -> None:
    assert found_strengths(firsts(False, True, True)) == [pytest.approx(0.7 / 3, abs=1e-6)]
    assert found_strengths(firsts(False, False, True)) == [pytest.approx(1.4 / 3, abs=1e-6)]


def test_managed_and_unknown_devices_are_innocent() -> None:
    assert found_strengths(firsts(True, True, True)) == []
    assert found_strengths(firsts(None, None, None)) == []


def test_only_the_first_three_count() -> None:
    assert found_strengths(firsts(True, True, True, False, False)) == []


def test_only_joiners_are_judged() -> None:
    veteran = [{"person_id": "ann", "start": at(-400)}]
    unknown = [{"person_id": "ann"}]
    assert found_strengths(firsts(False, False, False), people=veteran) == []
    assert found_strengths(firsts(False, False, False), people=unknown) == []


def test_the_rule_on_own_devices_weighs() -> None:
    rows = firsts(False, False, False)
    later = VpnPolicy(byod="forbidden", byod_since=date(2026, 4, 1))
    assert found_strengths(rows, Settings()) == [pytest.approx(0.42)]
    assert found_strengths(rows, Settings(vpn_policy=VpnPolicy(byod="allowed"))) == [pytest.approx(0.14)]
    assert found_strengths(rows, Settings(vpn_policy=later)) == [pytest.approx(0.42)]


def test_only_joiners_whose_log_says_whether_devices_are_managed_can_be_judged() -> None:
    people = [*JOINER, {"person_id": "bob", "start": at(7)}, {"person_id": "old", "start": at(-400)}]
    rows = [{**row, "person_id": person} for person in ("ann", "old") for row in firsts(True)]
    rows += [{**row, "person_id": "bob"} for row in firsts(None)]
    engine = TestEngine({"people": people, "scan": SCAN, "first_logons": rows})
    judged = engine.run(joiners_with_known_devices(engine.records, Settings()))
    assert judged.to_pylist() == [{"person_id": "ann"}]
