"""Referees' answers, as Xref, Crosschq, SkillSurvey and Checkster log them."""

from collections.abc import Mapping

from watchword.sources.cells import email, kept, public_ip
from watchword.sources.contact_keys import email_key, phone_key, value_key
from watchword.sources.contract import Context, Rows, TableSource
from watchword.sources.dates import moments
from watchword.sources.free_mail import FREE_MAIL
from watchword.sources.headers import with_prefix
from watchword.sources.whose import NOBODY, SOMEBODY, WHOSE, whose

_REFEREE = ("Referee", "Reference", "Respondent", "Reference Provider")

#: From memory of the products' reports.
ALIASES: dict[str, tuple[str, ...]] = {
    **WHOSE,
    "referee_email": with_prefix(_REFEREE, ("Email", "Email Address", "E-mail")),
    "referee_phone": with_prefix(_REFEREE, ("Phone", "Phone Number", "Mobile", "Contact Number")),
    "employer": (
        *with_prefix(_REFEREE, ("Employer", "Company", "Organisation", "Organization")), "Employer", "Company",
        "Organisation", "Organization",
    ),
    "completed": (
        "Completed", "Completed At", "Completed On", "Date Completed", "Completion Date", "Responded At",
        "Response Date", "Submitted At", "Reference Completed", "Reference Date",
    ),
    "ip": (
        *with_prefix(_REFEREE, ("IP", "IP Address")), "IP", "IP Address", "Response IP Address",
    ),
    "device": (
        *with_prefix(_REFEREE, ("Device", "Device ID", "Fingerprint")), "Device ID", "Device Fingerprint",
        "Fingerprint", "Browser Fingerprint", "Visitor ID",
    ),
    "domain_registered": ("Domain Registered", "Domain Registration Date", "Domain Created", "Domain Creation Date"),
    "status": ("Status", "Reference Status", "Referee Status", "Response Status"),
}  # fmt: skip


def convert(row: Mapping[str, str], context: Context) -> Rows:
    """One referee's answer; a referee who has not answered is passed over."""
    if (person := whose(row)) is None:
        return NOBODY
    dates = moments(row, ("completed", "domain_registered"), context)
    if isinstance(dates, str):
        return dates
    if dates["completed"] is None:
        return []
    mail = email(row.get("referee_email", ""))
    if kept(row.get("referee_email", "")) and mail is None:
        return "referee's e-mail cannot be read: write one address"
    domain = mail.rpartition("@")[2] if mail else None
    referee = {
        "time": dates["completed"],
        **person,
        "referee": email_key(mail, context),
        "domain": domain,
        "free_mail": domain in FREE_MAIL if domain else None,
        "domain_registered": dates["domain_registered"],
        "phone_key": phone_key(row.get("referee_phone", ""), context),
        "device_key": value_key("device", kept(row.get("device", "")), context),
        "ip": public_ip(row.get("ip", "")),
        "employer": kept(row.get("employer", "")),
    }
    if not (referee["referee"] or referee["phone_key"] or referee["device_key"] or referee["ip"]):
        return "names no referee: give the referee's e-mail or telephone"
    return [("referees", referee)]


REFERENCE_CHECKS = TableSource(
    id="reference_checks",
    title="referees' answers",
    version=1,
    aliases=ALIASES,
    needs=(SOMEBODY, ("referee_email", "referee_phone"), ("completed", "status")),
    convert=convert,
    export="reference platform: every answer with candidate, referee's e-mail and phone, employer, IP address, completed at",
    distinctive=("referee_email", "referee_phone", "completed", "domain_registered", "device", "ip"),
)
