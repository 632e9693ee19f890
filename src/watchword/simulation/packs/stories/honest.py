"""Three honest lives that look odd on paper: a migrant, a career changer and a privacy-minded person."""

from dataclasses import replace
from datetime import UTC, date, datetime

from watchword.simulation.applicants import wording
from watchword.simulation.applicants.borrowed import BOOTCAMPS
from watchword.simulation.names import mailbox
from watchword.simulation.packs.applicant import Job, Study
from watchword.simulation.packs.cohort import Cohort
from watchword.simulation.packs.dossier import Account, Check, Dossier, Host, Line, Mailbox, Repository, Said
from watchword.simulation.packs.histories.grow import grow
from watchword.simulation.packs.ordinary import answered, ordinary, sessions
from watchword.simulation.places import Address, cities, city

#: One name in two romanisations: given and family as the passport has them, and as the résumé has them.
_ROMANISED = (
    ("Oleksandr", "Kovalenko", "Alexander Kovalenko"),
    ("Yevheniia", "Moroz", "Evgenia Moroz"),
    ("Xiaoming", "Chang", "Hsiao-ming Chang"),
    ("Muhammad", "Haddad", "Mohamed Haddad"),
    ("Đorđe", "Marković", "Djordje Markovic"),
    ("Seoyeon", "Yoon", "Seo-yeon Youn"),
    ("Chrysanthi", "Georgiou", "Hrisanthi Yeoryiou"),
    ("Jürgen", "Weiß", "Juergen Weiss"),
)
_FAR_SCHOOLS = (
    ("Dnieper Polytechnic Institute", "Specialist in Applied Mathematics"),
    ("Nile Delta University", "Bachelor of Computers and Information"),
    ("Sava Technical Faculty", "Diplomirani inženjer"),
    ("Haneul University", "B.E. Computer Engineering"),
    ("Weser Hochschule", "Diplom-Informatik (FH)"),
)


def migrant(cohort: Cohort) -> Dossier:
    """Studied abroad, worked in London, lives in an American city with the old telephone and bank."""
    rng = cohort.rng
    one = cohort.applicant()
    one.given, one.family, one.paper_name = rng.choice(_ROMANISED)
    one.email = f"{mailbox(one.given, one.family)}@mail.example.com"
    one.phone = f"+44 7700 900{rng.randint(100, 999)}"
    school, degree = rng.choice(_FAR_SCHOOLS)
    far = rng.choice([place.name for place in cities() if place.code not in ("US", "CA", "GB")])
    one.studies = [Study(school, degree, far, one.jobs[-1].first.year - 5, one.jobs[-1].first.year)]
    one.jobs = [
        replace(job, city=("London" if number else one.address.city.name))
        for number, job in enumerate(one.jobs)
    ]
    one.jobs[-1] = replace(one.jobs[-1], city=far)
    dossier = ordinary(cohort, one, "honest migrant with a foreign degree")
    number = f"EXMP200000{rng.randint(10**7, 10**8 - 1)}"
    dossier.account = Account(one.name, _british(number), "", "close match", one.paper_name)
    dossier.line = Line("mobile", "Example Mobile UK", "GB")
    last = one.jobs[-1].employer
    dossier.checks = [
        *(Check("employment", job.employer, "verified") for job in one.jobs[:-1][:2]),
        Check("employment", last, "unable", note="No answer after four attempts, office hours abroad"),
        Check("education", school, "unable", note="Registrar does not answer requests from abroad"),
        Check("criminal", "County search", "verified"),
    ]
    dossier.tax = None
    dossier.vendors = {"form": "workday", "checks": "checkr", "identity": "onfido"}
    dossier.papers = {"resume": "pdf:songti:0", "letter": "docx:Noto Sans CJK SC", "name": "CV_{name}_EN.pdf"}
    dossier.innocent = [
        "foreign degree that nobody confirms",
        "former employer abroad unreachable",
        "telephone and bank of another country",
        "one name in two romanisations",
        "passport of another state",
        "paper in A4 with foreign fonts",
    ]
    return dossier


