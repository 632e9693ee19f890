"""Writes one pack's folder from its dossier."""

import random
from datetime import datetime, timedelta, timezone
from pathlib import Path

from watchword.simulation.names import ascii_folded
from watchword.simulation.packs.dossier import Dossier
from watchword.simulation.packs.histories.clone import write_clone
from watchword.simulation.packs.histories.host import github
from watchword.simulation.packs.papers.docx import write_docx
from watchword.simulation.packs.papers.letter import letter
from watchword.simulation.packs.papers.odt import write_odt
from watchword.simulation.packs.papers.pdf import PROGRAMS, write_over, write_pdf
from watchword.simulation.packs.papers.photo import write_photo
from watchword.simulation.packs.papers.resume import MANNERS, Block, plain, resume
from watchword.simulation.packs.vendors.checks import checkr, vendor_table
from watchword.simulation.packs.vendors.forms import FORMS
from watchword.simulation.packs.vendors.identity import write_identity
from watchword.simulation.packs.vendors.lookups import lookups
from watchword.simulation.packs.vendors.references import references
from watchword.simulation.packs.vendors.sessions import careers_site, docusign, hackerrank, interview_form


def write_pack(folder: Path, dossier: Dossier) -> Path:
    """Writes every file of the pack and returns the résumé's path."""
    folder.mkdir(parents=True)
    rng = random.Random(f"{dossier.applicant.number}:papers")
    made = _resume(folder, dossier, rng)
    _letter(folder, dossier, rng)
    FORMS[dossier.vendors["form"]](folder, dossier)
    write_identity(folder, dossier)
    (checkr if dossier.vendors["checks"] == "checkr" else vendor_table)(folder, dossier)
    for write in (references, lookups, careers_site, hackerrank, docusign, interview_form, github):
        write(folder, dossier)
    if dossier.photo is not None:
        write_photo(folder / rng.choice(("photo.jpg", "headshot.jpg", "profile photo.png")), dossier.photo)
    for repository in dossier.repositories:
        write_clone(folder / repository.where / repository.name, repository)
    return made


def _resume(folder: Path, dossier: Dossier, rng: random.Random) -> Path:
    kind, *rest = dossier.papers["resume"].split(":")
    one = dossier.applicant
    path = folder / dossier.papers["name"].format(name=_filed(one.written, dossier.papers["name"]))
    when = _at_home(dossier, one.applied - timedelta(days=rng.randint(2, 60), minutes=rng.randint(0, 600)))
    if kind == "odt":
        write_odt(path, resume(one, MANNERS[int(rest[0])]), one.written, when)
        return path
    font, manner, *origin = rest
    blocks = resume(one, MANNERS[int(manner)])
    if kind == "docx":
        write_docx(
            path, blocks, one.written, when, origin[0] if origin and origin[0] != "own" else one.number, font
        )
    elif dossier.resume is not None:
        first = datetime(2026, 1, 20, 9, 12, 44, tzinfo=timezone(timedelta(hours=9)))
        write_over(dossier.resume, path, blocks, PROGRAMS[font], one.written, first, when)
    else:
        write_pdf(path, blocks, PROGRAMS[font], one.written if rng.random() < 0.8 else "", when)
    return path


def _letter(folder: Path, dossier: Dossier, rng: random.Random) -> None:
    kind, _, detail = dossier.papers["letter"].partition(":")
    one = dossier.applicant
    blocks: list[Block] = letter(one, rng)
    when = _at_home(dossier, one.applied - timedelta(minutes=rng.randint(5, 240)))
    if kind == "pdf":
        write_pdf(folder / "Cover Letter.pdf", blocks, PROGRAMS[detail], one.written, when)
    elif kind == "docx":
        write_docx(folder / "cover letter.docx", blocks, one.written, when, f"{one.number}:letter", detail)
    elif kind == "txt":
        (folder / "cover_letter.txt").write_bytes(plain(blocks).encode())


def _at_home(dossier: Dossier, moment: datetime) -> datetime:
    """The moment in the zone of the computer on which it was written: where the form was sent from."""
    hours = round(dossier.sessions[0].network.place.lon / 15)
    return moment.astimezone(timezone(timedelta(hours=hours)))


def _filed(name: str, pattern: str) -> str:
    """A name as people put it into a file's name."""
    return name if " " in pattern else ascii_folded(name).replace(" ", "-")
