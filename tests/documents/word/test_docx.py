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


def related(kind: str, target: str, mode: str = "External") -> str:
    return f'<Relationship Type="http://x/{kind}" Target="{target}" TargetMode="{mode}"/>'


def rels(*relationships: str) -> dict[str, str]:
    return {"word___rels__settings.xml.rels": f"<Relationships>{''.join(relationships)}</Relationships>"}


@pytest.mark.parametrize(
    ("target", "far"),
    [
        ("https://example.net/t.dotm", True),
        ("http://example.net/t.dotm?x=file:///", True),
        ("file:///\\\\192.0.2.1\\share\\t.dotm", True),
        ("file:////192.0.2.1/share/t.dotm", True),
        ("file:///%5C%5C192.0.2.1%5Cshare%5Ct.dotm", True),
        ("file://server/share/t.dotm", True),
        ("\\\\server\\share\\t.dotm", True),
        ("FILE:///C:\\Templates\\mine.dotx", False),
        ("file:///Users/jo/mine.dotx", False),
        ("file://localhost/Users/jo/mine.dotx", False),
        ("C:\\Templates\\mine.dotx", False),
        ("Normal.dotm", False),
    ],
)
def test_a_template_of_another_machine_is_told_however_it_is_written(target: str, far: bool) -> None:
    facts = reading(**rels(related("attachedTemplate", target))).facts
    assert values(facts, "docx.remote-template") == ([target] if far else [])


def test_many_links_and_relationships_hide_no_template_behind_them() -> None:
    links = [related("hyperlink", f"https://example.com/{number}") for number in range(6_000)]
    parts = docx_parts(**rels(*links, related("attachedTemplate", "https://example.net/t.dotm")))
    many = {f"a/_rels/{number}.rels": "<Relationships/>" for number in range(150)}
    facts = read_docx(packed(many | parts), DOCX, Limits()).facts
    assert values(facts, "docx.remote-template") == ["https://example.net/t.dotm"]
    assert len(values(facts, "docx.link")) == 200


def test_program_code_is_known_by_what_leads_to_it_whatever_its_name() -> None:
    facts = reading(
        **rels(related("vbaProject", "notes.bin", "Internal"), related("aFChunk", "/word/a.htm", ""))
    ).facts
    assert values(facts, "docx.macros") == ["word/notes.bin"]
    assert values(facts, "docx.embedded-object") == ["word/a.htm"]


def test_the_text_is_the_part_that_the_package_names() -> None:
    # Given a harmless text under the usual name, and another one that programs show
    shown = f"<w:document {W}><w:body>{paragraph('What is shown')}</w:body></w:document>"
    named = f"<Relationships>{related('officeDocument', '/word/Document2.xml', 'Internal')}</Relationships>"
    assert reading(_rels___rels=named, word__document2_xml=shown).text == "Jo Example"
    parts = docx_parts(word__document2_xml=shown) | {"_rels/.rels": named}
    assert read_docx(packed(parts), DOCX, Limits()).text == "What is shown"
    del parts["word/document.xml"]
    assert read_docx(packed(parts), DOCX, Limits()).text == "What is shown"


def test_an_unsound_part_costs_no_other() -> None:
    read = reading(
        paragraph("Kept"),
        docProps__core_xml="<broken",
        word__footnotes_xml="<broken",
        **rels(related("vbaProject", "v.bin", "")),
    )
    assert read.text == "Kept"
    assert values(read.facts, "docx.macros") == ["word/v.bin"]
    assert read.refused is not None and "docProps/core.xml that is no sound XML" in read.refused


def test_text_beyond_the_bound_hides_no_macro() -> None:
    parts = docx_parts(paragraph("long " * 100)) | {"word/vbaProject.bin": b"code"}
    read = read_docx(packed(parts), DOCM, Limits(characters=100))
    assert values(read.facts, "docx.macros") == ["word/vbaProject.bin"]
    assert "more text" in str(read.refused)


def test_repeated_properties_are_bounded() -> None:
    core = CORE.replace("<cp:revision>4</cp:revision>", "<cp:revision>4</cp:revision>" * 5_000)
    roots = "".join(f'<w:rsidRoot w:val="{number:08X}"/>' for number in range(5_000))
    read = reading(docProps__core_xml=core, word__settings_xml=f"<w:settings {W}>{roots}</w:settings>")
    assert len(values(read.facts, "docx.revision")) <= 100
    assert len(values(read.facts, "docx.rsid-root")) == 2_000


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
UNSEEN_BY_DEFAULT = STYLES.replace(
    "</w:styles>",
    '<w:style w:styleId="N" w:type="paragraph" w:default="1"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
)


def test_what_the_style_of_plain_paragraphs_hides_is_hidden() -> None:
    seen = '<w:p><w:pPr><w:pStyle w:val="Loop"/></w:pPr><w:r><w:t>Seen</w:t></w:r></w:p>'
    read = reading(seen + paragraph("java go"), word__styles_xml=UNSEEN_BY_DEFAULT)
    assert read.text.strip() == "Seen"
    assert values(read.facts, "text.hidden") == ["mode"]


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
