"""A keyboard that is a disk, too: the shape that an IP-KVM keeps when it disguises its name."""

from typing import Any

import pytest

from tests.indicators.tables import Rows, at, evidence

ASK = "kvm-class-combination"


def unit(*offers: str, name: str = "u1", **more: Any) -> list[dict[str, Any]]:
    """One plugged-in device, a row for each of its interfaces."""
    row = {"person_id": "ann", "device_uid": "laptop-1", "unit": name, "product": "usb keyboard", **more}
    return [{**row, "time": at(0), offer: True} for offer in offers]


def found_strengths(rows: Rows, people: Rows = ()) -> list[float]:
    return [each.strength for each in evidence(ASK, usb_devices=rows, people=people)]


def test_a_keyboard_with_a_disk_and_audio_is_found_whatever_it_calls_itself() -> None:
    # given one unit with keyboard, mouse, storage and audio that calls itself a plain keyboard
    rows = unit("keyboard", "mouse", "storage", "audio")
    # when the indicator runs
    [found] = evidence(ASK, usb_devices=rows)
    # then its offers are said
    assert found.facts["called"] == " (usb keyboard)"
    assert found.facts["offers"] == "a keyboard and a disk, a mouse, audio"
    assert found.strength == pytest.approx(0.8)
    assert found.events == 4


def test_a_dock_with_both_as_units_of_their_own_is_innocent() -> None:
    rows = unit("keyboard", "mouse") + unit("storage", name="u2") + unit("audio", "network", name="u3")
    assert found_strengths(rows) == []


def test_phones_sticks_and_headsets_are_innocent() -> None:
    for offers in (("storage", "network"), ("storage",), ("keyboard", "audio"), ("mouse", "storage")):
        assert found_strengths(unit(*offers)) == [], offers


def test_interfaces_without_a_unit_cannot_be_joined() -> None:
    rows = unit("keyboard", "storage", name="")
    assert found_strengths([{**row, "unit": None} for row in rows]) == []


def test_strength_grows_with_the_offers() -> None:
    assert found_strengths(unit("keyboard", "storage")) == [0.5]
    assert found_strengths(unit("keyboard", "storage", "audio")) == [pytest.approx(0.7)]
    assert found_strengths(unit("keyboard", "storage", gadget=True)) == [pytest.approx(0.8)]
    assert found_strengths(unit("keyboard", "storage", "audio", "mouse", gadget=True)) == [pytest.approx(1.0)]


def test_a_board_on_a_hardware_engineers_desk_counts_a_fifth() -> None:
    people = [{"person_id": "ann", "hardware": True}]
    assert found_strengths(unit("keyboard", "storage", gadget=True), people) == [pytest.approx(0.16)]
    assert found_strengths(unit("keyboard", "storage"), people) == [pytest.approx(0.25)]


def test_a_unit_without_a_name_is_still_said() -> None:
    [found] = evidence(ASK, usb_devices=unit("keyboard", "storage", product=None))
    assert found.facts["called"] == ""
