"""The pieces of a heading are told apart by what they are, not by where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.documents.resume.parts import split_heading


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Acme Corp — Senior Engineer, Austin, TX", ("Acme Corp", "Senior Engineer", "Austin, TX")),
        ("Senior Engineer at Acme Corp", ("Acme Corp", "Senior Engineer", "")),
        (
            "Softwareentwickler bei Beispiel GmbH | Berlin, Germany",
            ("Beispiel GmbH", "Softwareentwickler", "Berlin, Germany"),
        ),
        ("Acme, Inc.\tDeveloper", ("Acme, Inc.", "Developer", "")),
        ("Desarrolladora @ Ejemplo SA", ("Ejemplo SA", "Desarrolladora", "")),
        ("", ("", "", "")),
    ],
)
def test_employer_role_and_place(text: str, parts: tuple[str, str, str]) -> None:
    found = split_heading(text)

    assert (found.what, found.role, found.place) == parts


def test_remote_is_no_place() -> None:
    found = split_heading("Acme Corp | Engineer | Remote")

    assert found.remote and found.place == "" and found.what == "Acme Corp"


def test_a_degree_stands_where_a_role_does() -> None:
    found = split_heading("BSc Computer Science, University of Example", study=True)

    assert (found.what, found.role) == ("University of Example", "BSc Computer Science")


@given(st.text(max_size=200))
def test_arbitrary_text_is_divided_without_error(text: str) -> None:
    parts = split_heading(text)

    assert not parts.role or parts.role != parts.what
