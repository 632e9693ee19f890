"""How letters of a DOCX look: size, colour and hiding, through the styles they are written in."""

from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from watchword.documents.word.docx_names import attribute, child, local, switched_on

# Half-points; below 1.5 points nobody reads letters.
_TINY = 3.0
# Of 255 in red, green or blue: nearer than this, letters cannot be told from the paper.
_ALIKE = 13
_BASES = 12


@dataclass(frozen=True)
class Look:
    """colour and ground: six hex digits; ground None where it is unknown; size in half-points, None if not given."""

    vanish: bool = False
    colour: str = "000000"
    size: float | None = None
    ground: str | None = "FFFFFF"

    def hidden(self) -> str | None:
        """The way in which letters of this look are hidden: mode, tiny or colour; None where they are seen."""
        if self.vanish:
            return "mode"
        if self.size is not None and self.size < _TINY:
            return "tiny"
        return "colour" if self.ground is not None and _alike(self.colour, self.ground) else None


def _alike(first: str, second: str) -> bool:
    try:
        parts = [(int(first[at : at + 2], 16), int(second[at : at + 2], 16)) for at in (0, 2, 4)]
    except ValueError:
        return False
    return all(abs(one - other) < _ALIKE for one, other in parts)


def with_properties(look: Look, properties: Element | None) -> Look:
    """The look after a run's or paragraph's own properties (w:rPr, or w:pPr's and w:tcPr's shading)."""
    for one in properties if properties is not None else ():
        name, value = local(one.tag), attribute(one, "val")
        if name == "vanish":
            look = replace(look, vanish=switched_on(one))
        elif name == "color":
            plain = len(value) == 6
            # The colour of a theme is not looked up: its letters count as dark.
            look = replace(look, colour=value if plain else "000000")
        elif name == "sz":
            look = replace(look, size=_number(value))
        elif name == "shd":
            fill = attribute(one, "fill")
            look = replace(look, ground=fill) if len(fill) == 6 else look
            look = replace(look, ground=None) if attribute(one, "themeFill") else look
        elif name == "highlight" and value != "none":
            look = replace(look, ground="FFFFFF" if value == "white" else None)
    return look


def _number(value: str) -> float | None:
    try:
        return float(value)
    except ValueError:
        return None


class Styles:
    """The styles of a document by their id, each with what it is based on; default: that of plain paragraphs."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self.default = ""
        for style in root if root is not None else ():
            if local(style.tag) == "style":
                self._styles.setdefault(attribute(style, "styleId"), style)
                if attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true"):
                    self.default = attribute(style, "styleId")

    def apply(self, look: Look, style_id: str) -> Look:
        """The look after a style and its bases, the farthest base first."""
        chain: list[Element] = []
        while style_id in self._styles and len(chain) < _BASES:
            style = self._styles[style_id]
            chain.append(style)
            base = child(style, "basedOn")
            style_id = attribute(base, "val") if base is not None else ""
        for style in reversed(chain):
            look = with_properties(with_properties(look, child(style, "pPr")), child(style, "rPr"))
        return look
