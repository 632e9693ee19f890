"""Packages made to break readers: each ends in one line, in bounded time and memory."""

import time
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.made import docx, docx_parts, odt, packed, paragraph, values
from watchword.documents.limits import Limits
from watchword.documents.media import DOCX
from watchword.documents.reading import Reading
from watchword.documents.word.docx import read_docx
from watchword.documents.word.odt import read_odt

SOUND = docx(paragraph("Jo Example") * 20)
ODT = odt("<text:p>Jo Example</text:p>")


def read(data: bytes, limits: Limits = Limits()) -> Reading:  # noqa: B008 - frozen
    return read_docx(data, DOCX, limits)


def test_a_part_that_unfolds_without_measure_is_refused() -> None:
    started = time.process_time()
    reading = read(docx("<w:p/>" + " " * 60_000_000))
    assert "unfolds more than 200-fold" in str(reading.refused)
    assert time.process_time() - started < 5


def test_a_part_whose_size_is_a_lie_is_refused_as_damaged() -> None:
    # Given a text of five million bytes, of which the directory says that it has a hundred
    lie = bytearray(docx(paragraph("x" * 5_000_000)))
    at = lie.rindex(b"word/document.xml") - 46
    assert lie[at : at + 4] == b"PK\x01\x02"
    lie[at + 24 : at + 28] = (100).to_bytes(4, "little")
    reading = read(bytes(lie))
    assert "damaged part word/document.xml" in str(reading.refused)
    assert reading.text == ""


def test_many_parts_are_refused_before_the_directory_is_read() -> None:
    many = packed({f"word/{number}.xml": "" for number in range(2_100)} | docx_parts())
    assert "more than 2,000 files" in str(read(many).refused)


def test_names_that_would_escape_are_told_and_nothing_is_written() -> None:
    facts = read(packed(docx_parts() | {"../../outside.txt": "x", "C:\\x": "y", "/etc/x": "z"})).facts
    assert values(facts, "file.escaping-member") == ["../../outside.txt", "C:\\x", "/etc/x"]


def test_two_members_of_one_name_are_told() -> None:
    out = BytesIO(SOUND)
    with zipfile.ZipFile(out, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", "<x/>")
    assert values(read(out.getvalue()).facts, "file.repeated-member") == ["word/document.xml"]


def test_entities_are_refused_with_the_part_named() -> None:
    entity = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]><w>&x;</w>'
    reading = read(packed(docx_parts() | {"word/document.xml": entity}))
    assert reading.refused is not None
    assert reading.refused.startswith("has the part word/document.xml that declares XML entities")


def test_deep_xml_is_refused() -> None:
    assert "nested" in str(read(docx("<w:p>" * 5_000 + "</w:p>" * 5_000)).refused)


def test_another_packing_is_refused() -> None:
    assert "packed in a way" in str(read(packed(docx_parts(), zipfile.ZIP_LZMA)).refused)


def test_a_package_without_text_is_refused() -> None:
    assert "has no main text" in str(read(packed({"word/other.xml": "<x/>"})).refused)
    assert "damaged package" in str(read(b"PK\x03\x04 nothing").refused)


def test_letters_beyond_the_bound_end_the_reading_with_what_was_read() -> None:
    reading = read(docx(paragraph("Jo Example") * 20), Limits(characters=35))
    assert reading.text == "Jo Example\nJo Example\nJo Example"
    assert "more text" in str(reading.refused)


@settings(deadline=None, max_examples=80)
@given(st.integers(0, len(SOUND) - 1), st.binary(min_size=1, max_size=12), st.booleans())
def test_a_mutated_docx_never_raises(at: int, patch: bytes, cut: bool) -> None:
    reading = read(SOUND[:at] + patch + (b"" if cut else SOUND[at + len(patch) :]))
    assert reading.refused is None or "\n" not in reading.refused


@settings(deadline=None, max_examples=80)
@given(st.integers(0, len(ODT) - 1), st.binary(min_size=1, max_size=12))
def test_a_mutated_odt_never_raises(at: int, patch: bytes) -> None:
    reading = read_odt(ODT[:at] + patch + ODT[at + len(patch) :], Limits())
    assert reading.refused is None or "\n" not in reading.refused


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_never_raise(data: bytes) -> None:
    assert read(data).refused is not None
