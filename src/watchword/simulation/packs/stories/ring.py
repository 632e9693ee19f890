"""A ring of three personas: one résumé written over twice, contacts in pairs, and referees in a circle."""

import random
from dataclasses import replace
from datetime import timedelta

from watchword.simulation.packs.applicant import Applicant
from watchword.simulation.packs.cohort import Cohort
from watchword.simulation.packs.dossier import Dossier, Referee
from watchword.simulation.packs.ordinary import ordinary

_VENDORS = (
    {"form": "greenhouse", "checks": "table", "identity": "veriff"},
    {"form": "lever", "checks": "checkr", "identity": "onfido"},
    {"form": "ashby", "checks": "table", "identity": "persona"},
)
_NAMES = ("Resume_{name}_2026.pdf", "{name} Resume.pdf", "{name}_CV_v3.pdf")


def ring(cohort: Cohort) -> list[Dossier]:
    """Three packs of one hand. The first holds the original résumé; applications lie weeks apart."""
    rng = cohort.rng
    field_ = rng.choice(("engineering", "data"))
    people = [cohort.applicant(field_=field_) for _ in range(3)]
    model = people[0]
    for number, one in enumerate(people[1:], start=1):
        _rewrite(rng, one, model)
        one.applied = model.applied + timedelta(days=17 * number, hours=number)
    people[1].phone = _otherwise(model.phone)
    made = [ordinary(cohort, one, "shared template ring") for one in people]
    seat = cohort.device()
    made[0].sessions[1] = replace(made[0].sessions[1], device=seat)
    made[2].sessions[1] = replace(made[2].sessions[1], device=seat)
    if made[1].account and made[2].account:
        shared = made[1].account.number
        made[2].account = replace(made[2].account, number=shared, bank_says="match")
    for number, dossier in enumerate(made):
        _vouch(cohort, dossier, made[(number + 1) % 3])
        dossier.vendors = dict(_VENDORS[number])
        dossier.papers = {
            "resume": "pdf:word:4",
            "letter": ("docx:Calibri", "", "pdf:word")[number],
            "name": _NAMES[number],
        }
        dossier.ring = "ring-1"
        dossier.planted = [
            "one résumé written over under three names",
            "near-duplicate text",
            "referees vouch in a circle",
        ]
    made[0].planted += ["telephone of another persona", "test device of another persona"]
    made[1].planted += ["telephone of another persona", "account of another persona"]
    made[2].planted += ["account of another persona", "test device of another persona"]
    return made


def _rewrite(rng: random.Random, one: Applicant, model: Applicant) -> None:
    """The model's life with some words exchanged: other employers, most sentences kept."""
    one.title, one.post, one.summary, one.skills = model.title, model.post, model.summary, list(model.skills)
    jobs = []
    for number, job in enumerate(model.jobs):
        own = one.jobs[number % len(one.jobs)]
        did = [deed if rng.random() < 0.85 else rng.choice(own.did) for deed in job.did]
        rng.shuffle(did)
        jobs.append(replace(job, employer=own.employer, city=own.city, did=tuple(dict.fromkeys(did))))
    one.jobs = jobs
    one.studies = [replace(one.studies[0], first=model.studies[0].first, last=model.studies[0].last)]


def _otherwise(phone: str) -> str:
    """The same number in another spelling."""
    digits = "".join(c for c in phone if c.isdigit())[-10:]
    return (
        f"+1-{digits[:3]}-{digits[3:6]}-{digits[6:]}"
        if not phone.startswith("+1-")
        else f"({digits[:3]}) {digits[3:6]}-{digits[6:]}"
    )


def _vouch(cohort: Cohort, dossier: Dossier, by: Dossier) -> None:
    """The next persona answers as this one's manager, from the next one's own line."""
    other, session = by.applicant, by.sessions[0]
    circle = Referee(other.name, other.email, other.phone, dossier.applicant.jobs[0].employer, "Manager",
                     dossier.applicant.applied + timedelta(days=13, minutes=7), session.network, session.device)  # fmt: skip
    honest = dossier.referees[1:] if cohort.rng.random() < 0.5 else []
    dossier.referees = [circle, *honest]
