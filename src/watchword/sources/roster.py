"""The employer's roster, as HR products export it."""

from collections.abc import Mapping
from datetime import datetime

from watchword.sources.cells import flag, kept, listed, lower, moment
from watchword.sources.contract import Context, Rows, TableSource

ALIASES = {
    "employee_number": ("Employee ID", "Employee Number", "Employee #", "Emp ID", "Worker ID", "Personnel Number", "Staff ID", "Person Number", "EE ID", "File Number", "Employee No", "EmployeeNumber"),
    "email": ("Work Email", "Email", "Email - Work", "Email - Primary Work", "Primary Work Email", "Company Email", "Business Email", "Email Address", "Work Email Address", "mail", "User Principal Name", "userPrincipalName"),
    "former_emails": ("Former Email", "Former Emails", "Previous Email", "Previous Work Email", "Aliases", "Email Aliases", "Other Emails", "proxyAddresses"),
    "idp_id": ("Okta ID", "Okta User ID", "IdP ID", "Entra Object ID", "Azure AD Object ID", "Object ID", "SSO ID"),
    "code_login": ("GitHub", "GitHub Login", "GitHub Username", "GitHub Handle", "Code Login"),
    "name": ("Legal Name", "Name", "Full Name", "Employee Name", "Worker", "Display Name", "Legal Name - Full", "Full Legal Name"),
    "first_name": ("First Name", "Legal First Name", "Given Name", "Legal Name - First Name", "firstName"),
    "last_name": ("Last Name", "Legal Last Name", "Family Name", "Surname", "Legal Name - Last Name", "lastName"),
    "preferred_name": ("Preferred Name", "Preferred First Name", "Nickname", "Known As", "preferredName"),
    "former_name": ("Former Name", "Former Names", "Maiden Name", "Birth Name", "Previous Name", "Previous Last Name"),
    "birth_date": ("Date of Birth", "Birth Date", "DOB", "dateOfBirth"),
    "nationality": ("Nationality", "Citizenship", "Citizenship Status"),
    "worker_type": ("Worker Type", "Employment Type", "Employee Type", "Type", "Employment Status Type", "Worker Sub-Type", "Contract Type", "employmentHistoryStatus"),
    "status": ("Status", "Employment Status", "Worker Status", "Employee Status", "Active Status"),
    "role": ("Business Title", "Job Title", "Title", "Position", "Role", "Job Profile", "jobTitle"),
    "department": ("Department", "Dept", "Cost Center", "Organization", "Supervisory Organization", "Division", "Team"),
    "manager": ("Manager", "Manager Email", "Manager ID", "Reports To", "Supervisor", "Reporting Manager", "Manager Employee ID"),
    "agency": ("Agency", "Supplier", "Vendor", "Staffing Agency", "Contracting Company", "Employer of Record", "Staffing Firm"),
    "remote": ("Remote", "Remote Worker", "Is Remote", "Work Arrangement", "Work Model", "Workplace Type", "Remote Status"),
    "start": ("Hire Date", "Start Date", "Original Hire Date", "Date Hired", "Employment Start Date", "hireDate", "Contract Start Date", "Most Recent Hire Date"),
    "notice": ("Notice Date", "Resignation Date", "Notice Given", "Resignation Notice Date", "Date Notice Given"),
    "end": ("Termination Date", "End Date", "Last Day", "Last Day of Work", "Contract End Date", "terminationDate", "Separation Date", "Leave Date"),
    "city": ("Work Location City", "Work City", "City", "Location City", "Home City", "Home Address City", "Primary Work Location City"),
    "region": ("Work Location State", "Work State", "State", "State/Province", "Region", "Province", "Location State", "Home State", "Work Location State/Province"),
    "country": ("Work Location Country", "Work Country", "Country", "Location Country", "Home Country", "Country/Region"),
    "location": ("Location", "Work Location", "Office Location", "Primary Work Location"),
    "address": ("Home Address", "Address", "Home Address Line 1", "Address 1", "Street Address", "Primary Address", "Primary Home Address", "Home Address - Full", "Address Line 1"),
    "household": ("Household", "Declared Household"),
}


def convert(row: Mapping[str, str], context: Context) -> Rows:
    """One row as a spell in `people`, and what is protected apart from it."""
    email, number = lower(row.get("email", "")), kept(row.get("employee_number", ""))
    if not email and not number:
        return "has neither an e-mail nor an employee number"
    dates: dict[str, datetime | None] = {}
    for name in ("start", "notice", "end"):
        cell = row.get(name, "")
        dates[name] = moment(cell, context)
        if dates[name] is None and kept(cell):
            return f"{name} date {cell[:40]!r} cannot be read"
    city, region, country = _place(row)
    kind = _worker_type(row)
    person = {
        "employee_number": number,
        "email": email,
        "former_emails": [each.lower().removeprefix("smtp:") for each in listed(row.get("former_emails", ""))],
        "idp_id": kept(row.get("idp_id", "")),
        "code_login": lower(row.get("code_login", "")),
        "relationship": "leaver" if dates["end"] else ("worker" if kind == "employee" else "contractor"),
        "worker_type": kind,
        "remote": _remote(row),
        "city": city,
        "region": region,
        "country": country,
        **{name: kept(row.get(name, "")) for name in ("role", "department", "manager", "agency", "address", "household")},
        **dates,
    }
    name = kept(row.get("name", "")) or kept(f"{row.get('first_name', '')} {row.get('last_name', '')}")
    known = [each for key in ("preferred_name", "former_name") for each in listed(row.get(key, ""))]
    protected = {
        "employee_number": number,
        "email": email,
        "name": name,
        "known_as": known,
        "birth_date": kept(row.get("birth_date", "")),
        "nationality": kept(row.get("nationality", "")),
    }
    return [("people", person), ("protected", protected)]


def _place(row: Mapping[str, str]) -> tuple[str | None, str | None, str | None]:
    """Claimed place of work; one `Location` cell is split at its commas."""
    city, region, country = (kept(row.get(name, "")) for name in ("city", "region", "country"))
    location = kept(row.get("location", ""))
    if city is None and location and "," in location:
        parts = [part.strip() for part in location.split(",")]
        city = parts[0]
        region = region or (parts[1] if len(parts) > 1 else None)
        country = country or (parts[2] if len(parts) > 2 else None)
    return city, region, country


def _worker_type(row: Mapping[str, str]) -> str:
    text = f"{row.get('worker_type', '')}".lower()
    if kept(row.get("agency", "")) or "agency" in text or "temp" in text.split():
        return "agency"
    if any(word in text for word in ("contract", "consult", "freelance", "contingent", "vendor", "1099")):
        return "contractor"
    return "employee"


def _remote(row: Mapping[str, str]) -> bool | None:
    """Remote by its own column, or by a location that says so."""
    cell = row.get("remote", "")
    known = flag(cell)
    if known is None and cell:
        known = True if "remote" in cell.lower() else ("hybrid" not in cell.lower() and None)
    if known is None and "remote" in row.get("location", "").lower():
        return True
    return known or None if known is None else known


ROSTER = TableSource(
    id="roster",
    title="roster of people",
    version=1,
    aliases=ALIASES,
    needs=(("email", "employee_number"), ("start", "role", "worker_type"), ("name", "first_name", "role", "department")),
    convert=convert,
    export="HR: a worker report with number, work e-mail, worker type, title, dates, place of work and home address",
    distinctive=("start", "manager", "department", "worker_type"),
)
