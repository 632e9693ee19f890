"""Texts of résumés, letters and answers, as an applicant system or a parsing service exports them: a row a document."""

from collections.abc import Mapping
from hashlib import sha256

from watchword.sources.cells import kept
from watchword.sources.contract import Context, Rows, TableSource
from watchword.sources.dates import moments
from watchword.sources.text_bands import bands
from watchword.sources.whose import NOBODY, SOMEBODY, WHOSE, whose

#: Letters of a text that are kept: longer than any résumé that people read.
MOST_TEXT = 60_000

ALIASES: dict[str, tuple[str, ...]] = {
    **WHOSE,
    "kind": ("Kind", "Document Type", "Attachment Type", "Type", "Document Kind"),
    "text": (
        "Text",
        "Resume Text",
        "Document Text",
        "Parsed Text",
        "Content",
        "Cover Letter Text",
        "Plain Text",
    ),
    "received": (
        "Received",
        "Received At",
        "Uploaded At",
        "Uploaded",
        "Applied On",
        "Created At",
        "Date",
        "Time",
    ),
}

_KINDS = {"resume": "resume", "cv": "resume", "curriculum": "resume", "letter": "letter", "cover": "letter",
          "test": "test", "answer": "test", "assessment": "test"}  # fmt: skip


def convert(row: Mapping[str, str], context: Context) -> Rows:
    """One document's text with the keys by which texts that share passages meet."""
    if (person := whose(row)) is None:
        return NOBODY
    text = row.get("text", "").strip()[:MOST_TEXT]
    if not text:
        return "holds no text"
    dates = moments(row, ("received",), context)
    if isinstance(dates, str):
        return dates
    said = (kept(row.get("kind", "")) or "resume").lower()
    kind = next((ours for word, ours in _KINDS.items() if word in said), None)
    if kind is None:
        return f"kind {said[:40]!r} is not compared: write resume, letter or test"
    record = {
        "time": dates["received"],
        **person,
        "document": sha256(text.encode()).hexdigest()[:16],
        "kind": kind,
        "text": text,
        "bands": bands(text),
    }
    return [("document_texts", record)]


DOCUMENT_TEXTS = TableSource(
    id="document_texts",
    title="texts of applicants' documents",
    version=1,
    aliases=ALIASES,
    needs=(SOMEBODY, ("text",)),
    convert=convert,
    export="texts of résumés and letters: candidate id or e-mail, kind, text",
    distinctive=("text", "kind", "received"),
)
