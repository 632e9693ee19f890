"""Pay or supply of a person runs through a listed firm."""

from typing import Any

from tests.indicators.tables import at, evidence
from watchword.indicators.card import Family
from watchword.indicators.registry import indicators

ASK = "sdn-name-hit"


def match(person: str, **more: Any) -> dict[str, Any]:
    row = {"person_id": person, "time": at(0), "about": "agency", "list_id": "ofac-sdn", "entry_id": "1",
           "listed_as": "Example Trading", "score": 1.0, "verdict": "hit", "programs": "TEST"}  # fmt: skip
    return {**row, **more}


def test_a_listed_agency_is_found_and_its_people_are_one_cluster() -> None:
    # given two people of one listed agency, and a third whose payee is another listed firm
    found = evidence(
        ASK, list_matches=[match("ann"), match("bob"), match("eve", about="payee", entry_id="2")]
    )
    assert [(each.person_id, each.strength, each.shared) for each in found] == [
        ("ann", 1.0, "ofac-sdn 1"),
        ("bob", 1.0, "ofac-sdn 1"),
        ("eve", 1.0, "ofac-sdn 2"),
    ]
    assert {each.family for each in found} == {Family.LISTED}
    assert not any(each.hard for each in found)


def test_a_firm_on_several_lists_and_in_several_roles_is_one_finding() -> None:
    rows = [match("ann"), match("ann", about="payee", list_id="un-sc", entry_id="KPe.1", time=at(3))]
    [found] = evidence(ASK, list_matches=rows)
    assert (found.facts["through"], found.facts["lists"]) == ("agency, payee", "ofac-sdn, un-sc")
    assert (found.first.date(), found.last.date(), found.events) == (at(0).date(), at(3).date(), 2)
    assert indicators()[ASK].says.format(**found.facts) == (
        "The person's agency, payee is on a watch list as Example Trading (ofac-sdn, un-sc)."
    )


def test_who_is_paid_by_a_firm_that_only_sounds_alike_is_innocent() -> None:
    # given the same facts, in which screening saw no more than a question
    assert evidence(ASK, list_matches=[match("ann", verdict="question")]) == []


def test_a_listed_wallet_is_the_other_indicators() -> None:
    assert evidence(ASK, list_matches=[match("ann", about="wallet")]) == []


def test_a_listed_email_or_telephone_counts_as_far_as_the_list_is_believed() -> None:
    # given a feed that is 35 % sure of one person's telephone, and an official list with another's e-mail
    rows = [match("ann", about="phone", list_id="intel-cert", listed_as="an unnamed entry", confidence=0.35),
            match("bob", about="email", entry_id="2", confidence=1.0)]  # fmt: skip
    ann, bob = evidence(ASK, list_matches=rows)
    assert (ann.strength, ann.facts["through"], bob.strength, bob.facts["through"]) == (
        0.35,
        "telephone",
        1.0,
        "e-mail address",
    )
    assert not any(each.hard for each in (ann, bob))
    assert indicators()[ASK].says.format(**ann.facts) == (
        "The person's telephone is on a watch list as an unnamed entry (intel-cert)."
    )


def test_a_listed_email_of_somebody_else_is_innocent() -> None:
    # given the twin, whose number the feed does not name
    rows = [match("ann", about="phone", confidence=0.9)]
    people = [{"person_id": "ann"}, {"person_id": "bob"}]
    assert [each.person_id for each in evidence(ASK, list_matches=rows, people=people)] == ["ann"]
