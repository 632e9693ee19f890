"""JSON documents of any size and layout, a window at a time; a broken element costs that element."""

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.sources import documents
from watchword.sources.bounds import Bounds
from watchword.sources.documents import WRAPPERS, Element, elements, unwrapped, values

_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)
#: Objects that are no wrappers themselves: their keys carry a mark that no wrapper has.
_OBJECTS = st.lists(st.dictionaries(st.text(max_size=6).map("k{}".format), _JSON, max_size=4), max_size=6)

_STYLES = st.fixed_dictionaries(
    {
        "indent": st.sampled_from([None, 2]),
        "ensure_ascii": st.booleans(),
        "separators": st.sampled_from([None, (",", ":"), (" , ", " : ")]),
    }
)


class Trickle(io.BytesIO):
    """A stream that never gives more than a few bytes at once."""

    def __init__(self, content: bytes, most: int) -> None:
        super().__init__(content)
        self.most = most

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(self.most)


def read(content: bytes, most: int = 1 << 20) -> list[Element]:
    return list(elements(Trickle(content, most), Bounds()))


def sound(found: list[Element]) -> list[Any]:
    """The values, where nothing went wrong."""
    assert [each for each in found if each.trouble] == []
    assert [each.number for each in found] == list(range(1, len(found) + 1))
    return [each.value for each in found]


@given(_OBJECTS, _STYLES, st.sampled_from([1, 3, 64, 1 << 20]), st.sampled_from(["", "\ufeff", " \r\n\t"]))
def test_an_array_comes_back_equal_whatever_the_window(
    objects: list[Any], style: dict[str, Any], most: int, before: str
) -> None:
    assert sound(read((before + json.dumps(objects, **style) + "\n").encode(), most)) == objects


@given(
    _OBJECTS,
    _STYLES,
    st.sampled_from([1, 3, 64, 1 << 20]),
    st.sampled_from(["", "\n", " ", ",\n", "\n\x1e", "\r\n\r\n"]),
)
def test_values_one_after_another_come_back_equal(
    objects: list[Any], style: dict[str, Any], most: int, between: str
) -> None:
    content = between.join(json.dumps(each, **style) for each in objects)
    assert sound(read(content.encode(), most)) == objects


@given(
    _OBJECTS,
    _STYLES,
    st.sampled_from(WRAPPERS),
    st.dictionaries(
        st.sampled_from(["@odata.context", "next", "count", "meta"]),
        st.text(max_size=8) | st.integers(),
        max_size=3,
    ),
)
def test_a_list_in_a_wrapper_comes_back_equal(
    objects: list[Any], style: dict[str, Any], key: str, beside: dict[str, Any]
) -> None:
    assert sound(read(json.dumps({**beside, key: objects}, **style).encode())) == objects
    assert sound(read(json.dumps({key: objects, **beside}, **style).encode())) == objects


@given(_OBJECTS, _STYLES)
def test_duos_answers_are_opened_two_levels_deep(objects: list[Any], style: dict[str, Any]) -> None:
    answer = {"stat": "OK", "response": {"authlogs": objects, "metadata": {"next_offset": ["1", "2"]}}}
    assert sound(read(json.dumps(answer, **style).encode())) == objects


@given(st.binary(max_size=200), st.sampled_from([b"", b"[", b'{"events": [', b"[{}, "]))
def test_any_bytes_end_and_every_element_is_a_value_or_a_reason(noise: bytes, before: bytes) -> None:
    found = read(before + noise)
    assert [each.number for each in found] == list(range(1, len(found) + 1))
    for each in found:
        json.dumps(each.excerpt, ensure_ascii=False).encode()
        assert each.trouble is None or each.value is None


def test_a_list_deeper_in_an_event_is_no_wrapper() -> None:
    event = {"id": 1, "detail": {"events": [{"x": 1}]}}
    assert sound(read(json.dumps(event).encode())) == [event]


def test_a_broken_element_costs_itself_alone() -> None:
    first, broken, last = read(b'[{"a": 1}, {"a": oops}, {"a": 3}]')
    assert (first.value, last.value) == ({"a": 1}, {"a": 3})
    assert broken.trouble is not None
    assert broken.trouble.startswith("not JSON: ")
    assert broken.excerpt.startswith('{"a": oops}')


def test_a_file_cut_inside_an_element_or_between_two_says_so() -> None:
    assert [each.trouble for each in read(b'[{"a": 1}, {"a": 2')] == [
        None,
        "cut short or not JSON: the file ends inside this element",
    ]
    assert [each.trouble for each in read(b'[{"a": 1}, ')] == [
        None,
        "the file ends inside its list: cut short, or still being written",
    ]


def test_bytes_that_are_not_utf_8_cost_their_element_and_a_vendors_own_mark_does_not() -> None:
    # given a damaged byte in one element, and in another the replacement character that a vendor wrote itself
    first, second, third = read(b'[{"a": "x\xffy"}, {"a": "' + "\ufffd".encode() + b'"}, {"a": 3}]')
    assert (first.trouble, first.excerpt[:10]) == (
        "not JSON: holds bytes that are not UTF-8",
        '{"a": "x\ufffdy',
    )
    assert (second.value, third.value) == ({"a": "\ufffd"}, {"a": 3})


def test_a_character_may_be_cut_by_a_windows_end() -> None:
    assert sound(read('[{"a": "año 日本"}]'.encode(), 1)) == [{"a": "año 日本"}]


def test_what_is_nested_beyond_reason_is_refused() -> None:
    found = read(b'[{"a": ' + b"[" * 200_000 + b"]" * 200_000 + b'}, {"a": 2}]')
    assert found[0].trouble is not None
    assert found[0].value is None


def test_the_first_objects_are_shown_for_recognising_and_the_rest_is_not_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(documents, "MEGABYTE", 16)
    stream = io.BytesIO(json.dumps([1, "x", *({"n": number} for number in range(1000))]).encode())
    assert list(values(stream, 2)) == [{"n": 0}, {"n": 1}]
    assert stream.tell() < 100


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"events": [{"a": 1}], "next": None}, [{"a": 1}]),
        ({"stat": "OK", "response": {"authlogs": [{"a": 1}]}}, [{"a": 1}]),
        ({"events": []}, None),
        ({"events": ["a"]}, None),
        ({"id": 1}, None),
        ([{"a": 1}], None),
        ({"events": [{"a": 1}], **{f"field{number}": 1 for number in range(9)}}, None),
    ],
)
def test_only_an_object_that_does_nothing_else_wraps_events(value: Any, expected: list[Any] | None) -> None:
    assert unwrapped(value) == expected
