"""Files made to break readers: each ends in one line, in bounded time and memory."""

import time
import tracemalloc
import zlib

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Encryption, Name, Pdf

from tests.documents.made import TEXT, add_page, pdf, saved
from watchword.documents.limits import Limits
from watchword.documents.pdf.document import read_pdf
from watchword.documents.pdf.streams import unfolded

SOUND = pdf(info={"/Producer": "Maker"}, pages=2)


def with_stream(raw: bytes, filters: str) -> bytes:
    """A PDF written by hand, whose page content is the given raw stream."""
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>",
        b"<< /Length %d /Filter %s >>\nstream\n%s\nendstream" % (len(raw), filters.encode(), raw),
    ]
    out = b"%PDF-1.7\n"
    places = []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        out
        + b"xref\n0 5\n0000000000 65535 f \n%strailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF"
        % (
            table,
            len(out),
        )
    )


def test_a_stream_that_unfolds_beyond_the_bound_is_refused_before_it_is_unfolded() -> None:
    bomb = zlib.compress(b" " * 90_000_000, 9)
    started = time.process_time()
    reading = read_pdf(with_stream(bomb, "/FlateDecode"), Limits(unpacked=10_000_000))
    assert reading.refused is not None and "unfolds to more than 10,000,000 bytes" in reading.refused
    assert time.process_time() - started < 2


def test_a_fold_in_a_fold_is_refused() -> None:
    bomb = zlib.compress(zlib.compress(b" " * 120_000_000, 9), 9)
    reading = read_pdf(with_stream(bomb, "[/FlateDecode /FlateDecode]"), Limits())
    assert len(bomb) < 5_000
    assert reading.refused is not None and "unfolds" in reading.refused


@pytest.mark.parametrize(
    "filters", ["[/ASCIIHexDecode /FlateDecode]", "[/ASCIIHexDecode /FlateDecode /FlateDecode]"]
)
def test_a_bomb_behind_another_filter_is_refused(filters: str) -> None:
    bomb = zlib.compress(b" " * 120_000_000, 9)
    bomb = zlib.compress(bomb) if filters.count("Flate") == 2 else bomb
    reading = read_pdf(with_stream(bomb.hex().encode(), filters), Limits())
    assert reading.refused is not None and reading.text == ""


def test_a_directory_in_an_unbounded_packing_is_refused() -> None:
    odd = with_stream(b"x", "/LZWDecode /Type /ObjStm /N 1 /First 4")
    assert "packs its directory" in str(read_pdf(odd, Limits()).refused)


def test_a_page_tree_in_a_circle_ends() -> None:
    made = Pdf.new()
    add_page(made, TEXT)
    made.Root.Pages.Kids = Array([made.Root.Pages, *made.Root.Pages.Kids, made.Root.Pages])
    reading = read_pdf(saved(made), Limits())
    assert reading.refused is not None or reading.pages == 1


def test_an_xref_that_points_at_itself_ends() -> None:
    looped = with_stream(zlib.compress(TEXT), "/FlateDecode").replace(b"/Size 5", b"/Size 5 /Prev 400")
    assert read_pdf(looped, Limits()).media_type == "application/pdf"


def test_a_locked_file_is_refused_and_one_with_an_owners_password_only_is_read() -> None:
    locked = pdf(encryption=Encryption(owner="owner", user="user"))
    assert "locked with a password" in str(read_pdf(locked, Limits()).refused)
    limited = read_pdf(pdf(encryption=Encryption(owner="owner", user="")), Limits())
    assert limited.refused is None and limited.text.startswith("Jo Example")
    assert "pdf.owner-locked" in {fact.name for fact in limited.facts}


def test_ten_thousand_pages_are_read_to_the_bound() -> None:
    made = Pdf.new()
    page = add_page(made, TEXT)
    made.Root.Pages.Kids = Array([made.make_indirect(Dictionary(page.obj)) for _ in range(10_000)])
    made.Root.Pages.Count = 10_000
    started = time.process_time()
    reading = read_pdf(saved(made), Limits(pages=5))
    assert reading.pages == 10_000 and reading.text.count("Jo Example") == 5
    assert reading.refused is not None and "of 10000" in reading.refused
    assert time.process_time() - started < 10


