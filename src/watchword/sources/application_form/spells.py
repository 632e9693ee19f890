"""Employments and educations of a form as plain objects, whatever a system calls their parts."""

from collections.abc import Mapping
from typing import Any

from watchword.sources.addresses import city_first
from watchword.sources.application_form.values import first, mapping, text

_START = (
    "start_date",
    "startDate",
    "start",
    "Start_Date",
    "from",
    "First_Year_Attended",
    "First_Day_Attended",
)
_END = ("end_date", "endDate", "end", "End_Date", "to", "Last_Year_Attended", "Last_Day_Attended")


def employment(raw: Mapping[str, Any]) -> Mapping[str, str] | None:
    """An employment; None where neither employer nor title is named."""
    who = {
        "employer": first(
            raw, "company_name", "org", "Company_Name", "company", "employer", "organization", "name"
        ),
        "title": first(raw, "title", "position", "Title", "Job_Title", "jobTitle", "role"),
    }
    return _spell(who, raw)


def education(raw: Mapping[str, Any]) -> Mapping[str, str] | None:
    """An education; the subject stands behind the degree. None where neither school nor degree is named."""
    degree = first(raw, "degree", "studyType", "Degree_Reference", "Degree", "qualification")
    subject = first(raw, "discipline", "area", "field", "Field_of_Study_Reference", "major", "fieldOfStudy")
    who = {
        "school": first(
            raw, "school_name", "institution", "org", "School_Name", "school", "university", "name"
        ),
        "degree": ", ".join(part for part in (degree, subject) if part),
    }
    return _spell(who, raw)


def _spell(who: dict[str, str], raw: Mapping[str, Any]) -> Mapping[str, str] | None:
    if not any(who.values()):
        return None
    place = _place(raw)
    found = {
        **who,
        "start": _date(raw, _START, "Start"),
        "end": _date(raw, _END, "End"),
        **place,
        "remote": first(raw, "remote", "isRemote", "is_remote"),
    }
    return {name: value for name, value in found.items() if value}


def _date(raw: Mapping[str, Any], names: tuple[str, ...], workday: str) -> str:
    """A date as written; year and month apart become `2021-03`."""
    for name in names:
        parts = mapping(raw.get(name)) if not isinstance(raw.get(name), str | int) else {}
        year, month = text(parts.get("year")), text(parts.get("month"))
        if year:
            return f"{year}-{month.zfill(2)}" if month else year
        if found := text(raw.get(name)):
            return found
    year, month = text(raw.get(f"{workday}_Year")), text(raw.get(f"{workday}_Month"))
    return f"{year}-{month.zfill(2)}" if year and month else year


def _place(raw: Mapping[str, Any]) -> dict[str, str]:
    within = mapping(raw.get("location")) or mapping(raw.get("address"))
    written = raw.get("location") or raw.get("Location")
    one = city_first(written) if isinstance(written, str) else city_first("")
    return {
        "city": first(within, "city") or first(raw, "city") or one.city or "",
        "region": first(within, "region", "state") or first(raw, "region", "state") or one.region or "",
        "country": first(within, "country", "countryCode") or first(raw, "country") or one.country or "",
    }
