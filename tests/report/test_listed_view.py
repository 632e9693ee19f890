"""The section on whom the employer pays, buys from and ships to."""

from typing import Any

from watchword.report import Document, render
from watchword.report.listed_view import screening_view

from .company import made_document, made_people
from .screened import made_match, made_matter, made_screening


def document(*matters: Any, **more: Any) -> Document:
    made = made_document(3)
    made["screening"] = made_screening(*matters, **more)
    return made


def test_a_hit_says_what_is_listed_where_why_who_hangs_on_it_and_what_to_do() -> None:
    page = str(screening_view(document(made_matter()), made_people()))
    for told in (
        "is listed as Example Trading Corporation (TEST), ofac-sdn entry 4711",
        "version 20260601T000000Z-1a2b3c4d",
        "stale: fetch it again",
        "the same: example, trade",
        "4 entries near it",
        "Stop payments and orders",
        "watchword lists clear &#x27;Example Trading&#x27; ofac-sdn 4711 --kind organization --by WHO --why REASON",
    ):
        assert told in page
    # and a person with a case is linked to it, another only named
    assert 'href="#case-' in page
    assert "p-99" in page


def test_hits_stand_before_the_cases_and_questions_behind_them() -> None:
    hit = render(document(made_matter()), made_people())
    question = render(document(made_matter(verdict="question")), made_people())
    assert hit.index('id="listed"') < hit.index('id="cases"')
    assert question.index('id="listed"') > question.index('id="cases"')
    assert "1 firm or account is on a sanctions list." in hit
    assert "on a sanctions list." not in question


def test_equipment_from_a_listed_firm_is_no_evidence_against_its_holder() -> None:
    page = str(screening_view(document(made_matter("supplier")), made_people()))
    assert "Uses equipment from it" in page
    assert "no evidence against anybody" in page


def test_without_an_official_list_the_page_says_so_also_beside_a_hit() -> None:
    for matters in ((), (made_matter(),)):
        page = render(document(*matters, official=False), made_people())
        assert "No official list is at hand: `watchword lists update`" in page
    nothing = render(document(official=False, verdict="unscreened"), made_people())
    assert "were not screened." in nothing


def test_nothing_found_is_said_with_the_lists_that_were_asked() -> None:
    page = str(screening_view(document(compliance=3), made_people()))
    assert "12 vendors and 2 agencies were asked about, and none of them is listed." in page
    assert "3 questions on names of people in compliance.jsonl" in page
    assert "watchword-designations" in page


def test_what_is_left_out_is_counted_and_text_from_outside_is_escaped() -> None:
    many = [made_match(entry_id=str(number)) for number in range(9)]
    matter = made_matter(subject="<b>&", matches=many, more_matches=4, more_people=7, events=99)
    page = str(screening_view(document(matter, more_matters=5), made_people()))
    assert "<b>&" not in page
    for told in ("and 8 more in cases.json", "and 7 more in cases.json", "and 97 more in the records"):
        assert told in page


def test_a_document_without_screening_has_no_such_section() -> None:
    assert screening_view(made_document(3), made_people()) is None
    assert 'id="listed"' not in render(made_document(3), made_people())
