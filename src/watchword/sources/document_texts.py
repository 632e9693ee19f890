"""Texts of résumés, letters and answers, as an applicant system or a parsing service exports them: a row a document."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

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
    "text": ("Text", "Document Text", "Parsed Text", "Content", "Plain Text"),
    "resume_text": ("Resume Text", "CV Text", "Resume Content", "Parsed Resume"),
    "letter_text": ("Cover Letter Text", "Letter Text", "Cover Letter Content"),
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
    """The texts of one row with the keys by which texts that share passages meet; a header may say what kind it is."""
    if (person := whose(row)) is None:
        return NOBODY
    dates = moments(row, ("received",), context)
    if isinstance(dates, str):
        return dates
    said = (kept(row.get("kind", "")) or "resume").lower()
    kind = next((ours for word, ours in _KINDS.items() if word in said), None)
    if kind is None and row.get("text", "").strip():
        return f"kind {said[:40]!r} is not compared: write resume, letter or test"
    given = (
        (row.get("text", ""), kind),
        (row.get("resume_text", ""), "resume"),
        (row.get("letter_text", ""), "letter"),
    )
    told = {"time": dates["received"], **person}
    found = [
        ("document_texts", {**told, **_document(text, of)})
        for each, of in given
        if (text := each.strip()[:MOST_TEXT])
    ]
    return found or "holds no text"


def _document(text: str, kind: str | None) -> dict[str, Any]:
    name = sha256(text.encode()).hexdigest()[:16]
    return {"document": name, "kind": kind, "text": text, "bands": bands(text)}


DOCUMENT_TEXTS = TableSource(
    id="document_texts",
    title="texts of applicants' documents",
    version=2,
    aliases=ALIASES,
    # a mailbox beside a text and a day may be anything: a ticket, a survey, a chat
    needs=(
        SOMEBODY,
        ("text", "resume_text", "letter_text"),
        ("kind", "resume_text", "letter_text", "candidate"),
    ),
    convert=convert,
    export="texts of résumés and letters: candidate id or e-mail, kind, text",
    distinctive=("text", "resume_text", "letter_text", "kind", "received"),
)
