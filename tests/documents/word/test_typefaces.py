"""Fonts and languages of a DOCX are told, and cost no document that lacks them or has them broken."""

from tests.documents.made import W, docx, paragraph, values
from watchword.documents.limits import Limits
from watchword.documents.media import DOCX
from watchword.documents.reading import Reading
from watchword.documents.word.docx import read_docx

FONTS = f'<w:fonts {W}><w:font w:name="Batang"/><w:font w:name="Arial"/><w:font w:name="Arial"/><w:font/></w:fonts>'
STYLES = (
    f'<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:eastAsia="ko-KR" w:bidi="en-US"/>'
    '</w:rPr></w:rPrDefault></w:docDefaults><w:style><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:style></w:styles>'
)


def reading(**more: str) -> Reading:
    return read_docx(docx(paragraph("Engineer"), **more), DOCX, Limits())


def test_the_fonts_and_default_languages_are_told_once_each() -> None:
    facts = reading(word__fontTable_xml=FONTS, word__styles_xml=STYLES).facts
    assert values(facts, "docx.font") == ["Batang", "Arial"]
    assert values(facts, "docx.language") == ["en-US", "ko-KR"]


def test_a_document_without_them_tells_none() -> None:
    facts = reading().facts
    assert values(facts, "docx.font") == values(facts, "docx.language") == []


def test_a_broken_table_of_fonts_costs_no_text() -> None:
    read = reading(word__fontTable_xml="<broken", word__styles_xml=STYLES)
    assert (read.text, values(read.facts, "docx.language")) == ("Engineer", ["en-US", "ko-KR"])
