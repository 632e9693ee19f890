"""What a DOCX says of its making: core, application and custom properties, and the settings' revision ids."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from watchword.documents.concealment import excerpt
from watchword.documents.moments import moment
from watchword.documents.word.docx_names import attribute, local
from watchword.documents.word.package import Package
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "docx.creator": "Author that the file names; for agreement with other documents only, never scored by itself.",
    "docx.last-modified-by": "Who saved it last, by its own word; for agreement only, never scored by itself.",
    "docx.title": "Title that the file carries; shown, never scored.",
    "docx.created": "When the document was made, by its own word.",
    "docx.modified": "When the document was last saved, by its own word.",
    "docx.revision": "Number of times that it was saved, by its own word.",
    "docx.application": "Program that wrote the file.",
    "docx.app-version": "Version of that program.",
    "docx.editing-minutes": "Minutes for which it was open for editing, by its own word.",
    "docx.template": "Template on which it is based.",
    "docx.company": "Company that the program was licensed to or set up with, by its own word.",
    "docx.custom-property": "Name of a property that an organisation or program added; detail: its value.",
    "docx.rsid": "Identifier of one editing session; random, so that sets in common mean a common past.",
    "docx.rsid-root": "Identifier of the session in which the document began; copies of one document share it.",
    "docx.document-id": "Identifier that newer programs give to a document and keep over its versions.",
}
_CORE = {
    "creator": "creator",
    "lastModifiedBy": "last-modified-by",
    "title": "title",
    "Application": "application",
    "AppVersion": "app-version",
    "Template": "template",
    "Company": "company",
}
_NUMBERS = {"revision": "revision", "TotalTime": "editing-minutes"}
_TIMES = {"created": "created", "modified": "modified"}
_RSIDS = 2_000
_CUSTOM = 100
# Each part has some twenty kinds of properties, once each.
_PROPERTIES = 100


def property_facts(package: Package) -> list[Fact]:
    """Facts of the property parts; raises DocumentError for a part that is no sound XML."""
    facts: list[Fact] = []
    for part in ("docProps/core.xml", "docProps/app.xml"):
        root = package.tree(part)
        for element in list(root)[:_PROPERTIES] if root is not None else ():
            facts += _fact(element)
    custom = package.tree("docProps/custom.xml")
    for element in list(custom)[:_CUSTOM] if custom is not None else ():
        value = excerpt("".join(element.itertext()))
        facts.append(Fact("docx.custom-property", excerpt(attribute(element, "name")), detail=value))
    return facts


def _fact(element: Element) -> list[Fact]:
    name, text = local(element.tag), excerpt(element.text or "")
    if not text:
        return []
    if name in _CORE:
        return [Fact(f"docx.{_CORE[name]}", text)]
    if name in _NUMBERS and text.isdecimal():
        return [Fact(f"docx.{_NUMBERS[name]}", text, float(text[:15]))]
    if name in _TIMES:
        when, _ = moment(text)
        return [Fact(f"docx.{_TIMES[name]}", text, time=when)] if when else []
    return []


def revision_facts(settings: Element | None) -> list[Fact]:
    """The revision ids of the settings part, in upper case with eight hex digits."""
    found: dict[Fact, None] = {}
    for element in settings.iter() if settings is not None else ():
        name, value = local(element.tag), attribute(element, "val").strip().upper()[:40]
        if name in ("rsidRoot", "rsid") and value:
            found.setdefault(Fact("docx.rsid-root" if name == "rsidRoot" else "docx.rsid", value.zfill(8)))
        elif name == "docId" and value.startswith("{"):
            found.setdefault(Fact("docx.document-id", value))
        if len(found) >= _RSIDS:
            break
    return list(found)
