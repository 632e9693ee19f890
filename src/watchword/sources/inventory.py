"""The device inventory: Intune, Jamf Pro, Kandji, JumpCloud and Snipe-IT exports, and lists kept by hand."""

from collections.abc import Mapping
from typing import Any

from watchword.sources.cells import flag, kept, lower, public_ip, upper
from watchword.sources.contract import Context, Rows, TableSource
from watchword.sources.dates import moments
from watchword.sources.headers import DEVICE_NAME, DEVICE_UID, SERIAL
from watchword.sources.who import WHO, who

ALIASES: dict[str, tuple[str, ...]] = {
    "device_uid": DEVICE_UID,
    "device_name": DEVICE_NAME,
    "serial": SERIAL,
    **WHO,
    "person": (
        "Assigned To", "Assigned User", "Checked Out", "Checked Out To", "User", "Owner", "Primary User",
        "Assignee", "Current User", "Custodian", "Employee", "Assigned Employee", "Device User",
    ),
    "work_email": (
        "Primary User UPN", "Primary User Email Address", "Primary User Email", "User UPN",
        "Assigned To Email", "Assigned User Email", "Owner Email", "Assignee Email", "Employee Email",
        "Work Email", "User Principal Name", "userPrincipalName", "Primary User E-mail",
        "Checked Out To Email",
    ),
    "login": (
        "Username", "User Name", "Last User", "Last Logged In User", "primarySystemUser", "Login", "UserId",
    ),
    "enrolled": (
        "Enrollment Date", "Enrolled", "Last Enrollment", "First Enrollment", "First Enrolled",
        "Last Enrolled", "enrolledDateTime", "Enrolled At", "Enrolled On", "Enrollment Time", "created",
        "Created At", "Date Enrolled",
    ),
    "given": (
        "Checkout Date", "Assigned Date", "Assigned On", "Date Assigned", "Assignment Date", "Issued Date",
        "Issue Date", "Deployed Date", "Checked Out On", "Last Checkout",
    ),
    "seen": (
        "Last Check-in", "Last Checkin", "Last Seen", "lastSyncDateTime", "Last Contact", "lastContact",
        "Last Sync", "Last Check-in Time", "Last Inventory Update", "Last Inventory", "Last Report",
        "Last Online", "Last Active",
    ),
    "status": (
        "Status", "Device State", "Asset Status", "Device Status", "Status Label", "State",
        "Lifecycle State", "deviceRegistrationState", "Deployment Status", "Inventory Status",
    ),
    "compliance": ("Compliance", "complianceState", "Compliant", "Compliance Status"),
    "managed": ("Managed", "Is Managed", "Supervised", "MDM Managed"),
    "managed_by": (
        "Managed By", "Management Agent", "managementAgent", "Blueprint", "MDM", "Management Name",
    ),
    "ownership": ("Ownership", "Owner Type", "managedDeviceOwnerType", "Device Ownership"),
    "manufacturer": ("Manufacturer", "Make", "Device Manufacturer"),
    # Snipe-IT, ServiceNow, Lansweeper, Asset Panda: who sold or leased it, which is not who made it.
    "supplier": (
        "Supplier", "Supplier Name", "Vendor", "Vendor Name", "Purchased From", "Bought From", "Reseller",
        "Purchase Vendor", "Leased From", "Lessor",
    ),
    "model": (
        "Model", "Device Model", "Model Name", "Model No.", "Model Identifier", "Asset Model",
        "Hardware Model",
    ),
    "os": (
        "OS", "Operating System", "operatingSystem", "Platform", "osFamily", "OS Name", "Device Type",
        "OS Type",
    ),
    "os_version": ("OS Version", "osVersion", "Operating System Version", "macOS Version", "System Version"),
    "ip": (
        "Public IP", "Public IP Address", "External IP", "External IP Address", "Last External IP",
        "remoteIP", "Remote IP", "IP Address", "Last IP Address", "WAN IP", "Last Public IP",
    ),
    "reported_ip": (
        "Last Reported IP Address", "Reported IP Address", "Last Reported IP", "Reported IP", "IPv4",
    ),
}  # fmt: skip


def convert(row: Mapping[str, str], context: Context) -> Rows:
    """One device: when it was last seen, and who has it; one in stock, never seen, gives no record."""
    serial, name, uid = (
        upper(row.get("serial", "")),
        lower(row.get("device_name", "")),
        kept(row.get("device_uid", "")),
    )
    if not (serial or name or uid):
        return "names no device: no serial number, name or id"
    dates = moments(row, ("enrolled", "given", "seen"), context)
    if isinstance(dates, str):
        return dates
    holder = who(row)
    records: list[tuple[str, dict[str, Any]]] = []
    device = {"device_uid": uid, "device_name": name, "serial": serial}
    if dates["seen"]:
        seen = {
            **device,
            "time": dates["seen"],
            "activity": "inventory",
            "os": _os(row),
            "managed": _managed(row),
            "account": holder.email or _login(row),
            "ip": public_ip(row.get("ip", "")) or public_ip(row.get("reported_ip", "")),
        }
        records.append(("devices", seen))
    if holder.known:
        given = {
            **device,
            "employee_number": holder.number,
            "email": holder.email,
            "first": dates["given"] or dates["enrolled"],
            "last": dates["seen"],
            "status": lower(row.get("status", "")),
            "supplier": kept(row.get("supplier", "")),
        }
        records.append(("assignments", given))
    return records


def _login(row: Mapping[str, str]) -> str | None:
    """A login without an @, as Jamf and JumpCloud write local users; a name with blanks is none."""
    login = lower(row.get("login", ""))
    return None if login is None or " " in login else login


def _os(row: Mapping[str, str]) -> str | None:
    """The operating system with its version, where the version's column does not name it itself."""
    name, version = kept(row.get("os", "")), kept(row.get("os_version", ""))
    if name and version and name.lower() not in version.lower():
        return f"{name} {version}"
    return version or name


def _managed(row: Mapping[str, str]) -> bool | None:
    """By its own column; else whoever has an agent, a compliance or an enrolment date is enrolled."""
    known = flag(row.get("managed", ""))
    told = any(kept(row.get(name, "")) for name in ("managed_by", "compliance", "enrolled"))
    return known if known is not None else (True if told else None)


INVENTORY = TableSource(
    id="inventory",
    title="device inventory",
    version=2,
    aliases=ALIASES,
    needs=(
        ("serial", "device_name", "device_uid"),
        ("seen", "given", "enrolled", "person", "work_email", "email", "employee_number", "login"),
        (
            "model",
            "manufacturer",
            "supplier",
            "os",
            "os_version",
            "status",
            "ownership",
            "seen",
            "enrolled",
            "given",
            "managed",
        ),
    ),
    convert=convert,
    export="MDM: all devices with serial number, name, user's e-mail, enrolment, last check-in, public IP",
    distinctive=(
        "serial",
        "device_name",
        "model",
        "os",
        "os_version",
        "seen",
        "ownership",
        "enrolled",
        "managed_by",
    ),
)
