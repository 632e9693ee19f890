"""Text of untrusted lists: its encoding, pages saved by mistake, and what could not be used."""

import codecs
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from watchword.screening.entry import Entry, ListError

#: The longest single field, in characters, that any list may hold.
MEGABYTE = 1024 * 1024
#: Reasons kept for rows that could not be used.
REASONS_KEPT = 1000
_UNDEFINED_IN_CP1252 = frozenset(b"\x81\x8d\x8f\x90\x9d")


def encoding_of(path: Path) -> str:
    """UTF-8 where the whole file is, else cp1252; what is no text at all, or a web page, is a ListError."""
    decoder, utf8, odd = codecs.getincrementaldecoder("utf-8")(), True, False
    try:
        with path.open("rb") as file:
            refuse_web_page(path, file.read(1024))
            file.seek(0)
            while chunk := file.read(MEGABYTE):
                if b"\x00" in chunk:
                    raise ListError(f"{path}: holds zero bytes, so it is no plain text: save it as UTF-8")
                odd = odd or not _UNDEFINED_IN_CP1252.isdisjoint(chunk)
                utf8 = utf8 and _decodes(decoder, chunk)
        utf8 = utf8 and _decodes(decoder, b"", final=True)
    except OSError as error:
        raise ListError(f"{path}: cannot be read: {error.strerror or error}") from error
    if not utf8 and odd:
        raise ListError(
            f"{path}: is neither UTF-8 nor Windows-1252 text: download it again or save it as UTF-8"
        )
    return "utf-8-sig" if utf8 else "cp1252"


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, final: bool = False) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True


def refuse_web_page(path: Path, start: bytes) -> None:
    """Raise where a file begins as HTML: an error page or a login saved under the list's name."""
    if re.match(
        rb"(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", start, re.I | re.S
    ):
        raise ListError(f"{path}: is a web page, not the list: download the file itself again")


def refuse(refused: list[str] | None, reason: str) -> None:
    """Keep the reason, in one line, why something was not used."""
    if refused is not None and len(refused) < REASONS_KEPT:
        refused.append(folded(reason))


def folded(text: str) -> str:
    """The text with every run of white space as one blank."""
    return " ".join(text.split())


def at_least_one(path: Path, entries: Iterable[Entry]) -> Iterator[Entry]:
    """The same entries; none at all is a ListError."""
    found = False
    for entry in entries:
        found = True
        yield entry
    if not found:
        raise ListError(
            f"{path}: holds no entry that can be used: download it again, or check that it is the list"
        )
