"""Prepared tables of equipment and pay, in Python: small tables, and the one place where names are compared."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from watchword.enrich.agreement import agreement, shares_family_name
from watchword.enrich.home_address import home_key
from watchword.enrich.places import Place, distance_km, resolve
from watchword.enrich.roster import Person, naive
from watchword.enrich.who import Directory
from watchword.enrich.workbench import Workbench
from watchword.knowledge import forwarder_patterns
from watchword.settings import Settings

Row = Mapping[str, Any]


def _owned(directory: Directory, people: Mapping[str, Person], row: Row) -> Person | None:
    """The person whom a people-side row names, by number or e-mail."""
    return people.get(directory.exactly(row["employee_number"], row["email"]) or "")


def _clocked(row: Row, person: Person) -> dict[str, Any]:
    """Event columns of a people-side row; such rows are days, so the local time is the time."""
    time = naive(row["time"])
    day = time.replace(hour=0, minute=0, second=0, microsecond=0) if time else None
    return {"event_id": row["event_id"], "source": row["source"], "person_id": person.person_id,
            "time": time, "local": time, "day": day}  # fmt: skip


def compared(name: str | None, person: Person) -> str:
    """A payee's, signer's or recipient's name against the person's."""
    return agreement(name, person.name, known_as=person.known_as).value if name and person.name else "unknown"


def deliveries(bench: Workbench, directory: Directory, people: Mapping[str, Person]) -> int:
    """Shipments with what the carrier said of them; returns how many name nobody on the roster."""
    scans: dict[str, list[Row]] = defaultdict(list)
    for scan in bench.rows(
        "SELECT * FROM delivery_events WHERE tracking IS NOT NULL ORDER BY time, event_id"
    ):
        scans[scan["tracking"]].append(scan)
    applied = {}
    for row in bench.rows("SELECT * FROM applications ORDER BY time, event_id"):
        owner = directory.exactly(row["employee_number"], row["work_email"]) or directory.exactly(
            row["email"], None
        )
        place = _place(row)
        if owner and place:
            applied[owner] = place
    rows, lost = [], 0
    for row in bench.rows("SELECT * FROM shipments ORDER BY time, event_id"):
        person = _owned(directory, people, row)
        if person is None or row["time"] is None:
            lost += 1
            continue
        rows.append(
            _delivery(
                row, person, scans.get(row["tracking"] or "", ()), applied.get(person.person_id), people
            )
        )
    bench.write_rows("deliveries", rows)
    return lost


def _place(row: Row) -> Place | None:
    return resolve(row["city"], row["region"], row["country"]) if row["city"] else None


def _delivery(
    row: Row, person: Person, scans: Sequence[Row], applied: Place | None, people: Mapping[str, Person]
) -> dict[str, Any]:
    building, unit = home_key(row["address"], row["city"], row["region"], row["country"])
    place = _place(row)
    done = next((scan for scan in reversed(scans) if scan["status"] == "delivered"), None)
    arrived = _place(done) if done else None
    drop = _mail_drop(row)
    home = person.row.get("home")
    return {
        **_clocked(row, person),
        "activity": row["activity"],
        "serial": row["serial"],
        "address": ", ".join(part for part in (row["address"], row["city"], row["region"]) if part),
        "building": building,
        "unit": unit,
        "at_home": building == home if building and home else None,
        "home_km": _apart(place, person.row.get("latitude"), person.row.get("longitude")),
        "applied_km": _apart(place, applied.latitude, applied.longitude) if applied else None,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "mail_drop": drop[0] if drop else None,
        "mail_drop_name": drop[1] if drop else None,
        "redirected": any(scan["status"] == "redirected" for scan in scans),
        "delivered": naive(done["time"]) if done else None,
        "delivered_latitude": arrived.latitude if arrived else None,
        "delivered_longitude": arrived.longitude if arrived else None,
        "recipient_agreement": compared(row["recipient"], person),
        "signer_agreement": compared(done["signer"], person) if done else "unknown",
        "signer_family": _family(done["signer"], person, people) if done and done["signer"] else None,
        "delivery_event_id": done["event_id"] if done else None,
        "status": row["status"],
        "due": naive(row["due"]),
        "received": naive(row["received"]),
    }


def _family(name: str, person: Person, people: Mapping[str, Person]) -> bool:
    """Whether a signer or payee bears the person's family name, or is a colleague of the same household or home."""
    if person.name and shares_family_name(name, person.name):
        return True
    household, home = person.row.get("household"), person.row.get("home")
    near = (
        other
        for other in people.values()
        if other is not person
        and (
            (household and other.row.get("household") == household)
            or (home and other.row.get("home") == home)
        )
    )
    return any(compared(name, other) in ("same", "compatible") for other in near)


