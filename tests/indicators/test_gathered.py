"""One fact seen several times."""

from tests.indicators.applicants import fact
from tests.indicators.tables import Rows, TestEngine
from watchword.indicators.gathered import gathered


def test_rows_of_one_event_count_once_and_the_greatest_strength_decides() -> None:
    given: Rows = [fact("a", "x", event_id="1"), fact("a", "y", event_id="1"), fact("b", "x", event_id="2")]
    engine = TestEngine({"contact_facts": given})
    rows = engine.records.contact_facts
    strength = (rows["fact"] == "a").ifelse(0.25, 0.75)
    (found,) = engine.run(gathered(rows.mutate(strength=strength), rows["value"])).to_pylist()
    assert found == {"person_id": "ann", "times": 2, "strength": 0.75, "what": "x, y"}


def test_at_most_five_are_named() -> None:
    given: Rows = [fact("a", f"{number}") for number in range(7)]
    engine = TestEngine({"contact_facts": given})
    rows = engine.records.contact_facts.mutate(strength=1.0)
    (found,) = engine.run(gathered(rows, rows["value"])).to_pylist()
    assert (found["times"], found["what"]) == (7, "0, 1, 2, 3, 4")
