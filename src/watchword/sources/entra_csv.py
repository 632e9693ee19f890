"""The CSV that Entra's portal downloads, a row at a time; keys are headers without case and punctuation."""

from collections.abc import Mapping
from typing import Any

#: Graph's path to each cell that stands in the file as it does in Graph.
_SIGN_IN = {
    "requestid": "id",
    "dateutc": "createdDateTime",
    "username": "userPrincipalName",
    "userid": "userId",
    "ipaddress": "ipAddress",
    "application": "appDisplayName",
    "sessionid": "sessionId",
    "serviceprincipalid": "servicePrincipalId",
    "autonomoussystemnumber": "autonomousSystemNumber",
}
_DEVICE = {"deviceid": "deviceId", "operatingsystem": "operatingSystem", "managed": "isManaged"}


def sign_in(cells: Mapping[str, Any]) -> dict[str, Any]:
    """A row of a sign-in download.

    The interactive and the non-interactive download have the same columns; only a refresh token that was sent
    tells that nobody sat there.
    """
    event: dict[str, Any] = {ours: cells[name] for name, ours in _SIGN_IN.items() if cells.get(name)}
    event["status"] = {"errorCode": _code(cells)}
    event["deviceDetail"] = {ours: cells[name] for name, ours in _DEVICE.items() if cells.get(name)}
    event["location"] = location(str(cells.get("location") or ""))
    event["mfaDetail"] = {"authMethod": cells.get("multifactorauthenticationauthmethod") or None}
    event["isInteractive"] = (
        str(cells.get("incomingtokentype") or "").lower().replace(" ", "") != "refreshtoken"
    )
    if cells.get("serviceprincipalid") and not cells.get("username"):
        event["log"] = "ServicePrincipalSignInLogs"
    return event


def _code(cells: Mapping[str, Any]) -> str:
    """The error code; some downloads leave it empty on success, or write None."""
    code = str(cells.get("signinerrorcode") or "").strip()
    if code.isdigit():
        return code
    return "0" if str(cells.get("status") or "").lower() == "success" else "1"


def location(text: str) -> dict[str, str]:
    """`City, State, CC`, read from its end, since a city's name may hold a comma and any part may be empty."""
    parts = [part.strip() for part in text.split(",")]
    if len(parts) < 3:
        return {"countryOrRegion": parts[-1]} if parts[-1] else {}
    return {"city": ", ".join(parts[:-2]), "state": parts[-2], "countryOrRegion": parts[-1]}


def audit(cells: Mapping[str, Any]) -> dict[str, Any]:
    """A row of an audit download: no id of its own, the first target as columns of `Target1…`."""
    changes = []
    for number in range(1, 6):
        at = f"target1modifiedproperty{number}"
        if cells.get(f"{at}name"):
            before, after = cells.get(f"{at}oldvalue"), cells.get(f"{at}newvalue")
            changes.append({"displayName": cells[f"{at}name"], "oldValue": before, "newValue": after})
    return {
        "log": "AuditLogs",
        "activityDateTime": cells.get("dateutc"),
        "activityDisplayName": cells.get("activity"),
        "result": cells.get("result"),
        "resultReason": cells.get("resultreason"),
        "initiatedBy": {
            "user": {
                "id": cells.get("actorobjectid"),
                "userPrincipalName": cells.get("actoruserprincipalname"),
            }
        },
        "targetResources": [
            {
                "id": cells.get("target1objectid") or None,
                "userPrincipalName": cells.get("target1userprincipalname") or None,
                "modifiedProperties": changes,
            }
        ],
    }
