"""All sources, and what to tell of a file that none of them knows."""

from watchword.sources.applicants import APPLICANTS
from watchword.sources.assessment_sessions import ASSESSMENT_SESSIONS
from watchword.sources.background_checks import BACKGROUND_CHECKS
from watchword.sources.carrier import CARRIER
from watchword.sources.checkr_reports import CHECKR_REPORTS
from watchword.sources.contract import LogSource, TableSource
from watchword.sources.crowdstrike import CROWDSTRIKE
from watchword.sources.crowdstrike_stream import CROWDSTRIKE_STREAM
from watchword.sources.defender import DEFENDER
from watchword.sources.document_texts import DOCUMENT_TEXTS
from watchword.sources.duo import DUO
from watchword.sources.entra import ENTRA
from watchword.sources.form_sessions import FORM_SESSIONS
from watchword.sources.github_audit import GITHUB_AUDIT
from watchword.sources.greenhouse_scorecards import GREENHOUSE_SCORECARDS
from watchword.sources.identifier_list import IDENTIFIER_LIST
from watchword.sources.interview_forms import INTERVIEW_FORMS
from watchword.sources.inventory import INVENTORY
from watchword.sources.meeting_quality import MEETING_QUALITY
from watchword.sources.ocsf import OCSF
from watchword.sources.okta import OKTA
from watchword.sources.payroll import PAYROLL
from watchword.sources.payroll_changes import PAYROLL_CHANGES
from watchword.sources.reference_checks import REFERENCE_CHECKS
from watchword.sources.returns import RETURNS
from watchword.sources.roster import ROSTER
from watchword.sources.shape import Head, Shape
from watchword.sources.shipments import SHIPMENTS
from watchword.sources.signature_sessions import SIGNATURE_SESSIONS
from watchword.sources.software import SOFTWARE
from watchword.sources.vendors import VENDORS

LOG_SOURCES: tuple[LogSource, ...] = (
    OKTA,
    ENTRA,
    DUO,
    DEFENDER,
    CROWDSTRIKE,
    CROWDSTRIKE_STREAM,
    GITHUB_AUDIT,
    OCSF,
    FORM_SESSIONS,
    SIGNATURE_SESSIONS,
    CHECKR_REPORTS,
    GREENHOUSE_SCORECARDS,
)
TABLE_SOURCES: tuple[TableSource, ...] = (
    ROSTER,
    INVENTORY,
    SOFTWARE,
    SHIPMENTS,
    RETURNS,
    CARRIER,
    PAYROLL,
    PAYROLL_CHANGES,
    APPLICANTS,
    VENDORS,
    ASSESSMENT_SESSIONS,
    BACKGROUND_CHECKS,
    REFERENCE_CHECKS,
    INTERVIEW_FORMS,
    MEETING_QUALITY,
    DOCUMENT_TEXTS,
    IDENTIFIER_LIST,
)


def advice(head: Head) -> str:
    """Why a file was not recognised, and what would make it readable."""
    if head.shape is Shape.UNKNOWN:
        return "not JSON, CSV or Parquet; export it as one of these"
    if head.shape is Shape.CSV:
        shown = ", ".join(column[:30] for column in head.columns[:6])
        return (
            f"no source knows a CSV with the columns {shown}{' …' if len(head.columns) > 6 else ''}; "
            "name them in [columns.roster], [columns.shipments] … of watchword.toml"
        )
    keys = sorted({str(key)[:30] for record in head.records[:5] for key in record})[:6]
    return f"{head.shape} with the keys {', '.join(keys)} is of no known vendor; `watchword sources` lists what can be read"
