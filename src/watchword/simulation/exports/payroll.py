"""Payroll: what was paid to whom and where, and who changed an account when; in one zip."""

import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from watchword.simulation.exports.paper import american, table
from watchword.simulation.exports.roster import employee_id
from watchword.simulation.people import Company, PayAccount, Person
from watchword.simulation.window import Window

PAYMENTS = (
    "Employee ID", "Employee Name", "Pay Date", "Pay Period End", "Net Pay", "Currency", "Payee Name", "Bank Routing Number",
    "Account Number", "Account Type", "Payment Method",
)  # fmt: skip
CHANGES = (
    "Employee ID",
    "Changed On",
    "Changed By",
    "Field",
    "Old Routing",
    "Old Account",
    "New Routing",
    "New Account",
    "New Payee Name",
)


def pay_days(window: Window) -> Iterator[date]:
    """The 15th and the last day of each month, from ninety days before the logs begin."""
    day = window.first - timedelta(days=90)
    while day <= window.last:
        if day.day == 15 or (day + timedelta(days=1)).day == 1:
            yield day
        day += timedelta(days=1)


def account_on(person: Person, day: date) -> PayAccount:
    """Where pay went on that day."""
    known = [account for account in sorted(person.pay, key=lambda one: one.since) if account.since <= day]
    return known[-1] if known else person.pay[0]


def _payments(company: Company, window: Window) -> Iterator[list[object]]:
    for day in pay_days(window):
        for person in company.people:
            if person.hired + timedelta(days=5) <= day and (
                person.left is None or day <= person.left + timedelta(days=15)
            ):
                account = account_on(person, day)
                net = 2100 + person.number * 7919 % 3400 + (person.number * 31 % 100) / 100
                yield [
                    employee_id(person), person.name, american(day), american(day), f"{net:.2f}", "USD", account.payee,
                    account.routing, account.account, account.kind, "Direct Deposit",
                ]  # fmt: skip


def _changes(company: Company, window: Window) -> list[list[object]]:
    rows: list[tuple[date, list[object]]] = []
    for person in company.people:
        accounts = sorted(person.pay, key=lambda one: one.since)
        for old, new in pairwise(accounts):
            if new.since <= window.last:
                row: list[object] = [
                    employee_id(person), f"{american(new.since)} 0{1 + person.number % 9}:15 PM", person.email,
                    "Direct Deposit", old.routing, old.account, new.routing, new.account, new.payee,
                ]  # fmt: skip
                rows.append((new.since, row))
    return [row for _, row in sorted(rows, key=lambda pair: (pair[0], str(pair[1][0])))]


def write_payroll(folder: Path, company: Company, window: Window) -> None:
    """Writes `payroll/payroll-export.zip` with both tables; entries carry a fixed time."""
    path = folder / "payroll" / "payroll-export.zip"
    path.parent.mkdir(parents=True, exist_ok=True)
    tables = {
        "PayrollPayments.csv": table(PAYMENTS, _payments(company, window)),
        "DirectDepositChanges.csv": table(CHANGES, _changes(company, window)),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as packed:
        for name, text in tables.items():
            entry = zipfile.ZipInfo(f"export/{name}", (2026, 6, 30, 23, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(entry, text)
