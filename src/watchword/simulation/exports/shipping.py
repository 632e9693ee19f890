"""Laptop orders, the carrier's events, and what came back."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import orjson

from watchword.simulation.exports.paper import save, spelled, table
from watchword.simulation.exports.roster import employee_id
from watchword.simulation.people import Company, Parcel, Person
from watchword.simulation.places import City, city
from watchword.simulation.window import Window, iso, moment

ORDERS = (
    "Order No", "Order Date", "Employee ID", "Employee Name", "Work Email", "Reason", "Ship To Name", "Ship To Address",
    "Ship To City", "Ship To State", "Ship To Postal Code", "Ship To Country", "Item", "Serial Number", "Carrier",
    "Tracking No", "Return Label",
)  # fmt: skip
RETURNS = (
    "Order No", "Employee ID", "Serial Number", "Return Label", "Return Requested", "Return Status", "Received On",
    "Return Origin City", "Return Origin State", "Return Origin Country",
)  # fmt: skip


def _numbered(company: Company) -> Iterator[tuple[str, str, str, Person, Parcel]]:
    """Every parcel with its order number, tracking number and return label's tracking number."""
    number = 0
    for person in company.people:
        for parcel in person.parcels:
            number += 1
            yield f"SO-{40_000 + number}", f"EX55501{number:07d}", f"EX55509{number:07d}", person, parcel


def _event(
    tracking: str, status: str, when: tuple[date, float], where: City, signer: str = ""
) -> dict[str, Any]:
    return {
        "trackingNumber": tracking,
        "status": status,
        "eventTime": iso(moment(*when, where.zone), 0),
        "location": {"city": where.name, "state": where.region, "country": where.code},
        "signedBy": signer or None,
    }


def _journey(tracking: str, parcel: Parcel, rng: random.Random) -> list[dict[str, Any]]:
    """From the depot to the door, and where else it is seen."""
    start, place = parcel.ordered + timedelta(days=1), parcel.address.city
    there = parcel.ordered + timedelta(days=rng.choice((4, 5)))
    found = [
        _event(tracking, "Picked up", (start, 16.2), city("Denver")),
        _event(tracking, "Arrived at facility", (there - timedelta(days=1), 4.5), place),
        _event(tracking, "Out for delivery", (there, 8.1), place),
        _event(tracking, "Delivered", (there, rng.uniform(9.5, 18)), place, parcel.signed_by),
    ]
    if parcel.far_scan is not None:
        found.append(
            _event(tracking, "Re-routed: accepted for export", (there + timedelta(days=2), 11.0), place)
        )
        again = there + timedelta(days=5)
        found.append(_event(tracking, "Delivered", (again, 13.5), parcel.far_scan, parcel.ship_name))
    return found


def _way_back(label: str, parcel: Parcel, company_door: City) -> list[dict[str, Any]]:
    if parcel.returned is None:
        return []
    origin = parcel.return_from or parcel.address.city
    return [
        _event(label, "Picked up", (parcel.returned - timedelta(days=4), 14.0), origin),
        _event(label, "Delivered", (parcel.returned, 10.2), company_door, "RECEIVING"),
    ]


def _returns(company: Company, window: Window) -> list[list[object]]:
    rows: list[list[object]] = []
    for order, _, label, person, parcel in _numbered(company):
        last = parcel is person.parcels[-1]
        if parcel.returned is None and not (last and person.left and person.left <= window.last):
            continue
        asked = person.left if last and person.left else parcel.returned
        origin = parcel.return_from or parcel.address.city
        here = [origin.name, origin.region, origin.code] if parcel.returned else ["", "", ""]
        status = "Received" if parcel.returned else "Awaiting return"
        rows.append([
            order, employee_id(person), parcel.laptop.serial, label, spelled(asked), status, spelled(parcel.returned), *here,
        ])  # fmt: skip
    return rows


def write_shipping(folder: Path, company: Company, window: Window, seed: int) -> None:
    """Writes orders and returns as CSV, the carrier's events as a JSON array."""
    rng = random.Random(f"{seed}:shipping")
    rows: list[list[object]] = []
    events: list[dict[str, Any]] = []
    for order, tracking, label, person, parcel in _numbered(company):
        to = parcel.address
        street = f"{to.line1}, {to.line2}" if to.line2 else to.line1
        rows.append([
            order, spelled(parcel.ordered), employee_id(person), person.name, person.email, parcel.reason, parcel.ship_name,
            street, to.city.name, to.city.region, to.postal, to.city.code, f"{parcel.laptop.maker} {parcel.laptop.model}",
            parcel.laptop.serial, "Example Parcel", tracking, label,
        ])  # fmt: skip
        events += _journey(tracking, parcel, rng) + _way_back(label, parcel, city("Denver"))
    events = [event for event in events if str(event["eventTime"]) <= iso(moment(window.last, 24), 0)]
    events.sort(key=lambda event: (str(event["eventTime"]), str(event["trackingNumber"])))
    inside = folder / "shipping"
    save(inside / "orders.csv", table(ORDERS, rows))
    save(inside / "returns.csv", table(RETURNS, _returns(company, window)))
    save(inside / "carrier-events.json", orjson.dumps(events, option=orjson.OPT_INDENT_2).decode())
