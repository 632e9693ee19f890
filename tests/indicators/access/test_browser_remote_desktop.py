"""A remote desktop that lives in a browser, used again and again."""

from typing import Any

import pytest

from tests.indicators.tables import Rows, at, evidence

ASK = "browser-remote-desktop"


def uses(days: int, via: str = "process", **more: Any) -> list[dict[str, Any]]:
    use = {
        "person_id": "ann",
        "product": "Chrome Remote Desktop",
        "category": "browser-remote-desktop",
        "via": via,
        **more,
    }
    return [{**use, "time": at(day)} for day in range(days)]


def found_strengths(rows: Rows, people: Rows = ()) -> list[float]:
    return [each.strength for each in evidence(ASK, tool_uses=rows, people=people)]


def test_its_host_program_on_three_days_is_found() -> None:
    # given the host part of a browser's remote desktop, run on three days
    # when the indicator runs
    [found] = evidence(ASK, tool_uses=uses(3))
    # then product and days are said
    assert (found.facts["product"], found.facts["days"]) == ("Chrome Remote Desktop", 3)
    assert (found.strength, found.events) == (1.0, 3)


def test_a_session_of_two_days_is_innocent() -> None:
    assert found_strengths(uses(2)) == []


def test_host_names_alone_count_a_half() -> None:
    assert found_strengths(uses(3, "domain")) == [0.5]
    assert found_strengths(uses(3, "domain") + uses(1)) == [1.0]


def test_an_inventory_entry_is_no_use() -> None:
    assert found_strengths(uses(30, "software")) == []


def test_approved_and_other_tools_are_innocent() -> None:
    assert found_strengths(uses(9, approved=True)) == []
    assert found_strengths(uses(9, category="remote-control")) == []


def test_people_who_support_machines_count_a_fifth() -> None:
    assert found_strengths(uses(3), [{"person_id": "ann", "technical": True}]) == [pytest.approx(0.2)]
