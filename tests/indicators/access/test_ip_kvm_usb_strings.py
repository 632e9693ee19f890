"""A USB device that names itself as a known network keyboard-video switch."""

from typing import Any

import pytest

from tests.indicators.tables import Rows, at, evidence

ASK = "ip-kvm-usb-strings"


def plugged(days: int = 1, **more: Any) -> list[dict[str, Any]]:
    unit = {
        "person_id": "ann",
        "device_uid": "laptop-1",
        "unit": "u1",
        "kvm_product": "TinyPilot",
        "kvm_by": "usb_manufacturer",
        "kvm_specific": True,
        **more,
    }
    return [{**unit, "time": at(day)} for day in range(days)]


def found_strengths(rows: Rows, people: Rows = ()) -> list[float]:
    return [each.strength for each in evidence(ASK, usb_devices=rows, people=people)]


def test_a_products_own_identity_is_found() -> None:
    # given a USB device whose manufacturer string is an IP-KVM's own, on two days
    # when the indicator runs
    [found] = evidence(ASK, usb_devices=plugged(2))
    # then the product is named at full strength
    assert (found.facts["product"], found.facts["days_said"]) == ("TinyPilot", "2 days")
    assert (found.strength, found.events) == (1.0, 2)


def test_a_generic_identity_is_innocent_alone() -> None:
    assert found_strengths(plugged(9, kvm_specific=False, kvm_by="usb_id", gadget=True)) == []
    assert found_strengths(plugged(9, kvm_specific=None)) == []


def test_ordinary_devices_and_nobodys_computer_are_innocent() -> None:
    assert found_strengths(plugged(9, kvm_product=None)) == []
    assert found_strengths(plugged(9, person_id=None)) == []


@pytest.mark.parametrize("role", ["technical", "hardware"])
def test_people_of_the_trade_count_less_but_not_nothing(role: str) -> None:
    assert found_strengths(plugged(), [{"person_id": "ann", role: True}]) == [pytest.approx(0.3)]


def test_two_products_are_two_findings() -> None:
    assert len(found_strengths(plugged() + plugged(kvm_product="JetKVM"))) == 2
