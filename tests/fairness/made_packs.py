"""Packs that tell the same of an applicant and differ in one trait that nobody should score."""

import io
import json
import random
from collections.abc import Mapping

import pikepdf

from tests.documents.images.pictures import encoded, texture
from tests.documents.made import docx, paragraph, pdf

Files = dict[str, str | bytes]

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def words(seed: int, number: int) -> str:
    """Words of no language, of one applicant alone."""
    dice = random.Random(seed)
    return " ".join("".join(dice.choices(_LETTERS, k=dice.randint(4, 9))) for _ in range(number))


def resume(seed: int, name: str, email: str, school: str, year: int, last: str) -> str:
    """Two jobs, of which the first ended in `last`, and a degree."""
    return f"""{name}
{email}

Experience
Backend Engineer, Example Freight, Denver, CO
Mar {year + 9} - May {year + 13}
{words(seed, 70)}

Engineer, Sample Optics, Denver, CO
Jun {year + 6} - {last} {year + 6}
{words(seed + 1, 70)}

Education
BSc Computer Science, Example University, {school}, {year} - {year + 4}
"""


#: What files say of a quiet applicant, of whom nothing is found, and of a loud one, of whom much is.
_QUIET = {"last": "Dec", "line": "mobile", "owner": "match", "worked": "Verified", "local-time": "passed", "own-device": "no",
          "camera": "Integrated Camera"}  # fmt: skip
_LOUD = {"last": "Feb", "line": "nonFixedVoip", "owner": "no match", "worked": "Contradicted", "local-time": "failed",
         "own-device": "yes", "camera": "OBS Virtual Camera"}  # fmt: skip


def pack(seed: int, trait: Mapping[str, str], *, loud: bool) -> Files:
    """One applicant's files. `trait` overrides what the applicant is called, where they were born, and so on."""
    told = _LOUD if loud else _QUIET
    said = {"name": "Ada Example", "email": f"person{seed}@example.net", "phone": f"+1303555{1000 + seed:04d}",
            "city": "Denver", "region": "CO", "country": "US", **trait}  # fmt: skip
    school, year = said.pop("school", "Denver, CO"), int(said.pop("year", 2010))
    text = resume(seed * 10, said["name"], said["email"], school, year, told["last"])
    accent, agent = said.pop("accent", ""), said.pop("agent", "Mozilla/5.0 (X11; Linux x86_64)")
    status, minutes = said.pop("status", "Active"), said.pop("camera_minutes", "30")
    excused, avatar = said.pop("excused", "passed"), said.pop("avatar", f"https://example.com/{seed}.png")
    photo, style = said.pop("photo", "photo"), said.pop("resume", "txt")
    iban = said.pop("iban", _iban(seed))
    files: Files = {
        "form.json": json.dumps({"id": f"C-{seed}", "status": status, "iban": iban, **said}),
        "carrier lookup.json": json.dumps([{"phone": said["phone"], "line_type": told["line"]}]),
        "bank lookup.json": json.dumps([{"result": told["owner"], "vendor": "Example Bank"}]),
        "checks.csv": (
            "Candidate ID,Check Type,Subject,Result,Contact Source,Completed Date\n"
            f"C-{seed},Education verification,Example University,Unable to contact,Independent,2026-05-05\n"
            f"C-{seed},Employment verification,Example Freight,{told['worked']},Independent,2026-05-05\n"
        ),
        "interview.csv": (
            "Candidate ID,Interview,Interviewed At,turn-head,local-time,declined-issued-device,accent,appearance\n"
            f"C-{seed},first,2026-05-06 10:00:00,{excused},{told['local-time']},{told['own-device']},{accent},{accent}\n"
        ),
        "tests.csv": (
            "Candidate ID,Test,Started At,IP Address,User Agent\n"
            f"C-{seed},code,2026-05-07 10:00:00,203.0.113.{seed},{agent}\n"
        ),
        "meetings.csv": (
            "Candidate ID,Meeting ID,Camera,Join Time,Duration (Minutes),Camera Minutes\n"
            f"C-{seed},m{seed},{told['camera']},2026-05-06 10:00:00,60,{minutes}\n"
        ),
        "github/user.json": json.dumps(
            {"login": f"login-{seed}", "id": seed, "type": "User", "created_at": "2016-05-01T10:00:00Z",
             "avatar_url": avatar or None}
        ),
        **_resume(style, text),
    }  # fmt: skip
    if photo:
        files["photo.png"] = encoded(
            texture(seed, 300, 300) if photo == "photo" else texture(7, 40, 40)[:1, :1]
        )
    return files


def _iban(seed: int) -> str:
    """An account of one applicant's own, at the bank that the standard takes for its example."""
    account = f"37040044{seed:010d}"
    return f"DE{98 - int(account + '131400') % 97:02d}{account}"


def _resume(style: str, text: str) -> Files:
    """The résumé as plain text, or with a language, fonts and the clock of a computer: `html ko`, `pdf Batang ko +09'00'`."""
    kind, *rest = style.split(" ")
    if kind == "txt":
        return {"resume.txt": text}
    if kind == "html":
        lines = "".join(f"<p>{line}</p>" for line in text.splitlines())
        return {
            "resume.html": f'<html lang="{rest[0]}"><head><meta charset="utf-8"></head><body>{lines}</body></html>'
        }
    if kind == "docx":
        look = f'<w:rFonts w:ascii="{rest[0]}" w:eastAsia="{rest[0]}"/><w:lang w:val="{rest[1]}" w:eastAsia="{rest[1]}"/>'
        return {"resume.docx": docx("".join(paragraph(line, look) for line in text.splitlines()))}
    font, language, offset = rest
    shown = "".join(f"({line}) Tj 0 -12 Td " for line in text.splitlines())
    # a title of its own, for trailer ids are made of what the file says and of the second
    told = {"/CreationDate": f"D:20260501120000{offset}", "/Title": text.splitlines()[1]}
    made = pikepdf.open(io.BytesIO(pdf(f"BT /F1 9 Tf 40 770 Td {shown} ET".encode(), told)))
    made.Root.Lang = language
    made.pages[0].Resources.Font.F1.BaseFont = pikepdf.Name(f"/{font}")
    out = io.BytesIO()
    made.save(out)
    return {"resume.pdf": out.getvalue()}
