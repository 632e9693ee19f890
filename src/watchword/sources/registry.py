"""All sources, and what to tell of a file that none of them knows."""

from collections.abc import Sequence

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
from watchword.sources.headers import plain_name
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
from watchword.sources.sterling_reports import STERLING_REPORTS
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
    STERLING_REPORTS,
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
            f"name them in {_nearest(head.columns)} of watchword.toml"
        )
    if not any(head.records):
        return f"{head.shape} without an object in it; `watchword sources` lists what can be read"
    keys = sorted({str(key)[:30] for record in head.records[:5] for key in record})[:6]
    return f"{head.shape} with the keys {', '.join(keys)} is of no known vendor; `watchword sources` lists what can be read"


def _nearest(columns: Sequence[str]) -> str:
    """The settings' tables for the two sources that know most of these columns already; some that exist, where none does."""
    plain = {plain_name(column) for column in columns}
    known = {
        source.id: sum(not plain.isdisjoint(names) for _, names in source.plain_aliases)
        for source in TABLE_SOURCES
    }
    near = sorted((id_ for id_ in known if known[id_] > 1), key=lambda id_: -known[id_])[:2]
    return " or ".join(f"[columns.{id_}]" for id_ in near) or "[columns.roster], [columns.applicants] …"
