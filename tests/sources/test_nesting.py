"""How deep JSON is, told from its bytes as from its value, and how crowded lines are, whatever the chunks."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from watchword.sources.nesting import Crowds, crowded, deeper, value_deeper

TEXTS = st.text(alphabet='[]{}"\\\\a,:é\n')
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.integers() | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=20,
)


def depth(value: Any) -> int:
    """Levels of objects and lists in a value, the plain way."""
    if isinstance(value, dict):
        value = list(value.values())
    return 1 + max(map(depth, value), default=0) if isinstance(value, list) else 0


@given(VALUES, st.booleans())
def test_bytes_and_value_tell_the_depth_that_is_there(value: Any, plain: bool) -> None:
    text, there = json.dumps(value, ensure_ascii=plain).encode(), depth(value)
    for levels in range(there + 3):
        assert deeper(text, levels) == value_deeper(value, levels) == (there > levels)
        assert there <= levels or crowded(text, levels)
        assert crowded(text, levels) == crowded(text.decode(), levels)


@given(st.binary(max_size=300), st.integers(0, 200))
def test_whatever_the_bytes_are_an_answer_comes(text: bytes, levels: int) -> None:
    assert deeper(text, levels) in (True, False)


@given(
    st.lists(st.sampled_from([b"", b"{", b"[]", b"a" * 70, b"[{" * 40]), max_size=60).map(b"\n".join),
    st.sampled_from([64, 128, 1024]),
)
def test_the_most_crowded_line_is_never_told_too_low(text: bytes, size: int) -> None:
    crowds = Crowds(size)
    feeds = sum(crowds.add(text[at : at + size]) for at in range(0, len(text), size))
    assert feeds == text.count(b"\n")
    assert crowds.most >= max(line.count(b"{") + line.count(b"[") for line in text.split(b"\n"))


def test_ordinary_lines_are_not_told_to_be_crowded() -> None:
    # given lines of a thousand bytes, with twenty brackets each
    crowds, line = Crowds(2048), (b"x" * 48 + b"[]") * 20 + b"\n"
    text = line * 50
    for at in range(0, len(text), 2048):
        crowds.add(text[at : at + 2048])
    # then a few of the neighbours' are counted too, and no more
    assert 20 <= crowds.most <= 24
