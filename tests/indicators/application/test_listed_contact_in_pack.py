"""A value of the pack that a list names letter by letter; an applicant's name is never asked about."""

from typing import Any

from tests.indicators.tables import at, evidence
from watchword.indicators.card import Family
from watchword.indicators.registry import indicators

ASK = "listed-contact-in-pack"


def match(person: str, **more: Any) -> dict[str, Any]:
    row = {"person_id": person, "time": at(0), "about": "wallet", "list_id": "ofac-sdn", "entry_id": "1",
           "listed_as": "Example Trading", "score": 1.0, "verdict": "hit", "account_end": "6BB1"}  # fmt: skip
    return {**row, **more}


def test_a_listed_wallet_of_the_pack_is_found() -> None:
    [found] = evidence(ASK, list_matches=[match("ann", event_id="v-1")])
    assert (found.person_id, found.strength, found.family, found.event_ids) == (
        "ann",
        1.0,
        Family.LISTED,
        ("v-1",),
    )
    assert indicators()[ASK].says.format(**found.facts) == (
        "The pack's wallet is on a watch list as Example Trading (ofac-sdn)."
    )


def test_what_only_a_feed_names_counts_as_far_as_the_feed_is_believed() -> None:
    [found] = evidence(ASK, list_matches=[match("ann", about="email", list_id="intel", confidence=0.6)])
    assert (found.strength, found.facts["through"]) == (0.6, "e-mail address")


def test_applicants_of_one_entry_are_one_cluster() -> None:
    found = evidence(ASK, list_matches=[match("ann"), match("bob", about="phone")])
    assert {(each.person_id, each.shared) for each in found} == {
        ("ann", "ofac-sdn 1"),
        ("bob", "ofac-sdn 1"),
    }


def test_a_question_is_no_finding() -> None:
    assert evidence(ASK, list_matches=[match("ann", verdict="question")]) == []


def test_contacts_that_are_on_no_list_are_innocent() -> None:
    facts = [{"person_id": "ann", "time": at(0), "fact": "contact.email-domain", "value": "example.com"}]
    assert evidence(ASK, contact_facts=facts) == []
