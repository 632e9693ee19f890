"""Cases as a table for a spreadsheet, in which nothing from outside can act as a formula."""

import csv
import io

from watchword.report.document import Case, Document, strongest_first

COLUMNS = (
    "rank", "person_id", "email", "risk", "band", "capped_by", "coverage", "modes", "families", "evidence",
    "strongest", "first", "last",
)  # fmt: skip

# What a spreadsheet takes for the start of a formula, or what would hide one (OWASP, CSV injection); the
# full-width signs are read as the plain ones by some.
STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def cell(value: object) -> str:
    """The value as a cell; an apostrophe goes before what would be read as a formula, numbers excepted."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.4f}"
    told = str(value)
    if isinstance(value, int):
        return told
    return f"'{told}" if told.lstrip(" \u00a0").startswith(STARTS) or told.startswith(STARTS) else told


def cases_as_csv(document: Document) -> str:
    """All cases, one a row after a header; lists are joined by "; ". Lines end as RFC 4180 asks."""
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for rank, case in enumerate(document["cases"], start=1):
        table.writerow([cell(value) for value in _row(case, rank)])
    return written.getvalue()


def _row(case: Case, rank: int) -> list[object]:
    found = strongest_first(case)
    return [
        rank,
        case["person_id"],
        case["email"],
        case["risk"],
        case["band"],
        case["capped_by"],
        case["coverage"],
        "; ".join(case["modes"]),
        "; ".join(case["families"]),
        len(found),
        found[0]["says"] if found else "",
        min((finding["first"] for finding in found), default=""),
        max((finding["last"] for finding in found), default=""),
    ]
