"""What a PDF would cost is found out before a parser takes it whole."""

import time
import zlib

import pytest
from pikepdf import Array, Name, ObjectStreamMode, Pdf

from tests.documents.made import TEXT, add_page, image, saved
from tests.documents.pdf.test_hostile import with_stream
from watchword.documents.limits import Limits
from watchword.documents.pdf import measure
from watchword.documents.pdf.document import read_pdf

SMALL = Limits(unpacked=1_000_000)


def test_pages_scanned_without_loss_are_no_bomb() -> None:
    # Given a page with a picture of twice what text may unfold to
    made = Pdf.new()
    page = add_page(made, TEXT)
    picture = image(made)
    picture.write(b"\xff" * 2_000_000)
    page.Resources.XObject = {"/I": made.make_indirect(picture)}
    assert read_pdf(saved(made, compress_streams=True), SMALL).refused is None


@pytest.mark.parametrize(
    "disguise",
    ["/First 4", "/Type /ObjStm", "/Type /XObject /Type 5 0 R", "/#46irst 4", "/Pad (" + "x" * 3_000 + ")"],
)
def test_a_stream_that_only_calls_itself_a_picture_is_measured(disguise: str) -> None:
    bomb = with_stream(zlib.compress(b" " * 2_000_000, 9), f"/FlateDecode /Subtype /Image {disguise}")
    assert "unfolds to more than" in str(read_pdf(bomb, SMALL).refused)


@pytest.mark.parametrize("mode", [ObjectStreamMode.disable, ObjectStreamMode.generate])
def test_numbers_without_end_are_refused_before_they_are_built(
    monkeypatch: pytest.MonkeyPatch, mode: ObjectStreamMode
) -> None:
    """18 MB of `0 0 0 …` took 1.3 GB of memory, and half a megabyte of them folded into an object stream 7 GB."""
    made = Pdf.new()
    add_page(made, TEXT)
    made.Root.Numbers = made.make_indirect(Array([7] * 6_000))
    data = saved(made, object_stream_mode=mode, compress_streams=True)
    assert read_pdf(data, Limits()).refused is None
    monkeypatch.setattr(measure, "_PARTS", 5_000)
    assert "has more parts than any document" in str(read_pdf(data, Limits()).refused)


def test_the_bytes_of_a_large_picture_are_no_parts() -> None:
    noise = bytes(range(256)) * 40_000
    assert measure._parts(noise) * 5 < measure._PARTS


def test_measuring_ends_with_the_time() -> None:
    many = b"%PDF-1.7\n" + b"stream\nx\x9c" * 400_000
    started = time.process_time()
    assert "0.3 seconds" in str(read_pdf(many, Limits(seconds=0.3)).refused)
    assert time.process_time() - started < 2


def test_what_the_parser_says_names_no_place_in_memory() -> None:
    made = Pdf.new()
    add_page(made, TEXT).Contents = made.make_stream(b"x", Filter=Name("/NoSuchFilter"))
    refused = read_pdf(saved(made), Limits()).refused
    assert refused is not None and "cannot be read" in refused and "BytesIO" not in refused
