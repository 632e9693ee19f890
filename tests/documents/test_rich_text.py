from hypothesis import given
from hypothesis import strategies as st

from tests.documents.made import values
from watchword.documents.limits import Limits
from watchword.documents.rich_text import read_rtf

LETTER = (
    rb"{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\info{\author Jo Example}{\*\company Example Corp}}"
    rb"{\*\generator Writer 9;}{\*\rsidtbl \rsid291\rsid1110\rsidroot291}{\*\unknown nothing}"
    rb"\b Dear\b0  W\'f6rld \u8364? \u55357?\u56832?,\par yours {\v java go}Jo}"
)


def test_text_properties_and_sessions_are_read() -> None:
    reading = read_rtf(LETTER, Limits())
    assert reading.text == "Dear Wörld € 😀,\nyours Jo"
    assert values(reading.facts, "rtf.author") == ["Jo Example"]
    assert values(reading.facts, "rtf.company") == ["Example Corp"]
    assert values(reading.facts, "rtf.generator") == ["Writer 9"]
    assert values(reading.facts, "rtf.rsid-root") == ["00000123"]
    assert values(reading.facts, "rtf.rsid") == ["00000123", "00000456"]
    assert values(reading.facts, "text.hidden") == ["mode"]


COLOURS = rb"{\colortbl;\red0\green0\blue0;\red254\green255\blue255;}"


def test_white_and_tiny_letters_are_hidden() -> None:
    reading = read_rtf(rb"{\rtf1" + COLOURS + rb"Seen {\cf2 java go}\fs2 rust\fs22  too\cf1 .}", Limits())
    assert reading.text == "Seen  too."
    assert [(fact.value, fact.detail) for fact in reading.facts if fact.name == "text.hidden"] == [
        ("colour", "java go"),
        ("tiny", "rust"),
    ]


def test_white_letters_on_a_painted_ground_are_seen() -> None:
    for painted in (rb"\highlight1 ", rb"\clcbpat1 ", rb"\cb1 "):
        reading = read_rtf(rb"{\rtf1" + COLOURS + painted + rb"{\cf2 java go}}", Limits())
        assert (reading.text, values(reading.facts, "text.hidden")) == ("java go", [])


def test_letters_made_plain_again_are_seen() -> None:
    reading = read_rtf(rb"{\rtf1 Seen {\v java go\plain  and seen}}", Limits())
    assert reading.text == "Seen  and seen"
    assert values(reading.facts, "text.hidden") == ["mode"]


def test_a_template_elsewhere_is_told() -> None:
    reading = read_rtf(rb"{\rtf1{\*\template http://example.net/t.dotm}Jo}", Limits())
    assert (reading.text, values(reading.facts, "rtf.template")) == ("Jo", ["http://example.net/t.dotm"])


def test_groups_without_end_are_refused() -> None:
    reading = read_rtf(rb"{\rtf1 " + b"{" * 10_000, Limits())
    assert reading.refused is not None and "nested" in reading.refused


@given(st.text(alphabet="{}\\'u0123456789abv *?;\n", max_size=200))
def test_any_rich_text_can_be_read(source: str) -> None:
    assert isinstance(read_rtf(b"{\\rtf1" + source.encode(), Limits()).text, str)
