"""Column names that files of several kinds share, as the products of HR, finance and IT write them."""

import re

_NOT_ALNUM = re.compile(r"[^a-z0-9]+")


def plain_name(header: str) -> str:
    """A column's header without case, spaces and punctuation."""
    return _NOT_ALNUM.sub("", header.lower())


EMPLOYEE_NUMBER = (
    "Employee ID", "Employee Number", "Emp ID", "Worker ID", "Personnel Number", "Staff ID", "Person Number",
    "EE ID", "File Number", "Employee No", "Employee No.", "Associate ID", "Emp No", "Emp Number",
    "Employee Code", "Payroll ID", "Employee ID Number", "Employee Num", "Staff Number", "Person ID",
    "Employee ID in Company", "Assigned To Employee Number", "Recipient Employee ID",
    "Employee: Employee ID",
)  # fmt: skip

WORK_EMAIL = (
    "Work Email", "Email - Work", "Email - Primary Work", "Primary Work Email", "Company Email",
    "Business Email", "Work Email Address", "Work Contact: Work Email", "Employee Email", "Worker Email",
    "Corporate Email", "Employee Email Address", "Employee Work Email", "Work E-mail", "Office Email",
    "Contractor Email", "Organization Email", "Email (Work)", "Business Email Address",
)  # fmt: skip

EMAIL = ("Email", "Email Address", "E-mail", "mail", "User Email", "Email ID", "Primary Email")

SERIAL = (
    "Serial", "Serial Number", "serialNumber", "Serial No", "Serial No.", "Serial #", "Device Serial",
    "Device Serial Number", "Asset Serial", "Asset Serial Number", "Serial Code", "Hardware Serial", "S/N",
    "Service Tag", "Item Serial Number", "Laptop Serial Number", "Machine Serial Number",
)  # fmt: skip

DEVICE_NAME = (
    "Device Name", "deviceName", "Computer Name", "Hostname", "Host Name", "Asset Name", "Machine Name",
    "Device", "Computer", "System Name", "Endpoint Name", "Host", "Managed Device Name",
)  # fmt: skip

DEVICE_UID = (
    "Device ID", "deviceId", "Intune Device ID", "Jamf Pro Computer ID", "JSS Computer ID", "UDID",
    "System ID", "Endpoint ID", "Asset Tag", "Device UUID", "Computer ID", "Agent ID", "Hardware UUID",
    "Asset ID",
)  # fmt: skip

TRACKING = (
    "Tracking Number", "Tracking", "Tracking #", "Tracking No", "Tracking No.", "Tracking ID",
    "Track Number", "Shipment Tracking Number", "Waybill Number", "Waybill", "AWB", "Air Waybill",
    "Master Tracking Number", "Package Tracking Number", "trackingNumber", "Carrier Tracking Number",
    "Lead Tracking Number",
)  # fmt: skip

ROUTING = (
    "Routing Number", "Routing #", "Routing", "Bank Routing Number", "ABA", "ABA Number", "Bank ABA #",
    "Routing Transit Number", "ABA Routing Number", "Bank Code", "Sort Code", "BSB", "Bank Key",
    "Transit Number", "Transit/ABA", "RTN", "IFSC", "IFSC Code", "Routing No",
)  # fmt: skip

ACCOUNT = (
    "Account Number", "Bank Account Number", "Bank Account", "Account No", "Account #",
    "Deposit Account Number", "Direct Deposit Account Number", "Direct Deposit Account",
    "Beneficiary Account Number", "Account", "Deposit Account", "Payee Account Number",
    "Destination Account", "Bank Account #", "Card Number",
)  # fmt: skip

ACCOUNT_END = (
    "Account Last 4", "Account Number (Last 4)", "Last 4", "Last Four", "Account Ending",
    "Account Ending In", "Bank Account Last 4", "Account Number Last 4 Digits", "Masked Account Number",
    "Masked Account", "Account (Masked)", "Last 4 Digits", "Account Last Four", "Bank Account (Last 4)",
    "Account Mask",
)  # fmt: skip

IBAN = ("IBAN", "IBAN Number", "Bank Account IBAN", "IBAN / Account Number", "Account Number / IBAN")

WALLET = (
    "Wallet", "Wallet Address", "Crypto Wallet", "Crypto Address", "Crypto Wallet Address", "USDC Address",
    "USDC Wallet", "Blockchain Address", "Payout Wallet", "Destination Wallet", "Coinbase Address",
)  # fmt: skip

ACCOUNT_KIND = (
    "Account Type", "Bank Account Type", "Payment Method", "Payout Method", "Withdrawal Method",
    "Deposit Type", "Method", "Pay Method", "Payment Type", "Account Kind", "Payment Mode",
)  # fmt: skip

PAYEE = (
    "Payee", "Payee Name", "Account Holder", "Account Holder Name", "Account Name", "Name on Account",
    "Beneficiary", "Beneficiary Name", "Account Owner", "Bank Account Name", "Account Owner Name",
    "Name on Bank Account", "Bank Account Holder", "Bank Account Holder Name", "Paid To", "Account Title",
)  # fmt: skip


def with_prefix(prefixes: tuple[str, ...], names: tuple[str, ...]) -> tuple[str, ...]:
    """Every name behind every prefix: (`New`, `Old`) and (`Account`,) give `New Account`, `Old Account`."""
    return tuple(f"{prefix} {name}" for prefix in prefixes for name in names)


def address_columns(prefixes: tuple[str, ...] = (), into: str = "") -> dict[str, tuple[str, ...]]:
    """Aliases of an address's columns: plain, or behind each of `prefixes`; `into` comes before our names."""
    plain = {
        "address": ("Address", "Street Address", "Address Line 1", "Address 1", "Street", "Street 1",
                    "Full Address", "Address1", "Street Line 1", "Address - Full", "Address: Address Line 1",
                    "Address - Line 1"),
        "address_2": ("Address Line 2", "Address 2", "Address2", "Street 2", "Apt/Suite", "Unit", "Apartment",
                      "Street Line 2", "Suite", "Address: Address Line 2", "Address - Line 2"),
        "city": ("City", "Town", "City/Town", "Address City", "Address - City", "Address: City", "Locality"),
        "region": ("State", "State/Province", "Province", "Region", "State or Province", "State Code",
                   "Address - State", "Address: State / Territory Code", "State/Province/County", "County",
                   "State/Region", "Address State", "Administrative Area"),
        "postcode": ("Postal Code", "Zip", "Zip Code", "Postcode", "ZIP/Postal Code", "Zip/Postcode",
                     "Post Code", "Address - Postal Code", "Address: Zip / Postal Code", "Address Zip"),
        "country": ("Country", "Country/Region", "Country Code", "Country/Territory", "Address - Country",
                    "Address: Country", "Country Name", "Address Country"),
    }  # fmt: skip
    return {
        f"{into}{ours}": with_prefix(prefixes, names) if prefixes else names for ours, names in plain.items()
    }
