"""An ordinary applicant's pack: everything is there and nothing is odd; stories change what they need."""

from datetime import date, timedelta

from watchword.simulation.names import draw_name, mailbox
from watchword.simulation.packs.applicant import Applicant
from watchword.simulation.packs.cohort import Cohort
from watchword.simulation.packs.dossier import (
    Account,
    Check,
    Dossier,
    Line,
    Mailbox,
    Paper,
    Referee,
    Said,
    Session,
)
from watchword.simulation.people import Network

#: The published pool's challenges by kind, and the observations: as an interviewer reads them off the kit.
CAMERA = ("hand-across-face", "turn-head", "move-camera", "hold-object", "light-of-room", "no-background", "paper-number",
          "stand-and-sit")  # fmt: skip
WORK = ("claimed-project-decision", "claimed-project-mistake", "claimed-project-people", "own-code", "change-live",
        "follow-up", "estimate")  # fmt: skip
PLACE = ("window", "local-time", "show-window")
OBSERVATIONS = ("other-accounts-on-screen", "window-contradicts-hour", "place-question-failed", "declined-in-person",
                "declined-issued-device", "another-person-prompted", "career-of-another-person")  # fmt: skip
AGENTS = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/136.0.0.0 Safari/537.36",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15",
    "Mozilla/5.0 (X11; Linux x86_64; rv:138.0) Gecko/20100101 Firefox/138.0",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/136.0.0.0 Safari/537.36 Edg/136.0",
)


def ordinary(cohort: Cohort, applicant: Applicant, kind: str) -> Dossier:
    """The pack of an applicant of whom everything is confirmed."""
    rng = cohort.rng
    home = cohort.addresses.home(applicant.address.city)
    device, agent = cohort.device(), rng.choice(AGENTS)
    return Dossier(
        applicant=applicant,
        kind=kind,
        vendors={},
        papers={},
        sessions=sessions(applicant, (home, home, home), (device, device, device), agent),
        identity=passport(cohort, applicant),
        checks=confirmed(applicant),
        referees=referees(cohort, applicant),
        said=interview(cohort),
        account=american_account(cohort, applicant),
        line=Line("mobile", "Example Mobile", "US"),
        mailbox=Mailbox(
            date(rng.randint(2009, 2021), rng.randint(1, 12), rng.randint(1, 28)),
            (applicant.name,),
            rng.randint(0, 4),
        ),
        tax="2",
        photo=rng.getrandbits(32),
    )


def sessions(
    applicant: Applicant,
    networks: tuple[Network, Network, Network],
    devices: tuple[str, str, str],
    agent: str,
    pasted: float = 0.06,
) -> list[Session]:
    """Form, test and signature, each some days after the other."""
    at = applicant.applied
    return [
        Session("form", at, 11, networks[0], devices[0], agent),
        Session(
            "test", at + timedelta(days=6, hours=1, minutes=12), 74, networks[1], devices[1], agent, pasted
        ),
        Session("signature", at + timedelta(days=31, hours=-2), 4, networks[2], devices[2], agent),
    ]


def passport(cohort: Cohort, applicant: Applicant) -> Paper:
    """A passport in the applicant's own name, good for some years."""
    number = f"{cohort.rng.choice('ABCDEHKLNPRTX')}{cohort.rng.randint(10**7, 10**8 - 1)}"
    expires = date(cohort.rng.randint(2027, 2035), cohort.rng.randint(1, 12), cohort.rng.randint(1, 28))
    return Paper(
        "passport", applicant.family or applicant.given, applicant.given if applicant.family else "", number,
        applicant.born, expires,
    )  # fmt: skip


def confirmed(applicant: Applicant) -> list[Check]:
    """Every job, study and the rest verified."""
    jobs = [Check("employment", job.employer, "verified") for job in applicant.jobs[:3]]
    studies = [Check("education", study.school, "verified") for study in applicant.studies]
    return [
        *jobs,
        *studies,
        Check("ssn", "SSN trace", "verified"),
        Check("criminal", "County search", "verified"),
    ]


def referees(cohort: Cohort, applicant: Applicant) -> list[Referee]:
    """Two people of the last jobs, each from a place, device and mailbox of their own."""
    rng, made = cohort.rng, []
    for number, job in enumerate(applicant.jobs[:2]):
        given, family = draw_name(rng)
        domain = "".join(c for c in job.employer.split()[0].lower() if c.isalpha())
        made.append(
            Referee(
                f"{given} {family}".strip(),
                f"{mailbox(given, family)}@{domain}.example.com",
                cohort.american_phone(),
                job.employer,
                rng.choice(("Manager", "Colleague", "Team lead")),
                applicant.applied
                + timedelta(days=12 + number * 2, hours=rng.randint(-4, 4), minutes=rng.randint(0, 59)),
                cohort.addresses.home(applicant.address.city),
                cohort.device(),
            )
        )
    return made


def interview(cohort: Cohort) -> list[Said]:
    """Three camera challenges, three of work, one of place, and all observations; all well."""
    rng = cohort.rng
    drawn = [*rng.sample(CAMERA, 3), *rng.sample(WORK, 3), rng.choice(PLACE)]
    return [Said(item, "passed") for item in drawn] + [Said(item, "no") for item in OBSERVATIONS]


def answered(said: list[Said], changed: Said) -> list[Said]:
    """The lines with that one changed; where it was not drawn it takes the place of one of its kind."""
    if any(line.item == changed.item for line in said):
        return [changed if line.item == changed.item else line for line in said]
    kind = next(kind for kind in (CAMERA, WORK, PLACE) if changed.item in kind)
    replaced = next(line for line in said if line.item in kind and line.answer == "passed" and not line.note)
    return [changed if line is replaced else line for line in said]


def american_account(cohort: Cohort, applicant: Applicant) -> Account:
    """A checking account in the applicant's own name; the routing number is a payment vendor's published test number."""
    owner = applicant.name.upper()
    return Account(applicant.name, f"0005{cohort.rng.randint(10**7, 10**8 - 1)}", "110000000", "match", owner)
