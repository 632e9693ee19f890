"""Microsoft Defender advanced hunting: the streaming API's lines, and the portal's CSV for the last thirty days."""

import random
from datetime import timedelta
from pathlib import Path
from typing import Any

import orjson

from watchword.simulation.equipment import hexes
from watchword.simulation.exports.activity import LaptopDay, Run
from watchword.simulation.exports.entra import TENANT
from watchword.simulation.exports.pnp import announcements
from watchword.simulation.exports.streams import Stream, csv_row
from watchword.simulation.people import Company
from watchword.simulation.window import Window, iso, moment

PROCESS_COLUMNS = (
    "Timestamp", "DeviceId", "DeviceName", "ActionType", "FileName", "FolderPath", "SHA256", "FileSize",
    "ProcessVersionInfoCompanyName", "ProcessId", "ProcessCommandLine", "ProcessCreationTime", "AccountDomain",
    "AccountName", "AccountSid", "AccountUpn", "LogonId", "InitiatingProcessAccountUpn", "InitiatingProcessFileName",
    "InitiatingProcessCommandLine", "ReportId",
)  # fmt: skip
"""Columns of DeviceProcessEvents, in the portal's order."""


def _line(category: str, ms: int, properties: dict[str, Any]) -> bytes:
    """A record of the streaming API."""
    return orjson.dumps(
        {
            "time": iso(ms + 42_000, 7),
            "tenantId": TENANT,
            "operationName": "Publish",
            "category": f"AdvancedHunting-{category}",
            "properties": properties,
            "Tenant": "DefaultTenant",
        }
    )


