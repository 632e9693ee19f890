"""A résumé's lines, in the orders, headings and date styles that people use."""

from dataclasses import dataclass
from datetime import date

from watchword.simulation.packs.applicant import Applicant, Job


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph: `style` is name, title, contact, heading, role, text or bullet."""

    style: str
    text: str


@dataclass(frozen=True, slots=True)
class Manner:
    """How somebody sets out a résumé: `dates` mon, long, slash, iso or years; `role` how a job's line reads."""

    dates: str = "mon"
    role: str = "{title}, {employer} | {city} | {span}"
    headings: tuple[str, str, str] = ("Experience", "Education", "Skills")
    studies_first: bool = False
    present: str = "Present"
    address: bool = True


MANNERS = (
    Manner(),
    Manner(
        "long",
        "{employer}, {city}\n{title} ({span})",
        ("Work Experience", "Education", "Technical Skills"),
        present="present",
    ),
    Manner(
        "slash",
        "{span}  {title}, {employer}, {city}",
        ("Professional Experience", "Education and Training", "Skills"),
    ),
    Manner(
        "iso",
        "{title} at {employer} ({span})",
        ("Employment History", "Studies", "Tools"),
        True,
        "today",
        False,
    ),
    Manner(
        "mon",
        "{employer} — {title}\n{span} · {city}",
        ("EXPERIENCE", "EDUCATION", "SKILLS"),
        present="Current",
    ),
)


def resume(applicant: Applicant, manner: Manner) -> list[Block]:
    """The résumé from the name to the last line."""
    work, study, tools = manner.headings
    parts = [Block("name", applicant.written), Block("title", applicant.title), *_contact(applicant, manner)]
    parts += [Block("heading", "Summary"), Block("text", applicant.summary)]
    jobs = [Block("heading", work), *(block for job in applicant.jobs for block in _job(job, manner))]
    studies = [Block("heading", study)]
    studies += [
        Block("text", f"{one.degree}, {one.school}, {one.city}, {one.first} – {one.last}")
        for one in applicant.studies
    ]
    parts += [*studies, *jobs] if manner.studies_first else [*jobs, *studies]
    parts += [Block("heading", tools), Block("text", ", ".join(applicant.skills))]
    for heading, lines in applicant.extra:
        parts += [Block("heading", heading), *(Block("bullet", line) for line in lines)]
    if applicant.languages:
        parts += [Block("heading", "Languages"), Block("text", ", ".join(applicant.languages))]
    if applicant.interests:
        parts += [Block("heading", "Interests"), Block("text", ", ".join(applicant.interests))]
    return parts


def plain(blocks: list[Block]) -> str:
    """The résumé as plain text."""
    return "\n".join(f"- {block.text}" if block.style == "bullet" else block.text for block in blocks) + "\n"


def _contact(applicant: Applicant, manner: Manner) -> list[Block]:
    home = applicant.address
    where = f"{home.line1}, {home.city.name}" if manner.address and home.line1 else home.city.name
    first = f"{where}, {home.city.region} · {applicant.phone} · {applicant.email}"
    handle = [Block("contact", f"github.com/{applicant.handle}")] if applicant.handle else []
    return [Block("contact", first), *handle]


def _job(job: Job, manner: Manner) -> list[Block]:
    span = f"{_written(job.first, manner)} – {_written(job.last, manner) if job.last else manner.present}"
    role = manner.role.format(title=job.title, employer=job.employer, city=job.city, span=span)
    lines = [Block("role" if number == 0 else "text", line) for number, line in enumerate(role.split("\n"))]
    return [*lines, *(Block("bullet", deed) for deed in job.did)]


def _written(day: date, manner: Manner) -> str:
    styles = {"mon": "%b %Y", "long": "%B %Y", "slash": "%m/%Y", "iso": "%Y-%m", "years": "%Y"}
    return day.strftime(styles[manner.dates])
