"""What to ask next: what would settle each finding, what could not be read, and what the open gates need."""

from collections.abc import Iterable, Mapping
from typing import Any

from watchword.flows.vet.gathered import FileTold
from watchword.flows.vet.wording import in_words
from watchword.indicators.card import Card
from watchword.risk import Assessment

#: Facts by which something is asked for again; nothing of it counts against anybody.
_AGAIN: Mapping[str, str] = {
    "quality.ask-again": "The picture of the identity document is too poor to read: ask for a better one.",
    "mrz.ocr-possible": "One letter of the machine-readable zone may have been read wrongly: ask for a better picture.",
    "mrz.expired": "The identity document has expired: ask for a current one, or check it another way.",
    "barcode.none": "No barcode could be read in the picture of the licence: ask for its back side.",
    "docx.macros": "A document carries program code: do not open it; ask for it as PDF.",
    "docx.remote-template": "A document would fetch its template from elsewhere: do not open it; ask for it as PDF.",
    "docx.automatic-field": "A document would run or fetch something when opened: ask for it as PDF.",
    "pdf.embedded-file": "A PDF carries another file: do not open that; ask what it is.",
    "file.polyglot": "A file opens as two kinds of file: do not open it; ask for a plain PDF.",
    "file.misleading-name": "A file's name hides what it is: do not open it; ask for it again.",
    "pdf.edited-after-signing": "Something was added to a signed PDF after its last signature: ask for it as signed.",
    "code.taken-down": "The host took a repository of the account down: ask what it was and how that came about.",
    "code.rewritten": "A code history was rewritten at once: ask how it came about; it is mostly housekeeping.",
}


def asks(
    assessment: Assessment,
    cards: Mapping[str, Card],
    told: Iterable[Mapping[str, Any]],
    files: Iterable[FileTold],
    gates: Iterable[Mapping[str, Any]],
) -> list[dict[str, str]]:
    """Questions in the order in which they help: the weightiest finding first, then papers, then the gates' needs.

    Each has `ask` and `because`; a gate's question is the same for everybody of the role.
    """
    found = [
        {"ask": cards[each.evidence.indicator].settle, "because": each.evidence.indicator}
        for each in sorted(assessment.weighed, key=lambda each: -each.log_odds)
        if each.log_odds > 0
    ]
    again = {str(row.get("fact")) for row in told} & _AGAIN.keys()
    found += [{"ask": _AGAIN[fact], "because": fact} for fact in sorted(again)]
    found += [{"ask": _sentence(file.refused), "because": "unread file"} for file in files if file.refused]
    for gate in gates:
        if gate["state"] == "open":
            missing = [need["evidence"] for need in gate["needs"] if need["state"] != "met"]
            if missing:
                asked = f"The gate {in_words(gate['gate'])} waits for {', '.join(map(in_words, missing))}."
                found.append({"ask": asked, "because": "asked of everybody in this role"})
    return found


def _sentence(refused: str) -> str:
    """Why a file was not read, as a sentence; it ends with what to ask for."""
    return refused if refused.endswith(".") else f"{refused}."
