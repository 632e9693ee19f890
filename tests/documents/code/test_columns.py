"""Lines of git's log made columns: one by one and together are the same, whatever the lines say."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as some

from watchword.documents.code.batch import take_lines
from watchword.documents.code.columns import TYPES, Columns, moment
from watchword.documents.code.history import NO_OFFSET, History

TEXT = some.binary(max_size=30).map(lambda raw: raw.replace(b"\0", b"").replace(b"\n", b""))
DATE = some.builds(
    lambda time, zone: f"{time} {zone:+05}".encode(), some.integers(-5, 9**11), some.integers(-1500, 1500)
)
ID = some.binary(min_size=20, max_size=20).map(lambda raw: raw.hex().encode())
LINE = some.builds(
    lambda commit, tree, parents, names, dates: b"\0".join(
        [
            b" ".join([commit, tree, *parents]) if parents else commit + b" " + tree + b" ",
            *names[:2],
            dates[0],
            *names[2:4],
            dates[1],
            names[4],
        ]
    ),
    ID,
    ID,
    some.lists(ID, max_size=3),
    some.lists(TEXT, min_size=5, max_size=5),
    some.lists(some.one_of(DATE, TEXT), min_size=2, max_size=2),
)


def history_of(columns: Columns) -> History:
    return columns.history("r")


@given(some.lists(some.one_of(LINE, LINE, LINE, some.binary(max_size=40)), max_size=8))
def test_together_and_one_by_one_give_the_same(lines: list[bytes]) -> None:
    together, single = Columns(200), Columns(200)
    if lines:
        take_lines(together, lines)
    for line in lines:
        single.take(line)
    one, other = history_of(together), history_of(single)
    assert one.malformed == other.malformed
    assert one.commit_ids == other.commit_ids and one.tree_ids == other.tree_ids
    for role in ("author", "committer"):
        signed = [[history.people[place] for place in getattr(history, role)] for history in (one, other)]
        assert signed[0] == signed[1]
    for name in TYPES.keys() - {"author", "committer"}:
        assert np.array_equal(getattr(one, name), getattr(other, name)), name
    # and every line was either read or counted
    assert len(one) + one.malformed == len(lines)


def test_a_moment_has_seconds_and_minutes() -> None:
    assert moment(b"1700000000 +0200") == (1_700_000_000, 120)
    assert moment(b"1700000000 -0330") == (1_700_000_000, -210)
    # an offset that no clock shows is none
    assert moment(b"1700000000 +9900") == (1_700_000_000, NO_OFFSET)
    assert moment(b"1700000000 +0175") == (1_700_000_000, NO_OFFSET)


def test_numbers_beyond_any_clock_are_counted_not_fatal() -> None:
    line = b"%s %s \0A\0a@example.com\x00%s\0B\0b@example.com\x001700000000 +0000\0s"
    columns = Columns(50)
    for date in (b"9" * 40 + b" +0000", b"1700000000 +" + b"9" * 40):
        take_lines(columns, [line % (b"a" * 40, b"b" * 40, date)])
    assert (len(columns), columns.malformed) == (1, 1)


def test_long_names_are_cut() -> None:
    line = b"%s %s \0%s\0x@example.com\x001700000000 +0000\0B\0b@example.com\x001700000000 +0000\0s"
    columns = Columns(50)
    take_lines(columns, [line % (b"a" * 40, b"b" * 40, b"n" * 5_000)])
    assert len(history_of(columns).people[0].name) == 50
