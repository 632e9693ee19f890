"""Papers can be opened by anybody's reader and say what the applicant says."""

import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pikepdf
from PIL import Image
from pypdf import PdfReader

from watchword.simulation.packs.cohort import Cohort
from watchword.simulation.packs.papers.docx import write_docx
from watchword.simulation.packs.papers.odt import write_odt
from watchword.simulation.packs.papers.pdf import PROGRAMS, write_over, write_pdf
from watchword.simulation.packs.papers.photo import write_photo
from watchword.simulation.packs.papers.resume import MANNERS, Block, plain, resume

MADE = datetime(2026, 4, 2, 9, 30, tzinfo=UTC)


def text_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def test_a_pdfs_text_is_the_resume_in_every_manner_and_program(tmp_path: Path) -> None:
    one = Cohort.of_seed(1).applicant()
    for name, program in PROGRAMS.items():
        for number, manner in enumerate(MANNERS):
            blocks = resume(one, manner)
            write_pdf(tmp_path / f"{name}{number}.pdf", blocks, program, one.written, MADE)
            read = text_of(tmp_path / f"{name}{number}.pdf")
            assert all(" ".join(block.text.split()) in read for block in blocks)


def test_letters_outside_the_western_code_page_come_back(tmp_path: Path) -> None:
    write_pdf(tmp_path / "a.pdf", [Block("name", "Łukasz Żak Đorđe Nguyễn")], PROGRAMS["word"], "", MADE)
    assert text_of(tmp_path / "a.pdf") == "Łukasz Żak Đorđe Nguyễn"


def test_writing_over_keeps_the_first_id_and_changes_the_second(tmp_path: Path) -> None:
    write_pdf(tmp_path / "a.pdf", [Block("name", "One")], PROGRAMS["word"], "One", MADE)
    write_over(
        tmp_path / "a.pdf", tmp_path / "b.pdf", [Block("name", "Two")], PROGRAMS["word"], "Two", MADE, MADE
    )
    with pikepdf.open(tmp_path / "a.pdf") as first, pikepdf.open(tmp_path / "b.pdf") as second:
        assert first.trailer.ID[0] == second.trailer.ID[0]
        assert first.trailer.ID[1] != second.trailer.ID[1]
    assert text_of(tmp_path / "b.pdf") == "Two"


def test_two_documents_of_one_template_share_revision_ids_and_others_do_not(tmp_path: Path) -> None:
    for name, origin in (("a", "school"), ("b", "school"), ("c", "own")):
        write_docx(tmp_path / name, [Block("text", "words")] * 8, name, MADE, origin)
    ids = [_rsids(tmp_path / name) for name in "abc"]
    assert len(ids[0] & ids[1]) == 4
    assert not ids[0] & ids[2]


def test_an_odt_begins_with_its_unpacked_type(tmp_path: Path) -> None:
    write_odt(tmp_path / "a.odt", [Block("name", "A & B")], "A & B", MADE)
    with zipfile.ZipFile(tmp_path / "a.odt") as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert b"A &amp; B" in archive.read("content.xml")


def test_plain_text_marks_bullets() -> None:
    assert plain([Block("heading", "Work"), Block("bullet", "Did it.")]) == "Work\n- Did it.\n"


def test_pictures_of_two_seeds_differ_and_of_one_seed_do_not(tmp_path: Path) -> None:
    for name, seed in (("a.jpg", 1), ("b.jpg", 1), ("c.jpg", 2)):
        write_photo(tmp_path / name, seed)
    data = [(tmp_path / name).read_bytes() for name in ("a.jpg", "b.jpg", "c.jpg")]
    assert data[0] == data[1] != data[2]
    with Image.open(tmp_path / "a.jpg") as picture:
        assert picture.size == (640, 640)


def _rsids(path: Path) -> set[bytes]:
    with zipfile.ZipFile(path) as archive:
        settings = archive.read("word/settings.xml")
    return {part.split(b'"')[0] for part in settings.split(b'<w:rsid w:val="')[1:]}
