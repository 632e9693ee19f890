"""Pay goes to a listed wallet."""

from typing import Any

from tests.indicators.tables import at, evidence
from watchword.indicators.card import Family
from watchword.indicators.registry import indicators

ASK = "wallet-taint"


def match(person: str, **more: Any) -> dict[str, Any]:
    row = {"person_id": person, "time": at(0), "about": "wallet", "list_id": "ofac-sdn", "entry_id": "1",
           "listed_as": "Example Trading", "score": 1.0, "verdict": "hit", "account_end": "6BB1"}  # fmt: skip
    return {**row, **more}


def test_pay_to_a_listed_wallet_is_a_hard_identifier() -> None:
    [found] = evidence(ASK, list_matches=[match("ann", event_id="pay-1"), match("ann", event_id="pay-2")])
    assert (found.person_id, found.strength, found.hard, found.family) == ("ann", 1.0, True, Family.LISTED)
    assert (found.event_ids, found.events) == (("pay-1", "pay-2"), 2)
    assert indicators()[ASK].says.format(**found.facts) == (
        "Pay goes to a wallet ending 6BB1 that is on a watch list, of Example Trading (ofac-sdn)."
    )


def test_people_of_one_wallet_are_one_cluster() -> None:
    found = evidence(ASK, list_matches=[match("ann"), match("bob")])
    assert [(each.person_id, each.shared) for each in found] == [
        ("ann", "ofac-sdn 1"),
        ("bob", "ofac-sdn 1"),
    ]


def test_a_wallet_that_is_on_no_list_is_innocent() -> None:
    # given somebody paid to a wallet, of which screening says nothing
    pay = [{"person_id": "ann", "time": at(0), "account_key": "key-1", "account_kind": "wallet"}]
    assert evidence(ASK, payments=pay) == []


def test_a_listed_payee_is_the_other_indicators() -> None:
    assert evidence(ASK, list_matches=[match("ann", about="payee")]) == []


def test_a_wallet_that_only_a_feed_names_is_the_other_indicators_as_far_as_it_is_believed() -> None:
    rows = [match("ann", confidence=0.6)]
    assert evidence(ASK, list_matches=rows) == []
    [found] = evidence("sdn-name-hit", list_matches=rows)
    assert (found.strength, found.hard) == (0.6, False)
