"""Packs that are broken, hostile or odd: each file is read or told, and nothing costs another file or pack."""

import io
import os
import stat
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

import pikepdf
import pillow_heif
import pytest
from PIL import Image

from tests.documents.code.made import git, make, work
from tests.documents.identity.zones import SPECIMENS, passport
from tests.documents.images.pictures import encoded, texture
from tests.documents.made import TEXT, W, packed, paragraph, pdf
from tests.flows.vet.made import Office, form, found, resume
from watchword.lake import Lake
from watchword.lake.store import LakeError

FORM = form("C-1", "Ada Example", "ada@example.com")
PASSWORD = pikepdf.Encryption(owner="o", user="u", R=6)


def docx(parts: Mapping[str, str | bytes]) -> bytes:
    """A Word file whose text is a short résumé, with further parts."""
    body = "".join(map(paragraph, resume("Ada Example", "ada@example.com").splitlines()))
    kinds = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
        "</Relationships>"
    )
    document = f'<?xml version="1.0"?><w:document {W}><w:body>{body}</w:body></w:document>'
    return packed(
        {"[Content_Types].xml": kinds, "_rels/.rels": links, "word/document.xml": document, **parts}
    )


def bomb() -> bytes:
    """A PDF whose page unpacks to far more than a document may."""
    return pdf(b" " * 101_000_000 + TEXT, compress_streams=True)


def wide(width: int, height: int) -> bytes:
    """A PNG that says that it is this large and holds next to nothing."""
    made = encoded(texture(1, 16, 16))
    header = b"IHDR" + width.to_bytes(4) + height.to_bytes(4) + made[24:29]
    return made[:12] + header + zlib.crc32(header).to_bytes(4) + made[33:]


def moving() -> bytes:
    frames = [Image.fromarray(texture(seed, 64, 64)) for seed in range(3)]
    file = io.BytesIO()
    frames[0].save(file, "GIF", save_all=True, append_images=frames[1:])
    return file.getvalue()


def slip() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("../../../outside.txt", "slipped")
    return out.getvalue()


XXE = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><html><body>&e;</body></html>'
DEEP = b'{"a":' * 5_000 + b"1" + b"}" * 5_000

#: Files that are not read, or not to their end, and what is said of them.
REFUSED: dict[str, tuple[bytes, str]] = {
    "locked resume.pdf": (pdf(encryption=PASSWORD), "password"),
    "bomb resume.pdf": (b"", ""),
    "long resume.pdf": (b"", "200 of 1000"),
    "slip.zip": (slip(), "archive"),
    "huge passport.png": (wide(20_000, 20_000), "pixels"),
    "cut photo.jpg": (encoded(texture(2), "JPEG")[:900], "cut short"),
    "empty letter.txt": (b"", "empty"),
    "large resume.txt": (b"", "too large"),
    "program cv.pdf": (b"MZ" + bytes(range(256)) * 8, "no kind of document"),
    "deep account.json": (DEEP, ""),
}


def made(name: str) -> bytes:
    if name == "bomb resume.pdf":
        return bomb()
    if name == "long resume.pdf":
        many = pikepdf.new()
        many.add_blank_page()
        many.pages.extend([many.pages[0]] * 999)
        out = io.BytesIO()
        many.save(out)
        return out.getvalue()
    return b"x" * 100_000_000 if name == "large resume.txt" else REFUSED[name][0]


def test_files_that_cannot_be_read_are_told_and_cost_no_other(office: Office) -> None:
    # given a pack with an honest form and résumé, and one hostile or broken file of each kind
    files = {name: made(name) for name in REFUSED}
    said = office.vet(
        office.pack("ada", {"form.json": FORM, "resume.txt": resume("Ada", "ada@example.com"), **files})
    )["ada"]
    # then the honest ones are read
    read = {each["file"]: each for each in said["files"]}
    assert (read["form.json"]["read_as"], read["resume.txt"]["refused"]) == ("form", None)
    # and each other one is told by its name, in one line that says why, or stands in the notes
    told = {each["file"]: each["refused"] or "" for each in said["files"]}
    for name, (_, why) in REFUSED.items():
        line = told[name] or " ".join(note for note in said["notes"] if name in note)
        assert line.startswith(name), name
        assert why in line, (name, line)
        assert "\n" not in line
    # and the applicant is asked for what can be sent again
    assert any("locked resume.pdf" in each["ask"] for each in said["ask"])


