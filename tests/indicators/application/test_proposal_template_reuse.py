"""Letters and test answers that repeat those of others."""

import pytest

from tests.indicators.applicants import both, fact
from tests.indicators.tables import evidence

ASK = "proposal-template-reuse"
READ = [fact("pdf.pages", number=1.0)]


@pytest.mark.parametrize("kind", ["text-letter", "text-test"])
def test_one_letter_in_two_names_is_found(kind: str) -> None:
    found = evidence(ASK, shared=both(kind, share=0.8), letter_facts=READ)
    assert [each.strength for each in found] == [0.8, 0.8]


def test_common_phrases_are_innocent() -> None:
    assert evidence(ASK, shared=both("text-letter", share=0.59), letter_facts=READ) == []


def test_a_letter_that_many_use_is_a_template() -> None:
    assert evidence(ASK, shared=both("text-letter", share=0.9, shared_by=41), letter_facts=READ) == []


def test_a_resume_is_no_letter() -> None:
    assert evidence(ASK, shared=both("text-resume", share=0.9), letter_facts=READ) == []
