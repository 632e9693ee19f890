"""Device inventories: Intune for Windows, Jamf for Macs, a plain list for Linux, and one file copied by mistake."""

from datetime import timedelta
from pathlib import Path

from watchword.simulation.exports.paper import save, table
from watchword.simulation.people import Company, Laptop, Parcel, Person
from watchword.simulation.window import Window

INTUNE = (
    "Device ID", "Device name", "Enrollment date", "Last check-in", "Azure AD Device ID", "OS version", "OS", "Manufacturer",
    "Model", "Serial number", "Ownership", "Managed by", "Compliance", "Primary user UPN", "Primary user display name",
    "Wi-Fi MAC", "Encrypted",
)  # fmt: skip
JAMF = (
    "Computer Name", "Serial Number", "Username", "Full Name", "Email Address", "Department", "Model",
    "Operating System Version", "Last Check-in", "Last Enrollment", "MAC Address", "Managed", "UDID",
)  # fmt: skip


def _held(company: Company, system: str) -> list[tuple[Person, Parcel, Laptop]]:
    return [(p, one, one.laptop) for p in company.people for one in p.parcels if one.laptop.system == system]


def _days(person: Person, parcel: Parcel, window: Window) -> tuple[str, str]:
    enrolled = max(parcel.ordered + timedelta(days=6), person.hired)
    seen = min(window.last, person.left or window.last, parcel.returned or window.last)
    return (
        f"{enrolled.isoformat()} 15:{person.number % 60:02d}:11",
        f"{seen.isoformat()} 17:{person.number % 60:02d}:43",
    )


def _intune(company: Company, window: Window) -> str:
    rows: list[list[object]] = []
    for person, parcel, laptop in _held(company, "windows"):
        enrolled, seen = _days(person, parcel, window)
        rows.append([
            laptop.fingerprint, laptop.name, enrolled, seen, laptop.fingerprint[::-1], "10.0.26100.4061", "Windows",
            laptop.maker, laptop.model, laptop.serial, "Corporate", "Intune", "Compliant", person.email, person.name,
            laptop.mac.upper(), "True",
        ])  # fmt: skip
    for number in range(3):
        rows.append([
            f"{number:032x}", f"KIOSK-{number:02d}", "2024-02-01 10:00:00", f"{window.last} 04:00:00", f"{number:032x}",
            "10.0.26100.4061", "Windows", "Dell Inc.", "OptiPlex 7020", f"KSK000{number}", "Corporate", "Intune",
            "Compliant", "svc-kiosk@fernhill.example", "Kiosk", f"02000000000{number}", "True",
        ])  # fmt: skip
    return table(INTUNE, rows)


def _jamf(company: Company, window: Window) -> str:
    rows: list[list[object]] = []
    for person, parcel, laptop in _held(company, "mac"):
        enrolled, seen = _days(person, parcel, window)
        mac = ":".join(laptop.mac[n : n + 2].upper() for n in range(0, 12, 2))
        rows.append([
            laptop.name, laptop.serial, person.email.split("@")[0], person.name, person.email, person.department,
            laptop.model, "15.5.0", seen, enrolled, mac, "Managed", laptop.fingerprint.upper(),
        ])  # fmt: skip
    return table(JAMF, rows, "\n")


def write_inventory(folder: Path, company: Company, window: Window) -> None:
    """Writes the three inventories, and the Intune export a second time as people do."""
    inside = folder / "devices"
    intune = _intune(company, window)
    save(inside / "intune" / "DevicesWithInventory.csv", intune)
    save(inside / "intune" / "DevicesWithInventory (1).csv", intune)
    save(inside / "jamf-computers.csv", _jamf(company, window))
    header = ("Asset", "Serial Number", "Assigned To", "Email", "Manufacturer", "Model", "OS", "Assigned On")
    rows = [
        [
            laptop.name,
            laptop.serial,
            p.name,
            p.email,
            laptop.maker,
            laptop.model,
            "Ubuntu 24.04",
            parcel.ordered.isoformat(),
        ]
        for p, parcel, laptop in _held(company, "linux")
    ]
    save(inside / "linux-assets.csv", table(header, rows))
