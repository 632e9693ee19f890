"""Of several answers to one question, the newest."""

from datetime import datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.indicators.tables import TestEngine, at
from watchword.indicators.newest import newest

ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "person_id": st.sampled_from(["ann", "eve"]),
            "about": st.sampled_from([None, "a", "b"]),
            "time": st.integers(0, 3).map(at),
        }
    ),
    max_size=8,
)


@settings(max_examples=25, deadline=None)
@given(ROWS)
def test_the_latest_rows_of_each_key_stay_and_no_others(rows: list[dict[str, object]]) -> None:
    engine = TestEngine({"checks": rows})
    kept = engine.run(newest(engine.records.checks, ("person_id", "about"))).to_pylist()
    last: dict[tuple[object, object], datetime] = {}
    for row in rows:
        key, time = (row["person_id"], row["about"]), row["time"]
        assert isinstance(time, datetime)
        last[key] = max(last.get(key, time), time)
    expected = [row for row in rows if row["time"] == last[row["person_id"], row["about"]]]
    assert len(kept) == len(expected)
    assert {(row["person_id"], row["about"], row["time"]) for row in kept} == {
        (key[0], key[1], time) for key, time in last.items()
    }


def test_what_the_pack_at_hand_says_stands_before_what_was_read_earlier() -> None:
    # given readings of one application, which bear one date: a lookup that was corrected, and corrected back
    def row(about: str, value: str, day: int = 0, **more: bool) -> dict[str, object]:
        return {"person_id": "ann", "about": about, "value": value, "time": at(day), **more}

    rows = [
        row("corrected", "wrong", current=False),
        row("corrected", "right", current=True),
        row("said by two", "one", current=True),
        row("said by two", "another", current=True),
        row("corrected back", "first", 0, current=True),
        row("corrected back", "second", 3),
        row("not in this pack", "older"),
        row("not in this pack", "newer", 2),
    ]
    engine = TestEngine({"contact_facts": rows})
    kept = engine.run(newest(engine.records.contact_facts, ("person_id", "about"))).to_pylist()
    assert {row["value"] for row in kept} == {"right", "one", "another", "first", "newer"}
