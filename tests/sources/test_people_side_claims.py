"""Whose file is it? Headers of real products' exports are claimed by the right source, and by it first."""

import pytest

from tests.sources.people_side import ALL
from watchword.sources.contract import TableSource
from watchword.sources.headers import plain_name
from watchword.sources.recognise import claims
from watchword.sources.shape import Head, Shape

#: source, product -> the header line of its export.
HEADERS: dict[tuple[str, str], str] = {
    (
        "roster",
        "Workday",
    ): "Worker|Employee ID|Worker Type|Business Title|Supervisory Organization|Location|Hire Date|"
    "Original Hire Date|Termination Date|Manager|Email - Primary Work|Worker Status|Primary Home Address",
    (
        "roster",
        "BambooHR",
    ): "Employee #|First Name|Last Name|Preferred Name|Status|Hire Date|Department|Division|Location|"
    "Job Title|Reporting to|Work Email|Home Email|Address Line 1|Address Line 2|City|State|Zip Code|Country",
    (
        "roster",
        "Rippling",
    ): "Employee ID|Full name|Preferred first name|Work email|Personal email|Employment type|Title|"
    "Department|Manager|Manager email|Start date|End date|Work location|Employment status",
    (
        "roster",
        "Gusto",
    ): "First name|Last name|Work email|Personal email|Job title|Department|Manager|Start date|"
    "Termination date|Employment type|Street 1|Street 2|City|State|Zip|Phone",
    (
        "roster",
        "ADP",
    ): "Associate ID|File Number|Payroll Name|Legal First Name|Legal Last Name|Work Contact: Work Email|"
    "Job Title Description|Home Department Description|Hire Date|Rehire Date|Termination Date|Position Status|"
    "Worker Category Description|Reports To Name|Location Description|Primary Address: City",
    (
        "roster",
        "HiBob",
    ): "Employee ID|Display name|First name|Last name|Email|Job title|Department|Site|Start date|Reports to",
    (
        "roster",
        "Personio",
    ): "Personnel number|First name|Last name|Email|Position|Department|Team|Office|Supervisor|"
    "Hire date|Contract ends|Last day of work|Status|Employment type",
    (
        "roster",
        "UKG",
    ): "Employee Number|First Name|Last Name|Email Address|Job Title|Org Level 1|Location|Date of Hire|"
    "Last Hire Date|Original Hire Date|Date of Termination|Employment Status|Supervisor Name|Employee Type",
    ("roster", "three columns"): "Name,Email,Start Date".replace(",", "|"),
    ("roster", "three others"): "Employee ID|Job Title|Department",
    (
        "inventory",
        "Intune",
    ): "Device ID|Device name|Enrollment date|Last check-in|Azure AD Device ID|OS version|Serial number|"
    "Manufacturer|Model|Primary user UPN|Primary user display name|Compliance|Managed by|Ownership|Device state|OS|JoinType",
    (
        "inventory",
        "Intune by API",
    ): "id|userId|deviceName|managedDeviceOwnerType|enrolledDateTime|lastSyncDateTime|operatingSystem|"
    "complianceState|osVersion|emailAddress|userPrincipalName|model|manufacturer|serialNumber|userDisplayName",
    (
        "inventory",
        "Jamf Pro",
    ): "Computer Name|Serial Number|Username|Full Name|Email Address|Position|Department|Building|"
    "Last Check-in|Last Inventory Update|Last Enrollment|Operating System Version|Model|IP Address|"
    "Last Reported IP Address|Asset Tag|Managed",
    (
        "inventory",
        "Kandji",
    ): "Device Name|Serial Number|Model|OS Version|Assigned User|User Email|Blueprint|Asset Tag|"
    "Last Check-in|First Enrolled|Platform",
    (
        "inventory",
        "JumpCloud",
    ): "displayName|hostname|serialNumber|osFamily|version|lastContact|active|agentVersion|created|remoteIP",
    (
        "inventory",
        "Snipe-IT",
    ): "Company|Asset Name|Asset Tag|Model|Model No.|Category|Manufacturer|Serial|Checked Out|Username|"
    "Employee No.|Title|Department|Manager|Location|Status|Checkout Date|Expected Checkin Date|Created At",
    ("inventory", "by hand"): "Serial|Assigned To|Status",
    (
        "shipments",
        "Firstbase",
    ): "Order ID|Order Type|Status|Recipient Name|Email|Address Line 1|Address Line 2|City|"
    "State/Province|Postal Code|Country|Carrier|Tracking Number|Serial Number|Created At|Shipped At|Delivered At",
    (
        "shipments",
        "GroWrk",
    ): "Order #|Employee|Employee Email|Item|Serial number|Order type|Status|Tracking #|Address|Country",
    (
        "shipments",
        "Workwize",
    ): "Order number|Employee|Employee Email|Asset|Serial code|Order type|Shipping address|Order date|"
    "Carrier|Tracking number|Return due date|Received on",
    (
        "shipments",
        "ServiceNow",
    ): "Number|Item|Requested for|Requested for Email|Opened|State|Stage|Ship to address|Tracking number",
    (
        "shipments",
        "FedEx history",
    ): "Tracking number|Ship date|Recipient contact name|Recipient company|Recipient address|"
    "Recipient city|Recipient state|Recipient postal code|Recipient country|Customer reference|Service type|Status|Signed for by",
    (
        "shipments",
        "UPS history",
    ): "Manifest Date|Tracking Number|Ship To Name|Ship To Address Line 1|Ship To City|"
    "Ship To State/Province|Ship To Postal Code|Ship To Country|Service|Reference Number 1",
    ("carrier", "FedEx tracking"): "Tracking number|Date|Time|Status|Location|Signed for by",
    ("carrier", "UPS tracking"): "Tracking Number|Date|Local Time|Activity|Location",
    ("carrier", "DHL tracking"): "Waybill Number|Timestamp|Event Code|Description|Service Area|Country",
    ("carrier", "gathered"): "tracking_number|carrier|event_time|event|city|state|country|signed_for_by",
    (
        "payroll",
        "ADP",
    ): "Associate ID|Payroll Name|Pay Date|Net Pay|Check Number|Bank ABA #|Deposit Account Number|Deposit Type",
    (
        "payroll",
        "Gusto",
    ): "Employee|Work Email|Department|Check date|Net pay|Payment method|Account Ending In",
    (
        "payroll",
        "Rippling",
    ): "Employee ID|Employee Name|Title|Department|Employment Type|Check date|Net pay|Account holder name|"
    "Routing number|Account number|Account type",
    ("payroll", "Deel"): "Worker Name|Worker Email|Payment Date|Amount|Currency|Payout Method|Wallet Address",
    ("payroll", "Remote"): "Employee ID|Employee Name|Payment date|Net salary|Currency|Beneficiary name|IBAN",
    (
        "payroll_changes",
        "audit report",
    ): "Changed On|Employee ID|Employee Name|Field|Old Value|New Value|Changed By",
    (
        "payroll_changes",
        "accounts",
    ): "Date|Employee ID|Email|New Routing Number|New Account Number|Account Holder Name|Changed By",
    (
        "payroll_changes",
        "last four",
    ): "Effective Date|Employee Number|Old Account Last 4|New Account Last 4|Modified By",
    (
        "applicants",
        "Greenhouse",
    ): "Candidate ID|First Name|Last Name|Email|Phone|Address|Job|Application Date|Stage|Status|"
    "Source|Offer Sent|Start Date",
    (
        "applicants",
        "Lever",
    ): "Opportunity ID|Candidate Name|Emails|Phones|Posting Title|Applied At|Current Stage|Location|Offer Date",
    (
        "applicants",
        "Ashby",
    ): "Application ID|Candidate Name|Candidate Email|Phone Number|Job|Applied At|Current Interview Stage",
    (
        "applicants",
        "Workday",
    ): "Candidate ID|Candidate|Email Address|Job Requisition|Application Date|Recruiting Stage|"
    "Hire Date|Employee ID|Work Email",
    (
        "vendors",
        "QuickBooks",
    ): "Vendor|Company|Vendor Type|Street Address|City|State|Country|Zip|Phone|Email|Print on Check as",
    ("vendors", "NetSuite"): "Internal ID|Name|Category|Email|Billing Address 1|Billing City|Billing Country",
    (
        "vendors",
        "Oracle",
    ): "Supplier Number|Supplier Name|Supplier Type|Remit-To Name|Bank Account Number|Routing Number|Country",
    (
        "vendors",
        "SAP",
    ): "Vendor|Name 1|Account Group|Street|City|Postal Code|Country Key|Bank Key|Bank Account|IBAN",
    ("vendors", "Workday"): "Supplier ID|Supplier Name|Supplier Category|Payee Name|IBAN|Address|Country",
    (
        "software",
        "Intune",
    ): "ApplicationName|ApplicationPublisher|ApplicationVersion|DeviceId|DeviceName|OSVersion|UserName|EmailAddress",
    ("software", "Jamf Pro"): "Computer Name|Serial Number|Application Title|Version|Last Inventory Update",
    (
        "software",
        "Kandji",
    ): "Device Name|Serial Number|Assigned User Email|App Name|Version|Bundle ID|Install Date",
    ("software", "by hand"): "Device|Software|Version|Date",
    (
        "applicants",
        "Greenhouse with referrals",
    ): "Candidate ID|Candidate Name|Preferred Name|Email|Phone|Job|Application Date|Stage|Status|Referrer|Agency",
    (
        "assessment_sessions",
        "Codility",
    ): "Test session ID|Test|First Name|Last Name|Nick|Candidate E-mail|Candidate Phone|Create date|Start date|"
    "Close date|Candidate IPs|Score|Max score|% total score|Similarity Check",
    (
        "assessment_sessions",
        "HackerRank",
    ): "Test Name|Full Name|Email|Attempt Start Time|Attempt End Time|Score|IP Address|User Agent|Plagiarism",
    (
        "assessment_sessions",
        "by hand",
    ): "candidate|email|started|ip|device|user agent|country|city|paste share",
    (
        "background_checks",
        "HireRight",
    ): "Applicant ID|Applicant Email|Component|Component Result|Employer Name|Date Completed|Discrepancy Reason",
    ("background_checks", "by hand"): "candidate|check|about|result|contact source|by|date",
    (
        "background_checks",
        "Checkr",
    ): "id|object|status|result|candidate_id|custom_id|completed_at|package|ssn_trace|employment_verification",
    (
        "reference_checks",
        "Xref",
    ): "Candidate ID|Candidate Email|Referee Name|Referee Email|Referee Phone|Referee Company|Date Completed|"
    "IP Address|Status",
    ("interview_forms", "by hand"): "candidate|meeting|challenge|answer|accommodated|interviewer|time",
    (
        "interview_forms",
        "scorecards",
    ): "Candidate ID|Interview|Interviewer|Submitted At|turn-head|declined-in-person|Culture add",
    (
        "meeting_quality",
        "Zoom",
    ): "Participant|User Email|Device|IP Address|Location|Network Type|Microphone|Speaker|Camera|Data Center|"
    "Join Time|Leave Time|PC Name|Domain|MAC Addr|Version",
    (
        "meeting_quality",
        "Teams",
    ): "Conference Id|UPN|Capture Device|Render Device|Video Device|Start Time|End Time",
}