def test_forms_that_multiply_end_within_the_time() -> None:
    # Given nine forms that each draw the next one ten times
    made = Pdf.new()
    page = add_page(made, b"/X Do")
    inner = made.make_stream(TEXT)
    for _ in range(9):
        inner.Type, inner.Subtype, inner.BBox = Name.XObject, Name.Form, Array([0, 0, 9, 9])
        outer = made.make_stream(b"/X Do " * 10)
        outer.Resources = Dictionary(XObject=Dictionary(X=inner))
        inner = outer
    inner.Type, inner.Subtype, inner.BBox = Name.XObject, Name.Form, Array([0, 0, 9, 9])
    page.Resources.XObject = Dictionary(X=inner)
    started = time.process_time()
    read_pdf(saved(made), Limits(seconds=3))
    assert time.process_time() - started < 6


def test_a_page_of_very_many_operators_is_followed_without_holding_them() -> None:
    """A file of 4 KB whose page had two million operators took 1.3 GB, and one page naming it 25 times the process."""
    data = pdf(b"q " * 100_000 + TEXT)
    tracemalloc.start()
    try:
        assert read_pdf(data, Limits()).text.startswith("Jo Example")
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


def test_a_page_that_names_one_large_stream_again_and_again_is_not_read() -> None:
    made = Pdf.new()
    page = add_page(made, TEXT)
    add_page(made, TEXT)
    page.Contents = Array([made.make_stream(b" " * 3_900_000)] * 25)
    reading = read_pdf(saved(made, compress_streams=True), Limits())
    assert "more content than one page of text has" in str(reading.refused)


def test_an_operator_in_no_known_encoding_costs_nothing_behind_it() -> None:
    assert read_pdf(pdf(b"\xff\xfe\x80 " + TEXT), Limits()).text.startswith("Jo Example")


def test_time_that_is_over_is_said() -> None:
    content = b"BT /F1 9 Tf " + b"(a) Tj " * 60_000 + b"ET"
    reading = read_pdf(pdf(content), Limits(seconds=0.05))
    assert reading.refused is not None and "0.05 seconds" in reading.refused


def test_deep_arrays_do_not_overflow() -> None:
    deep = with_stream(b"x", "/None").replace(b"/Size 5", b"/Size 5 /Deep " + b"[" * 50_000 + b"]" * 50_000)
    assert read_pdf(deep, Limits()).media_type == "application/pdf"


def test_a_damaged_stream_gives_what_comes_before_the_damage() -> None:
    made = Pdf.new()
    lines = b"".join(b"(%d) Tj " % (number * number) for number in range(5_000))
    whole = zlib.compress(lines)
    damaged = whole[:8_000] + b"\xff" * 60 + whole[8_060:]
    found = unfolded(pikepdf.Stream(made, damaged, Filter=Name.FlateDecode), 100_000)
    assert len(found) > 1_000 and found[:1_000] == lines[:1_000]


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, len(SOUND) - 1), st.binary(min_size=1, max_size=12), st.booleans())
def test_a_mutated_file_never_raises(at: int, patch: bytes, cut: bool) -> None:
    mutated = SOUND[:at] + patch + (b"" if cut else SOUND[at + len(patch) :])
    reading = read_pdf(mutated, Limits(seconds=5))
    assert reading.refused is None or "\n" not in reading.refused


@settings(deadline=None, max_examples=60)
@given(st.binary(max_size=300))
def test_any_content_of_a_page_never_raises(content: bytes) -> None:
    assert read_pdf(pdf(content), Limits(seconds=5)).pages == 1


STEPS = (
    b"q", b"Q", b"BT", b"ET", b"1 0 0 1 5 5 cm", b"/F1 9 Tf", b"(x) Tj", b"[(a) -9 (b)] TJ", b"nan Tc", b"1e999 TL",
    b"T*", b"/X Do", b"re", b"1 2 3 4 re f", b"/OC /L BDC", b"EMC", b"(x) '", b'1 2 (y) "', b"<< >> gs", b"9 Tr",
    b"BI ID x EI", b"99999999999999999999 Tz", b"/C\xff cs", b"\xfe", b"1 2 l", b"/P scn", b"1 0 0 nan 0 0 Tm",
)  # fmt: skip


@settings(deadline=None, max_examples=80)
@given(st.lists(st.sampled_from(STEPS), max_size=30))
def test_any_order_of_operators_never_raises(steps: list[bytes]) -> None:
    assert read_pdf(pdf(b"\n".join(steps)), Limits(seconds=5)).pages == 1


@settings(deadline=None)
@given(st.binary(max_size=500))
def test_any_bytes_behind_a_header_never_raise(data: bytes) -> None:
    reading = read_pdf(b"%PDF-1.4\n" + data, Limits(seconds=5))
    assert reading.media_type == "application/pdf"
