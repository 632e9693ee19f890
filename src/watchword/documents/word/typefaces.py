"""Fonts and languages that a DOCX is set in: a program's and a keyboard's setting, for a reader to see."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element

from watchword.documents.concealment import excerpt
from watchword.documents.word.docx_names import attribute, local
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "docx.font": "Font in the document's table of fonts, used or only set; shown, never scored.",
    "docx.language": "Language that the document's styles are set to, a program's default; shown, never scored.",
}
_FONTS = 100
#: For which letters a language is set: Latin and alike, East Asian, and those written from right to left.
_LETTERS = ("val", "eastAsia", "bidi")


def font_facts(fonts: Element | None) -> list[Fact]:
    """Names in the table of fonts (word/fontTable.xml), each once, at most a hundred."""
    rows = list(fonts)[:_FONTS] if fonts is not None else []
    names = (excerpt(attribute(row, "name")) for row in rows if local(row.tag) == "font")
    return [Fact("docx.font", name) for name in dict.fromkeys(names) if name]


def language_facts(styles: Element | None) -> list[Fact]:
    """Languages that the defaults of word/styles.xml are set to, each once."""
    defaults = (child for child in styles if local(child.tag) == "docDefaults") if styles is not None else ()
    set_to = (element for part in defaults for element in part.iter() if local(element.tag) == "lang")
    names = (excerpt(attribute(element, name)) for element in set_to for name in _LETTERS)
    return [Fact("docx.language", name) for name in dict.fromkeys(names) if name]
