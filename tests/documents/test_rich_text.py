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


def test_groups_without_end_are_refused() -> None:
    reading = read_rtf(rb"{\rtf1 " + b"{" * 10_000, Limits())
    assert reading.refused is not None and "nested" in reading.refused


@given(st.text(alphabet="{}\\'u0123456789abv *?;\n", max_size=200))
def test_any_rich_text_can_be_read(source: str) -> None:
    assert isinstance(read_rtf(b"{\\rtf1" + source.encode(), Limits()).text, str)
