"""A provider declined the document, or the person before the camera."""

import pytest

from tests.indicators.applicants import check
from tests.indicators.tables import evidence

ASK = "identity-check-contradicted"


def test_a_declined_document_is_found() -> None:
    (found,) = evidence(ASK, checks=[check("identity", "contradicted"), check("liveness", "contradicted")])
    assert found.facts["what"] == "the identity document, the person before the camera"


@pytest.mark.parametrize("result", ["inconclusive", "refused", "confirmed", "not-found"])
def test_what_the_provider_could_not_decide_is_innocent(result: str) -> None:
    assert evidence(ASK, checks=[check("identity", result)]) == []


def test_a_repeated_check_clears_it_also_with_another_document() -> None:
    first = check("identity", "contradicted", about="passport")
    assert evidence(ASK, checks=[first, check("identity", "confirmed", 1, about="licence")]) == []


def test_a_check_that_was_not_finished_clears_nothing() -> None:
    asked = [check("identity", "contradicted"), check("identity", "inconclusive", 1)]
    assert len(evidence(ASK, checks=asked)) == 1


def test_an_earlier_confirmation_clears_nothing() -> None:
    asked = [check("identity", "confirmed"), check("identity", "contradicted", 1)]
    assert len(evidence(ASK, checks=asked)) == 1


def test_the_other_checks_confirmation_clears_nothing() -> None:
    asked = [check("identity", "contradicted"), check("liveness", "confirmed", 1)]
    assert len(evidence(ASK, checks=asked)) == 1
