"""Reads a résumé's text into claims; what cannot be read is counted, never guessed."""

import re
from dataclasses import replace

from watchword.documents.resume.claim import MAX_SPAN, Claim, Resume, YearsOf
from watchword.documents.resume.entry import completed_above, completed_below, dated_entry
from watchword.documents.resume.found_contacts import find_contacts
from watchword.documents.resume.headings import Section, heading, skills_label
from watchword.documents.resume.parts import MAX_LETTERS
from watchword.documents.resume.spans import Span, find_span
from watchword.documents.resume.technologies_named import technologies_in, years_in

#: Beyond these a text is no résumé, and more is not read.
MAX_TEXT = 2_000_000
MAX_LINES = 20_000
MAX_LINE = 2_000
MAX_CLAIMS = 400
MAX_SKILLS = 2_000
MAX_CONTACTS = 100

_BULLET = re.compile(r"\s*(?:[-•*·▪◦‣●○■□►➢✓–—]|\d{1,2}[.)])\s+")
_KINDS = ("emails", "telephones", "urls", "handles")
_DATED = (None, Section.JOB, Section.STUDY, Section.CERTIFICATE)


def read_resume(text: str) -> Resume:
    """Claims, contacts and technologies of a résumé's text; any text is read without error, in linear time.

    Layouts: employer and role before, after or around their dates, in one line or several; rows of a table with tabs
    or bars; headings in English, German, French, Spanish and Portuguese. A technology belongs to a job only where
    the job's own heading, bullets or sentences name it.
    """
    reader = _Reader()
    lines = text[:MAX_TEXT].replace("\x00", " ").splitlines()
    for line in lines[:MAX_LINES]:
        reader.take(line[:MAX_LINE])
    cut = sum(len(line) > MAX_LINE for line in lines[:MAX_LINES])
    reader.pass_over(cut + len(lines[MAX_LINES:]) + (len(text) > MAX_TEXT))
    return reader.resume()


class _Reader:
    """What was read so far.

    above: short lines that no claim has used yet. below: how many lines behind a claim may still complete it. owner:
    the job whose bullets the next ones are, None where that is not certain.
    """

    def __init__(self) -> None:
        self.section: Section | None = None
        self.claims: list[Claim] = []
        self.named: list[tuple[int, str, str]] = []
        self.skills: dict[str, None] = {}
        self.years: list[YearsOf] = []
        self.contacts: dict[str, dict[str, None]] = {kind: {} for kind in _KINDS}
        self.above: list[str] = []
        self.below = self.blanks = self.lines = self.unread = self.dates = 0
        self.owner: int | None = None

    def take(self, line: str) -> None:
        """Reads one line."""
        bare = line.strip()
        if not bare:
            self.blanks += 1
            if self.blanks > 1:
                self._drop_above()
            return
        self.lines, self.blanks = self.lines + 1, 0
        opened = heading(bare)
        if opened is not None:
            self._drop_above()
            self.section, self.owner = opened, None
            return
        reached = self._reached(bare)
        if len(self.years) < MAX_CLAIMS:
            self.years += years_in(bare)
        span = None if reached and self.section is None else find_span(bare)
        if span is not None and self.section in _DATED and self._dated(bare, span):
            return
        if not reached:
            self._undated(line, bare)

    def pass_over(self, lines: int) -> None:
        """Counts lines that were cut or not looked at."""
        self.unread += lines

    def _reached(self, line: str) -> bool:
        found = find_contacts(line)
        for kind, kept in self.contacts.items():
            if len(kept) < MAX_CONTACTS:
                kept.update(dict.fromkeys(getattr(found, kind)))
        return bool(found)

    def _dated(self, line: str, span: Span) -> bool:
        """Takes a line with a time; False where it is a sentence that only mentions one."""
        if span.unread:
            self.dates += 1
            self.unread += 1
            return True
        long = len(line) > MAX_LETTERS or (line.endswith(".") and len(line.split()) > 8)
        told = _BULLET.match(line) is not None and self.owner is not None
        if (long or told) and self.section is not Section.CERTIFICATE:
            return False
        claim = completed_above(dated_entry(line, span, self.section), self.above)
        if len(self.claims) >= MAX_CLAIMS or not (claim.start or claim.role or self.section in _DATED[2:]):
            return False
        self.claims.append(claim)
        self.above.clear()
        self.below, self.owner = 3, len(self.claims) - 1
        self._technologies(line)
        return True

    def _undated(self, line: str, bare: str) -> None:
        short = len(bare) <= MAX_LETTERS and not _BULLET.match(line) and bare[-1] not in ".:;,"
        if self.section in (Section.SKILL, Section.OTHER) or skills_label(bare):
            self._technologies(bare, listed=self.section is not Section.OTHER)
        elif not short or bare[0].islower():
            self._told(bare)
        elif self.below and self.claims and not self.above:
            self._behind(bare)
        else:
            self._drop_above(keep=2)
            self.above.append(bare)

    def _told(self, line: str) -> None:
        """A bullet or a sentence: of the last job, unless a heading that was not understood stands between."""
        if self.above:
            self._drop_above()
            self.owner = None
        self.below = 0
        self.unread += self.owner is None and self.section is not None
        self._technologies(line)

    def _behind(self, line: str) -> None:
        """A short line behind a dated one completes its claim, or begins the next."""
        done = completed_below(self.claims[-1], line)
        if done is None:
            self.above.append(line)
        else:
            self.claims[-1] = done
            self.below -= 1

    def _drop_above(self, keep: int = 0) -> None:
        """Short lines that gave nothing are counted, except before the first heading: a name and an address."""
        dropped = len(self.above) - keep
        if dropped > 0:
            self.unread += dropped if self.section is not None else 0
            del self.above[:dropped]

    def _technologies(self, line: str, *, listed: bool = False) -> None:
        if self.section is Section.OTHER:
            return
        found = technologies_in(line, listed=listed)
        if len(self.skills) < MAX_SKILLS:
            self.skills |= dict.fromkeys(each.name for each in found)
        if self.owner is not None and not listed and self.claims[self.owner].about == "job":
            room = MAX_SKILLS - len(self.named)
            self.named += [(self.owner, each.name, line[:MAX_SPAN]) for each in found[: max(0, room)]]

    def _inherit(self) -> None:
        """Several roles under one employer: the employer stands once, with the first of them."""
        for at in range(1, len(self.claims)):
            claim, last = self.claims[at], self.claims[at - 1]
            if claim.role and not claim.what and claim.about == last.about == "job":
                self.claims[at] = replace(claim, what=last.what)

    def resume(self) -> Resume:
        """Everything that was read."""
        self._drop_above()
        self._inherit()
        titles = [
            (at, each.name, job.role)
            for at, job in enumerate(self.claims)
            if job.about == "job"
            for each in technologies_in(job.role)
        ]
        seen = {(at, name): span for at, name, span in [*self.named, *titles]}
        skills = tuple(_skill(self.claims[at], name, span) for (at, name), span in seen.items())
        for _, name, _ in titles:
            self.skills[name] = None
        kept = {kind: tuple(found) for kind, found in self.contacts.items()}
        return Resume(
            (*self.claims, *skills), **kept, skills=tuple(self.skills), years=tuple(self.years), lines=self.lines,
            unread_lines=self.unread, unread_dates=self.dates,
        )  # fmt: skip


def _skill(job: Claim, name: str, span: str) -> Claim:
    """A technology with the time of the job that names it."""
    return Claim("skill", name, "", job.start, job.end, job.ongoing, job.what, False, span)
