"""What is asked: kinds told from a text's form, and which entries may answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.screening.entry import EntryKind
from watchword.screening.query import Kind, guessed, may_be

WALLET = "0x01e2919679362dFBC9ee1644Ba9C6da6D6245BB1"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ana@example.com", Kind.EMAIL),
        (WALLET, Kind.WALLET),
        # a mistyped wallet is a wallet too, so that it is refused and not looked up as a name
        (WALLET[:-1] + "2", Kind.WALLET),
        ("1BoatSLRHtKNngkdXEeobR76b53LETtpyT", Kind.WALLET),
        ("Kim Chol Min", Kind.ANY),
        ("김철민", Kind.ANY),
        ("Example & Sons, Ltd.", Kind.ANY),
        ("ana@example", Kind.ANY),
        ("", Kind.ANY),
    ],
)
def test_a_text_tells_what_it_is_where_its_form_does(text: str, kind: Kind) -> None:
    assert guessed(text) is kind


def test_a_person_is_no_firm_but_what_is_unknown_may_be_either() -> None:
    assert may_be(Kind.PERSON, EntryKind.PERSON)
    assert not may_be(Kind.PERSON, EntryKind.ORGANIZATION)
    assert not may_be(Kind.ORGANIZATION, EntryKind.VESSEL)
    for listed in EntryKind:
        assert may_be(Kind.ANY, listed)
        assert may_be(Kind.WALLET, listed), "a wallet is found at whoever bears it"
    assert may_be(Kind.PERSON, EntryKind.UNKNOWN)


@given(st.text(max_size=200))
def test_any_text_is_something(text: str) -> None:
    assert guessed(text) in (Kind.ANY, Kind.EMAIL, Kind.WALLET)
