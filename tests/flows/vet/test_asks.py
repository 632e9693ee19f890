"""What is asked for again says why nobody should open it, and accuses nobody."""

import gzip
import json
from io import BytesIO

import pikepdf
import pytest
from PIL import Image

from tests.documents.images.pictures import encoded, texture
from tests.documents.made import docx, odt, packed, paragraph, pdf, saved
from tests.flows.vet.made import Office, form
from watchword.flows.vet.asked_again import AGAIN

MACROS = {"word__vbaProject.bin": b"\xd0\xcf\x11\xe0 code"}


def moving() -> bytes:
    """An animation of two pictures."""
    out = BytesIO()
    first, second = (Image.fromarray(texture(seed, 800, 700)) for seed in (1, 2))
    first.save(out, "GIF", save_all=True, append_images=[second])
    return out.getvalue()


def asked(office: Office, files: dict[str, str | bytes]) -> dict[str, str]:
    """Questions by their reason."""
    pack = office.pack("ada", {"form.json": form("C-1", "Ada Example", "ada@example.com"), **files})
    return {each["because"]: each["ask"] for each in office.vet(pack)["ada"]["ask"]}


@pytest.mark.parametrize("name", ["resume.docx", "cover letter.docx", "test answers.docx", "scan0001.docx"])
def test_a_document_that_carries_a_program_is_not_to_be_opened(office: Office, name: str) -> None:
    # whatever the document is called
    assert "do not open it" in asked(office, {name: docx(paragraph("Dear team"), **MACROS)})["docx.macros"]


def test_two_kinds_of_file_in_one_are_not_to_be_opened(office: Office) -> None:
    both = b"%PDF-1.4\n%%EOF\n" + packed({"a.txt": "text"})
    assert "two kinds of file" in asked(office, {"cover letter.pdf": both})["file.polyglot"]


@pytest.mark.parametrize(
    ("name", "content", "fact", "words"),
    [
        ("resume.odt", odt("<text:p>Hi</text:p>", Basic__Standard__Module1_xml="<x/>"), "odt.macros", "program code"),
        ("cover letter.html", b"<html><body>Dear team<script>x()</script></body></html>", "html.active", "runs or sends"),
        ("letter.rtf", rb"{\rtf1 Dear team {\object\objemb {\*\objdata 01}}}", "rtf.embedded-object", "another file"),
        ("letter.docx", docx(paragraph("Hi"), **{"..__..__evil.txt": "x"}), "file.escaping-member", "do not unpack"),
        ("resume.docx", pdf(), "file.wrong-extension", "than its ending says"),
        ("headshot.jpg", b"I am a text and no picture at all.", "file.wrong-extension", "than its ending says"),
        ("photo.gif", moving(), "image.frames", "only the first"),
        ("identity/passport.gif", moving(), "image.frames", "only the first"),
    ],
)  # fmt: skip
def test_what_a_file_hides_or_carries_is_asked_about_by_its_name(
    office: Office, name: str, content: bytes, fact: str, words: str
) -> None:
    told = asked(office, {name: content})[fact]
    assert words in told
    assert told.endswith(f"({name}).")


@pytest.mark.parametrize("action", ["/JavaScript", "/Launch", "/SubmitForm"])
def test_what_a_pdf_would_run_is_not_to_be_opened(office: Office, action: str) -> None:
    made = pikepdf.open(BytesIO(pdf()))
    made.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name(action), JS="app.alert(1)", F="x")
    assert "do not open it" in asked(office, {"resume.pdf": saved(made)})["pdf.action"]


@pytest.mark.parametrize("name", ["photo.jpg", "passport.jpg", "picture 1.jpg", "IMG_0001.jpg"])
def test_a_picture_that_is_also_an_archive_is_not_to_be_opened(office: Office, name: str) -> None:
    # whatever the picture is of
    both = encoded(texture(1, 400, 300), "JPEG") + packed({"a.txt": "text"})
    assert f"({name})" in asked(office, {name: both})["file.polyglot"]


def test_a_picture_that_hides_its_ending_is_not_to_be_opened_nor_is_its_name_turned(office: Office) -> None:
    told = asked(office, {"photo\u202egpj.exe": encoded(texture(1, 400, 300), "JPEG")})[
        "file.misleading-name"
    ]
    assert "do not open it" in told
    assert "\u202e" not in told


def test_a_picture_under_another_pictures_ending_is_nothing_to_ask_about(office: Office) -> None:
    assert "file.wrong-extension" not in asked(office, {"photo.jpg": encoded(texture(1, 400, 300), "PNG")})


def test_one_question_names_at_most_three_files(office: Office) -> None:
    files: dict[str, str | bytes] = {
        f"letter {number}.docx": docx(paragraph(f"Dear {number}"), **MACROS) for number in range(5)
    }
    assert asked(office, files)["docx.macros"].endswith(
        "(letter 0.docx, letter 1.docx, letter 2.docx and 2 more)."
    )


def test_a_repository_that_the_host_took_down_is_asked_about(office: Office) -> None:
    # given saved answers of the host, in one of which a repository is disabled
    repositories = [
        {
            "name": "site",
            "full_name": "ada-example/site",
            "fork": False,
            "created_at": "2023-03-01T10:00:00Z",
        },
        {"name": "studio", "full_name": "ada-example/studio", "fork": False, "disabled": True},
    ]
    account: dict[str, str | bytes] = {
        "github/user.json": json.dumps(
            {"login": "ada-example", "id": 1, "followers": 2, "created_at": "2019-03-01T00:00:00Z"}
        ),
        "github/repositories.json": json.dumps(repositories),
    }
    assert "ask what it was" in asked(office, account)["code.taken-down"]


def test_a_plain_document_is_not_asked_for_again(office: Office) -> None:
    assert not asked(office, {"resume.docx": docx(paragraph("Jo Example"))}).keys() & AGAIN.keys()


def test_a_packed_document_is_told_how_to_be_read(office: Office) -> None:
    assert "unpack" in asked(office, {"resume.pdf.gz": b"\x1f\x8b\x08\x00 packed"})["unread file"]


def test_a_packed_table_is_read(office: Office) -> None:
    rows = b"Candidate ID,Check,Result,Completed At\nC-1,Employment verification,Clear,2026-05-02T10:00:00Z\n"
    asked(office, {"checks.csv.gz": gzip.compress(rows)})
    assert office.rows("checks", "candidate, checked, result") == [("C-1", "employment", "confirmed")]
