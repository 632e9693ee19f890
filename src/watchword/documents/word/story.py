"""The text of a DOCX part, paragraph by paragraph, with what is hidden in it kept apart."""

from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from watchword.documents.word.docx_names import attribute, child, local
from watchword.documents.word.look import Look, Styles, with_properties
from watchword.documents.word.paragraphs import Paragraphs

_SKIPPED = frozenset(
    ("Fallback", "instrText", "delText", "del", "moveFrom", "rPr", "pPr", "sectPr", "delInstrText")
)
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}


@dataclass
class Story(Paragraphs):
    """The paragraphs of one document, part after part, in the styles that it declares."""

    styles: Styles = field(default_factory=lambda: Styles(None))

    def read(self, element: Element) -> None:
        """Read a part; raises DocumentError beyond the granted letters. Depth was bounded by the parser."""
        self._walk(element, Look(ground=None if _is_painted(element) else "FFFFFF"))
        if self.line:
            self.end_line()

    def _walk(self, element: Element, look: Look) -> None:
        for one in element:
            name = local(one.tag)
            if name in _SKIPPED:
                continue
            if name == "t":
                self.keep(one.text or "", look)
            elif name in _BREAKS:
                self.keep(_BREAKS[name], look)
            else:
                self._walk(one, self._look(one, name, look))
                if name == "p":
                    self.end_line()

    def _look(self, one: Element, name: str, look: Look) -> Look:
        if name == "p":
            properties = child(one, "pPr")
            style = child(properties, "pStyle")
            named = attribute(style, "val") if style is not None else self.styles.default
            return with_properties(self.styles.apply(look, named), properties)
        if name == "r":
            properties = child(one, "rPr")
            style = child(properties, "rStyle")
            styled = self.styles.apply(look, attribute(style, "val")) if style is not None else look
            return with_properties(styled, properties)
        if name == "tbl":
            styled_table = child(child(one, "tblPr"), "tblStyle") is not None
            return replace(look, ground=None) if styled_table else look
        if name == "tc":
            return with_properties(look, child(one, "tcPr"))
        # A drawn box has a filling of its own that is not looked up.
        return replace(look, ground=None) if name == "txbxContent" else look


def _is_painted(element: Element) -> bool:
    """Whether the paper may be another colour than white: a background, or a drawing behind the text."""
    if child(element, "background") is not None:
        return True
    return any(
        local(one.tag) == "anchor" and attribute(one, "behindDoc") in ("1", "true") for one in element.iter()
    )