def _head(columns: tuple[str, ...]) -> Head:
    return Head(Shape.CSV, (dict.fromkeys(columns, "x"),), columns)


@pytest.mark.parametrize(("source", "product"), HEADERS)
def test_a_products_export_is_claimed_by_its_source_before_all_others(source: str, product: str) -> None:
    columns = tuple(HEADERS[source, product].split("|"))
    first, *others = claims(_head(columns), (), ALL, {})
    assert first.source.id == source, [(claim.source.id, claim.score) for claim in (first, *others)]
    assert all(other.score < first.score for other in others), "no tie may decide"


@pytest.mark.parametrize(("source", "product"), HEADERS)
def test_the_order_of_the_columns_does_not_matter(source: str, product: str) -> None:
    columns = tuple(reversed(HEADERS[source, product].split("|")))
    assert claims(_head(columns), (), ALL, {})[0].source.id == source


@pytest.mark.parametrize("ours", ALL, ids=lambda source: source.id)
def test_needs_and_distinctive_columns_are_columns_of_the_source(ours: TableSource) -> None:

    named = {column for group in ours.needs for column in group} | set(ours.distinctive)
    assert named <= set(ours.aliases)


@pytest.mark.parametrize("ours", ALL, ids=lambda source: source.id)
def test_no_column_name_stands_for_two_of_a_sources_columns(ours: TableSource) -> None:

    seen: dict[str, str] = {}
    for column, names in ours.aliases.items():
        for name in (column, *names):
            assert seen.setdefault(plain_name(name), column) == column, name


def test_a_file_that_is_about_something_else_is_claimed_by_none() -> None:
    assert claims(_head(("Invoice", "Total", "Tax")), (), ALL, {}) == []
    assert claims(_head(("Name", "Favourite colour")), (), ALL, {}) == []
