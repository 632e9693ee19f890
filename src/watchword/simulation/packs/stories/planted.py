"""Two schemes of one persona: an identity that belongs to somebody else, and a history that somebody else wrote."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from watchword.simulation.names import draw_name, mailbox
from watchword.simulation.packs.applicant import Applicant
from watchword.simulation.packs.cohort import Cohort
from watchword.simulation.packs.dossier import (
    Account,
    Check,
    Commit,
    Dossier,
    Host,
    Line,
    Mailbox,
    Repository,
    Said,
)
from watchword.simulation.packs.histories.grow import grow
from watchword.simulation.packs.ordinary import answered, ordinary, sessions
from watchword.simulation.places import City, far_city

#: Tools and a year well before anybody outside their makers could use them (DuckDB 2019, dbt 2016, Rust 2015, Deno 2020).
_TOO_EARLY = {
    "engineering": ("Kubernetes", "Rust", "Deno"),
    "data": ("dbt", "DuckDB", "PyTorch"),
    "support": ("Intune", "Okta", "Jamf"),
}


_AGENT = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/135.0.0.0 Safari/537.36"


def stolen_identity(cohort: Cohort) -> Dossier:
    """A victim's name and document; mailbox, account, place and work are somebody else's."""
    one = cohort.applicant()
    victim_home = one.address
    while one.address.city == victim_home.city:
        one.address = cohort.applicant().address
    _career_too_early(one)
    dossier = ordinary(cohort, one, "stolen identity")
    other = " ".join(draw_name(cohort.rng)).strip()
    _behind_it(cohort, dossier, other, far_city(cohort.rng, victim_home.city))
    if dossier.identity is not None:
        dossier.identity = replace(
            dossier.identity,
            kind="driving_licence",
            number=f"T{cohort.rng.randint(10**7, 10**8 - 1)}",
            address=victim_home.text(),
            liveness=(False, False),
            reasons=("Liveness could not be confirmed",),
        )
    dossier.checks = _contradicted(one)
    for item, note in (
        ("hand-across-face", "picture tore at the edges"),
        ("claimed-project-people", "long pauses"),
    ):
        dossier.said = answered(dossier.said, Said(item, "failed", False, note))
    dossier.vendors = {"form": "greenhouse", "checks": "table", "identity": "persona"}
    dossier.papers = {"resume": "pdf:word:0", "letter": "pdf:word", "name": "Resume_{name}_2026.pdf"}
    dossier.planted = list(_STOLEN)
    return dossier


_STOLEN = (
    "tax number answers to another name", "account of another owner", "sessions from rented servers and a VPN far away",
    "document's address unlike the form's", "liveness failed twice", "former employer contradicts",
    "technology before its release", "e-mail known under another name",
)  # fmt: skip


def _career_too_early(one: Applicant) -> None:
    """A first post from 2009 on, with tools that came later."""
    tools, first = _TOO_EARLY[one.field_], one.jobs[-1]
    did = (
        f"Moved the platform to {tools[0]} and kept it running for 200 engineers.",
        f"Introduced {tools[1]} and {tools[2]} in three teams.",
        *first.did[:2],
    )
    early = replace(first, first=date(2009, 3, 1), last=date(2012, 8, 31), did=did)
    one.jobs = [*[job for job in one.jobs if job.first > date(2012, 8, 1)][:2], early]
    one.jobs[0] = replace(one.jobs[0], last=None)
    one.studies = [replace(one.studies[0], first=2004, last=2008)]
    one.born = one.born.replace(year=1986)
    one.skills = [*dict.fromkeys([*tools, *one.skills])]


def _behind_it(cohort: Cohort, dossier: Dossier, other: str, away: City) -> None:
    """Whose mailbox, telephone, account and lines they really are."""
    one, seat = dossier.applicant, cohort.device()
    rented, tunnel = cohort.addresses.hosting(away), cohort.addresses.vpn_exit("Astrill", away)
    dossier.sessions = sessions(one, (rented, tunnel, rented), (seat, seat, seat), _AGENT, 0.82)
    number = f"7730{cohort.rng.randint(10**7, 10**8 - 1)}"
    dossier.account = Account(one.name, number, "110000000", "no match", other.upper())
    dossier.tax = "5"
    dossier.mailbox = Mailbox(date(2026, 2, 17), (other,), 0)
    dossier.line = Line("nonFixedVoip", "Example Voice", "US")


def _contradicted(one: Applicant) -> list[Check]:
    """The newest employer contradicts; an older one confirms over the number that the candidate gave."""
    nobody = "HR department found in the register: nobody of that name worked here"
    given = [
        Check("employment", job.employer, "verified", "candidate", "Number given by candidate")
        for job in one.jobs[1:2]
    ]
    return [
        Check("employment", one.jobs[0].employer, "discrepancy", note=nobody, reason="Never employed"),
        *given,
        Check("education", one.studies[0].school, "verified"),
        Check("ssn", "SSN trace", "discrepancy", note="Other address history"),
        Check("criminal", "County search", "verified"),
    ]


def copied_history(cohort: Cohort) -> Dossier:
    """An honest-looking pack whose portfolio is an older project's history with the authors rewritten."""
    rng = cohort.rng
    one = cohort.applicant(field_="engineering")
    one.handle = f"{mailbox(one.given, one.family).replace('.', '')}{rng.randint(10, 99)}"
    dossier = ordinary(cohort, one, "copied code history")
    dossier.repositories = _portfolio(rng, one, one.handle)
    made = datetime(2026, 1, 29, 6, 41, 3, tzinfo=UTC)
    shown = [
        (_COPY, made + timedelta(days=2), False),
        ("notes-cli", made + timedelta(days=20), False),
        ("awesome-list", made, True),
    ]
    dossier.host = Host(one.handle, one.name, one.email, made, one.address.city.name, 41, shown)
    exit_ = cohort.addresses.vpn_exit("ExpressVPN", one.address.city)
    dossier.sessions = [replace(session, network=exit_) for session in dossier.sessions]
    dossier.said = answered(
        dossier.said, Said("own-code", "failed", False, "could not say why the index is split")
    )
    dossier.mailbox = Mailbox(date(2026, 1, 28), (), 0)
    dossier.vendors = {"form": "table", "checks": "table", "identity": "stripe", "host": "folder"}
    dossier.papers = {"resume": "pdf:canva:4", "letter": "docx:Calibri", "name": "{name} - Resume.pdf"}
    dossier.planted = list(_COPIED)
    return dossier


