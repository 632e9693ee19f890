"""The text of an ODT, paragraph by paragraph, with what is hidden in it kept apart."""

import re
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from watchword.documents.word.docx_names import attribute, child, local
from watchword.documents.word.look import Look
from watchword.documents.word.paragraphs import Paragraphs

_SKIPPED = frozenset(
    ("annotation", "tracked-changes", "meta", "scripts", "font-face-decls", "automatic-styles", "styles")
)
_STYLED = frozenset(("p", "h", "span", "a", "section", "table", "table-row", "table-cell"))
_BASES = 12
_SPACES = 100


@dataclass
class OdtStory(Paragraphs):
    """The paragraphs of one document, in the styles that its parts declare."""

    _styles: dict[str, Element] = field(default_factory=dict)
    _paper: str | None = "FFFFFF"

    def learn(self, root: Element | None) -> None:
        """Remember the styles that a part declares, and whether its pages may be another colour than white."""
        for element in root.iter() if root is not None else ():
            if local(element.tag) == "page-layout-properties" and _is_painted(element):
                self._paper = None
            if local(element.tag) == "style" and attribute(element, "name"):
                self._styles[attribute(element, "name")] = element

    def read(self, content: Element) -> None:
        """Read a part; raises DocumentError beyond the granted letters."""
        self._walk(content, Look(ground=self._paper))
        if self.line:
            self.end_line()

    def _walk(self, element: Element, look: Look) -> None:
        for one in element:
            name = local(one.tag)
            if name not in _SKIPPED:
                self._one(one, name, look)
            self.keep(_flat(one.tail), look)

    def _one(self, one: Element, name: str, look: Look) -> None:
        if name == "s":
            count = attribute(one, "c") or "1"
            self.keep(" " * min(int(count[:9]) if count.isdecimal() else 1, _SPACES), look)
        elif name in ("tab", "line-break"):
            self.keep("\t" if name == "tab" else "\n", look)
        else:
            inner = self._styled(look, attribute(one, "style-name"), 0) if name in _STYLED else look
            if name in ("hidden-text", "hidden-paragraph") or attribute(one, "display") == "none":
                inner = replace(inner, vanish=True)
            # A drawn box has a filling of its own that is not looked up.
            inner = replace(inner, ground=None) if name == "frame" else inner
            self.keep(_flat(one.text) or attribute(one, "string-value") * (name == "hidden-text"), inner)
            self._walk(one, inner)
            if name in ("p", "h"):
                self.end_line()

    def _styled(self, look: Look, name: str, deep: int) -> Look:
        style = self._styles.get(name)
        if style is None or deep > _BASES:
            return look
        look = self._styled(look, attribute(style, "parent-style-name"), deep + 1)
        for part in style:
            look = _with(look, part) if local(part.tag).endswith("-properties") else look
        return look


def _flat(text: str | None) -> str:
    """Text as ODT means it: line ends and runs of spaces in the file are one space."""
    return re.sub(r"\s+", " ", text or "")


def _is_painted(page: Element) -> bool:
    colour = attribute(page, "background-color").lower()
    return child(page, "background-image") is not None or colour not in ("", "transparent", "#ffffff")


def _with(look: Look, part: Element) -> Look:
    colour, ground, size = (attribute(part, name) for name in ("color", "background-color", "font-size"))
    if attribute(part, "display") == "none":
        look = replace(look, vanish=True)
    if len(colour) == 7:
        look = replace(look, colour=colour[1:])
    if len(ground) == 7:
        look = replace(look, ground=ground[1:])
    if child(part, "background-image") is not None and len(
        attribute(child(part, "background-image") or part, "href")
    ):
        look = replace(look, ground=None)
    if size.endswith("pt"):
        try:
            look = replace(look, size=2 * float(size[:-2]))
        except ValueError:
            return look
    return look
