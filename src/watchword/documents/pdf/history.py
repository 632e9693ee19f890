"""What a PDF keeps of its past: identifiers, saves on top of saves, signatures and what came after them."""

import re
from collections.abc import Mapping
from contextlib import suppress

import pikepdf

from watchword.documents.pdf.reasons import reason
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "pdf.first-id": "First element of the trailer's /ID in hex: set when the file was first written and kept by "
    "later saves, so equal ones mean one original.",
    "pdf.last-id": "Second element of the trailer's /ID in hex: equal in exact copies.",
    "pdf.updates": "Saves that were appended to the file after it was first written (incremental updates).",
    "pdf.signatures": "Number of signature fields that are filled in; nothing is verified here.",
    "pdf.edited-after-signing": "Bytes after the end of what the last signature covers; programs append proofs of "
    "validity there too, so it is a reason to look.",
    "pdf.certified": "The signer certified the file (DocMDP); number: 1 no changes, 2 forms, 3 also notes.",
    "pdf.leading-bytes": "Bytes before the PDF header, where none belong.",
    "pdf.trailing-bytes": "Bytes after the last end-of-file mark, beyond line ends.",
    "pdf.damaged": "The file had to be repaired to be read; number: warnings; detail: the first.",
    "pdf.owner-locked": "The file opens without password, while an owner's password limits changes.",
}
_FIELDS = 5_000


def history_facts(pdf: pikepdf.Pdf, data: bytes) -> list[Fact]:
    """Facts of trailer, tail and signatures; parts that are broken are left out."""
    facts = _identifiers(pdf)
    updates = len(re.findall(rb"startxref\s+\d", data)) - 1 - int(b"/Linearized" in data[:2_048])
    facts.append(Fact("pdf.updates", number=float(max(updates, 0))))
    facts += _edges(data)
    facts += _signatures(pdf, data)
    warnings = pdf.get_warnings()
    if warnings:
        facts.append(Fact("pdf.damaged", number=float(len(warnings)), detail=reason(warnings[0], 200)))
    if pdf.is_encrypted:
        facts.append(Fact("pdf.owner-locked"))
    return facts


def _identifiers(pdf: pikepdf.Pdf) -> list[Fact]:
    pair = pdf.trailer.get("/ID")
    if not isinstance(pair, pikepdf.Array):
        return []
    names = ("pdf.first-id", "pdf.last-id")
    parts = [bytes(part) if isinstance(part, pikepdf.String) else b"" for part in list(pair)[:2]]
    return [Fact(name, part[:64].hex()) for name, part in zip(names, parts, strict=False) if part]


def _edges(data: bytes) -> list[Fact]:
    facts = []
    leading = data.find(b"%PDF-")
    if leading > 0 and data[:leading].strip(b"\xef\xbb\xbf \r\n\t\x00"):
        facts.append(Fact("pdf.leading-bytes", number=float(leading)))
    end = data.rfind(b"%%EOF")
    trailing = data[end + 5 :].strip(b"\r\n \t\x00") if end >= 0 else b""
    if trailing:
        facts.append(Fact("pdf.trailing-bytes", number=float(len(trailing))))
    return facts


def _signatures(pdf: pikepdf.Pdf, data: bytes) -> list[Fact]:
    ends, permission = [], None
    for signature in _filled(pdf):
        # A signature that is broken in one place costs itself, and not the file.
        with suppress(pikepdf.PdfError, ValueError, TypeError, AttributeError, OverflowError):
            covered = signature.get("/ByteRange")
            if isinstance(covered, pikepdf.Array) and len(covered) == 4:
                ends.append(int(covered[2]) + int(covered[3]))
            permission = permission or _permission(signature)
    if not ends:
        return []
    facts = [Fact("pdf.signatures", number=float(len(ends)))]
    after = len(data[max(ends) :].strip(b"\r\n")) if 0 <= max(ends) <= len(data) else 0
    if after:
        facts.append(Fact("pdf.edited-after-signing", number=float(after)))
    if permission is not None:
        facts.append(Fact("pdf.certified", number=float(permission)))
    return facts


def _filled(pdf: pikepdf.Pdf) -> list[pikepdf.Dictionary]:
    """The signature dictionaries of filled-in fields; the tree of fields is walked once, within bounds."""
    form = pdf.Root.get("/AcroForm")
    fields = form.get("/Fields") if isinstance(form, pikepdf.Dictionary) else None
    waiting = list(fields)[:_FIELDS] if isinstance(fields, pikepdf.Array) else []
    found, walked = [], 0
    while waiting and walked < _FIELDS:
        walked += 1
        field = waiting.pop()
        if not isinstance(field, pikepdf.Dictionary):
            continue
        value = field.get("/V")
        if field.get("/FT") == "/Sig" and isinstance(value, pikepdf.Dictionary):
            found.append(value)
        children = field.get("/Kids")
        if isinstance(children, pikepdf.Array):
            waiting += list(children)[: _FIELDS - walked]
    return found


def _permission(signature: pikepdf.Dictionary) -> int | None:
    references = signature.get("/Reference")
    if not isinstance(references, pikepdf.Array):
        return None
    for reference in list(references)[:10]:
        if isinstance(reference, pikepdf.Dictionary) and reference.get("/TransformMethod") == "/DocMDP":
            granted = reference.get("/TransformParams", pikepdf.Dictionary()).get("/P", 2)
            return int(granted)
    return None
