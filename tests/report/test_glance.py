"""The first screen: the headline, everybody's state, the ranking."""

import pytest

from watchword.report.document import Document
from watchword.report.glance import headline, how_to_read, ranking, states

from .company import made_cases, made_document, made_people


@pytest.mark.parametrize("number", [0, 1, 14, 60])
def test_everybody_is_in_exactly_one_state(number: int) -> None:
    assert sum(count for _, _, count in states(made_document(number))) == 412


def test_people_who_are_not_in_the_document_are_clear_or_not_seen_enough() -> None:
    assert states(made_document(0)) == [
        ("urgent", "Urgent", 0),
        ("review", "Review", 0),
        ("watch", "Watch", 0),
        ("clear", "Clear or not seen enough", 412),
    ]


def test_the_headline_counts_urgent_and_review(document: Document) -> None:
    assert "9 people ask for a closer look" in headline(document)
    assert "412 people examined in 275,328 records, as of 31 Mar 2026 18:00 UTC." in headline(document)
    assert "1 person asks for a closer look" in headline(made_document(1))
    assert "Nobody asks for a closer look" in headline(made_document(0))
    assert "Nobody could be examined" in headline(made_document(0, people=0))


def test_the_ranking_leads_to_each_case_and_folds_the_long_tail() -> None:
    shown = ranking(made_cases(60), 75, made_people())
    assert all(f'href="#case-{rank}"' in shown for rank in range(1, 61))
    assert "<summary>45 more</summary>" in shown
    assert "and 15 more in cases.json" in shown


def test_it_says_that_people_decide_and_nobody_is_accused() -> None:
    assert "People decide. Nobody is accused here." in how_to_read()
    assert "unresolved identity discrepancy" in how_to_read()