class DefenderHunting:
    """Writes `defender/`: processes (JSONL, then CSV), device events, device info and networks."""

    def __init__(self, folder: Path, window: Window, company: Company) -> None:
        inside = folder / "defender" / "advanced-hunting"
        head = ",".join(PROCESS_COLUMNS).encode() + b"\r\n"
        self._since = moment(window.last - timedelta(days=29), 0)
        self.processes = Stream(inside / "DeviceProcessEvents.jsonl", window)
        self.recent = Stream(
            inside / "portal-query-last-30-days.csv", window, b"\xef\xbb\xbf" + head, b"\r\n", b"\r\n"
        )
        self.events = Stream(inside / "DeviceEvents.jsonl", window)
        self.info = Stream(inside / "DeviceInfo.jsonl", window)
        self.networks = Stream(inside / "DeviceNetworkInfo.jsonl", window)

    def day(self, day: LaptopDay, rng: random.Random) -> None:
        """Writes a Windows laptop's day."""
        for run in day.runs:
            self._process(day, run, rng)
        for ms, gadget, key in day.plugged:
            self._plugged(day, ms, announcements(gadget, key, day.laptop.fingerprint), rng)
        for ms in (day.start, (day.start + day.end) // 2):
            self.info.add(ms, _line("DeviceInfo", ms, self._device(day, ms, rng)))
        self.networks.add(day.start, _line("DeviceNetworkInfo", day.start, self._network(day, rng)))

    def _process(self, day: LaptopDay, run: Run, rng: random.Random) -> None:
        folder, file = run.path.rsplit("\\", 1) if "\\" in run.path else ("", run.path)
        user = day.person.email.split("@")[0]
        row: dict[str, Any] = dict(zip(PROCESS_COLUMNS, [
            iso(run.ms, 7), day.laptop.sensor_id, f"{day.laptop.name.lower()}.corp.fernhill.example", "ProcessCreated",
            file, f"{folder}\\{file}", hexes(rng, 64), 1_000_000 + rng.randrange(90_000_000), run.maker,
            rng.randrange(1000, 30_000), run.command, iso(run.ms - 3, 7), "fernhill", user,
            f"S-1-12-1-{day.person.number + 1001}", day.person.email, rng.randrange(10**6), day.person.email,
            "explorer.exe", "Explorer.EXE", rng.randrange(10**6),
        ], strict=True))  # fmt: skip
        if run.ms >= self._since:
            self.recent.add(run.ms, csv_row([str(row[name]) for name in PROCESS_COLUMNS]))
        else:
            self.processes.add(run.ms, _line("DeviceProcessEvents", run.ms, row))
        if run.domain in ("remotedesktop.google.com",):
            fields = orjson.dumps({"DnsQueryString": run.domain, "DnsQueryResult": "[]"}).decode()
            self._event(day, run.ms + 900, "DnsQueryResponse", fields, rng)

    def _plugged(self, day: LaptopDay, ms: int, parts: list[dict[str, str]], rng: random.Random) -> None:
        """Windows announces each interface of a composite device by itself, some milliseconds apart."""
        for number, part in enumerate(parts):
            self._event(day, ms + number * 37, "PnpDeviceConnected", orjson.dumps(part).decode(), rng)

    def _event(self, day: LaptopDay, ms: int, action: str, fields: str, rng: random.Random) -> None:
        properties = {
            "Timestamp": iso(ms, 7),
            "DeviceId": day.laptop.sensor_id,
            "DeviceName": f"{day.laptop.name.lower()}.corp.fernhill.example",
            "ActionType": action,
            "FileName": None,
            "FolderPath": None,
            "AccountDomain": None,
            "AccountName": None,
            "AccountSid": None,
            "InitiatingProcessAccountUpn": None,
            "AdditionalFields": fields,
            "ReportId": rng.randrange(10**6),
        }
        self.events.add(ms, _line("DeviceEvents", ms, properties))

    @staticmethod
    def _device(day: LaptopDay, ms: int, rng: random.Random) -> dict[str, Any]:
        user = day.person.email.split("@")[0]
        logged_on = [
            {"UserName": user, "DomainName": "fernhill", "Sid": f"S-1-12-1-{day.person.number + 1001}"}
        ]
        return {
            "Timestamp": iso(ms, 7),
            "DeviceId": day.laptop.sensor_id,
            "DeviceName": f"{day.laptop.name.lower()}.corp.fernhill.example",
            "ClientVersion": "10.8804.26100.1",
            "PublicIP": day.network.ip,
            "OSArchitecture": "64-bit",
            "OSPlatform": "Windows11",
            "OSBuild": 26100,
            "OSVersion": "10.0",
            "IsAzureADJoined": True,
            "JoinType": "AAD Joined",
            "AadDeviceId": day.laptop.fingerprint,
            "LoggedOnUsers": orjson.dumps(logged_on).decode(),
            "RegistryDeviceTag": "",
            "OnboardingStatus": "Onboarded",
            "SensorHealthState": "Active",
            "DeviceType": "Workstation",
            "Vendor": day.laptop.maker,
            "Model": day.laptop.model,
            "MachineGroup": "Staff laptops",
            "ReportId": rng.randrange(10**6),
        }

    @staticmethod
    def _network(day: LaptopDay, rng: random.Random) -> dict[str, Any]:
        office = day.network.kind in ("office", "cowork")
        name = f"WLAN-{day.network.ip.replace(':', '').replace('.', '')[-6:]}"
        gateway = "10.20.0.1" if office else "192.168.1.1"
        address = {
            "IPAddress": gateway[:-1] + str(20 + day.person.number % 200),
            "SubnetPrefix": 24,
            "AddressType": "Private",
        }
        connected = {"Name": name, "Description": name, "IsConnectedToInternet": True, "Category": "Private"}
        return {
            "Timestamp": iso(day.start, 7),
            "DeviceId": day.laptop.sensor_id,
            "DeviceName": f"{day.laptop.name.lower()}.corp.fernhill.example",
            "NetworkAdapterName": "{4B0C6F1E-7A52-4C0D-9F5B-2A1E3D5C7B90}",
            "MacAddress": day.laptop.mac.upper(),
            "NetworkAdapterType": "Wireless80211",
            "NetworkAdapterStatus": "Up",
            "ConnectedNetworks": orjson.dumps([connected]).decode(),
            "DnsAddresses": f'["{gateway}"]',
            "IPv4Dhcp": gateway,
            "DefaultGateways": f'["{gateway}"]',
            "IPAddresses": orjson.dumps([address]).decode(),
            "ReportId": rng.randrange(10**6),
        }
