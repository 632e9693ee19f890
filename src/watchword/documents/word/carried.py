"""What a DOCX carries or points to besides its text: named here, never run, unpacked or fetched."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from watchword.documents.concealment import excerpt
from watchword.documents.word.docx_names import attribute, local
from watchword.documents.word.package import Package
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "docx.macros": "Name of a part that holds program code; it was not run.",
    "docx.embedded-object": "Name of a file or control that is carried inside the document.",
    "docx.link": "Web or mail address behind a part of the text.",
    "docx.external-target": "Something outside that the document would fetch when opened; detail: as what.",
    "docx.remote-template": "Address of a template that the document would fetch when opened.",
    "docx.automatic-field": "Field that runs a command or fetches data; value: its first word.",
}
_MACROS = ("vbaproject.bin", "vbadata.xml", "vbaprojectsignature.bin")
_RELATIONSHIPS = 5_000
_NAMED = 200
_RUNS = frozenset(("DDE", "DDEAUTO", "INCLUDETEXT", "INCLUDEPICTURE", "MACROBUTTON", "IMPORT", "LINK"))


def carried_facts(package: Package) -> list[Fact]:
    """Facts of macros, embedded files and relationships; raises DocumentError for unsound XML."""
    facts = []
    for name in package.names:
        last = name.lower().rpartition("/")[2]
        if last in _MACROS:
            facts.append(Fact("docx.macros", excerpt(name)))
        elif "/embeddings/" in name or "/activeX/" in name:
            facts.append(Fact("docx.embedded-object", excerpt(name)))
    facts = facts[:_NAMED]
    relationships = [name for name in package.names if name.endswith(".rels")][:100]
    targets: dict[tuple[str, str, str], None] = {}
    for name in relationships:
        root = package.tree(name)
        for one in list(root)[:_RELATIONSHIPS] if root is not None else ():
            target = _outside(one)
            if target and len(targets) < _NAMED:
                targets.setdefault(target)
    return facts + [Fact(name, value, detail=detail) for name, value, detail in targets]


def _outside(relationship: Element) -> tuple[str, str, str] | None:
    if attribute(relationship, "TargetMode").lower() != "external":
        return None
    kind = attribute(relationship, "Type").rpartition("/")[2]
    target = excerpt(attribute(relationship, "Target"))
    if kind == "hyperlink":
        return "docx.link", target, ""
    # A template on the writer's own disk is where Word keeps it; only one elsewhere would be fetched.
    if kind == "attachedTemplate":
        far = (
            target.lower().startswith(("http:", "https:", "ftp:", "\\\\", "file://"))
            and "file:///" not in target
        )
        return ("docx.remote-template", target, "") if far else None
    return "docx.external-target", target, excerpt(kind, 60)


def field_facts(story: Element) -> list[Fact]:
    """Fields of a part that would run or fetch something."""
    found: dict[str, str] = {}
    for element in story.iter():
        name = local(element.tag)
        words = (element.text or "") if name == "instrText" else ""
        words = attribute(element, "instr") if name == "fldSimple" else words
        first = words.split()[0].upper() if words.split() else ""
        if first in _RUNS:
            found.setdefault(first, excerpt(words))
    return [Fact("docx.automatic-field", first, detail=words) for first, words in found.items()]
