"""Fields that run or fetch something are named wherever they stand and however they are divided."""

from hypothesis import given
from hypothesis import strategies as st

from tests.documents.made import W, docx, paragraph, values
from watchword.documents.limits import Limits
from watchword.documents.media import DOCX
from watchword.documents.reading import Reading
from watchword.documents.word.docx import read_docx

BEGIN, END = ('<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>')


def reading(body: str = "", **more: bytes | str) -> Reading:
    return read_docx(docx(body, **more), DOCX, Limits())


def test_fields_that_run_something_are_named() -> None:
    facts = reading(
        '<w:p><w:r><w:instrText>DDEAUTO c:\\\\x "calc"</w:instrText></w:r><w:fldSimple w:instr="PAGE"/></w:p>'
    ).facts
    assert values(facts, "docx.automatic-field") == ["DDEAUTO"]


def test_a_field_divided_among_runs_and_one_in_a_header_are_named() -> None:
    divided = "".join(
        f"<w:r>{piece}</w:r>"
        for piece in (
            '<w:fldChar w:fldCharType="begin"/>',
            "<w:instrText>INCLUDE</w:instrText>",
            '<w:instrText>PICTURE "https://example.net/p"</w:instrText>',
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    header = f'<w:hdr {W}><w:p><w:fldSimple w:instr="DDE cmd"/></w:p></w:hdr>'
    facts = reading(f"<w:p>{divided}</w:p>", word__header1_xml=header).facts
    assert sorted(values(facts, "docx.automatic-field")) == ["DDE", "INCLUDEPICTURE"]


def test_a_field_within_a_field_is_named() -> None:
    inner = f"{BEGIN}<w:instrText>INCLUDETEXT x</w:instrText>{END}"
    body = f"<w:p><w:r>{BEGIN}<w:instrText>QUOTE </w:instrText>{inner}{END}</w:r></w:p>"
    assert values(reading(body).facts, "docx.automatic-field") == ["INCLUDETEXT"]


@given(
    st.lists(st.sampled_from((BEGIN, END, "<w:instrText>DDE x</w:instrText>", paragraph("x"))), max_size=12)
)
def test_fields_that_never_begin_or_end_are_still_named(pieces: list[str]) -> None:
    found = values(reading(f"<w:p>{''.join(pieces)}</w:p>").facts, "docx.automatic-field")
    told = any("instrText" in piece for piece in pieces)
    # Two instructions in one field run together into no known word
    assert found == ["DDE"] if told and "instrText" in pieces[0] else set(found) <= {"DDE"}
