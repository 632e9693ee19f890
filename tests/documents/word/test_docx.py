from datetime import UTC, datetime

import pytest

from tests.documents.made import W, docx, docx_parts, number, packed, paragraph, settings, values
from watchword.documents.limits import Limits
from watchword.documents.media import DOCM, DOCX
from watchword.documents.reading import Reading
from watchword.documents.word.docx import read_docx

CORE = """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:creator>Jo Example</dc:creator>
<cp:lastModifiedBy>Al Example</cp:lastModifiedBy><cp:revision>4</cp:revision>
<dcterms:created>2024-01-31T12:00:00Z</dcterms:created><dcterms:modified>broken</dcterms:modified></cp:coreProperties>"""
APP = """<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
<Template>Normal.dotm</Template><TotalTime>37</TotalTime><Application>Microsoft Office Word</Application>
<AppVersion>16.0000</AppVersion><Company>Example Corp</Company></Properties>"""
CUSTOM = '<Properties><property name="Case"><lpwstr>42</lpwstr></property></Properties>'
RELATIONS = """<Relationships><Relationship Type="x/hyperlink" Target="https://example.com/jo" TargetMode="External"/>
<Relationship Type="x/attachedTemplate" Target="https://example.net/t.dotm" TargetMode="External"/>
<Relationship Type="x/image" Target="https://example.org/p.png" TargetMode="External"/>
<Relationship Type="x/attachedTemplate" Target="file:///C:/Templates/mine.dotx" TargetMode="External"/>
<Relationship Type="x/styles" Target="styles.xml"/></Relationships>"""


def reading(body: str = "", **more: bytes | str) -> Reading:
    return read_docx(docx(body, **more), DOCX, Limits())


def test_headers_come_first_and_paragraphs_are_lines() -> None:
    body = (
        paragraph("Experience")
        + "<w:p><w:r><w:t>Engineer</w:t><w:tab/><w:t>2019</w:t><w:br/><w:t>Go</w:t></w:r></w:p>"
    )
    header = f"<w:hdr {W}>{paragraph('jo@example.com')}</w:hdr>"
    read = reading(body, word__header1_xml=header)
    assert read.text == "jo@example.com\nExperience\nEngineer\t2019\nGo"
    assert read.refused is None


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('In a box')}</w:txbxContent>"
    body = f"<w:p><w:r><AlternateContent><Choice>{box}</Choice><Fallback>{box}</Fallback></AlternateContent></w:r></w:p>"
    assert reading(body).text == "In a box"


def test_properties_are_read() -> None:
    facts = reading(docProps__core_xml=CORE, docProps__app_xml=APP, docProps__custom_xml=CUSTOM).facts
    assert values(facts, "docx.creator") == ["Jo Example"]
    assert values(facts, "docx.last-modified-by") == ["Al Example"]
    assert number(facts, "docx.revision") == 4
    assert number(facts, "docx.editing-minutes") == 37
    assert values(facts, "docx.template") == ["Normal.dotm"]
    assert values(facts, "docx.company") == ["Example Corp"]
    assert values(facts, "docx.app-version") == ["16.0000"]
    assert values(facts, "docx.custom-property") == ["Case"]
    assert [fact.time for fact in facts if fact.name == "docx.created"] == [
        datetime(2024, 1, 31, 12, tzinfo=UTC)
    ]
    assert values(facts, "docx.modified") == []


def test_editing_sessions_are_facts_each() -> None:
    facts = reading(word__settings_xml=settings("ab1200", "00AB1200", "00AB1201")).facts
    assert values(facts, "docx.rsid-root") == ["00AB1200"]
    assert values(facts, "docx.rsid") == ["00AB1200", "00AB1201"]


def test_what_lies_outside_is_named_and_not_fetched() -> None:
    facts = reading(**{"word___rels__document.xml.rels": RELATIONS}).facts
    assert values(facts, "docx.link") == ["https://example.com/jo"]
    assert values(facts, "docx.remote-template") == ["https://example.net/t.dotm"]
    assert values(facts, "docx.external-target") == ["https://example.org/p.png"]


def test_macros_and_embedded_objects_are_named() -> None:
    parts = docx_parts() | {"word/vbaProject.bin": b"code", "word/embeddings/oleObject1.bin": b"x"}
    facts = read_docx(packed(parts), DOCM, Limits()).facts
    assert values(facts, "docx.macros") == ["word/vbaProject.bin"]
    assert values(facts, "docx.embedded-object") == ["word/embeddings/oleObject1.bin"]


def test_fields_that_run_something_are_named() -> None:
    facts = reading(
        '<w:p><w:r><w:instrText>DDEAUTO c:\\\\x "calc"</w:instrText></w:r><w:fldSimple w:instr="PAGE"/></w:p>'
    ).facts
    assert values(facts, "docx.automatic-field") == ["DDEAUTO"]


def test_comments_and_tracked_changes_are_counted_with_their_authors() -> None:
    body = (
        '<w:p><w:ins w:author="A"><w:r><w:t>kept</w:t></w:r></w:ins>'
        '<w:del w:author="B"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>'
    )
    comments = f'<w:comments {W}><w:comment w:author="A"/><w:comment w:author="A"/></w:comments>'
    read = reading(body, word__comments_xml=comments)
    assert read.text == "kept"
    counts = [
        number(read.facts, f"docx.{name}")
        for name in ("comments", "comment-authors", "tracked-changes", "change-authors")
    ]
    assert counts == [2, 1, 2, 2]


STYLES = f"""<w:styles {W}><w:style w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:styleId="Unseen"><w:basedOn w:val="Base"/></w:style>
<w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style></w:styles>"""


@pytest.mark.parametrize(
    ("body", "way"),
    [
        (paragraph("java go", "<w:vanish/>"), "mode"),
        (paragraph("java go", '<w:color w:val="FFFFFF"/>'), "colour"),
        (paragraph("java go", '<w:color w:val="FEFEFE"/>'), "colour"),
        (paragraph("java go", '<w:sz w:val="2"/>'), "tiny"),
        (paragraph("java go", '<w:rStyle w:val="Unseen"/>'), "mode"),
        (paragraph("java go", '<w:color w:val="112233"/><w:shd w:fill="112234"/>'), "colour"),
    ],
)
def test_hidden_text_is_named_and_left_out(body: str, way: str) -> None:
    read = reading(paragraph("Seen") + body, word__styles_xml=STYLES)
    assert read.text.strip() == "Seen"
    assert [(fact.value, fact.number, fact.detail) for fact in read.facts if fact.name == "text.hidden"] == [
        (way, 6, "java go")
    ]


@pytest.mark.parametrize(
    "body",
    [
        paragraph("java go", '<w:vanish w:val="0"/>'),
        paragraph("java go", '<w:color w:val="FFFFFF"/><w:shd w:fill="222222"/>'),
        paragraph("java go", '<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>'),
        paragraph("java go", '<w:color w:val="FFFFFF" w:themeColor="x"/><w:shd w:themeFill="accent1"/>'),
        paragraph("java go", '<w:rStyle w:val="Loop"/>'),
        "<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill='101010'/></w:tcPr>"
        + paragraph("java go", '<w:color w:val="FFFFFF"/>')
        + "</w:tc></w:tr></w:tbl>",
    ],
)
def test_text_that_is_seen_is_not_hidden(body: str) -> None:
    read = reading(body, word__styles_xml=STYLES)
    assert read.text == "java go"
    assert values(read.facts, "text.hidden") == []
