"""What carriers report on the way: tracking exports of FedEx, UPS, DHL and of services that gather them."""

import re
from collections.abc import Mapping

from watchword.sources.addresses import Address, address, city_first
from watchword.sources.cells import turned, upper
from watchword.sources.contract import Context, Rows, TableSource
from watchword.sources.dates import moments
from watchword.sources.headers import TRACKING, address_columns

ALIASES: dict[str, tuple[str, ...]] = {
    "tracking": TRACKING,
    "scanned": (
        "Event Time", "Event Date", "Event Date/Time", "Scan Date", "Scan Time", "Scan Date/Time",
        "Timestamp", "Date/Time", "Date", "Event Timestamp", "Date Time", "Activity Date", "Status Date",
        "eventTime", "Local Event Time", "When", "Checkpoint Date", "Checkpoint Time", "Scan Datetime",
        "Event Datetime", "Date and Time", "Update Time", "Occurred At",
    ),
    "clock": ("Time", "Activity Time", "Local Time", "Time of Day", "Event Clock"),
    "event": (
        "Event", "Event Description", "Scan Event", "Activity", "Scan Type", "Event Type", "Travel History",
        "Checkpoint", "Checkpoint Message", "Status Description", "Scan Description", "Description", "Scan",
        "Activity Description",
    ),
    "status": (
        "Status", "Event Status", "Current Status", "Tracking Status", "Status Code", "Event Code",
        "Delivery Status",
    ),
    "location": (
        "Location", "Event Location", "Scan Location", "Activity Location", "Place", "Service Area",
        "Checkpoint Location",
    ),
    "signer": (
        "Signed For By", "Signed By", "Received By", "Signature", "Signer", "Signatory", "Signed For",
        "Signature Name",
    ),
    "carrier": ("Carrier", "Courier", "Carrier Name"),
    **address_columns(),
}  # fmt: skip
for _ours, _names in address_columns(
    ("Event", "Scan", "Activity", "Scan Location", "Location", "Event Location")
).items():
    ALIASES[_ours] += _names
for _unused in ("address", "address_2", "postcode"):
    del ALIASES[_unused]

#: Carriers' own words, the first that matches; an attempt or a plan to deliver is no delivery.
_STATUS = (
    ("returned", r"\breturn(?:ed|ing)?\b.*\b(?:sender|shipper)\b|^return(?:ed)?$|^rs$"),
    ("redirected", r"redirect|re-?rout|intercept|(?:address|delivery|destination) (?:was |has been )?(?:change|updated)"
                   r"|change of (?:delivery )?address|delivery option|forwarded to (?:a )?(?:new|different|another)"),
    ("in_transit", r"out for delivery|(?:will|to|scheduled to) be (?:re)?delivered|delivery (?:re)?scheduled"
                   r"|with (?:delivery )?courier"),
    ("other", r"not (?:be |been )?delivered|undeliver|unable|attempt|exception|refused|damage|lost|label created"
              r"|information (?:sent|received)|awaiting"),
    ("held", r"\bheld\b|\bhold(?:ing)?\b|access ?point|(?:ready|available) for .*(?:pick|collect)"
             r"|retail location|locker|service ?point|^hl$"),
    ("delivered", r"\bdelivered\b|^delivery$|^d$|^dl$|proof of delivery"),
    ("in_transit", r"transit|depart|arriv|left|pick(?:ed)? ?up|scan|process|sort|facility|customs|clear|vehicle"
                   r"|on its way|shipped|hub|^(?:it|pu|od|i|p)$"),
)  # fmt: skip


def convert(row: Mapping[str, str], context: Context) -> Rows:
    """One scan of one parcel."""
    tracking = upper(row.get("tracking", ""))
    if not tracking:
        return "has no tracking number"
    day, clock = row.get("scanned", ""), row.get("clock", "")
    joined = day if ":" in day or not clock else f"{day} {clock}"
    dates = moments({"scan": joined}, ("scan",), context)
    if isinstance(dates, str):
        return dates
    if dates["scan"] is None:
        return "has no time that can be read"
    place = _place(row)
    event = {
        "time": dates["scan"],
        "tracking": tracking,
        "status": status(f"{row.get('event', '')}\n{row.get('status', '')}"),
        "city": place.city,
        "region": place.region,
        "country": place.country,
        "signer": turned(row.get("signer", "")),
    }
    return [("delivery_events", event)]


def status(words: str) -> str:
    """Carriers' words as one of ours; the first line that means something decides."""
    for line in words.lower().replace("_", " ").splitlines():
        for ours, pattern in _STATUS:
            if re.search(pattern, line.strip()):
                return ours
    return "other"


def _place(row: Mapping[str, str]) -> Address:
    """Where the scan was, by its own columns or by one such as `MEMPHIS, TN`."""
    apart = address(row)
    if apart.city:
        return apart
    one = city_first(row.get("location", ""))
    return Address(None, one.city, apart.region or one.region, None, apart.country or one.country)


CARRIER = TableSource(
    id="carrier",
    title="carrier's tracking events",
    version=1,
    aliases=ALIASES,
    needs=(("tracking",), ("scanned",), ("event", "status")),
    convert=convert,
    export="carrier: the travel history of all parcels: tracking number, time, status, place, who signed",
    distinctive=("scanned", "event", "signer", "location", "clock"),
)
