"""Which files of a pack are asked for again, by name, and why nobody need open some of them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from watchword.flows.vet.gathered import Gathered

_OPENED = "do not open it; ask for it as a plain PDF"
_FETCHES = f"A document would fetch something from elsewhere when it is opened: {_OPENED}."
_CARRIES = "A document carries another file: do not open that; ask what it is."
_CODE = f"A document carries program code: {_OPENED}."

#: Facts by which a file is asked for again; nothing of it counts against anybody.
AGAIN: Mapping[str, str] = {
    "quality.ask-again": "The picture of the identity document is too poor to read: ask for a better one.",
    "mrz.ocr-possible": "One letter of the machine-readable zone may have been read wrongly: ask for a better picture.",
    "mrz.expired": "The identity document has expired: ask for a current one, or check it another way.",
    "barcode.none": "No barcode could be read in the picture of the licence: ask for its back side.",
    "image.frames": "A file holds several pictures, of which only the first was looked at: ask for one picture a file.",
    "docx.macros": _CODE,
    "odt.macros": _CODE,
    "html.active": f"A page runs or sends something when it is opened: {_OPENED}.",
    "pdf.action": f"A PDF runs, sends or opens something when it is opened or clicked: {_OPENED}.",
    "docx.remote-template": f"A document would fetch its template from elsewhere: {_OPENED}.",
    "rtf.template": f"A document would fetch its template from elsewhere: {_OPENED}.",
    "docx.automatic-field": f"A document would run or fetch something when it is opened: {_OPENED}.",
    "docx.external-target": _FETCHES,
    "odt.external-target": _FETCHES,
    "html.external-target": _FETCHES,
    "docx.embedded-object": _CARRIES,
    "odt.embedded-object": _CARRIES,
    "rtf.embedded-object": _CARRIES,
    "pdf.embedded-file": "A PDF carries another file: do not open that; ask what it is.",
    "file.escaping-member": "A packed document would write outside its folder: do not unpack it; ask for a plain PDF.",
    "file.repeated-member": "A packed document holds one part twice, so that programs show different ones: ask for a PDF.",
    "file.polyglot": "A file opens as two kinds of file: do not open it; ask for a plain PDF, or a plain picture.",
    "file.misleading-name": "A file's name hides what it is: do not open it; ask for it again.",
    "file.wrong-extension": "A file is another kind of file than its ending says: do not open it; ask for it again.",
    "pdf.edited-after-signing": "Something was added to a signed PDF after its last signature: ask for it as signed.",
}
#: Of these facts only some, by `value: detail`: what else they tell does no harm, as a PNG called .jpg.
_ONLY: Mapping[str, re.Pattern[str]] = {
    "pdf.action": re.compile(r"(?:javascript|launch|submit-form|import-data|open-action|rich-media):"),
    "rtf.template": re.compile(r"(?i)(?:https?|ftp|file)://|[\\/]{2}"),
    "file.wrong-extension": re.compile(
        r"(?!(?:jpe?g|jpe|jfif|png|webp|hei[cf]|avif|gif|bmp|dib|tiff?): .*\bimage/)"
    ),
}
#: A licence's barcode that was read: its front need not bear one too.
_BARCODE = "aamva.version"
#: Signs that turn the direction of writing, and so hide a name's real ending from who reads it.
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
#: So many files are named with one question.
_NAMED = 3


def asked_again(gathered: Gathered) -> Iterator[dict[str, str]]:
    """One question a sentence, with the files that it is about; `because` is the fact's name."""
    files: dict[str, str] = {}
    for row in gathered.rows.get("documents", ()):
        files.setdefault(row["document"], row["file"])
    rows = gathered.rows.get("document_facts", ())
    known = {row["fact"] for row in rows}
    about: dict[str, dict[str, None]] = {}
    because: dict[str, str] = {}
    for row in rows:
        if _asks(row) and not (row["fact"] == "barcode.none" and _BARCODE in known):
            sentence = AGAIN[row["fact"]]
            because.setdefault(sentence, row["fact"])
            about.setdefault(sentence, {}).update(
                {files[row["about"]]: None} if row["about"] in files else {}
            )
    for sentence in sorted(about, key=lambda sentence: because[sentence]):
        yield {"ask": _naming(sentence, list(about[sentence])), "because": because[sentence]}


def _asks(row: Mapping[str, Any]) -> bool:
    """Whether a fact asks for its file again."""
    only = _ONLY.get(row["fact"])
    return row["fact"] in AGAIN and (only is None or bool(only.match(f"{row['value']}: {row['detail']}")))


def _naming(sentence: str, files: list[str]) -> str:
    """The sentence with the files' names before its end."""
    more = f" and {len(files) - _NAMED} more" if len(files) > _NAMED else ""
    named = _TURNS.sub("\ufffd", ", ".join(files[:_NAMED]))
    return f"{sentence[:-1]} ({named}{more})." if files else sentence
