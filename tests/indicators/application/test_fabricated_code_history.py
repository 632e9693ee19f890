"""A history that was made in one go."""

from tests.indicators.applicants import fact
from tests.indicators.tables import evidence

ASK = "fabricated-code-history"


def test_a_backdated_history_is_found() -> None:
    (found,) = evidence(ASK, code_facts=[fact("code.backdated", "site", 0.98)])
    assert found.strength == 1.0


def test_rewriting_imports_and_takedowns_are_innocent() -> None:
    told = [
        fact("code.rewritten", "site"),
        fact("code.older-excused", "site"),
        fact("code.taken-down", number=1.0),
    ]
    assert evidence(ASK, code_facts=told) == []
