"""What every OCSF Detection Finding of ours has: its class, its product, times as OCSF has them."""

from datetime import datetime

from watchword import __version__
from watchword.report import words

OCSF_VERSION = "1.5.0"

# What makes an event a new Detection Finding; type_uid = class_uid * 100 + activity_id.
CLASS = {
    "activity_id": 1,
    "activity_name": "Create",
    "category_name": "Findings",
    "category_uid": 2,
    "class_name": "Detection Finding",
    "class_uid": 2004,
    "type_name": "Detection Finding: Create",
    "type_uid": 200401,
}

METADATA = {
    "version": OCSF_VERSION,
    "product": {"name": "Watchword", "vendor_name": "Watchword", "version": __version__},
}


def milliseconds(iso: str) -> int | None:
    """A time as OCSF has it; None where it is none."""
    parsed: datetime | None = words.moment(iso)
    return int(parsed.timestamp() * 1000) if parsed else None
