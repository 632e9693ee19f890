"""Text that people do not see and machines read."""

from tests.indicators.applicants import fact
from tests.indicators.tables import evidence

ASK = "hidden-instructions"


def test_instructions_to_a_screening_program_are_found_in_a_letter() -> None:
    (found,) = evidence(ASK, letter_facts=[fact("text.instructs-machine", "hidden", 1.0)])
    assert (found.strength, found.facts["what"]) == (1.0, "instructions to a screening program")


def test_hidden_text_alone_counts_half() -> None:
    (found,) = evidence(ASK, resume_facts=[fact("text.hidden", "white", 300.0)])
    assert found.strength == 0.5


def test_an_ordinary_document_is_innocent() -> None:
    assert evidence(ASK, resume_facts=[fact("pdf.font", "Batang"), fact("pdf.language", "ko-KR")]) == []
