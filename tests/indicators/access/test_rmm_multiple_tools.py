"""Several remote-control products appear right after a start."""

from typing import Any

import pytest

from tests.indicators.tables import Rows, at, evidence

ASK = "rmm-multiple-tools"
SCAN = [{"first": at(0), "as_of": at(60)}]
JOINER = [{"person_id": "ann", "start": at(7)}]


def uses(*products: str, day: int = 8, **more: Any) -> list[dict[str, Any]]:
    use = {"person_id": "ann", "time": at(day), "category": "remote-control", "via": "process", **more}
    return [{**use, "product": product} for product in products]


def found_strengths(rows: Rows, people: Rows = JOINER) -> list[float]:
    return [each.strength for each in evidence(ASK, tool_uses=rows, people=people, scan=SCAN)]


def test_three_products_in_the_first_week_are_found() -> None:
    # given a joiner on whose device three products ran
    rows = uses("AnyDesk", "RustDesk") + uses("Chrome Remote Desktop", category="browser-remote-desktop")
    # when the indicator runs
    [found] = evidence(ASK, tool_uses=rows, people=JOINER, scan=SCAN)
    # then all are named
    assert found.facts["tools"] == "AnyDesk, Chrome Remote Desktop, RustDesk"
    assert (found.strength, found.events) == (1.0, 3)


def test_two_count_less_and_one_is_innocent() -> None:
    assert found_strengths(uses("AnyDesk", "RustDesk")) == [pytest.approx(0.7)]
    assert found_strengths(uses("AnyDesk") + uses("AnyDesk", day=9)) == []


def test_approved_tools_are_innocent() -> None:
    assert found_strengths(uses("AnyDesk", "RustDesk", approved=True)) == []


def test_what_comes_with_the_system_counts_only_when_run() -> None:
    bundled = ("Microsoft Quick Assist", "Windows Remote Assistance")
    assert found_strengths(uses(*bundled, via="software")) == []
    assert found_strengths(uses(*bundled)) == [pytest.approx(0.7)]


def test_host_names_tunnels_and_vpns_do_not_count() -> None:
    assert found_strengths(uses("AnyDesk", "RustDesk", via="domain")) == []
    assert found_strengths(uses("ngrok", "Tailscale", category="tunnel")) == []


def test_the_window_ends_after_two_weeks() -> None:
    assert found_strengths(uses("AnyDesk", "RustDesk", day=20)) == [pytest.approx(0.7)]
    assert found_strengths(uses("AnyDesk") + uses("RustDesk", day=21)) == []


def test_people_who_started_before_the_records_are_not_judged() -> None:
    assert found_strengths(uses("AnyDesk", "RustDesk"), [{"person_id": "ann", "start": at(-3)}]) == []


def test_people_who_support_machines_count_a_fifth() -> None:
    people = [{**JOINER[0], "technical": True}]
    assert found_strengths(uses("AnyDesk", "RustDesk", "TeamViewer"), people) == [pytest.approx(0.2)]
