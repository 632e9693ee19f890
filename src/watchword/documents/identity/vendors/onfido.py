"""Onfido (Entrust): a document or facial similarity report, or a check with its reports.

Names after Onfido's guides to the document report and its API reference: `name`, `status`, `result` (clear,
consider), `sub_result` (clear, rejected, suspected, caution), `breakdown` of nested `breakdown`s, `properties`
with `first_name`, `last_name`, `date_of_birth`, `date_of_expiry`, `issuing_date`, `document_numbers`;
`mrz_line1` and further are written down from memory.
"""

from collections.abc import Iterator, Mapping

from watchword.documents.identity.vendors.reading import at, fields, listed, moment, mrz_text, text_at
from watchword.documents.identity.vendors.result import Outcome, SubCheck, VendorResult
from watchword.documents.identity.vendors.words import check, checks, outcome

_PATHS: dict[str, list[tuple[str | int, ...]]] = {
    "name": [("first_name",), ("last_name",)],
    "birth": [("date_of_birth",)],
    "number": [("document_numbers", 0, "value"), ("document_number",)],
    "expires": [("date_of_expiry",), ("expiry_date",)],
    "issued": [("issuing_date",), ("date_of_issue",)],
    "address": [("address",)],
}
_SUB = {"clear": Outcome.APPROVED, "rejected": Outcome.RESUBMISSION, "suspected": Outcome.DECLINED}


def recognises(document: object) -> bool:
    """Whether it looks like Onfido's: a breakdown and a result, alone or in a list of reports."""
    return any(at(report, "breakdown") is not None and at(report, "result") for report in _reports(document))


def _reports(document: object) -> list[object]:
    return listed(document, "reports") or listed(document, "output") or [document]


def read(document: object) -> VendorResult:
    """The result of all reports in it; a `rejected` sub-result means a picture too poor, not a person refused."""
    reports = _reports(document)
    told: dict[str, str] = {}
    for report in reports:
        told = {**fields(at(report, "properties"), _PATHS), **told}
    return VendorResult(
        "onfido",
        _outcome(document, reports),
        checks([one for report in reports for one in _checks(report)]),
        told,
        mrz_text([at(report, "properties") for report in reports]),
        started=moment(reports[0], "created_at") or moment(document, "created_at"),
        completed=moment(document, "completed_at_iso8601") or moment(reports[0], "completed_at"),
    )


def _outcome(document: object, reports: list[object]) -> Outcome:
    if text_at(reports[0], "status") not in ("", "complete"):
        return Outcome.PENDING
    whole = [
        _SUB.get(text_at(report, "sub_result"), outcome(text_at(report, "result"))) for report in reports
    ]
    order = (Outcome.DECLINED, Outcome.RESUBMISSION, Outcome.REVIEW, Outcome.UNKNOWN, Outcome.APPROVED)
    return next((one for one in order if one in whole), outcome(text_at(document, "result")))


def _checks(report: object) -> Iterator[SubCheck | None]:
    name = text_at(report, "name")
    breakdown = at(report, "breakdown")
    if not isinstance(breakdown, Mapping):
        yield check(name, text_at(report, "sub_result") or text_at(report, "result"))
        return
    for part, told in list(breakdown.items())[:50]:
        yield check(_named(name, str(part)), text_at(told, "result"))
        below = at(told, "breakdown")
        for small, result in list(below.items())[:50] if isinstance(below, Mapping) else []:
            yield check(f"{_named(name, str(part))} {small}", text_at(result, "result"))


def _named(report: str, part: str) -> str:
    """A face report's `image_integrity` and `visual_authenticity` are told apart from the document's."""
    return f"liveness {part}" if "facial" in report and "authenticity" in part else part
