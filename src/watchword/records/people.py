"""People as the employer knows them; what is protected lies apart, where no indicator can see it."""

from watchword.records.column import RecordTable, flag, text, texts, time

PEOPLE = RecordTable(
    "people",
    "a row of the roster: one spell of one person",
    (
        text("employee_number", "the employer's number of the person"),
        text("email", "current work e-mail, lower case"),
        texts("former_emails", "earlier work addresses, lower case"),
        text("idp_id", "the identity provider's id of the person"),
        text("code_login", "login at the code host, lower case"),
        text("relationship", "applicant, worker, contractor or leaver"),
        text("worker_type", "employee, contractor or agency"),
        text("role", "title"),
        text("department", "department"),
        text("manager", "manager's employee number or e-mail"),
        text("agency", "the staffing agency that supplies the person"),
        flag("remote", "works away from the employer's sites"),
        time("start", "first day of the spell"),
        time("notice", "day that notice was given"),
        time("end", "last day of the spell"),
        text("city", "claimed place of work: city"),
        text("region", "claimed place of work: state or province"),
        text("country", "claimed place of work: country"),
        text("address", "claimed home address, one line"),
        text("household", "declared household's name"),
    ),
    time=None,
)

PROTECTED = RecordTable(
    "protected",
    "what is never scored: read only to compare names, never by an indicator",
    (
        text("employee_number", "the employer's number of the person"),
        text("email", "current work e-mail, lower case"),
        text("name", "legal name"),
        texts("known_as", "preferred and former names"),
        text("birth_date", "as written"),
        text("nationality", "as written"),
    ),
    time=None,
)

APPLICATIONS = RecordTable(
    "applications",
    "an application for a post",
    (
        time("time", "when it was received"),
        text("candidate", "the applicant system's id"),
        text("email", "private e-mail, lower case"),
        text("work_email", "work e-mail after hiring, lower case"),
        text("employee_number", "employee number after hiring"),
        text("phone", "digits, with a leading plus where the country is known"),
        text("address", "address given, one line"),
        text("city", "city given"),
        text("region", "state or province given"),
        text("country", "country given"),
        text("post", "the post applied for"),
        text("referrer", "who referred the applicant: e-mail, lower case, or number"),
        text("agency", "the agency that submitted the application"),
        text("status", "stage or result as written, lower case"),
        time("offer", "when an offer was made"),
        time("start", "agreed first day"),
    ),
)
