"""Reading any text document by its content: the one way in for files that applicants send."""

import hashlib
import re
from collections.abc import Callable, Mapping

from watchword.documents import media
from watchword.documents.concealment import excerpt
from watchword.documents.limits import Limits
from watchword.documents.markup import read_html
from watchword.documents.plain import read_plain
from watchword.documents.reading import Reading
from watchword.documents.rich_text import read_rtf
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "file.sha256": "SHA-256 of the file in hex: equal for exact copies.",
    "file.bytes": "Size of the file in bytes.",
    "file.media-type": "What the file is, by its content.",
    "file.wrong-extension": "The name's ending belongs to another kind of file; value: the ending; detail: what it is.",
    "file.polyglot": "The same bytes open as more than one kind of file; value: the kinds.",
    "file.misleading-name": "The name hides its real ending; value: the name, with its signs written out.",
}
_ENDINGS: Mapping[str, frozenset[str]] = {
    media.PDF: frozenset(("pdf",)),
    media.DOCX: frozenset(("docx", "dotx")),
    media.DOCM: frozenset(("docm", "dotm")),
    media.ODT: frozenset(("odt", "ott")),
    media.DOC: frozenset(("doc", "dot")),
    # A locked DOCX is kept in an OLE file.
    media.OLE: frozenset(("doc", "dot", "docx", "xls", "ppt", "msg")),
    media.RTF: frozenset(("rtf", "doc")),
    media.HTML: frozenset(("html", "htm", "xhtml", "mhtml")),
    media.XLSX: frozenset(("xlsx", "xltx")),
    media.ODS: frozenset(("ods", "ots")),
    media.PPTX: frozenset(("pptx", "ppsx")),
    media.ZIP: frozenset(("zip",)),
    media.GZIP: frozenset(("gz", "tgz")),
    "image/jpeg": frozenset(("jpg", "jpeg", "jpe", "jfif")),
    "image/png": frozenset(("png",)),
    "image/webp": frozenset(("webp",)),
    "image/heic": frozenset(("heic", "heif")),
    "image/avif": frozenset(("avif",)),
    "image/gif": frozenset(("gif",)),
    "image/bmp": frozenset(("bmp", "dib")),
    "image/tiff": frozenset(("tif", "tiff")),
}
_ALL_ENDINGS = frozenset(ending for endings in _ENDINGS.values() for ending in endings)
_TEXTS = frozenset((media.PLAIN, media.MARKDOWN, media.JSON, media.CSV))
_RUNS = re.compile(
    r"\.(?:exe|scr|pif|cpl|js|jse|vbs|vbe|wsf|bat|cmd|com|lnk|url|hta|ps1|jar|msi|iso|dmg|app)[\s.]*$",
    re.IGNORECASE,
)
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_UNREAD: Mapping[str, str] = {
    media.DOC: "is in Word's format of before 2007, which is not read; ask for it as PDF or DOCX",
    media.OLE: "is locked, or in an old office format, which is not read; ask for it unlocked, as PDF or DOCX",
    media.XLSX: "is a spreadsheet, which is not read; save its table as CSV",
    media.ODS: "is a spreadsheet, which is not read; save its table as CSV",
    media.PPTX: "is a presentation, which is not read; ask for it as PDF",
    media.ZIP: "is an archive and no document; ask for the documents in it one by one",
    media.GZIP: "is packed, and nothing in a pack is unpacked; unpack it and put what it holds in its place",
    media.UNKNOWN: "is no kind of document that is known here; ask for it as PDF or DOCX",
}


def read(name: str, data: bytes, limits: Limits = Limits()) -> Reading:  # noqa: B008 - frozen
    """The text and facts of a document by its content, whatever its name says. Never raises.

    What was not read, or not to its end, is said in `refused`, which begins with the file's name. Pictures
    are named by their media type and not read here. No part of a file is run, fetched or written to disk.
    """
    shown = excerpt(_TURNS.sub("", name).rpartition("/")[2], 100) or "a file without a name"
    kind = media.media_type(data)
    facts = _file_facts(name, data, kind, whole=len(data) <= limits.bytes)
    if not data:
        return Reading(kind, facts=facts, refused=f"{shown} is empty; ask for it again")
    if len(data) > limits.bytes:
        size = f"more than {limits.bytes:,} bytes"
        return Reading(kind, facts=facts, refused=f"{shown} is too large ({size}); ask for a smaller copy")
    try:
        reading = _read(kind, data, limits)
    except (
        Exception
    ) as error:  # Hostile files find errors in every library; none may stop the others' reading.
        reason = f"could not be read ({type(error).__name__}); look at it by hand, in a safe place"
        return Reading(kind, facts=facts, refused=f"{shown} {reason}")
    refused = None if reading.refused is None else f"{shown} {excerpt(reading.refused, 400)}"
    text = _without_surrogates(reading.text)
    return Reading(kind, text, reading.pages, (*facts, *reading.facts), refused)


def _read(kind: str, data: bytes, limits: Limits) -> Reading:
    readers: Mapping[str, Callable[[], Reading]] = {
        media.PDF: lambda: _pdf(data, limits),
        media.DOCX: lambda: _docx(data, kind, limits),
        media.DOCM: lambda: _docx(data, kind, limits),
        media.ODT: lambda: _odt(data, limits),
        media.HTML: lambda: read_html(data, limits),
        media.RTF: lambda: read_rtf(data, limits),
    }
    if kind in readers:
        return readers[kind]()
    if kind in _TEXTS:
        return read_plain(data, kind, limits)
    return Reading(kind, refused=_UNREAD.get(kind))


def _pdf(data: bytes, limits: Limits) -> Reading:
    # Loaded when first needed: it brings libraries that a plain text does not need.
    from watchword.documents.pdf.document import read_pdf  # noqa: PLC0415

    return read_pdf(data, limits)


def _docx(data: bytes, kind: str, limits: Limits) -> Reading:
    from watchword.documents.word.docx import read_docx  # noqa: PLC0415

    return read_docx(data, kind, limits)


def _odt(data: bytes, limits: Limits) -> Reading:
    from watchword.documents.word.odt import read_odt  # noqa: PLC0415

    return read_odt(data, limits)


def _file_facts(name: str, data: bytes, kind: str, *, whole: bool) -> tuple[Fact, ...]:
    """Facts of the file as such. Of one that is too large the caller may have only the beginning: it has no hash."""
    facts = [Fact("file.media-type", kind)]
    if whole:
        facts.append(Fact("file.sha256", hashlib.sha256(data).hexdigest()))
        facts.append(Fact("file.bytes", number=float(len(data))))
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    expected = _ENDINGS.get(kind, frozenset())
    if (
        data
        and ending not in expected
        and (ending in _ALL_ENDINGS or (expected and ending in ("txt", "md", "csv", "json")))
    ):
        facts.append(Fact("file.wrong-extension", ending, detail=f"by its content it is {kind}"))
    kinds = media.also_opens_as(data)
    if len(kinds) > 1:
        facts.append(Fact("file.polyglot", ", ".join(kinds)))
    if _TURNS.search(name) or (
        # Blanks push the real ending out of a narrow column.
        _RUNS.search(name) and any(f".{known}." in "".join(name.lower().split()) for known in _ALL_ENDINGS)
    ):
        facts.append(Fact("file.misleading-name", excerpt(ascii(name), 200)))
    return tuple(facts)


def _without_surrogates(text: str) -> str:
    """Text that can be written as UTF-8, which half letters cannot."""
    return text.encode("utf-8", "replace").decode("utf-8")
