"""Reading a PDF: its making, its past, what it would do, and its text."""

from collections.abc import Mapping

import pikepdf

from watchword.documents.concealment import hidden_facts, speech_facts
from watchword.documents.deadline import Deadline
from watchword.documents.limits import DocumentError, Limits
from watchword.documents.media import PDF
from watchword.documents.pdf.actions import action_facts
from watchword.documents.pdf.budget import Budget
from watchword.documents.pdf.history import history_facts
from watchword.documents.pdf.layers import layers_off
from watchword.documents.pdf.metadata import metadata_facts
from watchword.documents.pdf.opening import opened
from watchword.documents.pdf.pages import Pages, read_pages
from watchword.documents.pdf.reasons import reason
from watchword.documents.reading import Reading
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "pdf.pages": "Number of pages, also of those beyond the bound.",
    "pdf.font": "Name of a font that the pages use; shown, never scored.",
    "pdf.language": "Language that the document declares; shown, never scored.",
    "pdf.scanned-pages": "Pages that one picture fills: a scan or a photo of a page.",
    "pdf.recognised-characters": "Unseen characters over such pictures, as text recognition writes them.",
    "pdf.unreadable-characters": "Characters whose font does not say which letters they are, so that what is seen "
    "cannot be read out.",
}


def read_pdf(data: bytes, limits: Limits) -> Reading:
    """A PDF's text and facts; whatever is wrong with it is said in `refused`. Never raises."""
    deadline = Deadline(limits.seconds)
    try:
        with opened(data, limits, deadline) as pdf:
            return _read(pdf, data, limits, deadline)
    except DocumentError as error:
        return Reading(PDF, refused=str(error))
    except (
        pikepdf.PikepdfError,
        RuntimeError,
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
        ArithmeticError,
    ) as error:
        why = reason(error, 120) or type(error).__name__
        return Reading(PDF, refused=f"is damaged beyond reading ({why}); ask for it again")


def _read(pdf: pikepdf.Pdf, data: bytes, limits: Limits, deadline: Deadline) -> Reading:
    facts = metadata_facts(pdf)
    refused: str | None = None
    pages, count = Pages(), 0
    try:
        facts += action_facts(pdf, deadline)
        budget = Budget(deadline, limits.unpacked, limits.characters, off=layers_off(pdf))
        pages, count = read_pages(pdf, limits.pages, budget)
        refused = pages.stopped
    except DocumentError as error:
        refused = str(error)
    if refused is None and count > limits.pages:
        refused = (
            f"was read to page {limits.pages} of {count}; look at the rest by hand or ask for a shorter file"
        )
    facts += history_facts(pdf, data)
    text = "\n\n".join(pages.texts)[: limits.characters]
    return Reading(
        PDF, text, count, (*facts, *_page_facts(pdf, pages, count), *_speech(pages, text)), refused
    )


def _page_facts(pdf: pikepdf.Pdf, pages: Pages, count: int) -> list[Fact]:
    facts = [Fact("pdf.pages", number=float(count))]
    language = pdf.Root.get("/Lang")
    if isinstance(language, pikepdf.String) and str(language).strip():
        facts.append(Fact("pdf.language", str(language).strip()[:40]))
    counts = (
        ("pdf.scanned-pages", pages.scanned),
        ("pdf.recognised-characters", pages.recognised),
        ("pdf.unreadable-characters", pages.unreadable),
    )
    facts += [Fact(name, number=float(number)) for name, number in counts if number]
    return facts + [Fact("pdf.font", name) for name in sorted(pages.fonts)[:100]]


def _speech(pages: Pages, text: str) -> list[Fact]:
    hidden = "\n".join(" ".join(pieces) for _, pieces in sorted(pages.hidden.items()))
    return hidden_facts(pages.hidden) + speech_facts(text, hidden)
