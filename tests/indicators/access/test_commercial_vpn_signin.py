"""A consumer VPN stands between the person and their work, day after day."""

from datetime import date
from typing import Any

import pytest

from tests.indicators.tables import at, evidence
from watchword.settings import Settings
from watchword.settings.policy import VpnPolicy

ASK = "commercial-vpn-signin"
FORBIDDEN = Settings(vpn_policy=VpnPolicy(personal_vpn="forbidden"))


def sign_ins(first: int, last: int, kind: str = "vpn", **more: Any) -> list[dict[str, Any]]:
    return [
        {
            "person_id": "ann",
            "time": at(day),
            "activity": "logon",
            "outcome": "success",
            "ip_kind": kind,
            **more,
        }
        for day in range(first, last)
    ]


def strength(rows: list[dict[str, Any]], settings: Settings | None = None) -> float:
    [found] = evidence(ASK, settings, sign_ins=rows)
    return found.strength


def test_a_person_who_always_comes_through_a_vpn_is_found() -> None:
    # given ten days of sign-ins through a VPN's brand, where the rules forbid personal VPNs
    rows = sign_ins(0, 10, vpn_brand="Mullvad")
    # when the indicator runs
    [found] = evidence(ASK, FORBIDDEN, sign_ins=rows)
    # then the share, the days and the service are said, at full strength
    assert (found.facts["share"], found.facts["days"], found.facts["services"]) == (100, 10, "Mullvad")
    assert found.strength == 1.0
    assert found.family.value == "concealment"


def test_the_same_where_vpns_are_allowed_or_nothing_was_said_counts_less() -> None:
    allowed = Settings(vpn_policy=VpnPolicy(personal_vpn="allowed"))
    assert strength(sign_ins(0, 10)) == pytest.approx(0.6)
    assert strength(sign_ins(0, 10), allowed) == pytest.approx(0.2)


def test_a_rule_counts_only_from_its_day() -> None:
    # given VPN sign-ins on ten days, and a rule from the ninth or from the tenth of them
    ninth, tenth = (
        Settings(vpn_policy=VpnPolicy(personal_vpn="forbidden", since=date(2026, 3, day))) for day in (10, 11)
    )
    # when the indicator runs, then two days under the rule break it and one may be a mistake
    assert strength(sign_ins(0, 10), ninth) == 1.0
    assert strength(sign_ins(0, 10), tenth) == pytest.approx(0.6)


def test_strength_grows_with_the_share() -> None:
    some = strength(sign_ins(0, 3) + sign_ins(3, 10, "residential"), FORBIDDEN)
    most = strength(sign_ins(0, 8) + sign_ins(8, 10, "residential"), FORBIDDEN)
    assert some == pytest.approx(0.51)
    assert most == pytest.approx(0.86)


def test_a_rare_use_and_a_single_day_are_innocent() -> None:
    assert evidence(ASK, sign_ins=sign_ins(0, 3) + sign_ins(3, 20, "residential")) == []
    assert evidence(ASK, sign_ins=sign_ins(0, 1)) == []


def test_the_edge_of_the_share_is_found() -> None:
    assert len(evidence(ASK, sign_ins=sign_ins(0, 2) + sign_ins(2, 10, "residential"))) == 1


def test_a_declared_journey_is_innocent() -> None:
    assert evidence(ASK, sign_ins=sign_ins(0, 10, travel=True)) == []


def test_proxies_count_only_with_a_brand() -> None:
    assert evidence(ASK, sign_ins=sign_ins(0, 10, "proxy")) == []
    assert len(evidence(ASK, sign_ins=sign_ins(0, 10, "proxy", vpn_brand="Astrill"))) == 1


def test_the_employers_own_exit_and_relays_are_innocent() -> None:
    for kind in ("office", "relay", "mobile", "residential"):
        assert evidence(ASK, sign_ins=sign_ins(0, 10, kind)) == [], kind
