"""What an ODT says of its making and what it carries."""

import re
from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element

from watchword.documents.concealment import excerpt
from watchword.documents.moments import moment
from watchword.documents.word.docx_names import attribute, local
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "odt.generator": "Program that wrote the file.",
    "odt.creator": "Author that the file names; for agreement with other documents only, never scored by itself.",
    "odt.last-modified-by": "Who saved it last, by its own word; for agreement only, never scored by itself.",
    "odt.title": "Title that the file carries; shown, never scored.",
    "odt.created": "When the document was made, by its own word.",
    "odt.modified": "When the document was last saved, by its own word.",
    "odt.editing-cycles": "Number of times that it was saved, by its own word.",
    "odt.editing-minutes": "Minutes for which it was open for editing, by its own word.",
    "odt.template": "Template on which it is based.",
    "odt.rsid": "Identifier of one editing session; random, so that sets in common mean a common past.",
    "odt.rsid-root": "Identifier of the session in which the document began; copies of one document share it.",
    "odt.comments": "Number of comments left in the document.",
    "odt.tracked-changes": "Number of tracked changes left in the document.",
    "odt.change-authors": "Number of different people who made comments or changes, by name.",
    "odt.macros": "Name of a part that holds program code; it was not run.",
    "odt.embedded-object": "Name of a file that is carried inside the document.",
    "odt.link": "Web or mail address behind a part of the text.",
    "odt.external-target": "Something outside that the document would fetch when opened.",
}
_TEXTS = {
    "generator": "generator",
    "initial-creator": "creator",
    "creator": "last-modified-by",
    "title": "title",
}
_TIMES = {"creation-date": "created", "date": "modified"}
_DURATION = re.compile(r"^P(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9})(?:\.\d+)?S)?)?$")
_RSIDS = 2_000
_NAMED = 200


def meta_facts(meta: Element | None) -> list[Fact]:
    """Facts of the meta part."""
    facts: list[Fact] = []
    for element in meta.iter() if meta is not None else ():
        name, text = local(element.tag), excerpt(element.text or "")
        if name == "template":
            text = excerpt(attribute(element, "title") or attribute(element, "href"))
            facts += [Fact("odt.template", text)] if text else []
        elif name in _TEXTS and text:
            facts.append(Fact(f"odt.{_TEXTS[name]}", text))
        elif name in _TIMES and moment(text)[0]:
            facts.append(Fact(f"odt.{_TIMES[name]}", text, time=moment(text)[0]))
        elif name == "editing-cycles" and text.isdecimal():
            facts.append(Fact("odt.editing-cycles", text, float(text[:15])))
        elif name == "editing-duration" and (minutes := _minutes(text)) is not None:
            facts.append(Fact("odt.editing-minutes", text, minutes))
    return facts[:_NAMED]


def _minutes(duration: str) -> float | None:
    found = _DURATION.match(duration)
    if not found:
        return None
    days, hours, minutes, seconds = (int(one or 0) for one in found.groups())
    return days * 1440 + hours * 60 + minutes + seconds / 60


def revision_facts(parts: Sequence[Element | None]) -> list[Fact]:
    """Session ids of the settings and of the letters' styles, in upper case with eight hex digits."""
    roots: dict[str, None] = {}
    sessions: dict[str, None] = {}
    for element in (one for part in parts if part is not None for one in part.iter()):
        named = attribute(element, "name") if local(element.tag) == "config-item" else ""
        if named in ("Rsid", "RsidRoot") and (element.text or "").strip().isdecimal():
            value = f"{int((element.text or '').strip()[:12]):08X}"
            if len(roots) + len(sessions) < _RSIDS:
                (roots if named == "RsidRoot" else sessions).setdefault(value)
        for kind in ("rsid", "paragraph-rsid"):
            value = attribute(element, kind).upper()[:16] if element.attrib else ""
            if value and len(sessions) < _RSIDS:
                sessions.setdefault(value.zfill(8))
    return [Fact("odt.rsid-root", one) for one in roots] + [Fact("odt.rsid", one) for one in sorted(sessions)]


def carried_facts(names: Sequence[str], content: Element) -> list[Fact]:
    """Macros, embedded files, links, and what was said and changed by whom."""
    facts = [Fact("odt.macros", excerpt(name)) for name in names if _is_macro(name)]
    facts += [
        Fact("odt.embedded-object", excerpt(name)) for name in names if re.match(r"^Object [^/]+/?$", name)
    ]
    targets: dict[str, dict[str, None]] = {"odt.link": {}, "odt.external-target": {}}
    said = changed = 0
    people: set[str] = set()
    for element in content.iter():
        name, target = local(element.tag), excerpt(attribute(element, "href"))
        said += name == "annotation"
        changed += name == "changed-region"
        if name in ("annotation", "change-info"):
            people |= {(one.text or "").strip() for one in element.iter() if local(one.tag) == "creator"}
        outside = targets["odt.link" if name == "a" else "odt.external-target"]
        if re.match(r"^[A-Za-z][A-Za-z0-9+.-]+:|^//", target) and len(outside) < _NAMED:
            outside.setdefault(target)
    counts = (("odt.comments", said), ("odt.tracked-changes", changed), ("odt.change-authors", len(people)))
    facts = facts[:_NAMED] + [Fact(name, value) for name, values in targets.items() for value in values]
    return facts + [Fact(name, number=float(count)) for name, count in counts if count]


def _is_macro(name: str) -> bool:
    return name.startswith(("Basic/", "Scripts/")) and not name.endswith(
        ("/", "script-lc.xml", "script-lb.xml")
    )
