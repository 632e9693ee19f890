"""People who started while the records run, and what roles explain."""

from tests.indicators.tables import TestEngine, at
from watchword.indicators.joiners import joiners
from watchword.indicators.roles import with_roles


def test_the_first_day_lies_between_the_earliest_event_and_the_scan() -> None:
    # given starts before, at the edges of, within and after the records' time
    starts = {"old": at(-1), "first": at(0), "mid": at(9), "last": at(20), "next": at(21), "unknown": None}
    people = [{"person_id": person, "start": start} for person, start in starts.items()]
    engine = TestEngine({"people": people, "scan": [{"first": at(0), "as_of": at(20)}]})
    # when joiners are asked for, then only those of the records' time are
    found = engine.run(joiners(engine.records)).to_pylist()
    assert {row["person_id"] for row in found} == {"first", "mid", "last"}


def test_people_outside_the_roster_have_no_role_that_explains() -> None:
    engine = TestEngine(
        {
            "people": [{"person_id": "ann", "technical": True}],
            "devices": [{"person_id": "ann", "time": at(0)}, {"person_id": "bob", "time": at(0)}],
        }
    )
    rows = engine.run(with_roles(engine.records.devices, engine.records.people)).to_pylist()
    assert {(row["person_id"], row["technical"], row["hardware"]) for row in rows} == {
        ("ann", True, False),
        ("bob", False, False),
    }
