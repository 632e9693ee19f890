"""Which facts of a pack count, how strongly, and as of when."""

from tests.indicators.applicants import fact
from tests.indicators.tables import Rows, TestEngine, at
from watchword.indicators.told_facts import Sign, aged, latest, signs, standing, told

SIGNS = {"a.bad": Sign(1.0, "bad"), "a.poor": Sign(0.25, "poor", ("yes", "perhaps"))}


def engine(*rows: dict[str, object]) -> TestEngine:
    given: Rows = rows
    return TestEngine({"contact_facts": given})


def test_a_sign_counts_by_its_name_and_where_it_says_so_by_its_values_alone() -> None:
    at_hand = engine(
        fact("a.bad"), fact("a.poor", "yes"), fact("a.poor", "no"), fact("a.poor"), fact("a.good", "yes")
    )
    found = at_hand.run(signs(at_hand.records.contact_facts, SIGNS)).to_pylist()
    assert sorted((row["what"], row["strength"]) for row in found) == [("bad", 1.0), ("poor", 0.25)]


def test_the_strongest_decides_and_all_are_named_once() -> None:
    at_hand = engine(fact("a.poor", "yes"), fact("a.bad"), fact("a.poor", "perhaps"))
    (found,) = at_hand.run(told(at_hand.records.contact_facts, SIGNS)).to_pylist()
    assert (found["strength"], found["facts"]) == (1.0, {"times": 3, "what": "bad, poor"})


def test_the_newest_reading_of_each_document_stands_with_all_that_it_says() -> None:
    at_hand = engine(
        fact("a.bad", "old"),
        fact("a.bad", "new", time=at(2)),
        fact("a.bad", "new too", time=at(2)),
        fact("a.bad", "another document", about="other"),
        fact("a.poor", "another fact"),
    )
    found = at_hand.run(standing(at_hand.records.contact_facts, "a.bad")).to_pylist()
    assert {row["value"] for row in found} == {"new", "new too", "another document"}


def test_what_the_newest_reading_names_no_longer_is_gone() -> None:
    at_hand = engine(
        fact("a.given", "first"),
        fact("a.bad", "first"),
        fact("a.given", "second", current=True),
        fact("a.bad", "of another fact's question", about="other"),
    )
    found = at_hand.run(latest(at_hand.records.contact_facts, "a.given", "a.bad")).to_pylist()
    assert {row["value"] for row in found} == {"second", "of another fact's question"}


def test_the_age_is_that_of_the_day_of_the_pack() -> None:
    at_hand = engine(fact("a.since", moment=at(-40)), fact("a.since"), fact("a.other", moment=at(-1)))
    assert [
        row["days"] for row in at_hand.run(aged(at_hand.records.contact_facts, "a.since")).to_pylist()
    ] == [40]