OUTSIDE = (
    '<Relationships><Relationship Target="http://198.51.100.1/t.dotm" TargetMode="External"/></Relationships>'
)
#: Files that are odd and are read: media type by content, never by name.
READ: dict[str, bytes] = {
    "macros resume.docx": docx({"word/vbaProject.bin": b"\xd0\xcf\x11\xe0", "word/_rels/settings.xml.rels": OUTSIDE}),
    "entity resume.html": XXE,
    "polyglot resume.pdf": pdf() + packed({"a.txt": "b"}),
    "wrong cv.txt": pdf(),
    "cmyk photo.jpg": b"",
    "moving photo.gif": moving(),
    "cyclic portrait.heic": b"",
}  # fmt: skip


def test_odd_files_are_read_and_nothing_in_them_is_fetched_or_run(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def reached(*_: object, **__: object) -> None:
        raise AssertionError("reached out")

    monkeypatch.setattr("socket.socket.connect", reached)
    cmyk, heic = io.BytesIO(), io.BytesIO()
    Image.fromarray(texture(3)).convert("CMYK").save(cmyk, "JPEG")
    pillow_heif.from_pillow(Image.fromarray(texture(4))).save(heic)
    files = {**READ, "cmyk photo.jpg": cmyk.getvalue(), "cyclic portrait.heic": heic.getvalue()}
    said = office.vet(office.pack("ada", {"form.json": FORM, **files}))["ada"]
    assert [each for each in said["files"] if each["refused"]] == []
    facts = {row[0] for row in office.rows("document_facts", "fact")}
    assert {"file.polyglot", "file.wrong-extension", "image.frames", "image.colours"} <= facts
    texts = " ".join(row[0] for row in office.rows("document_texts", "text"))
    assert "root:" not in texts
    assert "Example Freight" in texts


def test_links_are_not_followed_and_folders_not_without_end(office: Office) -> None:
    pack = office.pack("ada", {"form.json": FORM, "a/b/c/d/e/f/g/h/deep.txt": "too deep"})
    (pack / "passwords.txt").symlink_to("/etc/passwd")
    (pack / "circle").symlink_to(pack)
    os.mkfifo(pack / "pipe")
    said = office.vet(pack)["ada"]
    assert sorted(said["notes"]) == [
        "1 entry passed over: more than 6 folders deep",
        "1 entry passed over: no ordinary file",
        "2 entries passed over: links are not followed",
    ]
    assert [each["file"] for each in said["files"]] == ["form.json"]


def test_a_file_without_permission_is_told(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = office.pack("ada", {"form.json": FORM, "resume.txt": "x"})
    if os.geteuid() == 0:  # root may read everything: the system's refusal is played

        def refusing(path: Path, most: int) -> bytes:
            if path.name == "resume.txt":
                raise PermissionError(13, "Permission denied")
            return path.read_bytes()[:most]

        monkeypatch.setattr("watchword.flows.vet.read_pack.content", refusing)
    else:
        (pack / "resume.txt").chmod(0)
    said = office.vet(pack)["ada"]
    assert [each["refused"] for each in said["files"] if each["refused"]] == [
        "resume.txt: cannot be opened (Permission denied); copy it again"
    ]


def test_a_library_that_fails_on_one_file_costs_no_other(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("watchword.flows.vet.of_identity.read_text", failing)
    said = office.vet(office.pack("ada", {"form.json": FORM, "passport.txt": SPECIMENS["TD3"]}))["ada"]
    assert [each["refused"] for each in said["files"]][1:] == [
        "passport.txt: could not be read (ZeroDivisionError); look at it by hand, in a safe place"
    ]


def test_nothing_of_a_clone_is_run_and_a_broken_one_is_told(office: Office) -> None:
    # given a clone whose settings and hooks would leave marks, and a folder that only looks like one
    mark = office.folder / "mark"
    clone = make(
        office.folder / "packs" / "ada" / "evil.git",
        work(("Ada Example", "ada@example.com"), "2024-01-01", 5),
    )
    for key, value in {
        "core.fsmonitor": f"touch {mark}", "core.hooksPath": "hooks", "diff.external": f"touch {mark}",
        "core.pager": f"touch {mark}", "core.sshCommand": f"touch {mark}",
    }.items():  # fmt: skip
        git(clone, "config", key, value)
    for hook in ("post-checkout", "pre-auto-gc", "reference-transaction"):
        (clone / "hooks").mkdir(exist_ok=True)
        (clone / "hooks" / hook).write_text(f"#!/bin/sh\ntouch {mark}\n")
        (clone / "hooks" / hook).chmod(stat.S_IRWXU)
    pack = office.pack(
        "ada", {"form.json": FORM, "broken/.git/HEAD": "ref: refs/heads/main", "broken/.git/config": "[core"}
    )
    said = office.vet(pack)["ada"]
    told = {each["file"]: each["refused"] for each in said["files"]}
    assert told["evil.git"] is None
    assert told["broken"] is not None
    assert told["broken"].startswith("broken: is no git clone")
    assert not mark.exists()


def test_tables_with_doubled_columns_and_json_of_wrong_types_are_told(office: Office) -> None:
    doubled = "Candidate ID,Candidate ID,Email,Email,Status,Status,Application Date\n" + "".join(
        f"C-{number},C-{number},a{number}@example.com,,Active,Hired,2026-01-0{number}\n"
        for number in (1, 2, 3)
    )
    odd: dict[str, str | bytes] = {
        "passport.json": '{"status": 7, "checks": {"a": [1, null, {}]}, "result": []}',
        "types.json": '{"candidate": 7, "name": ["a", {"b": null}], "emails": {"x": [1]}, "status": true}',
        "rows.json": "[1, 2, [], null]", "broken.json": '{"a": ', "empty.csv": "", "binary.csv": b"\x00\xff" * 200,
        "tax lookup.csv": "\x00\x01", "bank lookup.json": "[[[[]]]]",
    }  # fmt: skip
    said = office.vet(office.pack("ada", {"form.json": FORM, "applications.csv": doubled, **odd}))["ada"]
    assert said["person"] == "C-1"
    assert {each["file"] for each in said["files"]} >= {
        "applications.csv",
        "types.json",
        "rows.json",
        "broken.json",
    }
    told = {each["file"]: each["refused"] or "" for each in said["files"]}
    assert told["broken.json"].startswith("broken.json: ")


NAMES = ("Suharto", "ᠪᠣᠯᠣᠷ", "Ng", "Anna Maria de la Cruz y García", "김", "O'Brien-Smith, Ada J.", "  ")


def test_names_of_any_form_are_read_and_nothing_follows_from_them(judged: Office) -> None:
    answers = judged.vet(*(
        judged.pack(f"pack {number}", {"form.json": form(f"C-{number}", name, f"a{number}@example.com")})
        for number, name in enumerate(NAMES)
    ))  # fmt: skip
    assert len(answers) == len(NAMES)
    assert [found(said) for said in answers.values()] == [{}] * len(NAMES)
    assert len({(said["risk"], said["band"]) for said in answers.values()}) == 1


def test_birth_dates_of_other_calendars_contradict_nothing(judged: Office) -> None:
    # given a passport of 14 January 1990, and forms that say the same by other calendars
    answers = judged.vet(*(
        judged.pack(f"pack {number}", {
            "form.json": form(f"C-{number}", "Ada Example", f"a{number}@example.com", date_of_birth=written),
            "passport.txt": passport("EXAMPLE<<ADA", f"L89890{number}C3"[:9], "900114", "301231", ""),
        })
        for number, written in enumerate(("2533-01-14", "1368/10/24", "平成2年1月14日"))
    ))  # fmt: skip
    assert [found(said) for said in answers.values()] == [{}] * 3


def test_an_application_of_another_calendar_takes_the_files_dates(office: Office) -> None:
    said = office.vet(
        office.pack(
            "ada",
            {"form.json": form("C-1", "Ada Example", "ada@example.com", applied_at="2569-05-01T10:00:00Z")},
        )
    )
    assert any("2569-05-01, is of another calendar or lies ahead" in note for note in said["ada"]["notes"])
    assert all(row[0].year >= 2026 for row in office.rows("applications", "time"))


def test_a_lake_of_another_schema_and_one_held_by_another_are_one_line(office: Office) -> None:
    pack = office.pack("ada", {"form.json": FORM})
    with (
        Lake(office.lake).writing(),
        pytest.raises(LakeError, match="is writing this lake; wait for it to end"),
    ):
        office.vet(pack)
    (office.lake / "schema.json").write_text('{"schema": 99, "columns": "other"}')
    with pytest.raises(LakeError, match="written by another version of Watchword"):
        office.vet(pack)
