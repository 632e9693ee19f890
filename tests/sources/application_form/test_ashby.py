"""Ashby's candidates and what they submitted."""

import orjson

from tests.sources.application_form.read_as import form_of
from watchword.sources.application_form import read_form

CANDIDATE = {
    "id": "f9e52a51-a075-4116-a7b8-484deba69004", "name": "Ann Lee", "createdAt": "2026-01-04T08:00:00Z",
    "primaryEmailAddress": {"value": "ann@example.org", "type": "Personal", "isPrimary": True},
    "primaryPhoneNumber": {"value": "+1 555 010 0199", "type": "Mobile", "isPrimary": True},
    "socialLinks": [{"type": "GitHub", "url": "https://github.com/annlee"}], "applicationIds": ["a1"],
    "customFields": [{"id": "c", "title": "Date of birth", "value": "1990-02-03"}], "fileHandles": [],
}  # fmt: skip
APPLICATION = {
    "id": "a1", "createdAt": "2026-01-05T08:00:00Z", "job": {"id": "j", "title": "Engineer"},
    "source": {"title": "Example Staffing", "sourceType": {"title": "Agencies"}},
    "submittedForm": {
        "formDefinition": {"sections": [{"fields": [{"field": {"path": "q1", "title": "What is your preferred name?"}},
                                                    {"field": {"path": "q2", "title": "Tabs or spaces?"}}]}]},
        "fieldSubmissions": [{"path": "_systemfield_name", "value": "Ann Lee"}, {"path": "q1", "value": "Annie"},
                             {"path": "q2", "value": "tabs"}],
    },
}  # fmt: skip


def test_results_of_candidate_info() -> None:
    form = form_of({"success": True, "results": CANDIDATE})
    assert (form.name, form.emails, form.phones) == ("Ann Lee", ("ann@example.org",), ("+15550100199",))
    assert (form.birth_date, form.code_handles) == ("1990-02-03", ("github.com/annlee",))


def test_an_application_with_its_candidate_and_submitted_form() -> None:
    form = form_of({"results": {**APPLICATION, "candidate": CANDIDATE}})
    assert (form.candidate, form.post, form.agency) == (CANDIDATE["id"], "Engineer", "Example Staffing")
    assert (form.known_as, form.unknown) == (("Annie",), ("Tabs or spaces?",))
    assert form.applied is not None
    assert form.applied.day == 5


def test_a_candidates_place_and_the_application_beside_it() -> None:
    beside = {
        "primaryLocation": {"id": "l", "locationSummary": "Boise, Idaho, United States"},
        "applications": [APPLICATION],
    }
    form = form_of({"success": True, "results": {**CANDIDATE, **beside}})
    assert (form.city, form.region, form.country) == ("Boise", "Idaho", "United States")
    assert (form.post, form.agency, form.known_as) == ("Engineer", "Example Staffing", ("Annie",))


def test_a_page_of_several_candidates_is_nobodys_form() -> None:
    other = {**CANDIDATE, "id": "x", "name": "Bo Roe"}
    assert read_form(orjson.dumps({"success": True, "results": [CANDIDATE, other]}), "all.json") is None
    assert form_of({"success": True, "results": [CANDIDATE]}).name == "Ann Lee"
