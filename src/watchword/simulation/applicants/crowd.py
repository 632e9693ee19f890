"""Ordinary applicants: each a life, words and devices of their own."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from watchword.simulation.applicants import stock, wording
from watchword.simulation.applicants.candidate import Candidate, Visit, Voice
from watchword.simulation.applicants.contacts import Contacts
from watchword.simulation.names import draw_name, mailbox
from watchword.simulation.places import cities, draw_address

FIRST_DAY = date(2023, 7, 1)
DAYS = 1095
_MAIL = ("mail.example.com", "post.example.net", "inbox.example.org", "webmail.example.com", "example.net")
_SOURCES = ("Careers site", "Careers site", "Job board", "Job board", "Referral", "Sourced")
_STATUSES = ("Rejected",) * 15 + ("Withdrawn", "Withdrawn", "Active", "Hired")


class Crowd:
    """Draws applicants; `contacts` gives each values of their own."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(f"{seed}:applicants")
        self.contacts = Contacts(random.Random(f"{seed}:applicants:contacts"))
        self._count = 0

    def candidate(self, field_: str | None = None) -> Candidate:
        """One application, of any field of work or of that one."""
        rng, self._count = self.rng, self._count + 1
        given, family = draw_name(rng)
        field_ = field_ or rng.choice(wording.FIELDS)
        title, years = rng.choice(stock.TITLES[field_]), rng.randint(1, 24)
        one = Candidate(
            id=f"A{100_000 + self._count}", given=given, family=family,
            email=f"{mailbox(given, family)}{self._count if rng.random() < 0.9 else f'.{self._count}'}@{rng.choice(_MAIL)}",
            phone=self.contacts.phone(), address=draw_address(rng, rng.choice(cities())), post=title, field_=field_,
            applied=FIRST_DAY + timedelta(days=rng.randrange(DAYS)), status=rng.choice(_STATUSES), source=rng.choice(_SOURCES),
            bullets=self.bullets(field_, rng.randint(7, 17)), opening=wording.summary(rng, field_, title, years),
            closing=self._closing(field_),
        )  # fmt: skip
        self._noted(one)
        return one

    def bullets(self, field_: str, count: int) -> list[str]:
        """Sentences about work, with a line for each post before its own."""
        lines = []
        for number in range(count):
            if number % 4 == 0:
                lines.append(f"{self.rng.choice(stock.TITLES[field_])}, {wording.employer(self.rng)}")
            lines.append(wording.deed(self.rng, field_))
        return lines

    def visit(self, one: Candidate, stage: str) -> Visit:
        """A session from a line and device of the candidate's own."""
        after = timedelta(
            days=6 if stage == "assessment" else 32,
            hours=self.rng.randint(0, 11),
            minutes=self.rng.randint(0, 59),
        )
        start = datetime(one.applied.year, one.applied.month, one.applied.day, 12, tzinfo=UTC)
        minutes = self.rng.randint(35, 95) if stage == "assessment" else self.rng.randint(2, 15)
        return Visit(stage, start + after, minutes, self.contacts.line(), self.contacts.device())

    def voice(self) -> Voice:
        """A referee with a mailbox, line and device of their own."""
        given, family = draw_name(self.rng)
        domain = self.rng.choice(stock.EMPLOYERS).lower().replace(" ", "")
        box = f"{mailbox(given, family)}{self.rng.randint(1, 99_999)}@{domain}.example.com"
        return Voice(
            f"{given} {family}".strip(),
            box,
            self.contacts.phone(),
            self.contacts.line(),
            self.contacts.device(),
        )

    def _closing(self, field_: str) -> str:
        rng = self.rng
        schooled = (
            f"{rng.choice(stock.DEGREES[field_])}, {rng.choice(stock.SCHOOLS)}, {rng.randint(1998, 2024)}."
        )
        tools = f"Skills: {', '.join(rng.sample(stock.TOOLS[field_], min(8, len(stock.TOOLS[field_]))))}."
        likes = f"Interests: {', '.join(rng.sample(stock.INTERESTS, 3))}." if rng.random() < 0.4 else ""
        return "\n".join(part for part in (schooled, tools, likes) if part)

    def _noted(self, one: Candidate) -> None:
        """Tests for some, a signature and a bank account for those hired, referees and code handles for a few."""
        rng = self.rng
        if rng.random() < 0.4 or one.status == "Hired":
            one.visits.append(self.visit(one, "assessment"))
        if one.status == "Hired":
            own, signing = one.visits[0], self.visit(one, "e-sign")
            one.visits.append(
                signing if rng.random() < 0.2 else replace(signing, ip=own.ip, device=own.device)
            )
            one.identifiers.append(("bank", self.contacts.account(), one.applied + timedelta(days=40)))
        if one.status == "Hired" or rng.random() < 0.06:
            one.voices = [self.voice() for _ in range(rng.randint(1, 2))]
        if one.field_ != "support" and rng.random() < 0.3:
            handle = f"{mailbox(one.given, one.family).replace('.', '-')}{rng.randint(1, 9999)}"
            one.identifiers.append(("code-handle", handle, one.applied))
        if rng.random() < 0.004:
            one.identifiers.append(("wallet", self.contacts.wallet(), one.applied))
