"""The firms that the employer pays: vendor masters of QuickBooks, NetSuite, Oracle, SAP and Workday."""

from collections.abc import Mapping

from watchword.sources.addresses import address
from watchword.sources.bank_account import bank_account
from watchword.sources.cells import kept, lower, number
from watchword.sources.contract import Context, Rows, TableSource
from watchword.sources.headers import (
    ACCOUNT,
    ACCOUNT_END,
    IBAN,
    PAYEE,
    ROUTING,
    WALLET,
    address_columns,
    with_prefix,
)

_WHOSE = ("Vendor", "Supplier")

ALIASES: dict[str, tuple[str, ...]] = {
    "vendor_id": (
        *with_prefix(_WHOSE, ("ID", "Number", "No", "No.", "Code", "Account Number")), "Internal ID",
        "Creditor Number", "Payee ID", "Business Partner", "Reference ID",
    ),
    "firm": (
        *with_prefix(_WHOSE, ("Name", "Legal Name", "Company Name", "Full Name")), "Vendor", "Supplier",
        "Firm", "Name 1", "Company Name", "Company", "Legal Entity Name", "Business Name", "Name",
        "Creditor",
    ),
    "vendor_kind": (
        *with_prefix(_WHOSE, ("Type", "Category", "Group", "Kind", "Class", "Classification")), "Category",
        "Type", "Account Group", "Spend Category",
    ),
    "payee": (
        "Remit To", "Remit To Name", "Remit-To Name", "Remittance Name", "Print on Check As", "Payable To",
        *PAYEE,
    ),
    "routing": ROUTING,
    "account": (
        *with_prefix(("Vendor", "Supplier", "Remit To"), ("Bank Account", "Bank Account Number")), *ACCOUNT,
    ),
    "account_end": ACCOUNT_END,
    "iban": IBAN,
    "wallet": WALLET,
    **address_columns(),
}  # fmt: skip
for _ours, _names in address_columns(
    (*_WHOSE, "Remit To", "Remit-To", "Billing", "Business", "Primary", "Registered")
).items():
    ALIASES[_ours] += _names
ALIASES["address"] += (
    "Remit To Address",
    "Remit-To Address",
    "Vendor Address",
    "Supplier Address",
    "Bill From",
)
ALIASES["country"] += ("Country Key", "Country of Registration")


def convert(row: Mapping[str, str], context: Context) -> Rows:
    """One firm with the account that it is paid to."""
    own, firm = number(row.get("vendor_id", "")), kept(row.get("firm", ""))
    if not (own or firm):
        return "has neither a vendor number nor a name"
    place = address(row)
    vendor = {
        "vendor_id": own,
        "firm": firm,
        "vendor_kind": lower(row.get("vendor_kind", "")),
        "payee": kept(row.get("payee", "")),
        "account_key": bank_account(row, context).key,
        "address": place.line if place.street else None,
        "country": place.country,
    }
    return [("vendors", vendor)]


VENDORS = TableSource(
    id="vendors",
    title="vendor master",
    version=1,
    aliases=ALIASES,
    needs=(
        ("vendor_id", "firm"),
        ("vendor_id", "vendor_kind", "payee"),
        ("payee", "account", "iban", "wallet", "routing", "vendor_kind", "address"),
        ("firm", "payee"),
    ),
    convert=convert,
    export="finance: the vendor master with number, name, type, remit-to name, bank account, address",
    distinctive=("vendor_id", "firm", "vendor_kind", "payee", "account", "routing", "iban"),
)
