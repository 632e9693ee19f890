"""Accounts that are nobody: a deployment account signs in to Okta from a rented server around the clock."""

import random

import orjson

from watchword.simulation.equipment import guid, hexes
from watchword.simulation.exports import okta_parts as parts
from watchword.simulation.exports.streams import Stream
from watchword.simulation.people import Network
from watchword.simulation.places import city
from watchword.simulation.window import iso

EMAIL = "svc-deploy@fernhill.example"
_AGENT = {"rawUserAgent": "deploy-tool/2.4 (python-requests)", "os": "Unknown", "browser": "UNKNOWN"}


def sign_in(stream: Stream, ms: int, rng: random.Random) -> None:
    """One sign-in of the deployment account."""
    line = Network(
        "198.51.100.9", 65540, "Example Cloud Hosting", "cloudhost.example", "hosting", city("Chicago")
    )
    event = {
        "actor": parts.actor("00usvcdeployk8x7", EMAIL, "Deployment"),
        "client": parts.client(line, _AGENT, "Unknown"),
        "device": None,
        "authenticationContext": {"authenticationStep": 0, "externalSessionId": f"trs{hexes(rng, 20)}"},
        "displayMessage": "User login to Okta",
        "eventType": "user.session.start",
        "outcome": parts.SUCCESS,
        "published": iso(ms),
        "securityContext": parts.security(line, False),
        "severity": "INFO",
        "debugContext": {"debugData": {"requestUri": "/api/v1/authn", "threatSuspected": "false"}},
        "legacyEventType": "core.user_auth.login_success",
        "transaction": {"type": "WEB", "id": hexes(rng, 32), "detail": {}},
        "uuid": guid(rng),
        "version": "0",
        "request": parts.request(line),
        "target": None,
    }
    stream.add(ms, orjson.dumps(event))
