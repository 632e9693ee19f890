"""Reads a simulated company's exports the way any reader of the vendors' formats would, with the standard library."""

import csv
import gzip
import io
import json
import zipfile
from collections import defaultdict
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def lines(path: Path) -> list[Row]:
    """JSON lines, packed or not."""
    if not path.exists():
        return []
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in data.splitlines() if line]


def table(path: Path) -> list[dict[str, str]]:
    """A CSV with a header, a byte mark allowed."""
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def when(text: str) -> datetime:
    """An Okta or Microsoft time."""
    return datetime.fromisoformat(text[:23].rstrip("Z")).replace(tzinfo=UTC)


class Exports:
    """One simulated company on disk."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.folder = out / "exports"

    @cached_property
    def truth(self) -> dict[str, Row]:
        return {row["email"]: row for row in json.loads((self.out / "truth.json").read_text())["people"]}

    @cached_property
    def okta(self) -> dict[str, list[Row]]:
        """Events by actor."""
        found: dict[str, list[Row]] = defaultdict(list)
        for event in lines(self.folder / "okta" / "system-log.jsonl"):
            found[event["actor"]["alternateId"]].append(event)
        return found

    def sessions(self, email: str) -> list[Row]:
        """Session starts of a person."""
        return [one for one in self.okta[email] if one["eventType"] == "user.session.start"]

    @cached_property
    def roster(self) -> dict[str, dict[str, str]]:
        return {row["Work Email"]: row for row in table(self.folder / "people" / "workday-workers.csv")}

    def day(self, email: str, column: str) -> date:
        """A day of the roster."""
        return datetime.strptime(self.roster[email][column], "%m/%d/%Y").date()

    @cached_property
    def orders(self) -> dict[str, list[dict[str, str]]]:
        found: dict[str, list[dict[str, str]]] = defaultdict(list)
        for row in table(self.folder / "shipping" / "orders.csv"):
            found[row["Work Email"]].append(row)
        return found

    @cached_property
    def carrier(self) -> dict[str, list[Row]]:
        """Carrier events by tracking number."""
        found: dict[str, list[Row]] = defaultdict(list)
        for event in json.loads((self.folder / "shipping" / "carrier-events.json").read_text()):
            found[event["trackingNumber"]].append(event)
        return found

    def payroll(self, name: str) -> list[dict[str, str]]:
        """A table of the payroll zip."""
        with zipfile.ZipFile(self.folder / "payroll" / "payroll-export.zip") as packed:
            text = packed.read(f"export/{name}.csv").decode()
        return list(csv.DictReader(io.StringIO(text, newline="")))

    @cached_property
    def paid(self) -> dict[str, list[dict[str, str]]]:
        """Payments by employee id."""
        found: dict[str, list[dict[str, str]]] = defaultdict(list)
        for row in self.payroll("PayrollPayments"):
            found[row["Employee ID"]].append(row)
        return found

    @cached_property
    def commands(self) -> dict[str, list[tuple[datetime, str]]]:
        """Command lines of all sensors by person."""
        found: dict[str, list[tuple[datetime, str]]] = defaultdict(list)
        hunting = self.folder / "defender" / "advanced-hunting"
        rows = [line["properties"] for line in lines(hunting / "DeviceProcessEvents.jsonl")]
        for row in rows + table(hunting / "portal-query-last-30-days.csv"):
            found[row["AccountUpn"]].append((when(row["Timestamp"]), row["ProcessCommandLine"]))
        for event in self.falcon:
            if event["event_simpleName"] == "ProcessRollup2":
                moment = datetime.fromtimestamp(float(event["ProcessStartTime"]), UTC)
                found[self.owner[event["aid"]]].append((moment, event["CommandLine"]))
        return found

    @cached_property
    def falcon(self) -> list[Row]:
        return lines(self.folder / "crowdstrike" / "fdr" / "data" / "part-00000.gz")

    @cached_property
    def owner(self) -> dict[str, str]:
        """A Falcon agent's user."""
        return {
            one["aid"]: one["UserPrincipal"] for one in self.falcon if one["event_simpleName"] == "UserLogon"
        }

    @cached_property
    def plugged(self) -> dict[str, list[str]]:
        """What was plugged in, as texts that name ids, serials, makers and interface classes, by person."""
        found: dict[str, list[str]] = defaultdict(list)
        hunting = self.folder / "defender" / "advanced-hunting"
        users: dict[str, str] = {}
        for line in lines(hunting / "DeviceInfo.jsonl"):
            user = json.loads(line["properties"]["LoggedOnUsers"])[0]["UserName"]
            users[line["properties"]["DeviceId"]] = f"{user}@fernhill.example"
        for line in lines(hunting / "DeviceEvents.jsonl"):
            fields = json.loads(line["properties"]["AdditionalFields"])
            if line["properties"]["ActionType"] == "PnpDeviceConnected":
                found[users[line["properties"]["DeviceId"]]].append(json.dumps(fields))
        for event in self.falcon:
            if event["event_simpleName"].startswith("DcUsb"):
                found[self.owner[event["aid"]]].append(json.dumps(event))
        return found

    @cached_property
    def github(self) -> dict[str, list[Row]]:
        """Events by SAML name."""
        found: dict[str, list[Row]] = defaultdict(list)
        events = lines(self.folder / "github" / "audit-log-streaming.jsonl.gz")
        events += json.loads((self.folder / "github" / "export-fernhill-labs.json").read_text())
        for event in events:
            found[event.get("external_identity_nameid", "")].append(event)
        return found
