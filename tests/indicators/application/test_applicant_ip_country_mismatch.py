"""Sessions that are hidden, or far from the claimed place."""

import pytest

from tests.indicators.applicants import session
from tests.indicators.tables import evidence
from watchword.indicators.card import Family

ASK = "applicant-ip-country-mismatch"
VPN, FAR = session(ip_kind="vpn", claimed_km=9000.0), session(claimed_km=501.0)


def test_far_sessions_are_place_evidence() -> None:
    (found,) = evidence(ASK, sessions=[FAR, FAR])
    assert (found.strength, found.family) == (1.0, Family.PLACE)
    assert found.facts["what"] == "from far from the claimed place"


def test_a_vpn_for_privacy_is_concealment_and_says_little() -> None:
    (found,) = evidence(ASK, sessions=[VPN, VPN])
    assert (found.strength, found.family) == (0.11, Family.CONCEALMENT)
    assert found.facts["what"] == "through a VPN, proxy or server"


def test_a_server_or_proxy_says_no_more_than_a_vpn() -> None:
    (found,) = evidence(ASK, sessions=[session(ip_kind="hosting"), session(ip_kind="proxy")])
    assert (found.strength, found.family) == (0.11, Family.CONCEALMENT)


def test_both_together_lie_between() -> None:
    (found,) = evidence(ASK, sessions=[VPN, FAR])
    assert found.strength == pytest.approx(0.555)
    assert "or from far" in found.facts["what"]


@pytest.mark.parametrize("kind", ["mobile", "relay", "office", "coworking", "private", None])
def test_carriers_relays_and_offices_are_innocent_however_far(kind: str | None) -> None:
    assert evidence(ASK, sessions=[session(ip_kind=kind, claimed_km=9000.0)] * 2) == []


def test_home_and_a_place_that_is_unknown_are_innocent() -> None:
    assert evidence(ASK, sessions=[session(), session(claimed_km=500.0)]) == []
    assert evidence(ASK, sessions=[session(claimed_km=None)] * 2) == []


def test_one_session_on_a_journey_is_innocent() -> None:
    assert evidence(ASK, sessions=[FAR]) == []
    assert evidence(ASK, sessions=[FAR, session(), session()]) == []
