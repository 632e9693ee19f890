"""Résumés of two pages as PDF, DOCX and ODT, written by the simulation's own writers."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from watchword.simulation.packs.cohort import Cohort
from watchword.simulation.packs.papers.docx import write_docx
from watchword.simulation.packs.papers.odt import write_odt
from watchword.simulation.packs.papers.pdf import PROGRAMS, write_pdf
from watchword.simulation.packs.papers.resume import MANNERS, Block, resume

SEED, MADE = 8_161, datetime(2026, 3, 2, 9, tzinfo=UTC)
#: Paragraphs that fill two pages in every layout of the PDF programs.
LENGTH = 46


def written(folder: Path, count: int) -> dict[str, list[Path]]:
    """So many résumés in each format, of people who do not exist; files by format."""
    cohort, made = Cohort.of_seed(SEED), {"pdf": [], "docx": [], "odt": []}  # type: dict[str, list[Path]]
    programs = list(PROGRAMS.values())
    for number in range(count):
        blocks = long_resume(cohort, number)
        day, author = MADE + timedelta(hours=number), f"Candidate {number}"
        paths = {kind: folder / f"{number}.{kind}" for kind in made}
        write_pdf(paths["pdf"], blocks, programs[number % len(programs)], author, day)
        write_docx(paths["docx"], blocks, author, day, author)
        write_odt(paths["odt"], blocks, author, day)
        for kind, path in paths.items():
            made[kind].append(path)
    return made


def long_resume(cohort: Cohort, number: int) -> list[Block]:
    """A résumé of two pages: somebody's, with more work at its end where it is short, and cut where it is long."""
    blocks = resume(cohort.applicant(), MANNERS[number % len(MANNERS)])
    while len(blocks) < LENGTH:
        more = resume(cohort.applicant(), MANNERS[number % len(MANNERS)])
        blocks += [block for block in more if block.style in ("role", "bullet")]
    return blocks[:LENGTH]
