"""Equipment asked back: lists of returns and retrievals, as IT logistics keep them apart from orders."""

from collections.abc import Mapping

from watchword.sources.cells import kept, listed, lower, upper
from watchword.sources.contract import Context, Rows, TableSource
from watchword.sources.dates import moments
from watchword.sources.headers import SERIAL
from watchword.sources.who import WHO, who

ALIASES: dict[str, tuple[str, ...]] = {
    **WHO,
    "order_id": (
        "Order No", "Order ID", "Order Number", "Return ID", "Return Number", "Retrieval ID", "RMA", "RMA Number",
        "Ticket", "Reference", "Request ID",
    ),
    "serial": (*SERIAL, "Serial Numbers"),
    "tracking": ("Return Label", "Return Tracking", "Return Tracking Number", "Return Tracking No", "Return Label Number"),
    "requested": (
        "Return Requested", "Retrieval Requested", "Return Requested On", "Return Started", "Return Created",
        "Offboarding Date", "Retrieval Created", "Return Initiated",
    ),
    "due": ("Return Due", "Return Due Date", "Return By", "Return Deadline", "Expected Return Date"),
    "received": (
        "Received On", "Return Received", "Return Received On", "Returned On", "Return Date", "Received At",
        "Received Date", "Retrieved On",
    ),
    "returned": ("Return Status", "Retrieval Status", "Return State"),
    "city": ("Return Origin City", "Origin City", "Pickup City", "Returned From City"),
    "region": ("Return Origin State", "Origin State", "Pickup State", "Returned From State"),
    "country": ("Return Origin Country", "Origin Country", "Pickup Country", "Returned From Country"),
}  # fmt: skip


def convert(row: Mapping[str, str], context: Context) -> Rows:
    """One return as a shipment for each serial number."""
    person, order = who(row), kept(row.get("order_id", ""))
    serials = listed(row.get("serial", "")) or [""]
    if not (person.known or order or serials[0]):
        return "has no person, no order and no serial number"
    dates = moments(row, ("requested", "due", "received"), context)
    if isinstance(dates, str):
        return dates
    shipment = {
        "time": dates["requested"] or dates["received"] or dates["due"],
        "activity": "return",
        "order_id": order,
        "tracking": upper(row.get("tracking", "")),
        "employee_number": person.number,
        "email": person.email,
        "city": kept(row.get("city", "")),
        "region": kept(row.get("region", "")),
        "country": kept(row.get("country", "")),
        "status": lower(row.get("returned", "")),
        "due": dates["due"],
        "received": dates["received"],
    }
    return [("shipments", {**shipment, "serial": upper(serial)}) for serial in serials]


RETURNS = TableSource(
    id="returns",
    title="returns of equipment",
    version=1,
    aliases=ALIASES,
    needs=(
        ("order_id", "serial"),
        ("returned", "requested", "tracking"),
        ("received", "returned", "due"),
    ),
    convert=convert,
    export="IT logistics: every return asked for, with person, serial number, status and the day it came back",
    distinctive=("returned", "requested", "received"),
)