def _apart(place: Place | None, latitude: float | None, longitude: float | None) -> float | None:
    if place is None or latitude is None or longitude is None:
        return None
    return round(distance_km(place.latitude, place.longitude, latitude, longitude), 1)


def _mail_drop(row: Row) -> tuple[str, str] | None:
    """Kind and name of a mail drop, forwarder or box that the label's address or recipient shows."""
    for text in (row["address"], row["recipient"]):
        if not text:
            continue
        line = re.sub(r"\s+", " ", re.sub(r"[.,']", " ", text.upper())).strip()
        for pattern in forwarder_patterns():
            if re.search(pattern.pattern, line):
                return pattern.kind, pattern.name
    return None


def assignments(bench: Workbench, directory: Directory, people: Mapping[str, Person]) -> None:
    """Devices given to people by the inventory."""
    rows = []
    for row in bench.rows("SELECT *, first AS time FROM assignments ORDER BY first, event_id"):
        person = _owned(directory, people, row)
        if person is not None:
            rows.append({**_clocked(row, person), "device_uid": row["device_uid"], "serial": row["serial"],
                         "status": row["status"], "last": naive(row["last"])})  # fmt: skip
    bench.write_rows("assignments", rows)


def pay(bench: Workbench, directory: Directory, people: Mapping[str, Person], settings: Settings) -> int:
    """Payments and changes of the account paid to, with names compared; returns how many name nobody."""
    vendors = bench.rows("SELECT firm, payee, account_key FROM vendors")
    firms = [each for row in vendors for each in (row["firm"], row["payee"]) if each]
    firms += [each for agency in settings.agencies for each in (agency.name, agency.payee) if each]
    keys = {row["account_key"] for row in vendors} - {None}
    ends = {agency.account_last_four for agency in settings.agencies} - {None}
    known = {plain_firm(firm) for firm in firms}
    lost = 0
    for name in ("payments", "payment_changes"):
        rows = []
        for row in bench.rows(f"SELECT * FROM {name} ORDER BY time, event_id"):
            person = _owned(directory, people, row)
            if person is None or row["time"] is None:
                lost += 1
                continue
            agency = (
                plain_firm(row["payee"] or "") in known
                or row["account_key"] in keys
                or (row["account_end"] in ends and plain_firm(row["payee"] or "") in known)
            )
            rows.append({**_clocked(row, person), "account_key": row["account_key"], "account_end": row["account_end"],
                         "payee_agreement": compared(row["payee"], person),
                "payee_family": _family(row["payee"], person, people) if row["payee"] else None,
                         **({"account_kind": row["account_kind"], "agency": agency} if name == "payments" else {})})  # fmt: skip
        bench.write_rows(name, rows)
    return lost


def plain_firm(firm: str) -> str:
    """A firm's name without case, punctuation and legal form, as far as a bank's line of 22 letters goes."""
    text = re.sub(r"[^a-z0-9 ]", " ", firm.lower())
    words = [
        word
        for word in text.split()
        if word not in {"inc", "llc", "ltd", "limited", "corp", "co", "gmbh", "plc", "bv", "sa"}
    ]
    return " ".join(words)[:18].strip()
