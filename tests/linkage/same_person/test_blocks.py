"""Rows that share a key are compared; one slip anywhere leaves another key to meet by."""

from hypothesis import given
from hypothesis import strategies as st

from tests.linkage.same_person.rows import MARY, like
from watchword.linkage.same_person.blocks import KEYS, blocked, column
from watchword.linkage.same_person.folded import compared


@given(st.sampled_from([name for name in MARY if name != "person_id"]), st.none() | st.text(max_size=20))
def test_whatever_one_value_becomes_the_two_rows_still_meet(field: str, value: str | None) -> None:
    rows = [compared(MARY), compared(like(MARY, "p2", **{field: value}))]
    columns, _ = blocked(rows)
    assert any(values[0] is not None and values[0] == values[1] for values in columns.values())


def test_a_row_of_which_nothing_is_known_meets_nobody() -> None:
    columns, left_out = blocked([compared({}), compared({})])
    assert set(columns) == {column(key) for key in KEYS}
    assert all(values == [None, None] for values in columns.values())
    assert left_out == {}


def test_keys_that_more_than_the_bound_share_are_left_out_and_counted() -> None:
    columns, left_out = blocked([compared(MARY)] * 3, most=2)
    assert columns[column("birth date")] == [None, None, None]
    assert left_out["birth date"] == 1
    assert blocked([compared(MARY)] * 2, most=2)[1] == {}
