"""Workday's candidates."""

import orjson
import pytest

from tests.sources.application_form.read_as import form_of
from watchword.sources.application_form import read_form

DATA = {
    "Candidate_ID": "CAND-7",
    "Name_Data": {"Legal_Name": {"First_Name": "Ann", "Last_Name": "Lee"}, "Preferred_Name_Data": {"First_Name": "Annie"}},
    "Contact_Data": {"Email_Address": "ann@example.org", "International_Phone_Code": "1", "Phone_Number": "555-010-0199",
                     "Location_Data": {"Address_Line_1": "12 Main St", "City": "Austin", "Postal_Code": "78701",
                                       "Region_Reference": {"ID": [{"type": "WID", "_value_1": "f00"},
                                                                   {"type": "Country_Region_ID", "_value_1": "USA-TX"}]},
                                       "Country_Reference": {"Descriptor": "United States of America"}}},
    "Job_Application_Data": [{
        "Job_Applied_To_Data": {"Job_Application_Date": "2026-01-05", "Job_Requisition_Reference": {"Descriptor": "Engineer"},
                                "Referred_By_Worker_Reference": {"ID": [{"type": "Employee_ID", "_value_1": "1042"}]},
                                "Global_Personal_Information_Data": {"Date_of_Birth": "1990-02-03"}},
        "Resume_Data": {"Experience_Data": [{"Company_Name": "Example Ltd", "Title": "Engineer", "Start_Year": 2019,
                                             "Start_Month": 3}],
                        "Education_Data": {"School_Name": "Example College", "First_Year_Attended": 2010,
                                           "Degree_Reference": {"Descriptor": "BA"}}}}],
    "Astrological_Data": {"Sign": "x"},
}  # fmt: skip


def test_a_candidate_within_the_services_response() -> None:
    form = form_of({"Get_Candidates_Response": {"Response_Data": {"Candidate": [{"Candidate_Data": DATA}]}}})
    assert (form.candidate, form.name, form.known_as) == ("CAND-7", "Ann Lee", ("Annie",))
    assert (form.emails, form.phones) == (("ann@example.org",), ("+15550100199",))
    assert (form.city, form.region, form.country) == ("Austin", "USA-TX", "United States of America")
    assert form.address == "12 Main St, Austin, USA-TX 78701, United States of America"
    assert (form.post, form.referrer, form.birth_date) == ("Engineer", "1042", "1990-02-03")
    assert form.employments == ({"employer": "Example Ltd", "title": "Engineer", "start": "2019-03"},)
    assert form.educations == ({"school": "Example College", "degree": "BA", "start": "2010"},)
    assert form.unknown == ("Astrological_Data",)


@pytest.mark.parametrize(
    "candidates",
    [[{"Candidate_Data": DATA}, {"Candidate_Data": DATA}], [{"Candidate_Data": [DATA, DATA]}]],
    ids=["of two candidates", "twice in one"],
)
def test_a_page_of_several_candidates_is_nobodys_form(candidates: list[object]) -> None:
    page = {"Get_Candidates_Response": {"Response_Data": {"Candidate": candidates}}}
    assert read_form(orjson.dumps(page), "all.json") is None
