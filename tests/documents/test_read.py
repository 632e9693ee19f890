import hashlib
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.made import docx, odt, packed, paragraph, pdf, values
from watchword.documents import concealment, markup, media, plain, read, rich_text
from watchword.documents.limits import Limits
from watchword.documents.pdf import actions, document, history, metadata
from watchword.documents.word import carried, changes, fields, odt_facts, package, properties

TABLES = (
    actions, carried, changes, concealment, document, fields, history, markup, metadata, odt_facts, package, plain,
    properties, read, rich_text,
)  # fmt: skip
SOUND = (
    pdf(info={"/Producer": "Maker"}),
    docx(paragraph("Jo Example")),
    odt("<text:p>Jo Example</text:p>"),
    b"<html><body><p>Jo Example</p></body></html>",
    rb"{\rtf1 Jo Example}",
    b"Jo Example, engineer",
    b"# Jo Example\n\n- engineer",
)


def test_every_kind_is_read_by_its_content_with_facts_that_are_declared() -> None:
    declared = {name for table in TABLES for name in table.FACTS}
    for data in SOUND:
        reading = read.read("cv.pdf", data)
        assert "Jo Example" in reading.text, reading
        assert reading.refused is None
        assert {fact.name for fact in reading.facts} <= declared
        assert all(len(fact.detail) <= 300 for fact in reading.facts)


def test_a_fact_is_declared_in_one_place() -> None:
    names = [name for table in TABLES for name in table.FACTS]
    assert len(names) == len(set(names))


def test_an_exact_copy_is_known_by_its_hash() -> None:
    assert values(read.read("a.txt", b"Jo").facts, "file.sha256") == [hashlib.sha256(b"Jo").hexdigest()]


def test_a_wrong_ending_is_a_fact_and_the_content_is_read() -> None:
    reading = read.read("cv.docx", pdf())
    assert reading.text.startswith("Jo Example")
    assert values(reading.facts, "file.wrong-extension") == ["docx"]
    for name, data in (
        ("cv.pdf", pdf()),
        ("CV.PDF", pdf()),
        ("cv", pdf()),
        ("cv.final", pdf()),
        ("notes.log", b"Jo"),
    ):
        assert values(read.read(name, data).facts, "file.wrong-extension") == []
    assert values(read.read("cv.pdf", b"Jo Example").facts, "file.wrong-extension") == ["pdf"]


def test_a_file_that_opens_in_two_ways_is_a_fact() -> None:
    facts = read.read("cv.pdf", pdf() + packed({"a.txt": "a"})).facts
    assert values(facts, "file.polyglot") == ["application/pdf, application/zip"]


def test_a_name_that_misleads_is_a_fact_with_its_signs_written_out() -> None:
    facts = read.read("cv\u202efdp.exe", b"MZ").facts
    assert values(facts, "file.misleading-name") == ["'cv\\u202efdp.exe'"]
    assert len(values(read.read("cv.pdf.exe", b"MZ").facts, "file.misleading-name")) == 1
    for name in ("cv.pdf                    .exe", "cv.pdf.exe. ", "cv.docx .lnk", "cv.pdf.pif"):
        assert len(values(read.read(name, b"MZ").facts, "file.misleading-name")) == 1
    assert values(read.read("cv.final.pdf", pdf()).facts, "file.misleading-name") == []


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("cv.pdf", b"", "cv.pdf is empty"),
        ("cv.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "before 2007"),
        ("cv.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is locked, or in an old"),
        ("all.zip", packed({"a": "b"}), "all.zip is an archive"),
        ("pay.xlsx", packed({"[Content_Types].xml": "", "xl/workbook.xml": ""}), "save its table as CSV"),
        ("cv.pdf.gz", b"\x1f\x8b\x08", "unpack it and put what it holds in its place"),
        ("x.bin", bytes(range(32)), "no kind of document"),
        ("a/b/cv.pdf", b"%PDF-1.7 garbage", "cv.pdf is no readable PDF"),
        ("cv\n\x1b[31m.pdf", b"%PDF-1.7 garbage", "cv [31m.pdf is no readable PDF"),
    ],
)
def test_what_is_not_read_is_said_in_one_line(name: str, data: bytes, said: str) -> None:
    refused = read.read(name, data).refused
    assert refused is not None and said in refused
    assert "\n" not in refused and "0x" not in refused


def test_pictures_are_named_and_not_read() -> None:
    reading = read.read("photo.png", b"\x89PNG\r\n\x1a\n")
    assert (reading.media_type, reading.text, reading.refused) == ("image/png", "", None)


def test_a_file_that_is_too_large_is_not_read() -> None:
    reading = read.read("cv.txt", b"x" * 101, Limits(bytes=100))
    assert reading.refused == "cv.txt is too large (more than 100 bytes); ask for a smaller copy"
    # What is handed over may be its beginning alone, whose hash and size are not the file's
    assert [fact.name for fact in reading.facts] == ["file.media-type"]


def test_an_error_that_nobody_foresaw_is_one_line() -> None:
    with patch.object(read, "read_html", side_effect=RecursionError("deep\ndown")):
        refused = read.read("cv.html", b"<html></html>").refused
    assert refused == "cv.html could not be read (RecursionError); look at it by hand, in a safe place"


def test_half_letters_become_whole_ones() -> None:
    assert read.read("a.rtf", rb"{\rtf1 \u55357?x}").text == "\ufffdx"


@settings(deadline=None, max_examples=150)
@given(
    st.sampled_from(SOUND),
    st.floats(0, 1),
    st.binary(max_size=8),
    st.sampled_from(("cv.pdf", "cv.docx", "", "\u202e...")),
)
def test_mutated_files_end_in_a_reading(data: bytes, share: float, patched: bytes, name: str) -> None:
    at = int(share * len(data))
    reading = read.read(name, data[:at] + patched + data[at + len(patched) :], Limits(seconds=5))
    assert reading.media_type == media.media_type(data[:at] + patched + data[at + len(patched) :])
    reading.text.encode()
    assert reading.refused is None or "\n" not in reading.refused