_COPY, _REAL = "pagewise-search", "shelf-index"
_COPIED = (
    "commits copied from an older project with the authors rewritten", "zone of the commits does not fit the claimed place",
    "commits older than the account", "many author addresses",
)  # fmt: skip


def _portfolio(rng: random.Random, one: Applicant, handle: str) -> list[Repository]:
    """The copy, a little of the hand's own, and the older project beside them."""
    people = [
        (" ".join(draw_name(rng)).strip(), f"maintainer{number}@project.example.net") for number in range(4)
    ]
    began = datetime(2021, 2, 1, tzinfo=UTC)
    older = grow(rng, 140, began, 520, lambda dice, _: dice.choice(people), "Europe/Berlin")
    faces = [
        (one.name, one.email),
        (one.name, f"{handle}@post.example.net"),
        (handle, f"dev.{handle}@inbox.example.org"),
        (one.name, f"{mailbox(one.given, '')}@laptop.local.example.com"),
        ("dragon-fly", "dfly@mail.example.com"),
        (handle, f"{handle}@users.noreply.example.com"),
    ]
    copied = _rewritten(rng, older[:120], faces)
    own = grow(rng, 12, datetime(2026, 2, 20, tzinfo=UTC), 40, lambda _, __: faces[0], "Asia/Tokyo")
    remote = f"https://git.example.org/{handle}"
    return [
        Repository("code", _COPY, f"{remote}/{_COPY}.git", copied),
        Repository("code", "notes-cli", f"{remote}/notes-cli.git", own),
        Repository("reference", _REAL, f"https://git.example.org/shelf/{_REAL}.git", older),
    ]


def _rewritten(rng: random.Random, commits: list[Commit], faces: list[tuple[str, str]]) -> list[Commit]:
    """The same trees and messages under other authors, all times moved by months and shown in another zone."""
    later = 211 * 86_400
    return [
        replace(one, author=faces[0] if rng.random() < 0.5 else rng.choice(faces), seconds=one.seconds + later, offset=540,
                committer=faces[0], committed=one.seconds + later)
        for one in commits
    ]  # fmt: skip