def career_changer(cohort: Cohort) -> Dossier:
    """Years of other work, a gap, a bootcamp, then a first post; words of the school's template."""
    rng = cohort.rng
    one = cohort.applicant(field_="engineering")
    one.title, one.post = "Junior Software Developer", "Software Engineer"
    school = rng.choice([name for name in BOOTCAMPS if "Data" not in name])
    shop = Job(wording.employer(rng), "Shift Supervisor", one.address.city.name, date(2014, 6, 1), date(2023, 2, 20), (
        "Planned shifts for a team of twelve and trained new colleagues.", "Handled stock, cash and complaints."))  # fmt: skip
    first = Job(
        wording.employer(rng), "Junior Developer", "Remote", date(2024, 11, 1), None, BOOTCAMPS[school][1:3]
    )
    one.jobs, one.skills = [first, shop], ["JavaScript", "React", "Node.js", "PostgreSQL", "Git"]
    one.studies = [Study(school, "Certificate", "Online", 2024, 2024)]
    one.summary = "Career changer with a customer's eye, now writing software."
    one.extra = [("Projects", BOOTCAMPS[school])]
    one.email = f"{mailbox(one.given, one.family)}.dev@post.example.net"
    one.handle = f"{mailbox(one.given, one.family).replace('.', '')}-codes"
    dossier = ordinary(cohort, one, "honest career changer")
    dossier.mailbox = Mailbox(date(2025, 12, 3), (), 0)
    start = datetime(2024, 3, 4, tzinfo=UTC)
    who = (one.name, one.email)
    repositories = [Repository("code", "budget-board", f"https://git.example.org/{one.handle}/budget-board.git", grow(
        rng, 34, start, 90, lambda _, __: who, one.address.city.zone))]  # fmt: skip
    dossier.repositories = repositories
    dossier.host = Host(one.handle, one.name, None, datetime(2024, 2, 27, 18, 4, 11, tzinfo=UTC), one.address.city.name, 6, [
        ("budget-board", start, False), ("js-exercises", start, False), ("hello-react", start, True)])  # fmt: skip
    dossier.vendors = {"form": "ashby", "checks": "table", "identity": "stripe"}
    dossier.papers = {
        "resume": f"docx:Calibri:2:{school}",
        "letter": "pdf:chrome",
        "name": "Resume - {name}.docx",
    }
    dossier.innocent = [
        "years between two kinds of work",
        "a school's template shared with its public sample",
        "new e-mail address",
        "few commits",
        "study later than work",
    ]
    return dossier


def private_person(cohort: Cohort) -> Dossier:
    """No trace, a VPN, an alias, a box as address, a camera that was off once."""
    rng = cohort.rng
    one = cohort.applicant()
    where = one.address.city
    one.address = Address(f"PO Box {rng.randint(1100, 9800)}", "", where, one.address.postal)
    one.email = f"apply.{rng.getrandbits(40):010x}@relay.example.org"
    one.interests = ()
    dossier = ordinary(cohort, one, "honest privacy-minded person without footprint")
    private = cohort.addresses.vpn_exit("Mullvad", where)
    away = cohort.addresses.vpn_exit("Mullvad", city("Dublin"))
    device = cohort.device()
    dossier.sessions = sessions(one, (away, private, private), (device, cohort.device(), device), _firefox())
    dossier.line = Line("nonFixedVoip", "Example Voice", "US")
    dossier.mailbox = Mailbox(None, (), 0)
    dossier.photo = None
    dossier.said = answered(
        dossier.said,
        Said("hand-across-face", "passed", False, "preferred the alternative: moved the camera round"),
    )
    dossier.said = answered(
        dossier.said,
        Said("no-background", "excused", True, "camera off for part of the call, joined by phone"),
    )
    dossier.vendors = {"form": "lever", "checks": "checkr", "identity": "veriff"}
    dossier.papers = {"resume": "pdf:latex:3", "letter": "txt", "name": "cv.pdf"}
    dossier.innocent = [
        "VPN at application",
        "alias address",
        "no photograph",
        "internet telephone number",
        "box as address",
        "camera off once",
        "alternative to a challenge",
        "no code account",
    ]
    return dossier


def _firefox() -> str:
    return "Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0"


def _british(account: str) -> str:
    """A British IBAN with sound check digits, of a bank code that is nobody's."""
    digits = "".join(str(int(letter, 36)) for letter in f"{account}GB00")
    return f"GB{98 - int(digits) % 97:02d}{account}"
