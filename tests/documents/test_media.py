import gzip
import time
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from tests.documents.made import docx, docx_parts, odt, packed, pdf
from watchword.documents import media
from watchword.documents.media import also_opens_as, media_type

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def test_each_kind_is_known_by_its_content() -> None:
    assert media_type(pdf()) == media.PDF
    assert media_type(docx()) == media.DOCX
    assert media_type(packed(docx_parts() | {"word/vbaProject.bin": b"code"})) == media.DOCM
    assert media_type(odt("")) == media.ODT
    assert media_type(packed({"a.txt": "a"})) == media.ZIP
    assert media_type(OLE + b"\x00" * 600 + "WordDocument".encode("utf-16-le")) == media.DOC
    assert media_type(OLE) == media.OLE
    assert media_type(rb"{\rtf1 Jo}") == media.RTF
    assert media_type(b"<!DOCTYPE html><p>Jo") == media.HTML


def test_pictures_are_known_by_their_first_bytes() -> None:
    assert media_type(b"\xff\xd8\xff\xe0") == "image/jpeg"
    assert media_type(b"\x89PNG\r\n\x1a\n") == "image/png"
    assert media_type(b"RIFF\x00\x00\x00\x00WEBP") == "image/webp"
    assert media_type(b"\x00\x00\x00\x18ftypheic") == "image/heic"
    assert media_type(b"\x00\x00\x00\x18ftypmp42") == media.UNKNOWN
    assert media_type(b"GIF89a") == "image/gif"
    assert media_type(b"II*\x00") == "image/tiff"


def test_each_picture_that_can_be_read_is_known_as_one() -> None:
    assert media_type(b"BM\x46\x00\x00\x00\x00\x00\x00\x00\x36\x00") == "image/bmp"
    assert media_type(b"BMW, engineer from 2019") == media.PLAIN
    assert media_type(b"MM\x00+") == "image/tiff"


def test_packages_of_other_programs_are_told_apart_from_archives() -> None:
    types = {"[Content_Types].xml": "<Types/>"}
    assert media_type(packed(types | {"xl/workbook.xml": "<x/>"})) == media.XLSX
    assert media_type(packed(types | {"ppt/presentation.xml": "<x/>"})) == media.PPTX
    assert media_type(packed({"mimetype": media.ODS}, zipfile.ZIP_STORED)) == media.ODS
    assert media_type(gzip.compress(b"a,b")) == media.GZIP


def test_a_directory_without_end_is_not_built_to_see_whether_it_is_one() -> None:
    entry = b"PK\x01\x02" + bytes(24) + b"\x01\x00" + bytes(16) + b"a"
    many = b"%PDF-1.4\n" + entry * 200_000 + b"PK\x05\x06" + bytes(18)
    started = time.process_time()
    assert also_opens_as(many) == (media.PDF, media.ZIP)
    assert time.process_time() - started < 1


def test_texts_are_told_apart() -> None:
    assert media_type(b'{"name": "Jo"}') == media.JSON
    assert media_type(b"{not json at all") == media.PLAIN
    assert media_type(b"a,b,c\n1,2,3\n4,5,6\n") == media.CSV
    assert media_type(b"# Jo Example\n\nEngineer\n") == media.MARKDOWN
    assert media_type("Jo – engineer".encode("utf-16")) == media.PLAIN
    assert media_type(b"") == media.UNKNOWN
    assert media_type(bytes(range(32)) * 9) == media.UNKNOWN


def test_bytes_that_open_in_two_ways_are_noticed() -> None:
    # Given a PDF with a ZIP behind it, and a page of HTML in front of a PDF
    assert also_opens_as(pdf() + packed({"a.txt": "a"})) == (media.PDF, media.ZIP)
    assert media.PDF in also_opens_as(b"<html><b></b>" + pdf())
    assert media.HTML in also_opens_as(b"<html><b></b>" + pdf())
    # Then a sound file opens in one way only
    assert also_opens_as(docx()) == (media.DOCX,)
    assert also_opens_as(pdf()) == (media.PDF,)


@given(st.binary(max_size=400))
def test_any_bytes_have_a_kind(data: bytes) -> None:
    assert media_type(data) in also_opens_as(data)
