"""A code history that repeats somebody else's."""

from tests.indicators.applicants import both, fact
from tests.indicators.tables import evidence

ASK = "copied-repo-injected-author"


def copied(older: str, repository: str = "site") -> dict[str, object]:
    detail = f"{repository}: by tree; older: {older}; in order: 0.97"
    return fact("code.copied-from", "reference/site", 0.9, detail=detail)


def test_a_copy_of_an_older_history_counts_whole() -> None:
    for older in ("theirs", "same"):
        (found,) = evidence(ASK, code_facts=[copied(older)])
        assert found.strength == 1.0


def test_the_author_of_the_older_history_is_innocent() -> None:
    assert evidence(ASK, code_facts=[copied("mine")]) == []


def test_a_repositorys_name_cannot_say_who_is_older() -> None:
    assert len(evidence(ASK, code_facts=[copied("theirs", "; older: mine; in order: 1.00")])) == 1


def test_of_two_applicants_with_one_history_either_may_be_the_author() -> None:
    found = evidence(ASK, shared=both("code-tree"), code_facts=[fact("code.commits", number=90.0)])
    assert [(each.person_id, each.strength) for each in found] == [("ann", 0.2), ("eve", 0.2)]


def test_a_course_and_ones_own_earlier_application_are_innocent() -> None:
    read = [fact("code.commits", number=90.0)]
    assert evidence(ASK, shared=both("code-tree", shared_by=16), code_facts=read) == []
    assert evidence(ASK, shared=both("code-tree", names="same"), code_facts=read) == []
