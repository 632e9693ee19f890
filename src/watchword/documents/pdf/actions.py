"""What a PDF would do or carry when opened: named here, never run, fetched or unpacked."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

import pikepdf

from watchword.documents.concealment import excerpt
from watchword.documents.deadline import Deadline
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "pdf.action": "Something that runs by itself or on a click; value: javascript, launch, submit-form, import-data, "
    "remote-file, open-action, rich-media or xfa-form; number: how many; detail: the first's target.",
    "pdf.embedded-file": "Name of a file that is carried inside the document.",
    "pdf.link": "Web or mail address behind a part of a page.",
}
_KINDS = {
    "/JavaScript": "javascript",
    "/Launch": "launch",
    "/SubmitForm": "submit-form",
    "/ImportData": "import-data",
    "/GoToR": "remote-file",
    "/GoToE": "remote-file",
    "/RichMediaExecute": "rich-media",
}
_LEADS_ON = (
    "/A",
    "/PA",
    "/AF",
    "/AcroForm",
    "/Fields",
    "/OpenAction",
    "/Annots",
    "/Next",
    "/FS",
    "/Names",
    "/JavaScript",
    "/EmbeddedFiles",
    "/Kids",
)
_LINKS = 200


def action_facts(pdf: pikepdf.Pdf, deadline: Deadline) -> list[Fact]:
    """Facts of all objects of the file, reachable or not; raises DocumentError where the time is over before."""
    found = _Found()
    for thing in _dictionaries(pdf, deadline):
        # A name or text in no known encoding is passed over with its dictionary.
        with suppress(ValueError, TypeError, AttributeError):
            found.look(thing)
    if _runs_on_opening(pdf):
        found.act("open-action", _target(pdf.Root.get("/OpenAction")))
    form = pdf.Root.get("/AcroForm")
    if isinstance(form, pikepdf.Dictionary) and "/XFA" in form:
        found.act("xfa-form", "")
    facts = [
        Fact("pdf.action", kind, float(len(at)), detail=at[0]) for kind, at in sorted(found.actions.items())
    ]
    facts += [Fact("pdf.embedded-file", name) for name in found.files]
    return facts + [Fact("pdf.link", address) for address in found.links if address]


@dataclass
class _Found:
    """Targets by kind of action; names of files and addresses in the order in which they were met."""

    actions: dict[str, list[str]] = field(default_factory=dict)
    files: dict[str, None] = field(default_factory=dict)
    links: dict[str, None] = field(default_factory=dict)

    def act(self, kind: str, target: str) -> None:
        self.actions.setdefault(kind, []).append(target)

    def look(self, thing: pikepdf.Dictionary) -> None:
        named = thing.get("/S")
        action = str(named) if isinstance(named, pikepdf.Name) else ""
        if action in _KINDS:
            self.act(_KINDS[action], _target(thing))
        elif action == "/URI" and isinstance(thing.get("/URI"), pikepdf.String) and len(self.links) < _LINKS:
            self.links.setdefault(excerpt(str(thing["/URI"])))
        if "/EF" in thing and len(self.files) < _LINKS:
            self.files.setdefault(excerpt(_file_name(thing)) or "without a name")
        if thing.get("/Subtype") == "/RichMedia":
            self.act("rich-media", "")


def _dictionaries(pdf: pikepdf.Pdf, deadline: Deadline) -> Iterator[pikepdf.Dictionary]:
    """Every dictionary of the file: the numbered objects and, six levels deep, what is written inside them."""
    for number, thing in enumerate(pdf.objects):
        if number % 64 == 0:
            deadline.check()
        if isinstance(thing, pikepdf.Dictionary | pikepdf.Array):
            yield from _inside(thing, 6)


def _inside(thing: pikepdf.Object, depth: int) -> Iterator[pikepdf.Dictionary]:
    if isinstance(thing, pikepdf.Dictionary):
        yield thing
        children = [thing.get(key) for key in _LEADS_ON]
        events = thing.get("/AA")
        children += list(events.values()) if isinstance(events, pikepdf.Dictionary) else []
    else:
        children = list(thing)
    for child in children if depth else []:
        if isinstance(child, pikepdf.Dictionary | pikepdf.Array) and not child.is_indirect:
            yield from _inside(child, depth - 1)


def _runs_on_opening(pdf: pikepdf.Pdf) -> bool:
    """Whether opening does more than go to a page."""
    action = pdf.Root.get("/OpenAction")
    return (isinstance(action, pikepdf.Dictionary) and action.get("/S") != "/GoTo") or "/AA" in pdf.Root


def _target(thing: pikepdf.Object | None) -> str:
    if not isinstance(thing, pikepdf.Dictionary):
        return ""
    for key in ("/F", "/URI", "/JS", "/Win"):
        value = thing.get(key)
        if isinstance(value, pikepdf.String):
            return excerpt(str(value), 200)
        if isinstance(value, pikepdf.Dictionary):
            return excerpt(_file_name(value), 200)
    return ""


def _file_name(thing: pikepdf.Dictionary) -> str:
    for key in ("/UF", "/F", "/Desc"):
        value = thing.get(key)
        if isinstance(value, pikepdf.String):
            return str(value)
    return ""
