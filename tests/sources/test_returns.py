"""Lists of returns become shipments back, whether anything came or not."""

from watchword.sources.contract import Context
from watchword.sources.recognise import claims
from watchword.sources.registry import TABLE_SOURCES
from watchword.sources.returns import RETURNS, convert
from watchword.sources.shape import Head, Shape

CONTEXT = Context(b"key")
HEADERS = (
    "Order No",
    "Employee ID",
    "Serial Number",
    "Return Label",
    "Return Requested",
    "Return Status",
    "Received On",
)


def test_a_list_of_returns_is_recognised_as_that() -> None:
    found = claims(Head(Shape.CSV, ({},), HEADERS), (), TABLE_SOURCES, {})
    assert found[0].source is RETURNS


def test_a_return_that_came_and_one_that_did_not() -> None:
    row = {"employee_number": "E7", "serial": "abc1", "requested": "11 Jun 2026"}
    row |= {"returned": "Received", "received": "17 Jun 2026"}
    came = convert(row, CONTEXT)
    missing = convert({**row, "returned": "Awaiting", "received": ""}, CONTEXT)
    assert isinstance(came, list)
    assert isinstance(missing, list)
    assert (came[0][1]["serial"], came[0][1]["activity"], str(came[0][1]["received"])[:10]) == (
        "ABC1",
        "return",
        "2026-06-17",
    )
    assert (missing[0][1]["received"], missing[0][1]["status"]) == (None, "awaiting")


def test_a_row_of_nothing_is_refused() -> None:
    assert convert({"returned": "Received"}, CONTEXT) == "has no person, no order and no serial number"
