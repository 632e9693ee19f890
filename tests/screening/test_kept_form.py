"""Entries as they are kept on disk: a JSON line each, and back."""

from hypothesis import given
from hypothesis import strategies as st

from tests.screening.made import entry
from watchword.screening import kept_form
from watchword.screening.entry import Entry


@given(st.builds(Entry, identifiers=st.just(()), names=st.just(entry(1).names)))
def test_what_is_kept_comes_back(made: Entry) -> None:
    assert kept_form.entry(kept_form.line(made)) == made


def test_equal_entries_have_equal_lines() -> None:
    assert kept_form.line(entry(1)) == kept_form.line(entry(1))
    assert kept_form.line(entry(1)) != kept_form.line(entry(1, remarks="new"))
    assert kept_form.entry(kept_form.line(entry(1))).identifiers == entry(1).identifiers
