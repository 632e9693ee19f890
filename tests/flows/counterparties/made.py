"""A small company whose books name firms that lists know, and lists of its own to ask."""

import csv
import io
import json
import shutil
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from watchword.flows.scan import Request, Scan, scan
from watchword.screening.entry import Entry, EntryKind, Identifier, ListedName
from watchword.screening.store import ListStore
from watchword.settings import Settings
from watchword.simulation import simulate

FETCHED = datetime(2026, 6, 1, tzinfo=UTC)
QUIET: dict[str, Callable[[str, int, int], None]] = dict.fromkeys(
    ("read", "prepare", "screen", "indicators"), lambda *_: None
)


def company(folder: Path) -> Path:
    """Exports of twenty people: roster, vendors, pay, devices and parcels, without logs."""
    simulate(20, 14, 4, folder / "whole")
    for kept in ("people", "payroll", "devices", "shipping"):
        shutil.copytree(folder / "whole" / "exports" / kept, folder / "exports" / kept)
    return folder / "exports"


def people_of(exports: Path) -> list[dict[str, str]]:
    """The roster's rows: `Employee ID`, `Legal Name`, `Work Email` and others."""
    return rows_of(exports / "people" / "workday-workers.csv")


def rows_of(path: Path) -> list[dict[str, str]]:
    """A table's rows."""
    return list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))


def rewritten(path: Path, rows: Iterable[Mapping[str, str]]) -> None:
    """Write a table anew, with the columns of its first row and whatever others have beyond."""
    rows = list(rows)
    made = io.StringIO()
    written = csv.DictWriter(made, list(dict.fromkeys(name for row in rows for name in row)))
    written.writeheader()
    written.writerows(rows)
    path.write_text(made.getvalue(), "utf-8")


def with_vendor(exports: Path, number: str, name: str, **more: str) -> None:
    """Another firm in the vendor master."""
    path = exports / "people" / "vendors.csv"
    rows = rows_of(path)
    rewritten(
        path, [*rows, {**rows[0], "Vendor ID": number, "Vendor Name": name, "Payee Name": name, **more}]
    )


def with_pay(exports: Path, employee: str, **more: str) -> None:
    """A payment beside all others: `Payee Name`, `Account Number`, `Wallet Address` …"""
    row = {"Employee ID": employee, "Pay Date": "03/15/2026", "Net Pay": "2500.00", "Currency": "USD", **more}
    rewritten(exports / "payroll" / f"extra-{employee}.csv", [row])


def with_supplier(exports: Path, name: str, holder: Mapping[str, str]) -> None:
    """A list of devices with two rows, of which the first came from this firm and is this person's."""
    shown = {"Manufacturer": "Dell Inc.", "Model": "XPS 13 Plus", "Assigned On": "2026-02-02"}
    rewritten(
        exports / "devices" / "bought.csv",
        [
            {
                "Asset": "A-1",
                "Serial Number": "SN00001",
                "Email": holder["Work Email"],
                **shown,
                "Supplier": name,
            },
            {
                "Asset": "A-2",
                "Serial Number": "SN00002",
                "Email": "",
                **shown,
                "Supplier": "Example Computers",
            },
        ],
    )


def entry(number: int, name: str, kind: EntryKind = EntryKind.ORGANIZATION, **more: Any) -> Entry:
    """An entry of an official list."""
    return Entry("ofac-sdn", str(number), kind, (ListedName(name),), programs=("TEST",), **more)


def listed_wallet(number: int, name: str, address: str) -> Entry:
    """A firm with a wallet."""
    return entry(number, name, identifiers=(Identifier("wallet", address, "ETH"),))


def lists(folder: Path, *entries: Entry) -> Path:
    """A folder with one official list."""
    ListStore(folder).keep("ofac-sdn", entries, "made for a test", FETCHED)
    return folder


def scanned(exports: Path, folder: Path, asked: Path) -> Scan:
    """What a scan concludes, everybody told."""
    return scan(Request(exports, folder, folder / "lake", Settings(), everyone=True, lists=asked), QUIET)


def evidence_of(done: Scan) -> dict[str, set[str]]:
    """Indicators that found something, by person."""
    return {
        case["person_id"]: {each["indicator"] for each in case["evidence"]} for case in done.document["cases"]
    }


def matters(done: Scan) -> list[tuple[str, str, str]]:
    """What is told of whom: (about, subject, verdict)."""
    told = json.loads(json.dumps(done.document["screening"]["matters"]))
    return [(each["about"], each["subject"], each["verdict"]) for each in told]
