"""What two share and what is too weak alone is told, but for what is explained, judged or soft."""

from tests.linkage.shares import JANUARY, given, held
from watchword.linkage.judgements import Judgement, Verdict
from watchword.linkage.linking import link
from watchword.linkage.weak_ties import weak_ties

#: A document number of two people, and a home of two others.
ROWS = [held("a", "document-number", "n"), held("b", "document-number", "n"), held("c", "delivery-unit", "u"),
        held("d", "delivery-unit", "u")]  # fmt: skip


def test_a_document_number_of_two_is_told_and_a_home_of_two_is_not() -> None:
    (tie,) = weak_ties(link(given(ROWS)))
    assert tie.says() == "b gave the same identity document number as a"


def test_the_heaviest_comes_first() -> None:
    rows = [held(person, "phone", "p") for person in "ef"]
    assert [tie.kind for tie in weak_ties(link(given([*rows, *ROWS])))] == ["document-number", "phone"]


def test_what_a_persona_shares_is_told_there() -> None:
    rows = [held(person, kind, kind) for person in "ab" for kind in ("wallet", "phone")]
    linked = link(given(rows))
    assert len(linked.personas) == 1
    assert weak_ties(linked) == ()


def test_what_a_household_explains_is_no_tie() -> None:
    people = [{"person_id": person, "household": "h"} for person in "ab"]
    assert weak_ties(link(given([held(person, "phone", "p") for person in "ab"], people))) == ()


def test_who_was_judged_has_an_answer() -> None:
    judged = {
        verdict: weak_ties(link(given(ROWS)), [Judgement("b", "a", verdict, "Ida", "met", JANUARY)])
        for verdict in (Verdict.DIFFERENT, Verdict.UNSURE)
    }
    assert [len(ties) for ties in judged.values()] == [0, 1]
