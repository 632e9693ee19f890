"""Lever's opportunities."""

from datetime import UTC, datetime

import orjson

from tests.sources.application_form.read_as import form_of
from watchword.sources.application_form import read_form

OPPORTUNITY = {
    "id": "250d8f03-738a-4bba-a671-8a3d73477145", "name": "Ann Lee", "headline": "Example Ltd", "contact": "7f23e772",
    "emails": ["ann@example.org"], "phones": [{"type": "mobile", "value": "(555) 010-0199"}], "location": "Boise, ID",
    "links": ["https://gitlab.com/annlee", "https://example.org"], "sources": ["Example Staffing"], "origin": "agency",
    "createdAt": 1767607200000, "tags": [], "stage": "lead-new",
    "applications": [{"id": "a1", "type": "referral", "createdAt": 1767610800000, "posting": {"id": "p", "text": "Engineer"},
                      "user": {"id": "u", "email": "bo@example.com"},
                      "personalInformation": [{"name": "birthDate", "value": "1990-02-03"}],
                      "customQuestions": [{"fields": [{"type": "text", "text": "IBAN", "value": "DE00 0000"},
                                                      {"type": "text", "text": "Shoe size", "value": "44"}]}]}],
    "parsedData": {"positions": [{"org": "Example Ltd", "title": "Engineer", "start": {"year": 2019, "month": 3},
                                  "end": {"year": 2021}, "location": "Boise, ID"}],
                   "schools": [{"org": "Example College", "degree": "BA", "field": "Music"}]},
}  # fmt: skip


def test_an_opportunity_with_its_application() -> None:
    form = form_of({"data": OPPORTUNITY})
    assert (form.name, form.emails, form.phones) == ("Ann Lee", ("ann@example.org",), ("5550100199",))
    assert (form.city, form.region, form.post) == ("Boise", "ID", "Engineer")
    assert (form.agency, form.referrer) == ("Example Staffing", "bo@example.com")
    assert (form.birth_date, form.iban, form.unknown) == ("1990-02-03", "DE00 0000", ("Shoe size",))
    assert (form.applied, form.code_handles) == (datetime(2026, 1, 5, 11, tzinfo=UTC), ("gitlab.com/annlee",))


def test_a_parsed_resumes_positions_and_schools() -> None:
    form = form_of(OPPORTUNITY)
    assert form.employments == (
        {"employer": "Example Ltd", "title": "Engineer", "start": "2019-03", "end": "2021", "city": "Boise", "region": "ID"},
    )  # fmt: skip
    assert form.educations == ({"school": "Example College", "degree": "BA, Music"},)


def test_questions_beside_the_opportunity_are_read_with_fields_and_without() -> None:
    plain = {key: value for key, value in OPPORTUNITY.items() if key != "applications"}
    alone = form_of(
        {**plain, "customQuestions": [{"text": "Date of birth", "type": "text", "value": "1990-02-03"}]}
    )
    within = form_of(
        {**plain, "customQuestions": [{"text": "Offer", "fields": [{"text": "IBAN", "value": "DE00"}]}]}
    )
    assert (alone.birth_date, alone.unknown) == ("1990-02-03", ())
    assert (within.iban, within.unknown) == ("DE00", ())


def test_a_page_of_several_opportunities_is_nobodys_form() -> None:
    other = {**OPPORTUNITY, "id": "x", "name": "Bo Roe", "emails": ["bo@example.org"]}
    assert read_form(orjson.dumps({"data": [OPPORTUNITY, other], "hasNext": False}), "all.json") is None
    assert form_of({"data": [OPPORTUNITY]}).name == "Ann Lee"
