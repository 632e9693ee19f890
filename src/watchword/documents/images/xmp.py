"""The XMP packet (ISO 16684-1) of a picture: found by its element wherever it lies, read with bounds."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.ElementTree import fromstring  # type: ignore[import-untyped]

from watchword.documents.images.exif import printable

#: Bytes of a packet that are read: history included, real ones have some ten thousand.
LONGEST = 500_000
#: Steps of a history, and values of one name, that are read.
STEPS = 200
_START, _END = b"<rdf:RDF", b"</rdf:RDF>"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_MM = "{http://ns.adobe.com/xap/1.0/mm/}"
_EVENT = "{http://ns.adobe.com/xap/1.0/sType/ResourceEvent#}"
_TOOL = "{http://ns.adobe.com/xap/1.0/}CreatorTool"
_SOURCE = "{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}DigitalSourceType"


@dataclass(frozen=True)
class Xmp:
    """What was read: the creating program, the document's ids, the programs of its history, its source type.

    document and original: ids that copies and derived files share with the document they were made from.
    steps: how many the history has. source: the last word of IPTC's digital source type.
    """

    tool: str = ""
    document: str = ""
    original: str = ""
    programs: tuple[str, ...] = ()
    steps: int = 0
    source: str = ""


def read_xmp(data: bytes) -> Xmp | None:
    """The first packet of a file, None where it has none, or none that parses. Never raises."""
    start = data.find(_START)
    end = data.find(_END, start, start + LONGEST) if start >= 0 else -1
    if end < 0:
        return None
    try:
        root = fromstring(data[start : end + len(_END)], forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError, RecursionError):
        return None
    steps = [step for history in root.iter(f"{_MM}History") for step in history.iter(f"{_RDF}li")][:STEPS]
    programs = [name for step in steps for name in _values(step, f"{_EVENT}softwareAgent")]
    return Xmp(
        tool=next(_values(root, _TOOL), ""),
        document=next(_values(root, f"{_MM}DocumentID"), ""),
        original=next(_values(root, f"{_MM}OriginalDocumentID"), ""),
        programs=tuple(dict.fromkeys(programs)),
        steps=len(steps),
        source=next(_values(root, _SOURCE), "").rpartition("/")[2],
    )


def _values(root: Element, name: str) -> Iterator[str]:
    """The values of a name, written as an attribute, as an element or as its resource."""
    for element in root.iter():
        text = element.get(name) or (
            element.text or element.get(f"{_RDF}resource") if element.tag == name else ""
        )
        if text and (clean := printable(text)):
            yield clean
