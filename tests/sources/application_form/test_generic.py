"""Forms of no known system."""

import orjson

from tests.sources.application_form.read_as import form_of
from watchword.sources.application_form import read_form

RESUME = {
    "basics": {"name": "Ann Lee", "label": "Engineer", "email": "ann@example.org", "phone": "+1 555 010 0199",
               "url": "https://example.org", "location": {"address": "12 Main St", "postalCode": "78701", "city": "Austin",
                                                          "countryCode": "US", "region": "TX"},
               "profiles": [{"network": "GitHub", "username": "annlee", "url": "https://github.com/annlee"}]},
    "work": [{"name": "Example Ltd", "position": "Engineer", "startDate": "2019-03", "location": "Austin, TX"}],
    "education": [{"institution": "Example College", "area": "Music", "studyType": "BA"}],
    "skills": [{"name": "Python"}],
}  # fmt: skip


def test_json_resume() -> None:
    form = form_of(RESUME)
    assert (form.name, form.emails, form.country) == ("Ann Lee", ("ann@example.org",), "US")
    assert form.address == "12 Main St, Austin, TX 78701, US"
    assert form.code_handles == ("github.com/annlee",)
    assert form.employments[0]["city"] == "Austin"
    assert form.educations == ({"school": "Example College", "degree": "BA, Music"},)
    assert form.unknown == ()


def test_named_fields_with_money_and_household() -> None:
    form = form_of({
        "Full Legal Name": "Ann Lee", "E-mail": "ann@example.org", "Routing Number": "000000000", "Account Number": "0001234",
        "Account Holder": "Ann Lee", "SSN": "000-00-0000", "Wallet": "0xabc; 0xdef", "Expected salary": "1",
        "Household members": "bo@example.com, E7", "Referred by": "Cy Example", "Shoe size": "44",
    })  # fmt: skip
    assert (form.routing, form.account, form.account_owner) == ("000000000", "0001234", "Ann Lee")
    assert (form.tax_number, form.wallets) == ("000-00-0000", ("0xabc", "0xdef"))
    assert (form.household, form.unknown) == (("bo@example.com", "E7"), ("Shoe size",))
    assert form.referrer == "", "a bare name is protected"


def test_other_records_of_an_applicant_are_no_forms() -> None:
    session = {"candidate": "C1", "email": "ann@example.org", "started": "2026-01-05", "ip": "203.0.113.5",
               "device": "d", "user agent": "x", "country": "US"}  # fmt: skip
    assert read_form(orjson.dumps(session), "session.json") is None
    assert read_form(b'{"name": "package", "version": "1"}', "package.json") is None
