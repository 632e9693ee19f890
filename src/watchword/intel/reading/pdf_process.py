"""The process that reads one PDF: its bytes on standard input, JSON on standard output, memory bounded.

What a stream may unpack to is bounded by pypdf itself (75 MB), the time by who started the process.
"""

import io
import logging
import sys
from typing import Any

import orjson
from pypdf import PdfReader
from pypdf.errors import PyPdfError

MOST_PAGES = 2_000
_MEMORY = 2 * 1024**3
_PAGE_LETTERS, _ALL_LETTERS = 200_000, 20_000_000


def main() -> None:
    """Read, and print `{"text", "title", "notes", "trouble"}`."""
    _bound_memory()
    logging.disable(logging.CRITICAL)
    told: dict[str, Any] = {"text": "", "title": "", "notes": [], "trouble": ""}
    try:
        _read(PdfReader(io.BytesIO(sys.stdin.buffer.read())), told)
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        IndexError,
        AttributeError,
        RecursionError,
        OSError,
        MemoryError,
    ):
        told["trouble"] = "this PDF is damaged; print it to a new PDF, or save it as text"
    sys.stdout.buffer.write(orjson.dumps(told))


def _read(reader: PdfReader, told: dict[str, Any]) -> None:
    if reader.is_encrypted and not reader.decrypt(""):
        told["trouble"] = "this PDF is encrypted; save it without a password"
        return
    pages = len(reader.pages)
    if pages > MOST_PAGES:
        told["notes"].append(f"{pages:,} pages; the first {MOST_PAGES:,} were read")
    texts, letters, failed = [], 0, 0
    for number in range(min(pages, MOST_PAGES)):
        try:
            text = reader.pages[number].extract_text()[:_PAGE_LETTERS]
        except Exception:  # pypdf raises anything on a malformed page; it is counted and told
            failed += 1
            continue
        texts.append(text)
        letters += len(text)
        if letters > _ALL_LETTERS:
            told["notes"].append(f"more than {_ALL_LETTERS:,} letters; read up to page {number + 1:,}")
            break
    if failed:
        told["notes"].append(f"{failed:,} pages could not be read")
    title = reader.metadata.title if reader.metadata else None
    told["text"], told["title"] = "\n".join(texts).encode("utf-8", "replace").decode(), str(title or "")[:300]
    if not told["text"].strip():
        why = "its pages could not be read" if failed else "it holds pictures only"
        told["trouble"] = f"this PDF has no text: {why}; run text recognition (OCR) over it first"


def _bound_memory() -> None:
    """Bound this process's memory where the system can."""
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


if __name__ == "__main__":
    main()
