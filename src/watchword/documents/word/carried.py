"""What a DOCX carries or points to besides its text: named here, never run, unpacked or fetched."""

import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from watchword.documents.concealment import excerpt
from watchword.documents.limits import DocumentError
from watchword.documents.word.docx_names import attribute
from watchword.documents.word.package import Package
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "docx.macros": "Name of a part that holds program code; it was not run.",
    "docx.embedded-object": "Name of a file or control that is carried inside the document.",
    "docx.link": "Web or mail address behind a part of the text.",
    "docx.external-target": "Something outside that the document would fetch when opened; detail: as what.",
    "docx.remote-template": "Address of a template that the document would fetch when opened.",
}
_MACROS = ("vbaproject.bin", "vbadata.xml", "vbaprojectsignature.bin")
#: What a part is by the relationship that leads to it: its name is the writer's choice.
_BY_KIND = {
    "vbaProject": "docx.macros",
    "wordVbaData": "docx.macros",
    "aFChunk": "docx.embedded-object",
    "oleObject": "docx.embedded-object",
    "package": "docx.embedded-object",
    "control": "docx.embedded-object",
}
#: So many of each are named: a hundred links hide no macro.
_NAMED = 200
#: A template on the writer's own disk is where Word keeps it: a path, or one behind `file:` without another's name.
_OWN_DISK = re.compile(
    r"(?i)(?:[a-z]:[\\/]|file:(?://(?:localhost)?/|/)?(?![\\/])|(?![a-z][a-z0-9+.-]*:|[\\/]{2}))"
)


def carried_facts(package: Package, refused: list[str]) -> list[Fact]:
    """Facts of macros, embedded files and relationships; why a part cannot be read is added to `refused`."""
    found: dict[str, dict[Fact, None]] = {name: {} for name in FACTS}
    for fact in (*_by_name(package.names), *_related(package, refused)):
        if len(found[fact.name]) < _NAMED:
            found[fact.name].setdefault(fact)
    return [fact for facts in found.values() for fact in facts]


def _by_name(names: tuple[str, ...]) -> Iterator[Fact]:
    for name in names:
        if name.lower().rpartition("/")[2] in _MACROS:
            yield Fact("docx.macros", excerpt(name))
        elif "/embeddings/" in name or "/activeX/" in name:
            yield Fact("docx.embedded-object", excerpt(name))


def _related(package: Package, refused: list[str]) -> Iterator[Fact]:
    for name in package.names:
        if not name.lower().endswith(".rels"):
            continue
        try:
            root = package.tree(name)
        except DocumentError as error:
            refused.append(str(error))
            continue
        folder = name.rpartition("_rels/")[0]
        for relationship in root if root is not None else ():
            yield from _outside(relationship) or _inside(relationship, folder)


def _outside(relationship: Element) -> list[Fact]:
    """What a relationship fetches or leads to; nothing for one within the package or to the writer's own disk."""
    if attribute(relationship, "TargetMode").lower() != "external":
        return []
    kind = attribute(relationship, "Type").rpartition("/")[2]
    target = excerpt(attribute(relationship, "Target"))
    if kind == "hyperlink":
        return [Fact("docx.link", target)]
    if kind == "attachedTemplate":
        far = _OWN_DISK.match(unquote(target)) is None
        return [Fact("docx.remote-template", target)] if far else []
    return [Fact("docx.external-target", target, detail=excerpt(kind, 60))]


def _inside(relationship: Element, folder: str) -> list[Fact]:
    kind = _BY_KIND.get(attribute(relationship, "Type").rpartition("/")[2])
    if kind is None or attribute(relationship, "TargetMode").lower() == "external":
        return []
    target = attribute(relationship, "Target")
    return [Fact(kind, excerpt(target.lstrip("/") if target.startswith("/") else folder + target))]
