"""A malformed table is refused with the file, the line and what to correct."""

from dataclasses import astuple, dataclass
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.knowledge.loading import KnowledgeError, parse_table


@dataclass(frozen=True)
class Fact:
    name: str
    kind: Literal["fruit", "nut"]
    ripe: bool
    codes: tuple[int, ...]


HEADER = "name,kind,ripe,codes\n"


def test_cells_become_what_the_fields_say() -> None:
    rows = parse_table(Fact, HEADER + "apple,fruit,yes,4 12\nhazel,nut,no,\n", "facts.csv")

    assert rows == (Fact("apple", "fruit", True, (4, 12)), Fact("hazel", "nut", False, ()))


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "facts.csv: line 1: the columns are []"),
        ("name,kind,ripe\napple,fruit,yes\n", "line 1: the columns are"),
        ("name,kind,ripe,codes,colour\n", "line 1: the columns are"),
        (HEADER + "apple,fruit,yes\n", "line 2: 3 cells, there must be 4"),
        (HEADER + "apple,fruit,yes,1,2\n", "line 2: 5 cells, there must be 4"),
        (HEADER + ",fruit,yes,1\n", "line 2: name: empty"),
        (HEADER + "apple ,fruit,yes,1\n", "line 2: name: spaces around"),
        (HEADER + "apple,herb,yes,1\n", "line 2: kind: 'herb'; write one of fruit, nut"),
        (HEADER + "apple,fruit,true,1\n", "line 2: ripe: 'true'; write yes or no"),
        (HEADER + "apple,fruit,yes,one\n", "line 2: codes: 'one'; write whole numbers"),
        (HEADER + "apple,fruit,yes,²\n", "line 2: codes: '²'; write whole numbers"),
        (HEADER + "apple,fruit,yes,1\napple,fruit,yes,1\n", "line 3: the same as line 2"),
    ],
)
def test_each_fault_is_one_clear_line(text: str, complaint: str) -> None:
    with pytest.raises(KnowledgeError) as caught:
        parse_table(Fact, text, "facts.csv")

    assert complaint in str(caught.value)
    assert "\n" not in str(caught.value)


@given(st.lists(st.integers(min_value=0, max_value=2**32 - 1)), st.booleans())
def test_numbers_and_flags_come_back_as_written(codes: list[int], ripe: bool) -> None:
    written = f"plum,fruit,{'yes' if ripe else 'no'},{' '.join(map(str, codes))}\n"

    (row,) = parse_table(Fact, HEADER + written, "facts.csv")

    assert astuple(row) == ("plum", "fruit", ripe, tuple(codes))
