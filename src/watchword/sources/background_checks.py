"""Results of checks as tables: HireRight, Sterling, Truework, the National Student Clearinghouse, Checkr, and people's own."""

from collections.abc import Iterator, Mapping
from typing import Any

from watchword.sources import background_words as words
from watchword.sources.cells import kept, lower
from watchword.sources.contract import Context, Rows, TableSource
from watchword.sources.dates import moments
from watchword.sources.whose import NOBODY, SOMEBODY, WHOSE, whose

_ALLOWED = "confirmed, contradicted, unreachable, refused, inconclusive or not-found"

#: From memory but for Checkr's (`status`, `result`, `candidate_id`, `completed_at`).
ALIASES: dict[str, tuple[str, ...]] = {
    **WHOSE,
    "check": (
        "Check", "Checked", "Check Type", "Check Name", "Screening", "Screening Type", "Search Type", "Search Name",
        "Verification Type", "Verification", "Component", "Service Name", "Product",
    ),
    "about": (
        "About", "Employer", "Employer Name", "School", "School Name", "Institution", "Institution Name", "Company Name",
        "Subject of Check", "Subject", "Organization Name", "Official School Name", "Account Checked",
    ),
    "result": (
        "Result", "Check Result", "Verification Result", "Outcome", "Verification Status", "Component Result",
        "Search Result", "Discrepancy Level", "Case Result", "Assessment",
    ),
    "status": ("Status", "Check Status", "Component Status", "Report Status", "Search Status", "Case Status"),
    "contact": (
        "Contact Source", "Contact From", "Contact Provided By", "Source of Contact", "Contact Obtained From",
    ),
    "made_by": ("Made By", "By", "Checked By", "Verified By", "Vendor", "Provider", "Agency", "Verifier", "Researcher"),
    "made": (
        "Completed At", "Completed", "Completed On", "Completed Date", "Completion Date", "Date Completed", "Result Date",
        "Checked At",
        "Date", "Time", "Verified On", "Verification Date", "Closed Date", "Report Completed At", "Date of Check",
    ),
    "reason": ("Reason", "Reason Code", "Notes Code", "Result Reason", "Discrepancy", "Discrepancy Reason", "Status Reason"),
    **{name: (name,) for name in words.SCREENINGS},
    **{f"{name}_result": (f"{name} result",) for name in words.SCREENINGS},
    **{f"{name}_status": (f"{name} status",) for name in words.SCREENINGS},
}  # fmt: skip


def convert(row: Mapping[str, str], context: Context) -> Rows:
    """The results of one row: one check, or a report's screenings side by side; unfinished ones are passed over."""
    told = _told(row, context)
    if isinstance(told, str):
        return told
    found = list(_results(row))
    rows: list[tuple[str, dict[str, Any]]] = []
    for name, what, cell in found:
        if words.unfinished(cell):
            continue
        if what is None:
            return f"check {name[:40]!r} is of no known kind: write employment, education, identity …"
        if (result := words.result(cell, told["reason"] or "")) is None:
            return f"{name[:40]}: result {cell[:40]!r} is not known: write {_ALLOWED}"
        rows.append(("checks", {**told, "checked": what, "result": result}))
    if not found:
        return "names no check with a result"
    return "has no date: write when the result came" if rows and told["time"] is None else rows


def _told(row: Mapping[str, str], context: Context) -> dict[str, Any] | str:
    """What all checks of a row have in common; or why the row is refused."""
    if (person := whose(row)) is None:
        return NOBODY
    dates = moments(row, ("made",), context)
    if isinstance(dates, str):
        return dates
    contact = words.contact_from(row.get("contact", ""))
    if contact is None:
        return f"contact source {row['contact'][:40]!r} is not known: write independent, candidate or unknown"
    return {
        "time": dates["made"],
        **person,
        "about": kept(row.get("about", "")),
        "contact_from": contact,
        "made_by": kept(row.get("made_by", "")),
        "reason": lower(row.get("reason", "")),
    }


def _results(row: Mapping[str, str]) -> Iterator[tuple[str, str | None, str]]:
    """Each check of a row: its name, what it checks, and the word for its result."""
    check = kept(row.get("check", ""))
    if check:
        cell = _word(row.get("result", ""), row.get("status", ""))
        if cell:
            yield check, words.checked(check), cell
        return
    for name, what in words.SCREENINGS.items():
        cell = _word(row.get(f"{name}_result", ""), row.get(f"{name}_status", ""), row.get(name, ""))
        if cell:
            yield name.replace("_", " "), what, cell


def _word(*cells: str) -> str | None:
    """The first word that says how a check came out, or that it has not."""
    said = [found for each in cells if (found := kept(each))]
    return next((each for each in said if not words.ended(each)), None)


BACKGROUND_CHECKS = TableSource(
    id="background_checks",
    title="results of checks",
    version=2,
    aliases=ALIASES,
    needs=(
        SOMEBODY,
        ("check", *words.SCREENINGS),
        ("result", "status", *words.SCREENINGS),
        ("made", "result", "contact"),
    ),
    convert=convert,
    export="background checks: every check with candidate, employer or school, result, who gave the contact, date",
    distinctive=("check", "result", "contact", "about", "reason", *words.SCREENINGS),
)
