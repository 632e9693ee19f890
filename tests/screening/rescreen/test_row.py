"""A row as it is kept, and as the entry that it would be."""

from hypothesis import given
from hypothesis import strategies as st

from watchword.screening.entry import EntryKind, ListedName
from watchword.screening.index.stored import exact_keys
from watchword.screening.keys import any_keys
from watchword.screening.query import Kind, Query
from watchword.screening.rescreen.row import as_entry, content, kept, question

TEXTS = st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), max_size=3).map(tuple)


@given(
    st.builds(
        Query, st.text(max_size=50), st.sampled_from(Kind), TEXTS, TEXTS, TEXTS, TEXTS, st.text(max_size=9)
    )
)
def test_a_question_is_read_back_as_it_was_kept(query: Query) -> None:
    line = kept(query)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert question(line) == query
    assert content(line) == content(kept(question(line)))


def test_half_an_emoji_is_kept_as_a_question_mark() -> None:
    assert question(kept(Query("Vesna \ud83d", countries=("\ud83d",)))) == Query("Vesna ?", countries=("?",))


def test_rows_that_differ_in_anything_differ_in_content() -> None:
    rows = [
        Query("Vesna"),
        Query("Vesna", Kind.PERSON),
        Query("Vesna", countries=("DE",)),
        Query("Vesna", reference="1"),
    ]
    assert len({content(kept(row)) for row in rows}) == len(rows)


def test_a_row_is_found_by_its_name_and_every_form_of_its_identifiers() -> None:
    row = as_entry(Query("Kim Chol Min", Kind.PERSON, identifiers=("+1 555 010-0199", "ana@example.com")), 7)
    assert (row.kind, row.names) == (EntryKind.PERSON, (ListedName("Kim Chol Min"),))
    assert any_keys("+1 555 010-0199") | any_keys("ana@example.com") <= exact_keys(row)


def test_what_is_looked_up_letter_by_letter_has_no_name() -> None:
    row = as_entry(Query("12 Example Street, Suite 4, Springfield", Kind.ADDRESS), 0)
    assert (row.names, row.addresses) == ((), ("12 Example Street, Suite 4, Springfield",))
    assert as_entry(Query("AB 123456", Kind.NUMBER), 0).identifiers[0].value == "AB 123456"
