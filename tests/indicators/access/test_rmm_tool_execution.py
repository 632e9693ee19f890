"""A remote-control tool that nobody approved runs on an issued device."""

from typing import Any

import pytest

from tests.indicators.tables import Rows, at, evidence

ASK = "rmm-tool-execution"


def runs(days: int, product: str = "AnyDesk", **more: Any) -> list[dict[str, Any]]:
    run = {
        "person_id": "ann",
        "product": product,
        "category": "remote-control",
        "via": "process",
        "approved": False,
        **more,
    }
    return [{**run, "time": at(day)} for day in range(days)]


def found_strengths(rows: Rows, people: Rows = ()) -> list[float]:
    return [each.strength for each in evidence(ASK, tool_uses=rows, people=people)]


def test_an_unapproved_tool_that_runs_for_days_is_found() -> None:
    # given a tool that ran on three days, and a second one on one day
    rows = runs(3) + runs(1, "RustDesk")
    # when the indicator runs
    longer, shorter = evidence(ASK, tool_uses=rows)
    # then each is a finding of its own, the longer one whole
    assert (longer.facts["product"], longer.facts["days_said"], longer.strength) == ("AnyDesk", "3 days", 1.0)
    assert (shorter.facts["product"], shorter.facts["days_said"], shorter.strength) == (
        "RustDesk",
        "1 day",
        0.5,
    )
    assert longer.events == 3


def test_an_approved_tool_is_innocent() -> None:
    assert found_strengths(runs(9, approved=True)) == []


def test_an_unknown_approval_is_none() -> None:
    assert found_strengths(runs(2, approved=None)) == [1.0]


def test_people_who_support_machines_count_a_fifth() -> None:
    assert found_strengths(runs(3), [{"person_id": "ann", "technical": True}]) == [pytest.approx(0.2)]
    assert found_strengths(runs(1), [{"person_id": "ann", "technical": True}]) == [pytest.approx(0.1)]


def test_an_inventory_says_installed_and_not_run() -> None:
    [found] = evidence(ASK, tool_uses=runs(9, via="software"))
    assert (found.strength, found.facts["did"]) == (0.4, "was found installed")
    [found] = evidence(ASK, tool_uses=runs(9, via="software") + runs(2))
    assert (found.strength, found.facts["did"], found.facts["days"]) == (1.0, "ran", 2)


def test_what_comes_with_the_system_counts_only_when_run() -> None:
    assert found_strengths(runs(9, "Microsoft Quick Assist", via="software")) == []
    assert found_strengths(runs(2, "Microsoft Quick Assist")) == [1.0]


@pytest.mark.parametrize("category", ["browser-remote-desktop", "tunnel", "overlay", "vpn", "keep-awake"])
def test_other_kinds_of_tools_belong_elsewhere(category: str) -> None:
    assert found_strengths(runs(9, category=category)) == []


def test_a_host_name_and_nobodys_device_say_nothing() -> None:
    assert found_strengths(runs(9, via="domain")) == []
    assert found_strengths(runs(9, person_id=None)) == []
