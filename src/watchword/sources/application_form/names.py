"""The names under which forms ask for what is read, compared without case, spaces and punctuation."""

import re
from collections.abc import Iterable
from functools import cache

from watchword.sources.headers import (
    ACCOUNT,
    IBAN,
    PAYEE,
    ROUTING,
    WALLET,
    address_columns,
    plain_name,
    with_prefix,
)

_WHOSE = ("Candidate", "Applicant")
#: Fields that a file needs to be a form: beside few others, and beside any number of questions.
LEAST, MANY = 3, 6

#: Our field -> the names of columns, of custom fields and of questions. From memory of forms, apart from the names that
#: `watchword.sources.headers` shares with exports.
ALIASES: dict[str, tuple[str, ...]] = {
    "candidate": (
        "Candidate", "Candidate ID", "Applicant ID", "Opportunity ID", "Application ID", "Candidate Number",
        "Prospect ID", "Contact ID", "Applicant Number", "Candidate Reference", "Candidate UUID", "Person ID",
    ),
    "name": (
        "Name", "Full Name", "Legal Name", "Full Legal Name", "Candidate Name", "Applicant Name", "Your Name",
        "Name as on ID", "Legal Full Name",
    ),
    "first_name": ("First Name", "Given Name", "Given Names", "Forename", "Legal First Name"),
    "middle_name": ("Middle Name", "Middle Names", "Legal Middle Name"),
    "last_name": ("Last Name", "Family Name", "Surname", "Legal Last Name"),
    "known_as": (
        "Preferred Name", "Preferred First Name", "Known As", "Nickname", "Also Known As", "Other Names",
        "Former Name", "Former Names", "Maiden Name", "Previous Names", "Alias", "Aliases", "Birth Name",
    ),
    "birth_date": ("Birth Date", "Date of Birth", "Birthdate", "Birthday", "DOB"),
    "emails": (
        *with_prefix(_WHOSE, ("Email", "Email Address")), "Email", "Emails", "Email Address", "Email Addresses",
        "Personal Email", "Primary Email", "Private Email", "E-mail", "Primary Email Address",
    ),
    "phones": (
        *with_prefix(_WHOSE, ("Phone", "Phone Number")), "Phone", "Phones", "Phone Number", "Phone Numbers",
        "Mobile", "Mobile Phone", "Cell Phone", "Telephone", "Primary Phone", "Mobile Number",
    ),
    "location": ("Location", "Current Location", "Location Summary", "Candidate Location"),
    "post": (
        "Job", "Job Name", "Post", "Position", "Position Applied For", "Role", "Job Title", "Posting Title",
        "Job Posting", "Requisition", "Requisition Title", "Applied For", "Job Requisition",
    ),
    "applied": (
        "Applied", "Applied At", "Applied On", "Application Date", "Date Applied", "Submitted At", "Submission Date",
        "Received On", "Created At", "Created On", "Job Application Date",
    ),
    "agency": ("Agency", "Vendor", "Submitted By Agency", "Recruiting Agency", "Staffing Agency"),
    "referrer": (
        "Referrer", "Referred By", "Referrer Email", "Referral", "Employee Referral", "Who referred you",
        "Name of referrer", "Were you referred by an employee",
    ),
    "links": (
        "LinkedIn", "LinkedIn Profile", "LinkedIn URL", "GitHub", "GitHub URL", "GitHub Profile", "GitLab",
        "GitHub Username", "GitHub Handle", "GitHub Account", "GitLab Username", "GitLab Handle", "GitLab Account",
        "GitLab Profile", "GitLab URL", "Website", "Websites", "Website URL", "Portfolio", "Portfolio URL",
        "Personal Website", "Links", "URL", "URLs", "Profile", "Profiles", "Other Website", "Twitter", "Stack Overflow",
    ),
    "iban": IBAN,
    "routing": ROUTING,
    "account": ACCOUNT,
    "account_owner": PAYEE,
    "tax_number": (
        "Tax Number", "SSN", "Social Security Number", "Tax ID", "TIN", "ITIN", "National Insurance Number",
        "Taxpayer ID", "Tax Identification Number", "SIN",
    ),
    "wallets": WALLET,
    "household": (
        "Household", "Household Members", "Relatives Employed", "Family Members Employed",
        "Do you live with anyone who works here",
    ),
    **address_columns(),
}  # fmt: skip
for _ours, _names in address_columns((*_WHOSE, "Home", "Current")).items():
    ALIASES[_ours] += _names
ALIASES["country"] += ("Country of Residence",)
ALIASES["region"] += ("stateProvince", "State or Territory")
ALIASES["address"] += ("Addresses", "Home Address", "Mailing Address", "Current Address")

#: Never read, though understood: pay, leave to work, and what is protected and never needed to compare.
_LEFT = re.compile(
    r"salar|compensation|wage|payexpect|currentpay|desiredpay|bonus|gender|pronoun|race|ethnic|hispanic|latin|veteran"
    r"|disab|religio|marital|nationalit|citizen|birthplace|placeofbirth|countryofbirth|orientation|photo|coverletter"
    r"|resume|consent|privacy|eeoc|demographic|accommodation|authori[sz]edtowork|workauthori[sz]|righttowork|sponsorship"
)
#: Where the application stands, and when work could begin.
_OF_NO_USE = frozenset(
    {
        "stage", "currentstage", "recruitingstage", "status", "candidatestatus", "source", "startdate",
        "availability", "availablefrom",
        "noticeperiod", "howdidyouhearaboutus", "tags", "owner", "recruiter", "id", "updatedat",
    }
)  # fmt: skip
_ASKING = re.compile(
    r"^(?:what(?:is|s|are)your|please(?:enter|give|provide|state)(?:us)?(?:your)?|enteryour|your|my)|(?:optional|required)$"
)


@cache
def _fields() -> dict[str, str]:
    """Our field by each plain name, our own names among them."""
    found: dict[str, str] = {}
    for ours, names in ALIASES.items():
        for name in (ours, *names):
            found.setdefault(plain_name(name), ours)
    return found


def field(name: str) -> str | None:
    """Our field of a name or question; None for one that is not understood."""
    plain = plain_name(name[:200])
    return _fields().get(plain) or _fields().get(_ASKING.sub("", plain))


def enough(asked: Iterable[str], least: int = LEAST) -> bool:
    """Whether these fields are of one applicant's form.

    One of them says who it is, and three are understood (`least` where the name is asked for), which are half of all, or
    two thirds where the name is not asked for; or six are understood with the name. A session or a check names its
    applicant too.
    """
    every = [name for name in asked if not left(name)]
    known = [ours for name in every if (ours := field(name))]
    several = len(set(known))
    if any(name in known for name in ("name", "first_name", "last_name")):
        return several >= MANY or (several >= least and 2 * len(known) >= len(every))
    who = "emails" in known or "candidate" in known
    return who and several >= LEAST and 3 * len(known) >= 2 * len(every)


def of_no_use(name: str) -> bool:
    """Whether a field that is not understood is one of the system's own, which nobody misses on a form."""
    return plain_name(name[:200]) in _OF_NO_USE


def left(name: str) -> bool:
    """Whether a field is of a kind that is never read."""
    return bool(_LEFT.search(plain_name(name[:200])))
