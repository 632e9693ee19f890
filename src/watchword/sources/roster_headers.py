"""Column names of rosters: Workday, BambooHR, Rippling, Gusto, ADP, HiBob, Personio, UKG and directories."""

from watchword.sources.headers import address_columns
from watchword.sources.who import WHO

ALIASES: dict[str, tuple[str, ...]] = {
    **WHO,
    "former_emails": (
        "Former Email", "Former Emails", "Previous Email", "Previous Emails", "Previous Work Email",
        "Aliases", "Email Aliases", "Other Emails", "proxyAddresses", "Alias Emails",
    ),
    "idp_id": (
        "Okta ID", "Okta User ID", "IdP ID", "Entra Object ID", "Azure AD Object ID", "Object ID", "SSO ID",
    ),
    "code_login": ("GitHub", "GitHub Login", "GitHub Username", "GitHub Handle", "Code Login", "GitHub User"),
    "legal_name": (
        "Legal Name", "Full Legal Name", "Legal Name - Full", "Legal Full Name",
        "Legal Name in General Display Format",
    ),
    "name": (
        "Name", "Full Name", "Display Name", "Preferred Full Name", "Last Name, First Name",

    ),
    "first_name": (
        "First Name", "Legal First Name", "Given Name", "Legal Name - First Name", "Forename",
        "Employee First Name",
    ),
    "middle_name": ("Middle Name", "Legal Middle Name", "Legal Name - Middle Name"),
    "last_name": (
        "Last Name", "Legal Last Name", "Family Name", "Surname", "Legal Name - Last Name",
        "Employee Last Name",
    ),
    "preferred_name": (
        "Preferred Name", "Preferred First Name", "Nickname", "Known As", "Preferred / Chosen Name",
        "Preferred Or Chosen First Name",
    ),
    "former_name": (
        "Former Name", "Former Names", "Maiden Name", "Birth Name", "Previous Name", "Previous Last Name",
    ),
    "birth_date": ("Date of Birth", "Birth Date", "DOB", "Birthday", "Birthdate"),
    "nationality": (
        "Nationality", "Citizenship", "Citizenship Status", "Primary Nationality", "Citizenship Country",
    ),
    "worker_type": (
        "Worker Type", "Employment Type", "Employee Type", "Worker Sub-Type", "Contract Type",
        "Worker Category", "Worker Category Description", "Employment Status Type",
        "employmentHistoryStatus", "Job Type", "Employee Classification", "Employment Category", "Time Type",
        "Employee Type Description",
    ),
    "status": (
        "Status", "Employment Status", "Worker Status", "Employee Status", "Active Status",
        "Position Status", "Lifecycle Status", "Account Status", "Employee Status Description",
        "State of Employment",
    ),
    "role": (
        "Business Title", "Job Title", "Title", "Position", "Role", "Job Profile", "Job Title Description",
        "Position Title", "Job", "Job Name", "Job Description",
    ),
    "department": (
        "Department", "Dept", "Organization", "Supervisory Organization", "Division", "Team", "Cost Center",
        "Home Department", "Home Department Description", "Org Level 1", "Org Unit Path", "Department Name",
    ),
    "manager": (
        "Manager", "Reports To", "Supervisor", "Reporting Manager", "Reporting To", "Manager Name",
        "Reports To Name", "Supervisor Name", "Direct Manager", "Line Manager", "Worker's Manager",
    ),
    "manager_email": (
        "Manager Email", "Reports To Email", "Supervisor Email", "Manager Work Email",
        "Reports To Email Address",
    ),
    "manager_number": (
        "Manager ID", "Manager Employee ID", "Supervisor ID", "Manager Employee Number", "Reports To ID",
        "Reports To Associate ID", "Supervisor Employee Number",
    ),
    "agency": (
        "Agency", "Supplier", "Vendor", "Staffing Agency", "Contracting Company", "Employer of Record",
        "Staffing Firm", "Staffing Company", "Agency Name", "Contract Agency", "Supplier Name",
        "Vendor Name",
    ),
    "remote": (
        "Remote", "Remote Worker", "Is Remote", "Work Arrangement", "Work Model", "Workplace Type",
        "Remote Status", "Work Mode", "Working Model", "Work Shift Location", "Remote Employee",
        "Work From Home", "Remote Work",
    ),
    "start": (
        "Hire Date", "Start Date", "Date Hired", "Employment Start Date", "Contract Start Date",
        "Date of Hire", "Join Date", "Joining Date", "Date of Joining", "Employment Start",
        "Position Start Date", "Hired On",
    ),
    "rehired": (
        "Most Recent Hire Date", "Rehire Date", "Last Hire Date", "Latest Start Date", "Recent Start Date",
    ),
    "first_start": ("Original Hire Date", "First Hire Date", "Original Start Date", "Company Start Date"),
    "notice": (
        "Notice Date", "Resignation Date", "Notice Given", "Resignation Notice Date", "Date Notice Given",
        "Termination Notice Date", "Notice Period Start",
    ),
    "end": (
        "Termination Date", "End Date", "Last Day", "Last Day of Work", "Contract End Date",
        "Separation Date", "Leave Date", "Last Working Day", "Contract Ends", "Date of Termination",
        "Employment End Date", "Exit Date", "Terminated On", "Offboarding Date",
    ),
    "location": (
        "Location", "Work Location", "Office Location", "Primary Work Location", "Office", "Site",
        "Location Description", "Work Location Name", "Work Location - Nickname", "Workplace",
        "Work Address",
    ),
    "household": ("Household", "Declared Household"),
    **address_columns(
        (
            "Home", "Home Address -", "Home Address", "Primary Home", "Primary Address", "Primary Home Address -",
            "Primary", "Residential", "Legal Address", "Legal / Preferred Address", "Permanent",
        ),
        into="home_",
    ),
    **address_columns(),
    **address_columns(
        ("Work", "Work Location", "Location", "Primary Work Location", "Office", "Work Address -"), into="work_"
    ),
}  # fmt: skip
ALIASES["home_address"] += (
    "Home Address",
    "Primary Address",
    "Residential Address",
    "Home Address - Full",
    "Primary Home Address",
)
del ALIASES["work_address"], ALIASES["work_address_2"], ALIASES["work_postcode"]
