"""The HR roster and the vendor list."""

from pathlib import Path

from watchword.simulation.exports.paper import BOM, american, save, spelled, table
from watchword.simulation.people import Company, Person

ROSTER = (
    "Employee ID", "Legal Name", "Preferred Name", "Work Email", "Worker Type", "Business Title", "Department",
    "Manager", "Hire Date", "Notice Date", "Termination Date", "Worker Status", "Work Location City",
    "Work Location State", "Work Location Country", "Home Address", "Remote", "Agency",
)  # fmt: skip
VENDORS = (
    "Vendor ID",
    "Vendor Name",
    "Category",
    "Payee Name",
    "Contact Email",
    "Phone",
    "Address",
    "Status",
    "Since",
)


def employee_id(person: Person) -> str:
    """The number by which HR knows a person."""
    return f"E{20_000 + person.number}"


def _row(person: Person, managers: list[Person]) -> list[object]:
    manager = managers[person.manager]
    where = person.home.city
    return [
        employee_id(person), person.name, person.preferred, person.email, person.worker_type, person.title,
        person.department, "" if manager is person else manager.name, american(person.hired), american(person.notice),
        american(person.left), "Terminated" if person.left else "Active", where.name, where.region, where.country,
        person.home.text(), "Yes" if person.remote else "No", person.agency or "",
    ]  # fmt: skip


def write_roster(folder: Path, company: Company) -> None:
    """Writes `people/workday-workers.csv`: with a byte mark, and some rows whose lines end another way."""
    text = table(ROSTER, (_row(person, company.people) for person in company.people))
    lines = text.split("\r\n")
    cut = len(lines) * 3 // 4
    save(
        folder / "people" / "workday-workers.csv",
        BOM + "\r\n".join(lines[:cut]) + "\r\n" + "\n".join(lines[cut:]),
    )


def write_vendors(folder: Path, company: Company) -> None:
    """Writes `people/vendors.csv`: staffing agencies among other suppliers."""
    rows: list[list[object]] = []
    for number, (name, account) in enumerate(company.agencies):
        site = f"{name.split()[0].lower()}.example"
        rows.append([
            f"V-{3001 + number}", name, "Staffing agency", account.payee, f"ar@{site}", f"+1-303-555-01{40 + number}",
            f"{100 + number * 7} Commerce Street, Denver, Colorado, 80202, US", "Active", spelled(account.since),
        ])  # fmt: skip
    for number, (name, kind) in enumerate(
        (("Ridge Office Supply", "Office supplies"), ("Blue Courier", "Courier"))
    ):
        rows.append([
            f"V-{3101 + number}", name, kind, name.upper(), f"billing@{name.split()[0].lower()}.example",
            f"+1-303-555-01{60 + number}", "12 Commerce Street, Denver, Colorado, 80202, US", "Active", "01 Feb 2021",
        ])  # fmt: skip
    save(folder / "people" / "vendors.csv", table(VENDORS, rows, "\n"))
