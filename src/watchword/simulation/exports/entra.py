"""Microsoft Entra sign-ins: interactive as Graph gives them (one JSON array), non-interactive as diagnostics stream them.

In the diagnostic stream nested objects of non-interactive sign-ins are JSON texts.
"""

import random
from pathlib import Path
from typing import Any

import orjson

from watchword.simulation.days import DayOfWork, Session
from watchword.simulation.equipment import guid
from watchword.simulation.exports.browsers import raw_browser
from watchword.simulation.exports.streams import Stream
from watchword.simulation.people import Company, Laptop, Person
from watchword.simulation.window import Window, iso

TENANT = "7d1c0c5e-3b0a-4a57-9a52-8f1f0e6b2c11"
_APPS = (
    ("00000002-0000-0ff1-ce00-000000000000", "Office 365 Exchange Online"),
    ("1fec8e78-bce4-4aaf-ab1b-5451cc387264", "Microsoft Teams"),
    ("00000003-0000-0ff1-ce00-000000000000", "Office 365 SharePoint Online"),
    ("c44b4083-3bb0-49c1-b47d-974e53cbdf3c", "Azure Portal"),
)
_SYSTEMS = {"windows": "Windows10", "mac": "MacOs", "linux": "Linux"}
_HEAD = b'{"@odata.context":"https://graph.microsoft.com/beta/$metadata#auditLogs/signIns","value":['


def _device(laptop: Laptop) -> dict[str, Any]:
    known = laptop.managed
    text = laptop.fingerprint
    return {
        "deviceId": f"{text[:8]}-{text[8:12]}-4{text[13:16]}-9{text[17:20]}-{text[20:]}" if known else "",
        "displayName": laptop.name if known else "",
        "operatingSystem": _SYSTEMS[laptop.system],
        "browser": "Chrome 137.0.0",
        "isCompliant": known,
        "isManaged": known,
        "trustType": "Azure AD joined" if known else "",
    }


def _location(session: Session) -> dict[str, Any]:
    place = session.network.place
    return {
        "city": place.name,
        "state": place.region,
        "countryOrRegion": place.code,
        "geoCoordinates": {"altitude": None, "latitude": place.lat, "longitude": place.lon},
    }


def _sign_in(
    person: Person, session: Session, ms: int, rng: random.Random, interactive: bool
) -> dict[str, Any]:
    """A signIn resource; beta carries the autonomous system's number."""
    app_id, app = _APPS[rng.randrange(len(_APPS))]
    return {
        "id": guid(rng),
        "createdDateTime": iso(ms, 0),
        "userDisplayName": person.name,
        "userPrincipalName": person.email,
        "userId": person.entra_id,
        "appId": app_id,
        "appDisplayName": app,
        "ipAddress": session.network.ip,
        "autonomousSystemNumber": session.network.asn,
        "clientAppUsed": "Browser" if interactive else "Mobile Apps and Desktop clients",
        "userAgent": raw_browser(session.laptop),
        "correlationId": guid(rng),
        "conditionalAccessStatus": "success",
        "isInteractive": interactive,
        "signInEventTypes": ["interactiveUser" if interactive else "nonInteractiveUser"],
        "authenticationRequirement": "multiFactorAuthentication"
        if interactive
        else "singleFactorAuthentication",
        "tokenIssuerType": "AzureAD",
        "riskDetail": "none",
        "riskLevelAggregated": "none",
        "riskLevelDuringSignIn": "none",
        "riskState": "none",
        "riskEventTypes_v2": [],
        "resourceDisplayName": "Microsoft Graph",
        "resourceId": "00000003-0000-0000-c000-000000000000",
        "status": {"errorCode": 0, "failureReason": "Other.", "additionalDetails": None},
        "deviceDetail": _device(session.laptop),
        "location": _location(session),
        "appliedConditionalAccessPolicies": [],
    }


class EntraLog:
    """Writes `entra/InteractiveSignIns_beta.json` and `entra/insights-logs-noninteractiveusersigninlogs.jsonl`."""

    def __init__(self, folder: Path, window: Window, company: Company) -> None:
        inside = folder / "entra"
        self.interactive = Stream(inside / "InteractiveSignIns_beta.json", window, _HEAD, b",", b"]}")
        self.other = Stream(inside / "insights-logs-noninteractiveusersigninlogs.jsonl", window)

    def day(self, done: DayOfWork, rng: random.Random) -> None:
        """Writes the Microsoft sign-ins of a person who has them: one interactive, one or two refreshed tokens."""
        if not done.person.microsoft:
            return
        for session in done.sessions:
            if session.failed:
                continue
            ms = session.start + rng.randrange(20_000, 400_000)
            event = _sign_in(done.person, session, ms, rng, True)
            self.interactive.add(ms, orjson.dumps(event))
            for ms in session.visits[:2]:
                self.other.add(ms, orjson.dumps(self._diagnostic(done.person, session, ms, rng)))

    @staticmethod
    def _diagnostic(person: Person, session: Session, ms: int, rng: random.Random) -> dict[str, Any]:
        properties = _sign_in(person, session, ms, rng, False)
        properties["createdDateTime"] = iso(ms, 7)
        for key in ("status", "deviceDetail", "location"):
            properties[key] = orjson.dumps(properties[key]).decode()
        return {
            "time": iso(ms + 61_000, 7),
            "resourceId": f"/tenants/{TENANT}/providers/Microsoft.aadiam",
            "operationName": "Sign-in activity",
            "operationVersion": "1.0",
            "category": "NonInteractiveUserSignInLogs",
            "tenantId": TENANT,
            "resultType": "0",
            "resultSignature": "SUCCESS",
            "durationMs": 0,
            "callerIpAddress": session.network.ip,
            "correlationId": properties["correlationId"],
            "identity": person.name,
            "Level": 4,
            "location": session.network.place.code,
            "properties": properties,
        }
