"""Equipment sent to people and back: IT logistics, service-desk requests, carriers' shipping histories."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from watchword.sources.addresses import Address, address
from watchword.sources.cells import kept, listed, lower, turned, upper
from watchword.sources.contract import Context, Rows, TableSource
from watchword.sources.dates import moments
from watchword.sources.shipment_headers import ALIASES
from watchword.sources.who import who

_RETURN = re.compile(
    r"return|offboard|retriev|recover|collect|inbound|pick-?\s?up from|reverse|\brma\b|back to"
)
_RETURN_ORDER = re.compile(r"(?:RET|RTN|RMA|RTRN|RETURN)(?![A-Z])", re.IGNORECASE)
#: What ServiceNow and others write under `State`, which elsewhere is a part of the address.
_STATES = re.compile(
    r"open|new|pending|closed.*|(?:work )?in progress|completed?|cancell?ed|approved|delivered|shipped|fulfilled",
    re.IGNORECASE,
)


def convert(row: Mapping[str, str], context: Context) -> Rows:
    """One order as a shipment for each serial number, and a delivery event where it tells of the delivery."""
    person, tracking, order = who(row), upper(row.get("tracking", "")), kept(row.get("order_id", ""))
    serials = listed(row.get("serial", "")) or [""]
    label, status = _label(row)
    if not (person.known or tracking or order or serials[0] or label.street):
        return "has no order, tracking or serial number, no person and no address"
    dates = moments(row, ("ordered", "shipped", "due", "received", "delivered"), context)
    if isinstance(dates, str):
        return dates
    activity = _activity(row, order)
    shipment: dict[str, Any] = {
        "time": dates["ordered"] or dates["shipped"],
        "activity": activity,
        "order_id": order,
        "tracking": tracking,
        "employee_number": person.number,
        "email": person.email,
        "recipient": turned(row.get("recipient", "")) or person.name,
        "address": label.street,
        "city": label.city,
        "region": label.region,
        "postcode": label.postcode,
        "country": label.country,
        "carrier": _carrier(row, tracking),
        "status": status,
        "due": dates["due"],
        "received": dates["received"] or (dates["delivered"] if activity == "return" else None),
    }
    records: list[tuple[str, dict[str, Any]]] = [
        ("shipments", {**shipment, "serial": upper(serial)}) for serial in serials
    ]
    if tracking and dates["delivered"]:
        records.append(("delivery_events", _delivered(row, tracking, dates["delivered"])))
    return records


def _delivered(row: Mapping[str, str], tracking: str, when: datetime) -> dict[str, Any]:
    """The delivery that a list of shipments tells of; where it took place is not what the label says."""
    return {
        "time": when,
        "tracking": tracking,
        "status": "delivered",
        "signer": turned(row.get("signer", "")),
    }


def _label(row: Mapping[str, str]) -> tuple[Address, str | None]:
    """The address on the label and the order's status, where `State` may be either."""
    label, status = address(row), lower(row.get("status", ""))
    if label.region and _STATES.fullmatch(label.region):
        return replace(label, region=None), status or label.region.lower()
    return label, status


def _activity(row: Mapping[str, str], order: str | None) -> str:
    """Return by its kind or direction, a `returned` flag aside; else by the order's prefix; else outbound."""
    if kind := lower(row.get("activity", "")):
        return "return" if _RETURN.search(kind) else "outbound"
    return "return" if order and _RETURN_ORDER.match(order) else "outbound"


def _carrier(row: Mapping[str, str], tracking: str | None) -> str | None:
    """As written; UPS numbers tell themselves."""
    written = lower(row.get("carrier", ""))
    return written or ("ups" if tracking and re.fullmatch(r"1Z[0-9A-Z]{16}", tracking) else None)


SHIPMENTS = TableSource(
    id="shipments",
    title="shipments of equipment",
    version=1,
    aliases=ALIASES,
    needs=(
        ("order_id", "tracking", "serial"),
        ("recipient", "address", "city", "postcode"),
        ("tracking", "ordered", "shipped", "activity", "carrier", "due", "delivered", "received"),
    ),
    convert=convert,
    export="IT logistics: every order with person, ship-to address, tracking, serial, return due, received",
    distinctive=("recipient", "order_id", "address", "activity", "ordered", "shipped", "due"),
)
