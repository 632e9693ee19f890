"""What is asked for again says why nobody should open it, and accuses nobody."""

import gzip
import json

import pytest

from tests.documents.made import docx, packed, paragraph
from tests.flows.vet.made import Office, form
from watchword.flows.vet.asks import _AGAIN

MACROS = {"word__vbaProject.bin": b"\xd0\xcf\x11\xe0 code"}


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
    assert not asked(office, {"resume.docx": docx(paragraph("Jo Example"))}).keys() & _AGAIN.keys()


def test_a_packed_document_is_told_how_to_be_read(office: Office) -> None:
    assert "unpack" in asked(office, {"resume.pdf.gz": b"\x1f\x8b\x08\x00 packed"})["unread file"]


def test_a_packed_table_is_read(office: Office) -> None:
    rows = b"Candidate ID,Check,Result,Completed At\nC-1,Employment verification,Clear,2026-05-02T10:00:00Z\n"
    asked(office, {"checks.csv.gz": gzip.compress(rows)})
    assert office.rows("checks", "candidate, checked, result") == [("C-1", "employment", "confirmed")]
