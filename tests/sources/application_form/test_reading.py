"""What is read, what is refused, and that nothing else happens whatever a file holds."""

from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sources.application_form.test_ashby import CANDIDATE as ASHBY
from tests.sources.application_form.test_generic import RESUME
from tests.sources.application_form.test_greenhouse import CANDIDATE as GREENHOUSE
from tests.sources.application_form.test_lever import OPPORTUNITY
from tests.sources.application_form.test_workday import DATA
from watchword.sources.application_form import Form, FormError, read_form, reading

WHOLE: tuple[dict[str, Any], ...] = (GREENHOUSE, OPPORTUNITY, ASHBY, {"Candidate_Data": DATA}, RESUME)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "form.json: empty; export the form again"),
        (b'{"first_name": ', "form.json: not JSON (unexpected end of data); export the form again"),
        (
            b"[" * 60 + b"]" * 60,
            "form.json: objects deeper than 40 in each other; export the form again",
        ),
    ],
)
def test_a_broken_form_is_refused_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(FormError) as refused:
        read_form(data, "form.json")
    assert str(refused.value) == said


def test_too_large_a_form_and_one_of_too_many_values_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_VALUES", 3)
    with pytest.raises(FormError, match="more than 3 values"):
        read_form(b"[1, 2, 3, 4]", "form.json")
    monkeypatch.setattr(reading, "MOST_BYTES", 3)
    with pytest.raises(FormError, match="larger than 3 bytes"):
        read_form(b"[1, 2]", "form.json")


def test_lists_of_many_and_bare_values_are_no_forms() -> None:
    assert read_form(orjson.dumps([GREENHOUSE, GREENHOUSE]), "all.json") is None
    assert read_form(orjson.dumps([GREENHOUSE]), "one.json") == read_form(
        orjson.dumps(GREENHOUSE), "one.json"
    )
    assert read_form(b"\x89PNG\r\n\x1a\n\x00\x00", "photo.png") is None


@given(st.sampled_from(WHOLE), st.data())
def test_wrong_types_anywhere_never_raise(whole: dict[str, Any], data: st.DataObject) -> None:
    names = data.draw(st.lists(st.sampled_from(sorted(whole)), max_size=6))
    broken = {**whole, **{name: data.draw(ANYTHING) for name in names}}
    try:
        found = read_form(orjson.dumps(broken), "form.json")
    except orjson.JSONEncodeError:  # integers beyond 64 bits
        return
    assert found is None or isinstance(found, Form)


@given(st.binary(max_size=200))
def test_whatever_bytes_come_there_is_a_form_none_or_one_line(data: bytes) -> None:
    try:
        found = read_form(data, "x")
    except FormError as refused:
        assert str(refused).startswith("x: ")
        assert "\n" not in str(refused)
    else:
        assert found is None or isinstance(found, Form)


def test_a_missing_part_changes_nothing_else() -> None:
    less = {name: value for name, value in GREENHOUSE.items() if name != "employments"}
    with_all, without = (read_form(orjson.dumps(each), "form.json") for each in (GREENHOUSE, less))
    assert with_all is not None
    assert without is not None
    assert (without.employments, without.name, without.emails) == ((), with_all.name, with_all.emails)


def test_a_file_that_is_called_a_form_may_have_fewer_fields() -> None:
    little = b'{"id": "X-9", "name": "Ada Pine", "email": "ada@example.org"}'
    assert read_form(little, "form.json") is None
    found = read_form(little, "form.json", least=2)
    assert found is not None
    assert (found.candidate, found.name, found.emails) == ("X-9", "Ada Pine", ("ada@example.org",))
    assert read_form(b'{"name": "package", "version": "1", "files": "a"}', "form.json", least=2) is None
    assert read_form(b"candidate,email,result\nC1,a@example.org,pass\n", "form.csv", least=2) is None
