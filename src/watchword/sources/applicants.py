"""Applications for posts, as Greenhouse, Lever, Ashby and Workday Recruiting export them."""

from collections.abc import Mapping
from typing import Any

from watchword.sources.addresses import address, city_first
from watchword.sources.cells import email, kept, listed, lower, number, phone, turned
from watchword.sources.contract import Context, Rows, TableSource
from watchword.sources.dates import moments
from watchword.sources.headers import EMPLOYEE_NUMBER, WORK_EMAIL, address_columns, with_prefix

_WHOSE = ("Candidate", "Applicant")

ALIASES: dict[str, tuple[str, ...]] = {
    "candidate_id": (
        "Candidate ID", "Applicant ID", "Opportunity ID", "Application ID", "Candidate Number",
        "Prospect ID", "Contact ID", "Applicant Number", "Candidate Reference", "Candidate UUID",
    ),
    "email": (
        *with_prefix(_WHOSE, ("Email", "Email Address", "Primary Email", "E-mail", "Emails")),
        "Personal Email", "Email", "Emails", "Email Addresses", "Email Address", "Primary Email Address",
        "Primary Email", "Private Email", "E-mail",
    ),
    "work_email": (*WORK_EMAIL, "Hired Email", "Assigned Email"),
    "employee_number": EMPLOYEE_NUMBER,
    "phone": (
        *with_prefix(_WHOSE, ("Phone", "Phone Number", "Mobile")), "Phone", "Phones", "Phone Number",
        "Phone Numbers", "Mobile", "Primary Phone", "Primary Phone Number", "Mobile Phone", "Cell Phone",
        "Telephone",
    ),
    "location": (*with_prefix(_WHOSE, ("Location",)), "Location", "Current Location"),
    "post": (
        "Job", "Job Name", "Jobs", "Current Jobs", "Posting", "Posting Title", "Job Title", "Position",
        "Job Requisition", "Requisition", "Requisition Title", "Job Posting", "Role", "Job Posting Title",
        "Position Applied For", "Applied For", "Post",
    ),
    "applied": (
        "Applied On", "Application Date", "Applied At", "Date Applied", "Applied", "Applied Date",
        "Application Created At", "Application Submitted", "Submission Date", "Submitted At", "Received On",
        "Application Received", "Created At", "Application Created", "Opportunity Created At",
        "Candidate Created At", "Applied At (Date)",
    ),
    "stage": (
        "Stage", "Current Stage", "Candidate Stage", "Recruiting Stage", "Stage Name",
        "Current Interview Stage", "Interview Stage", "Application Stage", "Candidate Status",
        "Application Status", "Disposition", "Recruiting Step",
    ),
    "status": ("Status", "Archive Status", "Outcome", "Result", "Current Status"),
    "offer": (
        "Offer Date", "Offer Extended", "Offer Sent", "Offer Sent At", "Offer Extended Date", "Offer Made",
        "Offer Created At", "Offer Sent On", "Offer Letter Date", "Offer Created", "Offer Extended On",
    ),
    "start": (
        "Start Date", "Starts At", "Starts On", "Agreed Start Date", "Offer Start Date", "Hire Date",
        "Expected Start Date", "First Day", "Target Start Date", "Hired Start Date",
    ),
    "referrer": (
        "Referrer", "Referred By", "Referrer Email", "Referred By Email", "Referring Employee", "Referral Email",
        "Employee Referrer",
    ),
    "agency": (
        "Agency", "Vendor", "Submitted By Agency", "Recruiting Agency", "Agency Name", "Staffing Agency",
        "Recruitment Agency",
    ),
    "name": (*with_prefix(_WHOSE, ("Name", "Full Name")), *_WHOSE, "Name", "Full Name", "Legal Name"),
    "first_name": (*with_prefix(_WHOSE, ("First Name",)), "First Name", "Given Name", "Legal First Name"),
    "last_name": (*with_prefix(_WHOSE, ("Last Name",)), "Last Name", "Surname", "Family Name", "Legal Last Name"),
    "preferred_name": (
        "Preferred Name", "Preferred First Name", "Known As", "Nickname", "Candidate Preferred Name",
    ),
    "birth_date": ("Birth Date", "Date of Birth", "DOB", "Birthdate", "Candidate Date of Birth"),
    **address_columns(),
}  # fmt: skip
for _ours, _names in address_columns((*_WHOSE, "Home", "Current")).items():
    ALIASES[_ours] += _names
ALIASES["address"] += ("Addresses", "Candidate Address", "Home Address", "Mailing Address", "Primary Address")


def convert(row: Mapping[str, str], context: Context) -> Rows:
    """One application, and the applicant's name apart from it, since names are protected."""
    candidate, private, work = (
        number(row.get("candidate_id", "")),
        email(row.get("email", "")),
        email(row.get("work_email", "")),
    )
    own = number(row.get("employee_number", ""))
    if not (candidate or private or work or own):
        return "has no candidate id and no e-mail"
    dates = moments(row, ("applied", "offer", "start"), context)
    if isinstance(dates, str):
        return dates
    whose = {"time": dates["applied"], "candidate": candidate, "email": private}
    application = {
        **whose,
        "work_email": work,
        "employee_number": own,
        "phone": phone(row.get("phone", "")),
        **_place(row),
        "post": kept(row.get("post", "")),
        "referrer": email(row.get("referrer", "")),
        "agency": kept(row.get("agency", "")),
        "status": lower(row.get("status", "")) or lower(row.get("stage", "")),
        "offer": dates["offer"],
        "start": dates["start"],
    }
    names = _named(row)
    return [("applications", application), *([("applicant_names", {**whose, **names})] if names else [])]


def _place(row: Mapping[str, str]) -> dict[str, str | None]:
    """The address in one line and its parts; a location alone where no address names a city."""
    home = address(row)
    named = city_first(row.get("location", "")) if home.city is None else home
    return {
        "address": home.line if home.street else None,
        "city": named.city,
        "region": home.region or named.region,
        "country": home.country or named.country,
    }


def _named(row: Mapping[str, str]) -> dict[str, Any] | None:
    """The applicant's names and birth date; None where no name is given."""
    whole = kept(" ".join(row.get(name, "") for name in ("first_name", "last_name")))
    name = turned(row.get("name", ""))
    name = whole if name is None or any(char.isdigit() or char == "@" for char in name) else name
    if name is None:
        return None
    known = [each for each in (*listed(row.get("preferred_name", "")), whole) if each and each != name]
    return {"name": name, "known_as": known, "birth_date": kept(row.get("birth_date", ""))}


APPLICANTS = TableSource(
    id="applicants",
    title="applications for posts",
    version=3,
    aliases=ALIASES,
    needs=(
        ("candidate_id", "email"),
        ("applied", "stage", "candidate_id"),
        ("post", "stage", "applied", "offer"),
        ("applied", "stage", "offer"),
    ),
    convert=convert,
    export="applicant tracking: every candidate with e-mail, phone, address, job, applied on, offer, start",
    distinctive=("candidate_id", "applied", "stage", "offer", "post", "phone"),
)
