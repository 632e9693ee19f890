"""Consumer VPN software on a company device."""

from datetime import date
from typing import Any

import pytest

from tests.indicators.tables import Rows, at, evidence
from watchword.settings import Settings
from watchword.settings.policy import VpnPolicy

ASK = "vpn-client-installed"
FORBIDDEN = Settings(vpn_policy=VpnPolicy(personal_vpn="forbidden"))


def seen(days: int = 1, product: str = "Astrill", **more: Any) -> list[dict[str, Any]]:
    use = {"person_id": "ann", "product": product, "category": "vpn", "via": "process", **more}
    return [{**use, "time": at(day)} for day in range(days)]


def strength(rows: Rows, settings: Settings | None = None, **people: Any) -> float:
    [found] = evidence(ASK, settings, tool_uses=rows, people=[{"person_id": "ann", **people}])
    return found.strength


def test_vpn_software_that_the_rules_forbid_is_found() -> None:
    # given two VPN programs that ran on a company device
    rows = seen(2) + seen(1, "NordVPN")
    # when the indicator runs under a rule that forbids them
    [found] = evidence(ASK, FORBIDDEN, tool_uses=rows)
    # then both are named, once
    assert found.facts["products"] == "Astrill, NordVPN"
    assert found.facts["days_said"] == "2 days"
    assert (found.strength, found.events) == (1.0, 3)


def test_an_approval_is_innocent() -> None:
    assert evidence(ASK, FORBIDDEN, tool_uses=seen(approved=True)) == []


def test_a_host_name_looked_up_is_no_installation() -> None:
    assert evidence(ASK, FORBIDDEN, tool_uses=seen(via="domain")) == []


def test_remote_tools_are_no_vpn() -> None:
    assert evidence(ASK, FORBIDDEN, tool_uses=seen(category="remote-control")) == []


def test_software_that_never_ran_counts_less() -> None:
    assert strength(seen(via="software"), FORBIDDEN) == pytest.approx(0.6)
    assert strength(seen(via="software") + seen(), FORBIDDEN) == 1.0


def test_without_a_rule_or_with_a_permission_it_counts_less() -> None:
    assert strength(seen()) == pytest.approx(0.6)
    assert strength(seen(), Settings(vpn_policy=VpnPolicy(personal_vpn="allowed"))) == pytest.approx(0.2)


def test_a_rule_of_a_later_day_does_not_count_yet() -> None:
    later = Settings(vpn_policy=VpnPolicy(personal_vpn="forbidden", since=date(2026, 3, 3)))
    assert strength(seen(1), later) == pytest.approx(0.6)
    assert strength(seen(2), later) == 1.0


def test_people_who_secure_machines_count_a_half() -> None:
    assert strength(seen(), FORBIDDEN, technical=True) == pytest.approx(0.5)
