"""Files that are no reports, are broken, or mean harm: one line or a note, never a traceback."""

import time
import zlib
from pathlib import Path

import pytest

from tests.intel.made_pdf import pdf, text_page
from watchword.intel.reading import file, read_report
from watchword.intel.reading.pdf import pdf_text
from watchword.intel.report import IntelligenceError


def refused(path: Path) -> str:
    with pytest.raises(IntelligenceError) as error:
        read_report(path)
    assert "\n" not in str(error.value)
    return str(error.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the file is empty"),
        (b" \n\n", "the file is empty"),
        (b"PK\x03\x04\x14\x00\x06\x00\xff", "a zip archive or an office document"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\xff", "a picture"),
        (b"MZ\x90\x00\x03\x00\x00\x00\xff\xfe", "a program"),
        (bytes(2_000), "no text"),
        (
            b"<html><body><script>var a = 'North Korea'</script></body></html>",
            "no text in it that a reader would see",
        ),
        (b"%PDF-1.7\nnothing behind it", "damaged"),
    ],
)
def test_what_is_no_report_is_said_in_one_line(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "report"
    path.write_bytes(content)
    assert said in refused(path)


def test_a_missing_file_and_a_folder_are_said(tmp_path: Path) -> None:
    assert "no such file" in refused(tmp_path / "none.txt")
    assert "no such file" in refused(tmp_path)


def test_a_file_above_the_bound_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file, "LARGEST", 1024 * 1024)
    path = tmp_path / "large.txt"
    path.write_bytes(b"a" * (1024 * 1024 + 1))
    assert "larger than 1 MB" in refused(path)


def test_a_wrong_encoding_is_read_and_noted(tmp_path: Path) -> None:
    # Given a text in Windows-1252 with curly quotes and an umlaut.
    path = tmp_path / "report.txt"
    path.write_bytes("The group operates from “Laos” near Zürich.".encode("cp1252"))
    # When it is read
    report = read_report(path)
    # Then the country is found and the encoding told.
    assert [each.code for each in report.countries] == ["LA"]
    assert "was read as Windows-1252" in report.notes[0]


def test_utf_16_and_nul_letters_are_read(tmp_path: Path) -> None:
    wide, nul = tmp_path / "wide.txt", tmp_path / "nul.txt"
    wide.write_bytes("Workers operate from Laos.".encode("utf-16"))
    nul.write_bytes(b"Workers oper\x00ate from La\x00os.")
    assert [each.code for each in read_report(wide).countries] == ["LA"]
    assert [each.code for each in read_report(nul).countries] == ["LA"]
    assert read_report(nul).notes == ("2 control or invisible letters were left out",)


def test_what_an_html_page_hides_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(
        "<!doctype html><title>T</title><p>Operates from Laos.<script>Cuba</script><style>Chad{}</style>"
        "<!-- Iran --><span style='display: none'>Syria</span><b hidden>Mali</b></p>"
        "<svg><text>Peru</text></svg><p>Targets Swedish firms"
    )
    assert [each.code for each in read_report(path).countries] == ["LA", "SE"]


def test_html_nested_a_hundred_thousand_deep_is_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "deep.html"
    path.write_text(
        "<html><body>" + "<div hidden>" * 100_000 + "</div>" * 100_000 + "<p>Operates from Laos.</p>"
    )
    assert read_report(path).notes == ("hidden parts are nested deeper than 2,000",)


def test_a_pdf_of_pictures_says_so(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(pdf([b"0 0 m 100 100 l S"]))
    assert "it holds pictures only; run text recognition (OCR)" in refused(path)


def test_an_encrypted_pdf_says_so(tmp_path: Path) -> None:
    path = tmp_path / "locked.pdf"
    whole = pdf([text_page(["secret"])])
    lock = (
        b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O ("
        + b"o" * 32
        + b") /U ("
        + b"u" * 32
        + b") >> /ID [(a)(a)] /Size"
    )
    path.write_bytes(whole.replace(b"/Size", lock))
    assert "encrypted" in refused(path) or "damaged" in refused(path)


def test_a_pdf_that_unpacks_to_far_too_much_ends_in_a_line(tmp_path: Path) -> None:
    # Given half a megabyte that unpacks to 500 MB, twice packed.
    bomb = zlib.compress(zlib.compress(b"BT (a) Tj ET " * 38_000_000, 1), 9)
    path = tmp_path / "bomb.pdf"
    whole = pdf([b"PLACE"]).replace(
        b"/Length 5 >>", b"/Length %d /Filter [/FlateDecode /FlateDecode] >>" % len(bomb)
    )
    path.write_bytes(whole.replace(b"PLACE", bomb))
    started = time.monotonic()
    said = refused(path)
    assert "no text" in said or "memory" in said or "damaged" in said
    assert time.monotonic() - started < 30


def test_a_pdf_that_takes_too_long_is_left(tmp_path: Path) -> None:
    with pytest.raises(IntelligenceError, match="takes more than"):
        pdf_text(pdf([text_page(["a"])]), "slow.pdf", seconds=0.001)


def test_the_file_is_named_by_its_digest_and_read_the_same_twice(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text("# Report\n\nWorkers operate from Laos and use AnyDesk.\n")
    assert read_report(path) == read_report(path)
    assert len(read_report(path).digest) == 64
