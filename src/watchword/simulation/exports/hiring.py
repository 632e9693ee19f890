"""The applicant tracking system's candidates: those who were hired, and many who were not."""

import random
from datetime import timedelta
from pathlib import Path

from watchword.simulation.exports.paper import iso_day, save, table
from watchword.simulation.names import mailbox
from watchword.simulation.people import Company
from watchword.simulation.places import cities, draw_address
from watchword.simulation.window import Window

CANDIDATES = (
    "Candidate ID", "Candidate", "Email", "Phone", "Address", "Applied On", "Job", "Source", "Stage", "Status", "Offer Date",
    "Start Date",
)  # fmt: skip
SOURCES = ("Careers site", "Referral", "Job board", "Agency", "Sourced")


def write_applicants(folder: Path, company: Company, window: Window, seed: int) -> None:
    """Writes `people/greenhouse-candidates.csv`, two rejected candidates for each hired one of the last years."""
    rng = random.Random(f"{seed}:applicants")
    rows: list[list[object]] = []
    for person in company.people:
        form = person.application
        rows.append([
            f"C{70_000 + person.number}", person.name, form.email, form.phone, form.address.text(), iso_day(form.applied),
            person.title, rng.choice(SOURCES), "Offer", "Hired", iso_day(form.offered), iso_day(person.hired),
        ])  # fmt: skip
    for number in range(len(company.people) * 2):
        given, family = company.naming.somebody(rng)
        where = draw_address(rng, rng.choice(cities()))
        applied = window.last - timedelta(days=rng.randint(1, 700))
        rows.append([
            f"C{80_000 + number}", f"{given} {family}".strip(), f"{mailbox(given, family)}{number}@mail.example.net",
            f"+1-{rng.randint(201, 989)}-555-01{rng.randint(0, 99):02d}", where.text(), iso_day(applied),
            rng.choice(("Software Engineer", "Data Engineer", "Product Designer")), rng.choice(SOURCES),
            rng.choice(("Application Review", "Phone Screen", "Onsite")), "Rejected", "", "",
        ])  # fmt: skip
    save(folder / "people" / "greenhouse-candidates.csv", table(CANDIDATES, rows))
