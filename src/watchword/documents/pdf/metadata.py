"""What a PDF says of its making: the Info dictionary and the XMP packet, and where the two disagree."""

from collections.abc import Mapping
from datetime import datetime
from xml.etree.ElementTree import Element

import pikepdf

from watchword.documents.concealment import excerpt
from watchword.documents.limits import DocumentError
from watchword.documents.moments import moment
from watchword.documents.pdf.streams import unfolded
from watchword.documents.xml_tree import xml_tree
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "pdf.producer": "Program that wrote the file, by the Info dictionary or else XMP.",
    "pdf.creator-tool": "Program in which the document was composed, by the Info dictionary or else XMP.",
    "pdf.producer-chain": "One program in the order in which they worked on the file; number: its place, from 1; "
    "detail: where it is named.",
    "pdf.author": "Author that the file names, by the Info dictionary or else XMP; for agreement with other documents only, "
    "never scored by itself.",
    "pdf.title": "Title that the file carries, often its earlier file name; shown, never scored.",
    "pdf.created": "When the document was made, by its own word.",
    "pdf.modified": "When the document was last changed, by its own word.",
    "pdf.created-offset": "Minutes from UTC of the clock that wrote the creation time; a clock's setting, never a "
    "country.",
    "pdf.modified-offset": "Minutes from UTC of the clock that wrote the time of change; never a country.",
    "pdf.times-disagree": "Info dictionary and XMP give different times; value: created or modified; number: "
    "seconds between them (over 2).",
    "pdf.document-id": "XMP DocumentID: equal in the versions of one document.",
    "pdf.original-document-id": "XMP OriginalDocumentID: equal in all that stems from one original.",
    "pdf.instance-id": "XMP InstanceID: equal in exact copies of one saved state.",
    "pdf.metadata-unreadable": "XMP is present and cannot be read; detail: why.",
}

_XMP_BYTES = 2_000_000
_HISTORY = 100
_XMP = "{http://ns.adobe.com/xap/1.0/}"
_MM = "{http://ns.adobe.com/xap/1.0/mm/}"
_PDF = "{http://ns.adobe.com/pdf/1.3/}"
_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
_EVENT = "{http://ns.adobe.com/xap/1.0/sType/ResourceEvent#}"
_KEPT = {
    _PDF + "Producer": "producer",
    _XMP + "CreatorTool": "creator-tool",
    _XMP + "CreateDate": "created",
    _XMP + "ModifyDate": "modified",
    _MM + "DocumentID": "document-id",
    _MM + "OriginalDocumentID": "original-document-id",
    _MM + "InstanceID": "instance-id",
}
# These lie in lists, of people and of languages, of which the first is kept.
_LISTED = {_DUBLIN + "creator": "author", _DUBLIN + "title": "title"}
_INFO = {
    "/Producer": "producer",
    "/Creator": "creator-tool",
    "/Author": "author",
    "/Title": "title",
    "/CreationDate": "created",
    "/ModDate": "modified",
}


def metadata_facts(pdf: pikepdf.Pdf) -> list[Fact]:
    """Facts of the Info dictionary and XMP; broken ones are left out or told, never raised."""
    info = _info(pdf)
    facts: list[Fact] = []
    packet: dict[str, str] = {}
    programs: list[str] = []
    try:
        root = _packet(pdf)
        if root is not None:
            packet, programs = _properties(root)
    except DocumentError as error:
        facts.append(Fact("pdf.metadata-unreadable", detail=excerpt(str(error))))
    for name in ("producer", "creator-tool", "author", "title"):
        value = info.get(name) or packet.get(name, "")
        if value:
            facts.append(Fact(f"pdf.{name}", value))
    facts += [
        Fact(f"pdf.{name}", packet[name])
        for name in _KEPT.values()
        if name.endswith("-id") and name in packet
    ]
    return facts + _chain(info, packet, programs) + _times(info, packet)


def _info(pdf: pikepdf.Pdf) -> dict[str, str]:
    found: dict[str, str] = {}
    # Not `pdf.docinfo`, which would write an empty one into a file that has none.
    info = pdf.trailer.get("/Info")
    if not isinstance(info, pikepdf.Dictionary):
        return found
    for key, name in _INFO.items():
        value = info.get(key)
        if isinstance(value, pikepdf.String):
            text = excerpt(str(value))
            if text:
                found[name] = text
    return found


def _packet(pdf: pikepdf.Pdf) -> Element | None:
    stream = pdf.Root.get("/Metadata")
    if not isinstance(stream, pikepdf.Stream):
        return None
    data = unfolded(stream, _XMP_BYTES).strip(b"\x00 \r\n\t")
    return xml_tree(data, "the XMP packet") if data else None


def _properties(root: Element) -> tuple[dict[str, str], list[str]]:
    found: dict[str, str] = {}
    programs: list[str] = []
    for element in root.iter():
        if element.tag in _LISTED:
            first = next((excerpt(text) for text in element.itertext() if text.strip()), "")
            found.setdefault(_LISTED[element.tag], first)
        for tag, value in [(element.tag, element.text or ""), *element.attrib.items()]:
            if tag in _KEPT and value.strip():
                found.setdefault(_KEPT[tag], excerpt(value))
            if tag == _EVENT + "softwareAgent" and value.strip() and len(programs) < _HISTORY:
                programs.append(excerpt(value, 120))
    return found, programs


def _chain(info: dict[str, str], packet: dict[str, str], programs: list[str]) -> list[Fact]:
    """Composed in, then worked on, then written by; a program that repeats itself counts once."""
    steps = [
        *((program, "XMP history") for program in programs),
        (packet.get("creator-tool", ""), "XMP creator tool"),
        (info.get("creator-tool", ""), "Info creator"),
        (packet.get("producer", ""), "XMP producer"),
        (info.get("producer", ""), "Info producer"),
    ]
    kept: dict[str, str] = {}
    for program, place in steps:
        if program:
            kept.setdefault(program, place)
    return [
        Fact("pdf.producer-chain", program, float(number), detail=place)
        for number, (program, place) in enumerate(kept.items(), 1)
    ]


def _times(info: dict[str, str], packet: dict[str, str]) -> list[Fact]:
    facts = []
    for name in ("created", "modified"):
        first, first_offset = moment(info.get(name, ""))
        second, second_offset = moment(packet.get(name, ""))
        when = first or second
        if when is None:
            continue
        facts.append(Fact(f"pdf.{name}", info.get(name) or packet.get(name, ""), time=when))
        offset = first_offset if first is not None and first_offset is not None else second_offset
        if offset is not None:
            facts.append(Fact(f"pdf.{name}-offset", f"{offset:+.0f}", offset))
        if first and second and _comparable(first_offset, second_offset):
            facts += _disagreement(name, first, second)
    return facts


def _comparable(first: float | None, second: float | None) -> bool:
    # A time without offset is local to an unknown clock: comparing it would accuse an honest file.
    return first is not None and second is not None


def _disagreement(name: str, info: datetime, packet: datetime) -> list[Fact]:
    apart = abs((info - packet).total_seconds())
    if apart <= 2:
        return []
    detail = f"Info says {info:%Y-%m-%d %H:%M:%S} UTC, XMP says {packet:%Y-%m-%d %H:%M:%S} UTC"
    return [Fact("pdf.times-disagree", name, apart, detail=detail)]
