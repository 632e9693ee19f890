"""Shipments: what was sent where, and what is to come back."""

from datetime import UTC, datetime

import pytest

from tests.sources.people_side import Desk, as_array, as_csv, as_lines, desk

__all__ = ["desk"]

ORDER = {
    "Order ID": "ORD-1001",
    "Order Type": "Deployment",
    "Status": "Delivered",
    "Recipient Name": "Lee, Ann",
    "Employee Email": "Ann@Example.com",
    "Address Line 1": "12 Main St",
    "Address Line 2": "Apt 4",
    "City": "Austin",
    "State/Province": "TX",
    "Postal Code": "78701",
    "Country": "US",
    "Carrier": "FedEx",
    "Tracking Number": "7700 1234 5678",
    "Serial Number": "c02abc",
    "Created At": "2026-03-01",
    "Delivered At": "2026-03-05 14:05",
    "Signed By": "A. Lee",
}


def test_an_order_is_a_shipment_and_its_delivery_an_event(desk: Desk) -> None:
    taken = desk.row(ORDER)
    shipment, event = taken.only("shipments"), taken.only("delivery_events")
    assert (shipment["activity"], shipment["order_id"], shipment["status"]) == (
        "outbound",
        "ORD-1001",
        "delivered",
    )
    assert (shipment["address"], shipment["city"], shipment["postcode"]) == (
        "12 Main St Apt 4",
        "Austin",
        "78701",
    )
    assert (shipment["recipient"], shipment["email"]) == ("Ann Lee", "ann@example.com")
    assert (shipment["tracking"], shipment["serial"], shipment["carrier"]) == (
        "770012345678",
        "C02ABC",
        "fedex",
    )
    assert (event["status"], event["signer"], event["city"]) == ("delivered", "A. Lee", None)
    assert event["time"] == datetime(2026, 3, 5, 14, 5, tzinfo=UTC)


def test_an_address_in_one_line_is_taken_apart(desk: Desk) -> None:
    row = {
        "Order": "1",
        "Requested for": "Ann Lee",
        "Shipping Address": "12 Main St, Austin, TX 78701, USA",
        "Date": "2026-03-01",
    }
    shipment = desk.row(row).only("shipments")
    assert (shipment["address"], shipment["city"], shipment["region"]) == ("12 Main St", "Austin", "TX")
    assert shipment["recipient"] == "Ann Lee"


@pytest.mark.parametrize(
    "cells",
    [{"Order Type": "Return"}, {"Order Type": "Offboarding"}, {"Order Type": "", "Order ID": "RET-7"}],
)
def test_a_return_by_its_kind_or_its_orders_prefix(desk: Desk, cells: dict[str, str]) -> None:
    assert desk.row({**ORDER, **cells}).only("shipments")["activity"] == "return"


def test_a_return_has_its_due_date_and_when_it_was_received(desk: Desk) -> None:
    row = {**ORDER, "Order Type": "Return", "Return Due Date": "2026-04-01", "Received On": "2026-04-09"}
    shipment = desk.row(row).only("shipments")
    assert (shipment["due"].day, shipment["received"].day) == (1, 9)


def test_an_order_of_two_machines_is_two_shipments(desk: Desk) -> None:
    taken = desk.row({**ORDER, "Serial Number": "C02ABC; C02DEF"})
    assert {each["serial"] for each in taken.records("shipments")} == {"C02ABC", "C02DEF"}
    assert taken.account.rows == taken.account.kept == 1


def test_state_is_the_orders_where_it_is_no_part_of_an_address(desk: Desk) -> None:
    row = {"Number": "RITM0010001", "Requested for": "ann@example.com", "Opened": "2026-03-01", "State": "Closed Complete",
           "Ship to address": "12 Main St"}  # fmt: skip
    shipment = desk.row(row).only("shipments")
    assert (shipment["status"], shipment["region"]) == ("closed complete", None)


def test_a_ups_number_tells_its_carrier(desk: Desk) -> None:
    row = {**ORDER, "Carrier": "", "Tracking Number": "1Z999AA10123456784"}
    assert desk.row(row).only("shipments")["carrier"] == "ups"


def test_wrong_rows_are_refused(desk: Desk) -> None:
    empty = {**dict.fromkeys(ORDER, ""), "Status": "x", "Carrier": "fedex"}
    taken = desk.take(as_csv([ORDER, empty, {**ORDER, "Created At": "31.31.2026"}]))
    assert [each.reason for each in taken.account.rejects] == [
        "has no order, tracking or serial number, no person and no address",
        "ordered date '31.31.2026' cannot be read: write it as 2026-03-15",
    ]


def test_json_gives_the_same_records_as_csv(desk: Desk) -> None:
    expected = desk.row(ORDER).records("shipments")
    assert desk.take(as_array([ORDER])).records("shipments") == expected
    assert desk.take(as_lines([ORDER])).records("shipments") == expected
