"""Values of untrusted JSON."""

from watchword.sources.application_form.values import LONGEST, MOST, first, mapping, objects, text, texts


def test_anything_has_a_text_or_none() -> None:
    assert [text(each) for each in (None, True, 4, 4.5, float("inf"), " x\x00 ", {"value": 3}, {"a": 1}, [1, [2], "b"])] == [
        "", "yes", "4", "4.5", "", "x", "3", "", "1; b",
    ]  # fmt: skip


def test_one_is_a_list_of_one_and_what_is_no_object_is_none() -> None:
    assert (texts("a"), texts(["a", None, "b"]), objects({"a": 1}), objects([1, {"a": 1}])) == (
        ["a"],
        ["a", "b"],
        [{"a": 1}],
        [{"a": 1}],
    )
    assert (mapping("a"), mapping([{"a": 1}, {"b": 2}])) == ({}, {"a": 1})
    assert first({"a": None, "b": "x"}, "a", "b") == "x"


def test_what_is_read_is_bounded() -> None:
    assert len(text("x" * (LONGEST + 1))) == LONGEST
    assert len(texts(["x"] * (MOST + 1))) == MOST
