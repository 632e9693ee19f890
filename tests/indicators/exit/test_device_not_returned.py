"""The laptop does not come back."""

from typing import Any

import pytest

from tests.indicators.tables import TestEngine, at, evidence
from watchword.indicators.evidence import Evidence
from watchword.indicators.exit.device_not_returned import former_holders
from watchword.settings import Settings

ASK = "device-not-returned"


def order(activity: str = "outbound", day: int = 0, **more: Any) -> dict[str, Any]:
    return {"person_id": "ann", "time": at(day), "activity": activity, "serial": "SN1", **more}


def assigned(status: str | None, **more: Any) -> dict[str, Any]:
    return {
        "person_id": "ann",
        "time": at(1),
        "device_uid": "dev-1",
        "serial": "sn1",
        "status": status,
        **more,
    }


def judged(end: int = 20, as_of: int = 40, **tables: Any) -> list[Evidence]:
    people = [{"person_id": "ann", "end": at(end, 0)}]
    return evidence(ASK, people=people, scan=[{"as_of": at(as_of, 0)}], **tables)


def test_a_laptop_kept_for_three_weeks_is_found() -> None:
    # given one laptop, seen by carrier and inventory, and an end three weeks ago
    found = judged(as_of=41, deliveries=[order()], assignments=[assigned("in use")])
    # then it is one device, told with its serial number and the days
    assert [(each.facts["outstanding"], each.facts["late"]) for each in found] == [("1 device is", 21)]
    assert found[0].events == 2


def test_a_return_that_was_received_is_innocent() -> None:
    assert judged(deliveries=[order(), order("return", 22, received=at(30))]) == []
    assert judged(deliveries=[order(), order("return", 22, status="Received")]) == []
    assert judged(deliveries=[order(), order("return", 22, serial=None, delivered=at(30))]) == []


def test_a_return_that_was_only_ordered_is_no_return() -> None:
    assert len(judged(deliveries=[order(), order("return", 22, status="label sent")])) == 1


@pytest.mark.parametrize("status", ["returned", "in stock", "wiped"])
def test_the_inventory_says_that_it_is_back(status: str) -> None:
    assert judged(deliveries=[order()], assignments=[assigned(status)]) == []


def test_given_to_somebody_else_it_is_back() -> None:
    assert judged(deliveries=[order(), order(day=25, person_id="bob")]) == []


def test_a_device_that_was_never_sent_is_innocent() -> None:
    assert judged(deliveries=[order(status="Cancelled")]) == []


@pytest.mark.parametrize(("as_of", "strength"), [(33, []), (34, [0.5]), (48, [0.75]), (62, [1.0])])
def test_time_grades_the_strength(as_of: int, strength: list[float]) -> None:
    assert [each.strength for each in judged(as_of=as_of, deliveries=[order()])] == pytest.approx(strength)


def test_a_later_due_day_gives_more_time() -> None:
    assert judged(deliveries=[order(), order("return", 22, due=at(30, 0))]) == []


def test_a_lost_device_counts_half() -> None:
    assert [each.strength for each in judged(as_of=62, assignments=[assigned("lost in move")])] == [0.5]


def test_two_devices_are_told_in_one_finding() -> None:
    found = judged(
        deliveries=[order(), order(serial="SN2"), order("return", 22, serial="SN2", received=at(25))]
    )
    assert [each.facts["serials"] for each in found] == ["SN1"]
    found = judged(deliveries=[order(), order(serial="SN2")])
    assert [(each.facts["outstanding"], each.facts["serials"]) for each in found] == [
        ("2 devices are", "SN1, SN2")
    ]


def test_an_assignment_without_a_day_is_dated_by_the_end() -> None:
    found = judged(assignments=[assigned(None, time=None)])
    assert [each.first.day for each in found] == [at(20).day]


def test_only_people_who_left_and_had_a_device_are_judged() -> None:
    # given one who stays, one who left yesterday, one without a device, and one to be judged
    people: list[dict[str, Any]] = [{"person_id": "ann", "end": None}, {"person_id": "bob", "end": at(39, 0)}]
    people += [{"person_id": "eve", "end": at(10, 0)}, {"person_id": "dan", "end": at(10, 0)}]
    rows = [order(person_id=who, serial=who) for who in ("ann", "bob", "dan")]
    engine = TestEngine({"people": people, "scan": [{"as_of": at(40, 0)}], "deliveries": rows})
    assert engine.run(former_holders(engine.records, Settings()))["person_id"].to_pylist() == ["dan"]
