"""Workday Recruiting: a candidate of its web service as JSON, with `Candidate_Data` at whatever depth.

Names from published bindings of the web service: `Name_Data`, `Contact_Data`, `Job_Application_Data`,
`Job_Applied_To_Data`, `Resume_Data` with `Experience_Data` and `Education_Data`, `Date_of_Birth`. From memory: the parts
of `Location_Data` and of preferred names, the referring worker, recruiting agencies.
"""

from collections.abc import Mapping
from typing import Any

from watchword.sources.application_form.draft import Draft
from watchword.sources.application_form.spells import education, employment
from watchword.sources.application_form.values import first, mapping, objects, text

#: How deep a response wraps the candidate.
_WRAPS = 6
_READ = {
    "Candidate_ID", "Name_Data", "Name_Detail_Data", "Legal_Name_Data", "Preferred_Name_Data", "Contact_Data",
    "Job_Application_Data", "Candidate_Reference", "Worker_Reference", "Language_Reference", "Status_Data",
    "Document_Field_Result_Data", "Candidate_Tag_Reference", "Prospect_Data", "Integration_ID_Data", "Job_Applied_To_Data",
    "Pre-Hire_Reference", "Experience_Data", "Education_Data", "Candidate_Reference_ID",
}  # fmt: skip


def candidate_of(raw: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The one `Candidate_Data` in a record with its id beside it; None for another's record, and for several."""
    level: list[Mapping[str, Any]] = [raw]
    for _ in range(_WRAPS):
        found = [(each, data) for each in level for data in objects(each.get("Candidate_Data")) if data]
        if found:
            (around, data), *others = found
            return None if others else {"Candidate_Reference": around.get("Candidate_Reference"), **data}
        level = [inner for each in level for value in each.values() for inner in objects(value)][:1000]
    return None


def draft(raw: Mapping[str, Any]) -> Draft:
    """The form of one candidate with the first of its job applications."""
    found = Draft()
    found.put("candidate", first(raw, "Candidate_ID") or _id(raw.get("Candidate_Reference")))
    _names(found, raw)
    _contact(found, mapping(raw.get("Contact_Data")))
    application = mapping(raw.get("Job_Application_Data"))
    applied = mapping(application.get("Job_Applied_To_Data")) or mapping(raw.get("Job_Applied_To_Data"))
    found.put("applied", first(applied, "Job_Application_Date", "Application_Date"))
    found.put("post", _said(applied.get("Job_Requisition_Reference")) or first(applied, "Job_Title"))
    found.put("referrer", _id(applied.get("Referred_By_Worker_Reference")))
    found.put(
        "agency", _said(mapping(raw.get("Prospect_Data")).get("Recruiting_Agency_Reference"))
        or _said(applied.get("Recruiting_Agency_Reference"))
    )  # fmt: skip
    personal = mapping(applied.get("Global_Personal_Information_Data"))
    found.put("birth_date", first(personal, "Date_of_Birth") or first(applied, "Date_of_Birth"))
    resume = mapping(application.get("Resume_Data"))
    for each in (raw, resume):
        found.employments += filter(None, map(employment, objects(each.get("Experience_Data"))))
        found.educations += filter(None, map(education, objects(each.get("Education_Data"))))
    found.rest(raw, _READ)
    return found


def _names(found: Draft, raw: Mapping[str, Any]) -> None:
    legal = mapping(raw.get("Name_Data")) or raw
    legal = mapping(legal.get("Legal_Name_Data")) or mapping(legal.get("Legal_Name")) or legal
    detail = mapping(legal.get("Name_Detail_Data")) or legal
    found.put("name", first(detail, "Formatted_Name"))
    for ours, theirs in (
        ("first_name", "First_Name"),
        ("middle_name", "Middle_Name"),
        ("last_name", "Last_Name"),
    ):
        found.put(ours, detail.get(theirs))
    preferred = mapping(mapping(raw.get("Name_Data")).get("Preferred_Name_Data")) or mapping(
        raw.get("Preferred_Name_Data")
    )
    preferred = mapping(preferred.get("Name_Detail_Data")) or preferred
    found.put("known_as", first(preferred, "Formatted_Name") or " ".join(
        part for name in ("First_Name", "Last_Name") if (part := text(preferred.get(name)))
    ))  # fmt: skip


def _contact(found: Draft, contact: Mapping[str, Any]) -> None:
    found.put("emails", contact.get("Email_Address"))
    code = text(contact.get("International_Phone_Code"))
    plain = text(contact.get("Phone_Number"))
    found.put("phones", f"+{code}{plain}" if code.isdigit() and not plain.startswith("+") else plain)
    found.put("links", contact.get("Website_Data") or contact.get("Web_Address"))
    place = mapping(contact.get("Location_Data")) or contact
    for ours, theirs in (("address", ("Address_Line_1",)), ("address_2", ("Address_Line_2",)),
                         ("city", ("City", "Municipality")), ("postcode", ("Postal_Code",))):  # fmt: skip
        found.put(ours, first(place, *theirs))
    found.put("region", _said(place.get("Region_Reference")) or _said(place.get("Country_Region_Reference")))
    found.put("country", _said(place.get("Country_Reference")))


def _said(reference: object) -> str:
    """What a reference shows, else its id."""
    return first(mapping(reference), "Descriptor", "descriptor", "@Descriptor") or _id(reference)


def _id(reference: object) -> str:
    """The readable id of a reference; its internal one (WID) only where there is no other."""
    if isinstance(reference, str):
        return reference
    ids = objects(mapping(reference).get("ID"))
    readable = [each for each in ids if first(each, "type", "@type", "@wd:type").lower() != "wid"]
    return next(
        (found for each in (*readable, *ids) if (found := first(each, "_value_1", "#text", "value", "$"))), ""
    )
