"""What kind of file some bytes are, by their content and never by the file's name."""

import json
import re
import struct
import zipfile
from io import BytesIO

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
DOCM = "application/vnd.ms-word.document.macroEnabled.12"
ODT = "application/vnd.oasis.opendocument.text"
DOC = "application/msword"
OLE = "application/x-ole-storage"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODS = "application/vnd.oasis.opendocument.spreadsheet"
PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
ZIP = "application/zip"
GZIP = "application/gzip"
RTF = "application/rtf"
HTML = "text/html"
MARKDOWN = "text/markdown"
PLAIN = "text/plain"
JSON = "application/json"
CSV = "text/csv"
UNKNOWN = "application/octet-stream"

_HEAD = 1024
_OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_END_OF_DIRECTORY = b"PK\x05\x06"
_HTML = re.compile(rb"<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>]|script[\s>])", re.IGNORECASE)
_FENCED = re.compile(
    rb"^(?:#{1,6} \S|```|\[[^\]\n]{1,80}\]\([^)\n]{1,200}\)|\*\*[^*\n]{1,80}\*\*)", re.MULTILINE
)
_HEIC_BRANDS = frozenset((b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"hevx"))
_STARTS = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"II+\x00", "image/tiff"),
    (b"MM\x00+", "image/tiff"),
    (b"{\\rtf", RTF),
    (b"\x1f\x8b", GZIP),
)
_ZIPS = frozenset((ZIP, DOCX, DOCM, ODT, XLSX, ODS, PPTX))
# A directory of more entries is a ZIP's, and is not built only to be sure: a million of them take half a gigabyte.
_ENTRIES = 2_000


def media_type(data: bytes) -> str:
    """The media type of a file's content; UNKNOWN where nothing is recognised, also for an empty file.

    A PDF may carry up to 1,024 bytes before its header, as readers allow. Never raises.
    """
    head = data[:_HEAD]
    begun = _begun(head)
    if begun:
        return begun
    packed = _packed(data)
    if packed:
        return packed
    if head.lstrip(b"\xef\xbb\xbf \t\r\n\x00").startswith(b"%PDF-"):
        return PDF
    if _HTML.search(head.replace(b"\x00", b"")):
        return HTML
    if b"%PDF-" in head:
        return PDF
    return _text(data)


def also_opens_as(data: bytes) -> tuple[str, ...]:
    """Media types as which the same bytes also open: more than one means a polyglot. Never raises."""
    found = {media_type(data)}
    if b"%PDF-" in data[:_HEAD] and b"startxref" in data:
        found.add(PDF)
    if _HTML.search(data[:_HEAD]) and b"</" in data:
        found.add(HTML)
    if _END_OF_DIRECTORY in data[-66_000:] and not found & _ZIPS and _is_zip(data):
        found.add(ZIP)
    return tuple(sorted(found))


def _begun(head: bytes) -> str | None:
    """What the first bytes alone tell: pictures, rich text, a packed file."""
    for start, kind in _STARTS:
        if head.startswith(start):
            return kind
    if head.startswith(b"BM") and head[6:10] == b"\x00\x00\x00\x00":
        return "image/bmp"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] == b"ftyp":
        brands = {head[8:12], *(head[at : at + 4] for at in range(16, 64, 4))}
        return "image/avif" if head[8:12] == b"avif" else ("image/heic" if brands & _HEIC_BRANDS else None)
    return None


def _is_zip(data: bytes) -> bool:
    if data.count(b"PK\x01\x02") > _ENTRIES:
        return True
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return bool(archive.filelist)
    except (zipfile.BadZipFile, ValueError, OSError, struct.error, NotImplementedError, UnicodeError):
        return False


def _packed(data: bytes) -> str | None:
    if data.startswith((b"PK\x03\x04", _END_OF_DIRECTORY)):
        return _package(data)
    if data.startswith(_OLE_MAGIC):
        return DOC if "WordDocument".encode("utf-16-le") in data else OLE
    return None


def _package(data: bytes) -> str:
    """Which office format a ZIP is, by the names in its bytes: a broken directory is told by its reader."""
    if data[30:38] == b"mimetype":
        named = next((kind for kind in (ODT, ODS) if kind.encode() in data[38:200]), None)
        if named:
            return named
    if b"word/document.xml" in data or (b"word/" in data and b"[Content_Types].xml" in data):
        return DOCM if b"word/vbaProject.bin" in data else DOCX
    if b"[Content_Types].xml" in data:
        return XLSX if b"xl/workbook" in data else PPTX if b"ppt/presentation" in data else ZIP
    return ZIP


def _text(data: bytes) -> str:
    sample = data[:65_536]
    if not sample or not _is_text(sample):
        return UNKNOWN
    if sample.lstrip()[:1] in (b"{", b"[") and _is_json(data):
        return JSON
    if _FENCED.search(sample):
        return MARKDOWN
    return CSV if _is_csv(sample) else PLAIN


def _is_text(sample: bytes) -> bool:
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    control = sum(sample.count(bytes((code,))) for code in (*range(9), *range(14, 27), *range(28, 32)))
    return control * 50 <= len(sample)


def _is_json(data: bytes) -> bool:
    if len(data) > 5_000_000:
        return data.rstrip()[-1:] in (b"}", b"]")
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def _is_csv(sample: bytes) -> bool:
    """Three or more lines, each with the same number (two or more) of one separator outside quotes."""
    lines = [re.sub(rb'"[^"]*"', b"", line) for line in sample.split(b"\n")[:20] if line.strip()]
    if len(lines) < 3:
        return False
    for separator in (b",", b";", b"\t"):
        counts = {line.count(separator) for line in lines}
        if len(counts) == 1 and counts.pop() >= 2:
            return True
    return False
