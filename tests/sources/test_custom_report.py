"""A Workday custom report of one applicant is a form; of many it is none."""

import orjson

from watchword.sources.application_form import read_form

ROW = {
    "Candidate_ID": "C-1", "Legal_First_Name": "Ann", "Legal_Last_Name": "Lee", "Email_Address": "Ann@Example.net",
    "Job_Application_Date": "2026-05-20", "City": "Austin", "Region": "Texas", "Country": "United States",
    "Questionnaire_Responses": [{"Question": "IBAN", "Answer": "GB29 NWBK 6016 1331 9268 19"}],
}  # fmt: skip


def test_the_one_row_is_a_form_with_the_answers_of_its_questions() -> None:
    form = read_form(orjson.dumps({"Report_Entry": [ROW]}), "report.json")
    assert form is not None
    assert (form.candidate, form.emails, form.city) == ("C-1", ("ann@example.net",), "Austin")
    assert form.name.split()[0] == "Ann"
    assert form.iban.replace(" ", "").startswith("GB29")


def test_a_report_of_many_people_is_no_form() -> None:
    assert read_form(orjson.dumps({"Report_Entry": [ROW, ROW]}), "report.json") is None


def test_a_report_about_something_else_is_no_form() -> None:
    assert read_form(orjson.dumps({"Report_Entry": [{"Cost_Center": "7"}]}), "report.json") is None
