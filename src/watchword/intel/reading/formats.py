"""What a file is, by what is in it."""

import re
from enum import StrEnum

from watchword.intel.report import IntelligenceError


class Format(StrEnum):
    """The formats that reports are read from; plain text and Markdown are read alike."""

    PDF = "pdf"
    HTML = "html"
    TEXT = "text"


#: First bytes of what is no report, and what it is.
_OTHERS = (
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "a rich-text document"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
)
_HTML = re.compile(
    rb"<!doctype html|<html[\s>]|<(?:head|body|article|main)[\s>]|<h[1-6][\s>]|<p[\s>].*</p>", re.I | re.S
)
_HEAD = 4096


def format_of(content: bytes, name: str) -> Format:
    """The format of a file; raises IntelligenceError for what is none of them, with what to do."""
    if b"%PDF-" in content[:1024]:
        return Format.PDF
    for beginning, what in _OTHERS:
        if content.startswith(beginning) and _is_binary(content):
            raise IntelligenceError(f"{name}: this is {what}; save the report as PDF, HTML or text")
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    if not wide and content[:_HEAD].count(0) > len(content[:_HEAD]) // 4:
        raise IntelligenceError(f"{name}: this is no text; save the report as PDF, HTML or text")
    return Format.HTML if _HTML.search(content[:_HEAD]) else Format.TEXT


def _is_binary(content: bytes) -> bool:
    head = content[:_HEAD]
    try:
        head.decode("utf-8")
    except UnicodeDecodeError:
        return True
    return b"\x00" in head or head.startswith(b"{\\rtf")
