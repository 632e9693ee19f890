"""What carriers report on the way."""

from datetime import UTC, datetime

import pytest

from tests.sources.people_side import Desk, as_csv, desk
from watchword.sources.carrier import status

__all__ = ["desk"]

SCAN = {"Tracking number": "770012345678", "Date": "3/5/2026", "Time": "2:05 PM", "Status": "Delivered",
        "Location": "AUSTIN, TX", "Signed for by": "LEE, A"}  # fmt: skip


def test_a_scan_has_its_time_place_and_signer(desk: Desk) -> None:
    event = desk.row(SCAN).only("delivery_events")
    assert event["time"] == datetime(2026, 3, 5, 14, 5, tzinfo=UTC)
    assert (event["city"], event["region"], event["signer"]) == ("AUSTIN", "TX", "A LEE")
    assert event["status"] == "delivered"


@pytest.mark.parametrize(
    ("words", "ours"),
    [
        ("Delivered", "delivered"), ("Delivered - Signed for by: A LEE", "delivered"), ("DL", "delivered"),
        ("Out for delivery", "in_transit"),
        ("Scheduled to be delivered today", "in_transit"), ("Departed from Facility", "in_transit"),
        ("in_transit", "in_transit"), ("Picked up", "in_transit"), ("Arrived at Hub", "in_transit"),
        ("Delivery address was changed", "redirected"), ("Redirected at recipient's request", "redirected"),
        ("Delivery option requested", "redirected"), ("Package intercept requested", "redirected"),
        ("Held at location, available for pickup", "held"), ("Delivered to UPS Access Point", "held"),
        ("Ready for recipient pickup", "held"), ("Returned to sender", "returned"), ("Returning package to shipper", "returned"),
        ("Not delivered", "other"), ("Delivery attempted", "other"), ("Delivery exception", "other"),
        ("Shipment information sent to FedEx", "other"), ("", "other"),
    ],
)  # fmt: skip
def test_carriers_words_as_one_of_ours(words: str, ours: str) -> None:
    assert status(words) == ours


def test_the_event_goes_before_the_parcels_present_status(desk: Desk) -> None:
    row = {
        "Tracking Number": "1",
        "Event Time": "2026-03-04T10:00:00Z",
        "Event": "Departed Facility",
        "Status": "Delivered",
    }
    assert desk.row(row).only("delivery_events")["status"] == "in_transit"


def test_wrong_rows_are_refused(desk: Desk) -> None:
    taken = desk.take(as_csv([SCAN, {**SCAN, "Tracking number": ""}, {**SCAN, "Date": "", "Time": ""}]))
    assert [each.reason for each in taken.account.rejects] == [
        "has no tracking number",
        "has no time that can be read",
    ]
