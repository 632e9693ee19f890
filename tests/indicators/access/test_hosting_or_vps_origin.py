"""Sign-ins from rented servers or from other people's home connections."""

from typing import Any

import pytest

from tests.indicators.tables import at, evidence

ASK = "hosting-or-vps-origin"


def sign_ins(first: int, last: int, kind: str = "hosting", **more: Any) -> list[dict[str, Any]]:
    event = {
        "person_id": "ann",
        "activity": "logon",
        "outcome": "success",
        "interactive": True,
        "ip_kind": kind,
        **more,
    }
    return [{**event, "time": at(day)} for day in range(first, last)]


@pytest.mark.parametrize("kind", ["hosting", "proxy"])
def test_a_person_who_works_from_rented_servers_or_proxies_is_found(kind: str) -> None:
    # given sign-ins of two weeks, half of them from a rented server or a residential proxy
    rows = sign_ins(0, 5, kind, as_org="Example Hosting") + sign_ins(5, 10, "residential")
    # when the indicator runs
    [found] = evidence(ASK, sign_ins=rows)
    # then share, days and network are said, at full strength
    assert (found.facts["share"], found.facts["days"]) == (50, 5)
    assert found.facts["networks"] == "Example Hosting"
    assert found.strength == 1.0
    assert found.events == 5


def test_strength_grows_with_the_share() -> None:
    [found] = evidence(ASK, sign_ins=sign_ins(0, 2) + sign_ins(2, 20, "residential"))
    assert found.strength == pytest.approx(0.52)


def test_a_single_day_is_innocent() -> None:
    assert evidence(ASK, sign_ins=sign_ins(0, 1) + sign_ins(1, 10, "residential")) == []


def test_tokens_and_machines_are_innocent() -> None:
    assert evidence(ASK, sign_ins=sign_ins(0, 9, activity="token")) == []
    assert evidence(ASK, sign_ins=sign_ins(0, 9, interactive=False)) == []
    assert evidence(ASK, sign_ins=sign_ins(0, 9, outcome="failure")) == []


def test_the_employers_own_range_relays_and_vpn_brands_belong_elsewhere() -> None:
    for kind in ("office", "relay", "vpn", "mobile"):
        assert evidence(ASK, sign_ins=sign_ins(0, 9, kind)) == [], kind
    assert evidence(ASK, sign_ins=sign_ins(0, 9, vpn_brand="Mullvad")) == []


def test_people_who_support_machines_count_a_half() -> None:
    [found] = evidence(ASK, sign_ins=sign_ins(0, 9), people=[{"person_id": "ann", "technical": True}])
    assert found.strength == 0.5
