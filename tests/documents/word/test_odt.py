from tests.documents.made import OFFICE, number, odt, values
from watchword.documents.limits import Limits
from watchword.documents.word.odt import read_odt

DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
META = f"""<office:document-meta {OFFICE} {DC}><office:meta><meta:generator>LibreOffice/7</meta:generator>
<meta:initial-creator>Jo Example</meta:initial-creator><dc:creator>Al Example</dc:creator>
<meta:creation-date>2024-01-31T12:00:00</meta:creation-date><meta:editing-cycles>5</meta:editing-cycles>
<meta:editing-duration>P1DT2H3M30S</meta:editing-duration></office:meta></office:document-meta>"""
SETTINGS = """<s xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0">
<config:config-item config:name="Rsid">1110</config:config-item>
<config:config-item config:name="RsidRoot">291</config:config-item></s>"""
WHITE = '<style:style style:name="T1"><style:text-properties fo:color="#ffffff"/></style:style>'
CHILD = '<style:style style:name="T2" style:parent-style-name="T1"><style:text-properties fo:font-size="12pt"/></style:style>'


def test_text_reads_with_its_spaces_and_tabs() -> None:
    body = '<text:h>Jo  \n Example</text:h><text:p>Engineer<text:tab/>2019<text:s text:c="3"/>x<text:line-break/>Go</text:p>'
    assert read_odt(odt(body), Limits()).text == "Jo Example\nEngineer\t2019   x\nGo"


def test_properties_and_sessions_are_read() -> None:
    facts = read_odt(odt("<text:p>x</text:p>", meta_xml=META, settings_xml=SETTINGS), Limits()).facts
    assert values(facts, "odt.generator") == ["LibreOffice/7"]
    assert values(facts, "odt.creator") == ["Jo Example"]
    assert values(facts, "odt.last-modified-by") == ["Al Example"]
    assert number(facts, "odt.editing-cycles") == 5
    assert number(facts, "odt.editing-minutes") == 24 * 60 + 2 * 60 + 3.5
    assert values(facts, "odt.rsid-root") == ["00000123"]
    assert values(facts, "odt.rsid") == ["00000456"]


def test_hidden_text_is_kept_apart_also_through_a_parent_style() -> None:
    body = (
        '<text:p>Seen <text:span text:style-name="T2">java</text:span></text:p>'
        '<text:section text:display="none"><text:p>go</text:p></text:section>'
    )
    read = read_odt(odt(body, WHITE + CHILD), Limits())
    assert read.text.strip() == "Seen"
    assert values(read.facts, "text.hidden") == ["colour", "mode"]


def test_links_comments_and_macros_are_told() -> None:
    body = (
        '<text:p><text:a xlink:href="https://example.com/jo">Profile</text:a>'
        "<office:annotation><dc:creator>Al</dc:creator><text:p>a remark</text:p></office:annotation></text:p>"
    )
    read = read_odt(odt(body, Basic__Standard__Module1_xml="<x/>"), Limits())
    assert read.text == "Profile"
    assert values(read.facts, "odt.link") == ["https://example.com/jo"]
    assert number(read.facts, "odt.comments") == 1
    assert values(read.facts, "odt.macros") == ["Basic/Standard/Module1.xml"]


def test_a_locked_file_is_refused() -> None:
    locked = odt("<text:p>x</text:p>", **{"META-INF__manifest_xml": "<m><encryption-data/></m>"})
    assert "locked" in str(read_odt(locked, Limits()).refused)
