"""Document, vendor and form tell different identities."""

import pytest

from tests.indicators.applicants import Row, fact
from tests.indicators.tables import at, evidence

ASK = "identity-sources-disagree"


def said(verdict: str, field: str, day: int = 0, sources: str = "barcode and application form") -> Row:
    return fact(f"identity.{verdict}", field, detail=sources, time=at(day))


def test_name_and_birth_together_count_whole() -> None:
    (found,) = evidence(ASK, identity_facts=[said("different", "name"), said("different", "birth")])
    assert (found.strength, found.facts["what"]) == (1.0, "names and dates of birth")


@pytest.mark.parametrize(
    ("field", "strength", "words"), [("name", 0.4, "names"), ("birth", 0.6, "dates of birth")]
)
def test_one_of_them_alone_counts_less(field: str, strength: float, words: str) -> None:
    (found,) = evidence(ASK, identity_facts=[said("different", field)])
    assert (found.strength, found.facts["what"]) == (strength, words)


@pytest.mark.parametrize("field", ["address", "number", "expires", "issued", None])
def test_a_move_and_slips_in_numbers_are_innocent(field: str | None) -> None:
    assert evidence(ASK, identity_facts=[said("different", str(field))]) == []


def test_names_written_another_way_are_innocent() -> None:
    assert evidence(ASK, identity_facts=[said("compatible", "name"), said("same", "birth")]) == []


def test_a_form_that_was_corrected_since_is_innocent() -> None:
    assert evidence(ASK, identity_facts=[said("different", "name"), said("same", "name", 9)]) == []


def test_what_two_other_sources_say_corrects_nothing() -> None:
    told = [said("different", "name"), said("same", "name", 9, "barcode and machine-readable zone")]
    assert len(evidence(ASK, identity_facts=told)) == 1
