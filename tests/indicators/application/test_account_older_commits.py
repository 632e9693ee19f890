"""Own commits that are older than the account."""

from tests.indicators.applicants import fact
from tests.indicators.tables import at, evidence

ASK = "account-older-commits"
OLDER = "code.older-than-account"


def test_half_of_the_own_repositories_are_found() -> None:
    (found,) = evidence(ASK, code_facts=[fact(OLDER, number=0.5)])
    assert (found.strength, found.facts["share"]) == (1.0, 0.5)


def test_one_old_project_is_innocent() -> None:
    assert evidence(ASK, code_facts=[fact(OLDER, number=0.49)]) == []


def test_what_an_import_explains_is_innocent() -> None:
    assert evidence(ASK, code_facts=[fact("code.older-excused", "site", 1.0)]) == []


def test_a_corrected_reading_replaces_the_older_one() -> None:
    assert evidence(ASK, code_facts=[fact(OLDER, number=0.9), fact(OLDER, number=0.1, time=at(9))]) == []
