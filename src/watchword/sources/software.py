"""Programs found on devices: the software inventories of Intune, Jamf Pro, Kandji, JumpCloud and others."""

from collections.abc import Mapping

from watchword.sources.cells import kept, lower, upper
from watchword.sources.contract import Context, Rows, TableSource
from watchword.sources.dates import moments
from watchword.sources.headers import DEVICE_NAME, DEVICE_UID, SERIAL
from watchword.sources.who import WHO, who

ALIASES: dict[str, tuple[str, ...]] = {
    "device_uid": DEVICE_UID,
    "device_name": DEVICE_NAME,
    "serial": SERIAL,
    **WHO,
    "work_email": (
        *WHO["work_email"], "Primary User UPN", "Primary User", "Assigned User Email",
        "Primary User Email Address",
    ),
    "program": (
        "Application", "Application Name", "App Name", "App", "Software", "Software Name", "Program",
        "Program Name", "Display Name", "Product Name", "Product", "Title", "Application Title",
        "Installed Application", "Package Name", "ApplicationName", "Installed Software", "Software Title",
    ),
    "version": (
        "Version", "Application Version", "App Version", "Software Version", "Product Version",
        "Short Version", "ApplicationShortVersion", "ApplicationVersion", "Program Version",
        "Display Version", "Installed Version",
    ),
    "publisher": (
        "Publisher", "Application Publisher", "ApplicationPublisher", "Software Vendor", "Developer",
        "Bundle ID", "Bundle Identifier", "Software Publisher", "Install Path", "Path", "Install Location",
    ),
    "seen": (
        "Inventory Date", "Last Seen", "Last Check-in", "Last Inventory", "Last Inventory Update",
        "Collected At", "Scan Date", "Collected On", "Report Date", "Last Scan", "Discovered On", "Date",
        "Last Reported", "Detected On", "As Of",
    ),
    "installed": (
        "Install Date", "Installed On", "Date Installed", "Installed At", "Installation Date", "First Seen",
    ),
}  # fmt: skip


def convert(row: Mapping[str, str], context: Context) -> Rows:
    """One program on one device; without a time of the inventory the day of its installation stands."""
    program = lower(row.get("program", ""))
    if not program:
        return "names no program"
    holder = who(row)
    login = lower(row.get("login", ""))
    uid = kept(row.get("device_uid", "")) or upper(row.get("serial", ""))
    name = lower(row.get("device_name", ""))
    account = holder.email or (login if login and " " not in login else None)
    if not (uid or name or account):
        return "names neither a device nor an account"
    dates = moments(row, ("seen", "installed"), context)
    if isinstance(dates, str):
        return dates
    found = {
        "time": dates["seen"] or dates["installed"],
        "device_uid": uid,
        "device_name": name,
        "account": account,
        "program": program,
        "version": kept(row.get("version", "")),
    }
    return [("software", found)]


SOFTWARE = TableSource(
    id="software",
    title="software inventory",
    version=1,
    aliases=ALIASES,
    needs=(("program",), ("device_uid", "device_name", "serial"), ("version", "publisher", "installed")),
    convert=convert,
    export="MDM: installed applications of all devices, with device name, application, version and date",
    distinctive=("program", "version", "publisher", "installed", "device_name"),
)
