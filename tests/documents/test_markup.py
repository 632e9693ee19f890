import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.made import number, values
from watchword.documents.limits import Limits
from watchword.documents.markup import read_html

PAGE = b"""<!DOCTYPE html><html><head><title>Jo &amp; Co</title><meta name=generator content="Maker 1">
<style>p { color: red }</style><script>run()</script></head>
<body><h1>Jo Example</h1><!-- a <p>comment</p> --><p>Engineer<br>at Example &amp; Sons
and more</p><a href="https://example.com/jo">Profile</a><img src="https://example.net/p.png">
<ul><li>One<li>Two</ul></body></html>"""


def test_the_text_reads_as_a_browser_shows_it() -> None:
    assert read_html(PAGE, Limits()).text == (
        "Jo Example\nEngineer\nat Example & Sons and more\nProfile\nOne\nTwo"
    )


def test_what_it_would_run_or_fetch_is_named() -> None:
    facts = read_html(PAGE, Limits()).facts
    assert values(facts, "html.title") == ["Jo & Co"]
    assert values(facts, "html.generator") == ["Maker 1"]
    assert values(facts, "html.active") == ["script"]
    assert values(facts, "html.link") == ["https://example.com/jo"]
    assert values(facts, "html.external-target") == ["https://example.net/p.png"]


def test_text_that_its_own_element_hides_is_kept_apart() -> None:
    page = (
        b"<body><p>Seen</p><div style='display: none'>java <b>go</b></div><p style='font-size:1px'>tiny</p>"
        b"<p style='color:#fff'>white</p><p style='color:#fff;background:#123'>light on dark</p>"
    )
    reading = read_html(page, Limits())
    assert reading.text.split() == ["Seen", "light", "on", "dark"]
    assert values(reading.facts, "text.hidden") == ["colour", "mode", "tiny"]


@pytest.mark.parametrize(
    ("meta", "codec"),
    [
        ('<meta charset="windows-1251">', "cp1251"),
        ("<META http-equiv=Content-Type content='text/html; charset=KOI8-R'>", "koi8-r"),
        ("<meta charset=utf-8>", "utf-8"),
    ],
)
def test_a_page_is_read_in_the_encoding_that_it_names(meta: str, codec: str) -> None:
    reading = read_html(f"<html><head>{meta}</head><body><p>Инженер".encode(codec), Limits())
    assert reading.text == "Инженер"
    assert [fact.detail for fact in reading.facts if fact.name == "text.encoding"] == [""]


def test_an_encoding_that_no_page_is_written_in_is_not_tried() -> None:
    reading = read_html(b"<html><meta charset=unicode_escape><body><p>\\x41 Zo\xeb", Limits())
    assert reading.text == "\\x41 Zoë"
    assert values(reading.facts, "text.encoding") == ["windows-1252"]


def test_what_hides_one_paragraph_hides_not_the_next_where_ends_are_left_out() -> None:
    page = (
        b"<body><p style='color:white'>java<p>Engineer<ul><li style='display:none'>go<li>Acme</ul>"
        b"<table><tr><td style='font-size:0'>rust<td>2019<tr><td>2021</table><dl><dt hidden>a<dd>Degree</dl>"
        b"<p hidden>kept <b>hidden <i>here</i></b><div>End</div>"
    )
    reading = read_html(page, Limits())
    assert reading.text.split() == ["Engineer", "Acme", "2019", "2021", "Degree", "End"]
    assert [fact.detail for fact in reading.facts if fact.name == "text.hidden"] == [
        "java",
        "go a kept hidden here",
        "rust",
    ]


def test_letters_beyond_the_bound_end_the_reading() -> None:
    reading = read_html(b"<p>" + b"word " * 1_000, Limits(characters=100))
    assert reading.refused is not None and "more text" in reading.refused


def test_markup_without_end_is_read_in_one_pass() -> None:
    for piece in (b"<a ", b"<!-- ", b"<div>", b'<a "', b"</p", b"<script>", b"&#x;"):
        reading = read_html(piece * 100_000, Limits(seconds=5))
        assert reading.refused is None
    assert number(read_html(b"<script>" * 9, Limits()).facts, "html.active") == 1


@given(st.text(alphabet="<>/!-apstyle=\"' &;#x0\n", max_size=200))
def test_any_markup_can_be_read(source: str) -> None:
    assert "\x00" not in read_html(source.encode(), Limits()).text
