"""Equipment sent out and back, and what the carrier said on the way."""

from watchword.records.column import RecordTable, text, time

SHIPMENTS = RecordTable(
    "shipments",
    "an order that sends a device to a person, or asks for it back",
    (
        time("time", "when it was ordered"),
        text("activity", "outbound or return"),
        text("order_id", "the order's number"),
        text("tracking", "the carrier's number, upper case"),
        text("employee_number", "the person's employee number"),
        text("email", "the person's work e-mail, lower case"),
        text("serial", "the device's serial number, upper case"),
        text("recipient", "name on the label; names are compared in enrichment alone"),
        text("address", "address on the label, one line"),
        text("city", "city on the label"),
        text("region", "state or province on the label"),
        text("postcode", "postcode on the label"),
        text("country", "country on the label"),
        text("carrier", "carrier, lower case"),
        text("status", "state of the order as written, lower case"),
        time("due", "when a return is due"),
        time("received", "when a return was received"),
    ),
)

DELIVERY_EVENTS = RecordTable(
    "delivery_events",
    "a scan by the carrier",
    (
        time("time", "when it was scanned"),
        text("tracking", "the carrier's number, upper case"),
        text("status", "delivered, in_transit, redirected, held, returned or other"),
        text("city", "where: city"),
        text("region", "where: state or province"),
        text("country", "where: country"),
        text("signer", "who signed; compared in enrichment alone"),
    ),
)
