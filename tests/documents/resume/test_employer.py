"""One employer is known under the spellings that people give it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.documents.resume.employer import employer_key, one_employer, same_spelling


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Acme Corp.", "ACME Corporation"), ("Beispiel GmbH", "Beispiel"), ("Exemple S.A.R.L.", "Exemple"),
        ("Alpha Systems (now Beta Cloud)", "Beta Cloud Inc"), ("Acme Cloud Services", "Acme Cloud"),
        ("IEE", "International Example Exchange"), ("Exmaple Software", "Example Software"), ("DataWorks", "Data Works"),
    ],
)  # fmt: skip
def test_one_employer(a: str, b: str) -> None:
    assert one_employer(a, b) and one_employer(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [("Acme", "Apex"), ("Bank of Example", "Bank"), ("Example Software", "Example Hardware"), ("", "")],
)
def test_two_employers(a: str, b: str) -> None:
    assert not one_employer(a, b)


def test_a_legal_form_is_no_other_spelling() -> None:
    assert same_spelling("Acme, Inc.", "ACME")
    assert not same_spelling("Acme Cloud", "Acme")
    assert employer_key("GmbH") == "gmbh"


@given(st.text(max_size=60), st.text(max_size=60))
def test_it_does_not_matter_which_comes_first(a: str, b: str) -> None:
    assert one_employer(a, b) == one_employer(b, a)
