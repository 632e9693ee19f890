"""CrowdStrike Falcon Data Replicator: gzipped JSON lines in which every value is a text."""

import random
from pathlib import Path

import orjson

from watchword.simulation.equipment import Gadget, guid, hexes
from watchword.simulation.exports.activity import LaptopDay, Run
from watchword.simulation.exports.streams import Stream
from watchword.simulation.people import Company, Laptop, Person
from watchword.simulation.window import Window

CID = "9f0c5b1d2e3a4c5d8e7f60718293a4b5"
_CLASS_GUIDS = {3: "{745a17a0-74d3-11d0-b6fe-00a0c90f57da}", 8: "{36fc9e60-c465-11cf-8056-444553540000}"}


def _seconds(ms: int) -> str:
    return f"{ms // 1000}.{ms % 1000:03d}"


class FalconReplicator:
    """Writes `crowdstrike/fdr/data/part-00000.gz` and the secondary tables beside it."""

    def __init__(self, folder: Path, window: Window, company: Company) -> None:
        self._folder = folder / "crowdstrike" / "fdr"
        self.stream = Stream(self._folder / "data" / "part-00000.gz", window)
        self.hosts = Stream(self._folder / "fdrv2" / "aidmaster" / "part-00000.gz", window)
        self.users = Stream(self._folder / "fdrv2" / "userinfo" / "part-00000.gz", window)
        self._seen: set[str] = set()

    def _base(self, name: str, ms: int, day: LaptopDay, rng: random.Random) -> dict[str, str]:
        return {
            "event_simpleName": name,
            "name": f"{name}{'Mac' if day.laptop.system == 'mac' else 'Lin'}V4",
            "event_platform": "Mac" if day.laptop.system == "mac" else "Lin",
            "aid": day.laptop.sensor_id,
            "aip": day.network.ip,
            "cid": CID,
            "id": guid(rng),
            "timestamp": str(ms + 1800),
            "ContextTimeStamp": _seconds(ms),
            "ConfigBuild": "1007.4.0018606.1",
            "ConfigStateHash": "1331552299",
            "EffectiveTransmissionClass": "2",
            "Entitlements": "15",
        }

    def _add(self, name: str, ms: int, day: LaptopDay, rng: random.Random, more: dict[str, str]) -> None:
        self.stream.add(ms, orjson.dumps(self._base(name, ms, day, rng) | more))

    def day(self, day: LaptopDay, rng: random.Random) -> None:
        """Writes the day of a Mac or a Linux laptop."""
        if day.laptop.sensor_id not in self._seen:
            self.users.add(day.start, orjson.dumps(_user(day)))
            if self.hosts.add(day.start, orjson.dumps(_host(day))):
                self._seen.add(day.laptop.sensor_id)
        online = {
            "AgentLocalTime": _seconds(day.start),
            "ComputerName": day.laptop.name,
            "BootArgs": "",
            "ConfigIDBuild": "18606",
        }
        self._add("AgentOnline", day.start, day, rng, online)
        self._add("UserLogon", day.start + 5000, day, rng, _logon(day.person))
        step = max(1, (day.end - day.start) // 3)
        for ms in range(day.start + 60_000, day.end, step):
            self._add("SensorHeartbeat", ms, day, rng, {"SensorStateBitMap": "0", "ConfigIDBuild": "18606"})
        for run in day.runs:
            self._process(day, run, rng)
        for ms, gadget, _ in day.plugged:
            self._plugged(day, ms, gadget, rng)

    def _process(self, day: LaptopDay, run: Run, rng: random.Random) -> None:
        process = str(rng.randrange(10**11, 10**12))
        more = {
            "ImageFileName": run.path,
            "CommandLine": run.command,
            "TargetProcessId": process,
            "ParentProcessId": str(rng.randrange(10**11, 10**12)),
            "ParentBaseFileName": "launchd" if day.laptop.system == "mac" else "systemd",
            "ProcessStartTime": _seconds(run.ms),
            "RawProcessId": str(rng.randrange(400, 60_000)),
            "SHA256HashData": hexes(rng, 64),
            "MD5HashData": hexes(rng, 32),
            "UID": "501",
            "GID": "20",
            "Tags": "27, 40, 151, 874, 924",
        }
        self._add("ProcessRollup2", run.ms, day, rng, more)
        if run.domain:
            asked = {
                "DomainName": run.domain,
                "RequestType": "1",
                "DnsRequestCount": "1",
                "DualRequest": "0",
                "ContextProcessId": process,
                "InterfaceIndex": "0",
                "QueryStatus": "0",
            }
            self._add("DnsRequest", run.ms + 700, day, rng, asked)

    def _plugged(self, day: LaptopDay, ms: int, gadget: Gadget, rng: random.Random) -> None:
        """The connected device, then one descriptor an interface; vendor and product ids are decimal."""
        serial = gadget.serial
        device = {
            "DeviceInstanceId": f"{gadget.vid:04X}:{gadget.pid:04X}:{serial or 'none'}",
            "DeviceVendorId": str(gadget.vid),
            "DeviceProductId": str(gadget.pid),
            "DeviceSerialNumber": serial,
            "DeviceManufacturer": gadget.maker,
            "DeviceProduct": gadget.product,
            "DeviceTimeStamp": _seconds(ms),
            "DeviceDescriptorSetHash": f"{sum(map(ord, gadget.product)) * 2654435761 % 16**16:016x}",
        }
        first = gadget.parts[0]
        connected = {
            "DevicePropertyClassName": first[0],
            "DevicePropertyClassGuid": _CLASS_GUIDS.get(first[1], _CLASS_GUIDS[8]),
            "DevicePropertyDeviceDescription": gadget.product,
            "DeviceUsbClass": "0",
            "DeviceUsbSubclass": "0",
            "DeviceProtocol": "0",
            "DeviceUsbVersion": "512",
        }
        self._add("DcUsbDeviceConnected", ms, day, rng, device | connected)
        for number, (_, usb_class, _) in enumerate(gadget.parts):
            part = {
                "UsbInterfaceNumber": str(number),
                "InterfaceNumber": str(number),
                "DeviceUsbClass": str(usb_class),
                "DeviceUsbSubclass": "6" if usb_class == 8 else "1",
                "DeviceProtocol": "80" if usb_class == 8 else str(min(number + 1, 2)),
            }
            self._add("DcUsbInterfaceDescriptor", ms + 10 * (number + 1), day, rng, device | part)


def _logon(person: Person) -> dict[str, str]:
    user = person.email.split("@")[0]
    return {
        "UserName": user,
        "UserPrincipal": person.email,
        "UID": "501",
        "LogonType": "2",
        "LogonDomain": "",
        "RemoteAddressIP4": "",
        "UserIsAdmin": "0",
    }


def _host(day: LaptopDay) -> dict[str, str]:
    """A row of aidmaster."""
    laptop: Laptop = day.laptop
    return {
        "Time": _seconds(day.start),
        "AgentLoadFlags": "0",
        "AgentLocalTime": _seconds(day.start),
        "AgentTimeOffset": "0.1",
        "AgentVersion": "7.24.19607.0",
        "aid": laptop.sensor_id,
        "aip": day.network.ip,
        "BiosManufacturer": laptop.maker,
        "BiosVersion": "11881.121.1",
        "ChassisType": "Laptop",
        "cid": CID,
        "City": day.network.place.name,
        "ComputerName": laptop.name,
        "ConfigIDBuild": "18606",
        "Continent": "",
        "Country": day.network.place.country,
        "event_platform": "Mac" if laptop.system == "mac" else "Lin",
        "FirstSeen": _seconds(day.start),
        "HostHiddenStatus": "Visible",
        "MachineDomain": "",
        "OU": "",
        "PointerSize": "8",
        "ProductType": "1",
        "SystemManufacturer": laptop.maker,
        "SystemProductName": laptop.model,
        "SystemSerialNumber": laptop.serial,
        "Timezone": day.network.place.zone,
        "Version": "Sequoia (15)" if laptop.system == "mac" else "Ubuntu 24.04",
    }


def _user(day: LaptopDay) -> dict[str, str]:
    user = day.person.email.split("@")[0]
    return {
        "_time": _seconds(day.start),
        "AccountType": "Local Account",
        "cid": CID,
        "event_platform": "Mac" if day.laptop.system == "mac" else "Lin",
        "LastLoggedOnHost": day.laptop.name,
        "LocalAdminAccess": "No",
        "LogonTime": _seconds(day.start),
        "LogonType": "Interactive",
        "UID": "501",
        "User": user,
        "UserName": user,
        "UserIsAdmin": "0",
        "UserPrincipal": day.person.email,
    }
