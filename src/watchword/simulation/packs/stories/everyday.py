"""Honest applicants of every day: most plain, some with an oddity or several, each with a chance of its own."""

from dataclasses import replace
from datetime import date

from watchword.simulation.applicants.borrowed import BOOTCAMPS
from watchword.simulation.packs.cohort import Cohort
from watchword.simulation.packs.dossier import Check, Dossier, Line, Mailbox, Said
from watchword.simulation.packs.ordinary import american_account, answered, confirmed, ordinary
from watchword.simulation.places import cities, city


def everyday(cohort: Cohort, number: int) -> Dossier:
    """An honest applicant with none to four everyday oddities, each independent of the others."""
    rng = cohort.rng
    dossier = ordinary(
        cohort, cohort.applicant(field_=rng.choice(("engineering", "data", "support"))), "everyday"
    )
    for share, story in _EVERYDAY:
        if rng.random() < share:
            dossier.innocent.append(story(cohort, dossier))
    if dossier.identity is not None and rng.random() < 0.4:
        dossier.identity = replace(
            dossier.identity, kind="driving_licence", address=dossier.applicant.address.text()
        )
    forms = ("greenhouse", "lever", "ashby", "workday", "table")
    dossier.vendors = {"form": forms[number % 5], "checks": rng.choice(("checkr", "table")),
                       "identity": rng.choice(("onfido", "persona", "veriff", "stripe"))}  # fmt: skip
    manner, program = (
        rng.randrange(5),
        rng.choice(("word", "word", "writer", "chrome", "mac", "latex", "canva")),
    )
    dossier.papers.setdefault(
        "resume",
        rng.choice(
            (
                f"pdf:{program}:{manner}",
                f"pdf:{program}:{manner}",
                f"docx:Calibri:{manner}:own",
                f"odt:{manner}",
            )
        ),
    )
    dossier.papers["letter"] = rng.choice(("pdf:word", "docx:Calibri", "txt", ""))
    end = dossier.papers["resume"].split(":")[0]
    dossier.papers["name"] = (
        rng.choice(("Resume_{name}_2026.", "{name} CV.", "resume.", "{name}_resume_final(2).")) + end
    )
    return dossier


def _vpn(cohort: Cohort, dossier: Dossier) -> str:
    brand = cohort.rng.choice(("NordVPN", "ProtonVPN", "Mullvad"))
    exit_ = cohort.addresses.vpn_exit(
        brand, cohort.rng.choice((dossier.applicant.address.city, city("Chicago"), city("London")))
    )
    at = cohort.rng.randrange(3)
    dossier.sessions[at] = replace(dossier.sessions[at], network=exit_)
    return "VPN in one session"


def _travel(cohort: Cohort, dossier: Dossier) -> str:
    where = cohort.rng.choice(cities())
    dossier.sessions[2] = replace(dossier.sessions[2], network=cohort.addresses.mobile(where))
    return "signed while travelling"


def _internet_phone(cohort: Cohort, dossier: Dossier) -> str:
    dossier.line = Line(cohort.rng.choice(("nonFixedVoip", "fixedVoip")), "Example Voice", "US")
    return "internet telephone number"


def _other_name(cohort: Cohort, dossier: Dossier) -> str:
    one = dossier.applicant
    former = cohort.applicant().family or "Walker"
    dossier.mailbox = Mailbox(date(2012, 5, 4), (f"{one.given} {former}",), 2)
    dossier.tax = "5"
    return "former family name with the tax office and at old services"


def _unreachable(_cohort: Cohort, dossier: Dossier) -> str:
    checks = dossier.checks
    dossier.checks = [replace(checks[0], result="unable", note="Company closed"), *checks[1:]]
    return "former employer closed"


def _rounding(_cohort: Cohort, dossier: Dossier) -> str:
    checks = dossier.checks
    dossier.checks = [
        replace(
            checks[0],
            result="discrepancy",
            note="Start date one month later than stated",
            reason="Dates differ",
        ),
        *checks[1:],
    ]
    return "a date rounded"


def _nervous(_cohort: Cohort, dossier: Dossier) -> str:
    dossier.said = answered(
        dossier.said, Said("change-live", "failed", False, "lost the thread, explained it well afterwards")
    )
    return "failed one challenge"


def _broken_camera(_cohort: Cohort, dossier: Dossier) -> str:
    dossier.said = answered(
        dossier.said, Said("move-camera", "excused", True, "fixed screen camera; joined with a telephone")
    )
    return "camera that cannot be moved"


def _second_try(_cohort: Cohort, dossier: Dossier) -> str:
    if dossier.identity is not None:
        dossier.identity.liveness = (False, True)
    return "liveness at the second try"


def _school(cohort: Cohort, dossier: Dossier) -> str:
    school = cohort.rng.choice(list(BOOTCAMPS))
    dossier.applicant.extra = [("Projects", BOOTCAMPS[school])]
    dossier.papers["resume"] = f"docx:Calibri:2:{school}"
    return "a school's template"


def _no_photo(_cohort: Cohort, dossier: Dossier) -> str:
    dossier.photo = None
    return "no photograph"


def _joint_account(cohort: Cohort, dossier: Dossier) -> str:
    account = american_account(cohort, dossier.applicant)
    other = cohort.applicant()
    dossier.account = replace(
        account, bank_says="close match", bank_owner=f"{other.name} and {dossier.applicant.name}".upper()
    )
    return "joint account"


def _public_computer(cohort: Cohort, dossier: Dossier) -> str:
    library = cohort.addresses.office(dossier.applicant.address.city, "cowork")
    dossier.sessions[0] = replace(dossier.sessions[0], network=library, device="7b1d" * 8)
    return "applied from a library's computer"


def _no_record(_cohort: Cohort, dossier: Dossier) -> str:
    one = dossier.applicant
    dossier.checks = [check for check in confirmed(one) if check.kind != "education"]
    dossier.checks.append(
        Check("education", one.studies[0].school, "no-record", note="Records before 2010 are on paper")
    )
    return "school finds no record"


def _few_papers(_cohort: Cohort, dossier: Dossier) -> str:
    dossier.mailbox, dossier.line, dossier.tax, dossier.referees = None, None, None, []
    return "fewer checks ordered"


_EVERYDAY = (
    (0.12, _vpn),
    (0.08, _travel),
    (0.07, _internet_phone),
    (0.05, _other_name),
    (0.12, _unreachable),
    (0.08, _rounding),
    (0.10, _nervous),
    (0.05, _broken_camera),
    (0.06, _second_try),
    (0.08, _school),
    (0.35, _no_photo),
    (0.08, _joint_account),
    (0.05, _public_computer),
    (0.04, _no_record),
    (0.10, _few_papers),
)
