"""Results made readable: one `cases.json` document to the terminal, a page, a table, OCSF findings."""

from watchword.report.csv_out import cases_as_csv
from watchword.report.document import Case, Document, Finding, People
from watchword.report.files import write_cases, write_csv, write_findings, write_page
from watchword.report.ocsf import findings
from watchword.report.page import render
from watchword.report.terminal import print_cases

__all__ = [
    "Case",
    "Document",
    "Finding",
    "People",
    "cases_as_csv",
    "findings",
    "print_cases",
    "render",
    "write_cases",
    "write_csv",
    "write_findings",
    "write_page",
]
