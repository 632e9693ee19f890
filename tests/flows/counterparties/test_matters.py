"""What is told of one subject, and how much of it."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from watchword.flows.counterparties.matters import matter
from watchword.flows.counterparties.subject import Event, Subject, Tie
from watchword.flows.counterparties.tied import tied
from watchword.screening.ask import Answer, Match
from watchword.screening.query import Kind, Query

NOON = datetime(2026, 6, 1, 12)


def match(entry: int, verdict: str = "hit", score: float = 0.9) -> Match:
    return Match("ofac-sdn", str(entry), f"Entry {entry}", score, verdict, ("because",))


def answer(*matches: Match, kind: Kind = Kind.ORGANIZATION, more: int = 0) -> Answer:
    return Answer(Query("Example", kind), matches[0].verdict if matches else "none", matches, more)


def subject(about: str = "payee", people: int = 1, events: int = 1) -> Subject:
    ties = [
        Tie(f"p-{at:03}", tuple(Event(f"e-{at}-{n}", "payroll", NOON) for n in range(events)), events)
        for at in range(people)
    ]
    return Subject(about, "Example", "V-1", ties=ties)


def told(*answers: Answer, **more: Any) -> dict[str, Any]:
    found = matter(subject(**more), list(answers))
    assert found is not None
    return found


def test_nothing_is_told_of_who_was_cleared_or_is_somebody_else() -> None:
    assert matter(subject(), [answer()]) is None
    assert matter(subject(), [answer(match(1, "cleared"))]) is None
    assert matter(subject(), [answer(match(1, "none"))]) is None


def test_one_entry_found_twice_is_told_once_by_its_gravest_match() -> None:
    found = told(answer(match(1, "question", 0.99)), answer(match(1, "hit", 0.9), match(2, "question")))
    assert [(each["entry_id"], each["verdict"]) for each in found["matches"]] == [
        ("1", "hit"),
        ("2", "question"),
    ]
    assert found["verdict"] == "hit"


def test_a_name_goes_before_an_address_of_the_same_verdict() -> None:
    address = answer(match(1, "question", 1.0), kind=Kind.ADDRESS)
    found = told(address, answer(match(2, "question", 0.8)))
    assert [each["entry_id"] for each in found["matches"]] == ["2", "1"]


def test_limits_count_what_they_leave_out() -> None:
    found = told(answer(*(match(n) for n in range(14)), more=3), people=230, events=2)
    assert (len(found["matches"]), found["more_matches"]) == (10, 7)
    assert (len(found["people"]), found["more_people"]) == (200, 30)
    assert (len(found["event_ids"]), found["events"]) == (50, 460)


def test_only_hits_on_whom_a_person_is_paid_by_are_tied_to_them() -> None:
    answers = [answer(match(1), match(2, "question"))]
    rows = list(tied(subject(events=2), answers, NOON))
    assert [(row["person_id"], row["event_id"], row["entry_id"]) for row in rows] == [
        ("p-000", "e-0-0", "1"),
        ("p-000", "e-0-1", "1"),
    ]
    for about in ("supplier", "ship_to"):
        assert list(tied(subject(about), answers, NOON)) == []


def test_an_event_without_a_time_stands_at_the_moment_of_the_scan() -> None:
    agency = Subject("agency", "Example", ties=[Tie("ann", (Event("row-1", "roster", None),), 1)])
    [row] = tied(agency, [answer(match(1))], NOON)
    assert (row["time"], row["day"]) == (NOON, NOON.replace(hour=0))


@pytest.mark.parametrize(
    ("said", "confidence"),
    [({}, 1.0), ({"source": "CERT"}, 0.5), ({"source": "CERT", "confidence": 35}, 0.35)],
)
def test_a_list_is_believed_as_far_as_it_says(said: dict[str, Any], confidence: float) -> None:
    [row] = tied(subject("email"), [answer(replace(match(1), **said))], NOON)
    assert (row["about"], row["confidence"]) == ("email", confidence)


def test_an_address_of_the_net_is_never_tied_to_anybody() -> None:
    assert list(tied(subject("ip"), [answer(match(1))], NOON)) == []
