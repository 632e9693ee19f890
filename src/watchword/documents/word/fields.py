"""Fields of a DOCX that run a command or fetch data when it is opened: named here, never followed."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from watchword.documents.concealment import excerpt
from watchword.documents.word.docx_names import attribute, local
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "docx.automatic-field": "Field that runs a command or fetches data; value: its first word.",
}
_RUNS = frozenset(("DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "MACROBUTTON", "IMPORT", "LINK"))
_DEEP = 50


def field_facts(story: Element) -> list[Fact]:
    """Fields of a part that would run or fetch something, each kind once."""
    found: dict[str, str] = {}
    for instruction in _instructions(story):
        words = instruction.split()
        first = words[0].upper() if words else ""
        if first in _RUNS:
            found.setdefault(first, excerpt(instruction))
    return [Fact("docx.automatic-field", first, detail=words) for first, words in found.items()]


def _instructions(story: Element) -> Iterator[str]:
    """What fields are told: Word divides one instruction among many runs, and fields stand in fields."""
    open_fields: list[list[str]] = []
    for element in story.iter():
        name = local(element.tag)
        if name == "fldSimple":
            yield attribute(element, "instr")
        elif name == "fldChar":
            kind = attribute(element, "fldCharType")
            if kind == "begin" and len(open_fields) < _DEEP:
                open_fields.append([])
            elif kind == "end" and open_fields:
                yield "".join(open_fields.pop())
        elif name == "instrText":
            if open_fields:
                open_fields[-1].append(element.text or "")
            else:
                yield element.text or ""
    yield from ("".join(pieces) for pieces in open_fields)
