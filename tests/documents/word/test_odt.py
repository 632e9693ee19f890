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


def styles(page: str = "", header: str = "") -> str:
    layout = f"<style:page-layout><style:page-layout-properties {page}/></style:page-layout>"
    return (
        f"<office:document-styles {OFFICE}><office:automatic-styles>{layout}</office:automatic-styles>"
        f"<office:master-styles><style:master-page>{header}</style:master-page></office:master-styles>"
        "</office:document-styles>"
    )


def test_headers_are_read_where_people_put_their_contacts() -> None:
    header = "<style:header><text:p>jo@example.com</text:p></style:header>"
    read = read_odt(odt("<text:p>Engineer</text:p>", styles_xml=styles(header=header)), Limits())
    assert read.text == "jo@example.com\nEngineer"


def test_white_letters_on_a_dark_page_or_table_are_seen() -> None:
    body = '<text:p><text:span text:style-name="T1">java go</text:span></text:p>'
    dark = read_odt(odt(body, WHITE, styles_xml=styles('fo:background-color="#202020"')), Limits())
    assert (dark.text, values(dark.facts, "text.hidden")) == ("java go", [])
    row = '<style:style style:name="R"><style:table-row-properties fo:background-color="#202020"/></style:style>'
    table = f'<t:table xmlns:t="x"><t:table-row text:style-name="R"><t:table-cell>{body}</t:table-cell></t:table-row></t:table>'
    on_row = read_odt(odt(table, WHITE + row), Limits())
    assert (on_row.text, values(on_row.facts, "text.hidden")) == ("java go", [])
    plain = read_odt(odt(body, WHITE, styles_xml=styles('fo:background-color="#FFFFFF"')), Limits())
    assert values(plain.facts, "text.hidden") == ["colour"]


def test_a_count_without_end_of_spaces_is_bounded() -> None:
    read = read_odt(odt(f'<text:p>a<text:s text:c="{"9" * 5_000}"/>b</text:p>'), Limits())
    assert read.text == "a" + " " * 100 + "b"


def test_many_links_hide_no_outside_target_and_sessions_are_bounded() -> None:
    links = "".join(f'<text:a xlink:href="https://example.com/{number}">x</text:a>' for number in range(300))
    picture = '<text:p xlink:href="https://example.net/p.png"/>'
    items = "".join(
        f'<config:config-item config:name="Rsid">{number}</config:config-item>' for number in range(5_000)
    )
    held = f'<s xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0">{items}</s>'
    facts = read_odt(odt(f"<text:p>{links}</text:p>{picture}", settings_xml=held), Limits()).facts
    assert values(facts, "odt.external-target") == ["https://example.net/p.png"]
    assert len(values(facts, "odt.link")) == 200
    assert len(values(facts, "odt.rsid")) == 2_000


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
