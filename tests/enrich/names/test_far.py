"""Words that may be one name in another language, and those that are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.enrich.names.far import in_another_language, may_be_one

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=24)


@pytest.mark.parametrize(
    ("a", "b"),
    [("hrytsenko", "gritsenko"), ("ivanou", "ivanov"), ("muhsin", "mohsen"), ("siniti", "shinichi"),
     ("salahuddin", "salaheddine"),
     ("sahin", "shahin"), ("petrovic", "petrovich"), ("kazlauskaite", "kazlauskas"), ("guel", "gul"), ("teo", "zhang")],
)  # fmt: skip
def test_two_ways_of_writing_one_name_may_be_one(a: str, b: str) -> None:
    assert may_be_one(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [("hassan", "hussein"), ("mario", "maria"), ("rajesh", "ramesh"), ("chen", "chin"), ("xiaoming", "xiuming"),
     ("zhang", "yang"), ("gao", "xu")],
)  # fmt: skip
def test_other_names_are_not(a: str, b: str) -> None:
    assert not may_be_one(a, b)
    assert not in_another_language(a, b)


@given(a=WORDS, b=WORDS)
def test_the_order_never_matters(a: str, b: str) -> None:
    assert may_be_one(a, b) == may_be_one(b, a)
    assert in_another_language(a, b) == in_another_language(b, a)
