"""Column names of shipments: Firstbase, GroWrk, Workwize, ServiceNow, FedEx and UPS shipping histories."""

from watchword.sources.headers import SERIAL, TRACKING, address_columns
from watchword.sources.who import WHO

#: What stands before the parts of the address that a parcel goes to.
SHIP_TO = (
    "Ship To", "Ship-To", "Shipping", "Recipient", "Delivery", "Shipping Address", "Destination",
    "Deliver To", "Receiver", "To", "Ship To Address", "Shipping Address -", "Consignee",
)  # fmt: skip

ALIASES: dict[str, tuple[str, ...]] = {
    **WHO,
    "work_email": (
        *WHO["work_email"], "Requested For Email", "Recipient Email", "Requested For E-mail",
        "Ship To Email", "Assignee Email", "Requested for: Email", "Recipient Email Address",
        "Shipping Email", "Contact Email",
    ),
    "person": (*WHO["person"], "Requested For", "Assigned To", "Assignee", "User"),
    "order_id": (
        "Order ID", "Order Number", "Order", "Order No", "Order No.", "Request Number", "Number",
        "Request Item", "RITM", "Request ID", "Shipment ID", "Shipment Number", "Reference",
        "Reference Number", "Customer Reference", "Reference Number 1", "Return ID", "Return Number",
        "Ticket", "Ticket ID", "Shipper Reference", "Order Reference", "Package Reference No. 1",
        "PO Number",
    ),
    "tracking": TRACKING,
    "serial": (*SERIAL, "Serial Numbers"),
    "recipient": (
        "Recipient", "Recipient Name", "Ship To Name", "Ship To", "Ship To Attention",
        "Recipient Contact Name", "Deliver To Name", "Consignee", "Receiver Name", "Consignee Name",
        "Shipping Name", "Ship To Contact", "Attention", "Recipient Contact", "Receiver", "Delivery Name",
        "Ship To Contact Name",
    ),
    "carrier": (
        "Carrier", "Courier", "Shipping Carrier", "Shipped Via", "Ship Via", "Carrier Name",
        "Shipping Provider",
    ),
    "status": (
        "Status", "Order Status", "Shipment Status", "Stage", "Fulfillment Status", "Delivery Status",
        "Request State", "Return Status", "Current Status",
    ),
    "activity": (
        "Type", "Order Type", "Direction", "Shipment Type", "Request Type", "Movement", "Activity",
        "Order Kind", "Movement Type", "Shipment Direction",
    ),
    "ordered": (
        "Order Date", "Ordered", "Ordered At", "Ordered On", "Date Ordered", "Created", "Created At",
        "Created On", "Opened", "Opened At", "Request Date", "Requested On", "Requested At", "Date",
        "Order Created", "Date Created", "Return Requested",
    ),
    "shipped": (
        "Ship Date", "Shipped", "Shipped At", "Shipped On", "Date Shipped", "Shipping Date", "Manifest Date",
        "Pickup Date", "Shipment Date", "Label Created", "Dispatch Date", "Dispatched On", "Shipped Date",
    ),
    "due": (
        "Return Due", "Return Due Date", "Due Date", "Return By", "Return Deadline", "Due",
        "Expected Return Date", "Expected Return",
    ),
    "received": (
        "Received", "Return Received", "Received At", "Received On", "Received Date", "Date Received",
        "Return Received Date", "Returned On", "Returned At", "Return Date", "Return Received At",
    ),
    "delivered": (
        "Delivered", "Delivered At", "Delivered On", "Delivery Date", "Date Delivered",
        "Actual Delivery Date", "Delivered Date", "Actual Delivery",
    ),
    "signer": ("Signed By", "Signed For By", "Received By", "Signature", "Signer", "Signatory"),
    **address_columns(),
}  # fmt: skip
for _ours, _names in address_columns(SHIP_TO).items():
    ALIASES[_ours] += _names
ALIASES["address"] += (
    "Shipping Address",
    "Ship To Address",
    "Recipient Address",
    "Delivery Address",
    "Destination Address",
)
