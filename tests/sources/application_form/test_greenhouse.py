"""Greenhouse's candidates and applications."""

from datetime import UTC, datetime

from tests.sources.application_form.read_as import form_of

APPLICATION = {
    "id": 69306314, "candidate_id": 57683957, "applied_at": "2026-01-05T10:00:00.000Z",
    "source": {"id": 2, "public_name": "Referral"},
    "credited_to": {"id": 4080, "name": "Bo Example", "email": "Bo@example.com", "employee_id": "1042"},
    "jobs": [{"id": 123, "name": "Engineer"}], "status": "active", "location": {"address": "Austin, TX, USA"},
    "answers": [{"question": "What is your preferred name?", "answer": "Annie"}, {"question": "Why us?", "answer": "Because"}],
}  # fmt: skip
CANDIDATE = {
    "id": 57683957, "first_name": "Ann", "last_name": "Lee", "company": None, "title": None, "is_private": False,
    "email_addresses": [{"value": "Ann.Lee@example.org", "type": "personal"}, {"value": "ann.lee@example.org", "type": "other"}],
    "phone_numbers": [{"value": "+1 555-010-0199", "type": "mobile"}],
    "addresses": [{"value": "12 Main St, Austin, TX 78701", "type": "home"}],
    "website_addresses": [{"value": "https://github.com/Ann-Lee", "type": "personal"}],
    "social_media_addresses": [{"value": "linkedin.com/in/example"}],
    "educations": [{"id": 1, "school_name": "Example University", "degree": "BSc", "discipline": "Physics",
                    "start_date": "2010-09-01", "end_date": "2014-06-01"}],
    "employments": [{"id": 2, "company_name": "Example Ltd", "title": "Engineer", "start_date": "2015-01-01", "end_date": None}],
    "custom_fields": {"desired_salary": "1"}, "attachments": [],
    "keyed_custom_fields": {"desired_salary": {"name": "Desired Salary", "type": "currency", "value": "1"},
                            "dob": {"name": "Date of Birth", "type": "date", "value": "1990-02-03"},
                            "tool": {"name": "Favourite tool", "type": "short_text", "value": "a hammer"}},
    "applications": [APPLICATION],
}  # fmt: skip


def test_a_candidate_with_its_application() -> None:
    form = form_of(CANDIDATE)
    assert (form.candidate, form.name, form.known_as, form.birth_date) == (
        "57683957",
        "Ann Lee",
        ("Annie",),
        "1990-02-03",
    )
    assert (form.emails, form.phones) == (("ann.lee@example.org",), ("+15550100199",))
    assert (form.address, form.city, form.region) == ("12 Main St, Austin, TX 78701", "Austin", "TX")
    assert (form.post, form.applied) == ("Engineer", datetime(2026, 1, 5, 10, tzinfo=UTC))
    assert form.links == ("https://github.com/Ann-Lee", "https://linkedin.com/in/example")
    assert form.code_handles == ("github.com/ann-lee",)


def test_employments_and_educations_are_plain() -> None:
    form = form_of(CANDIDATE)
    assert form.employments == ({"employer": "Example Ltd", "title": "Engineer", "start": "2015-01-01"},)
    assert form.educations == (
        {
            "school": "Example University",
            "degree": "BSc, Physics",
            "start": "2010-09-01",
            "end": "2014-06-01",
        },
    )


def test_who_is_credited_is_a_referrer_only_of_a_referral() -> None:
    board = {**APPLICATION, "source": {"public_name": "Job board"}}
    assert form_of(CANDIDATE).referrer == "bo@example.com"
    assert form_of({**CANDIDATE, "applications": [board]}).referrer == ""


def test_pay_is_passed_over_and_other_questions_are_named() -> None:
    form = form_of(CANDIDATE)
    assert form.unknown == ("Why us?", "Favourite tool")
    assert "1" not in (form.account, form.tax_number)


def test_a_webhooks_candidate_within_its_application_is_the_same() -> None:
    inner = {name: value for name, value in CANDIDATE.items() if name != "applications"}
    sent = {
        "action": "new_candidate_application",
        "payload": {"application": {**APPLICATION, "candidate": inner}},
    }
    assert form_of(sent) == form_of(CANDIDATE)
