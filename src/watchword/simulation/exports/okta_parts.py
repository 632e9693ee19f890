"""The objects that Okta's events are made of: clients, devices, places, targets."""

from typing import Any

from watchword.simulation.people import Laptop, Network, Person, Phone

APPS = (
    ("0oa1slackk8x7", "slack", "Slack"),
    ("0oa2githubk8x7", "githubcloud", "GitHub Enterprise Cloud - Organization"),
    ("0oa3jirak8x7", "jira_onprem", "Atlassian Cloud"),
    ("0oa4googlek8x7", "google", "Google Workspace"),
    ("0oa5workdayk8x7", "workday", "Workday"),
    ("0oa6zoomk8x7", "zoomus", "Zoom"),
)
SUCCESS = {"result": "SUCCESS", "reason": None}
_SYSTEMS = {"windows": ("WINDOWS", "10.0.26100"), "mac": ("MACOS", "15.5.0"), "linux": ("LINUX", "24.04")}


def geography(network: Network) -> dict[str, Any]:
    """A geographicalContext."""
    place = network.place
    return {
        "city": place.name,
        "state": place.region,
        "country": place.country,
        "postalCode": place.postal.replace("#", "1") or None,
        "geolocation": {"lat": place.lat, "lon": place.lon},
    }


def security(network: Network, proxy: bool) -> dict[str, Any]:
    """A securityContext; `proxy` marks a line that a proxy list names wrongly."""
    return {
        "asNumber": network.asn,
        "asOrg": network.org,
        "isp": network.org.lower(),
        "domain": network.domain,
        "isProxy": network.proxy or proxy,
    }


def client(network: Network, agent: dict[str, str], kind: str) -> dict[str, Any]:
    """A client; `kind` is Computer or Mobile."""
    return {
        "userAgent": agent,
        "zone": "CorporateZone" if network.kind in ("office", "company-vpn") else "null",
        "device": kind,
        "id": None,
        "ipAddress": network.ip,
        "geographicalContext": geography(network),
    }


def request(network: Network) -> dict[str, Any]:
    """A request with its chain of addresses."""
    version = "V6" if ":" in network.ip else "V4"
    chain = {
        "ip": network.ip,
        "geographicalContext": geography(network),
        "version": version,
        "source": None,
    }
    return {"ipChain": [chain]}


def _device(token: str, name: str, system: tuple[str, str], managed: bool) -> dict[str, Any]:
    return {
        "id": token,
        "name": name,
        "os_platform": system[0],
        "os_version": system[1],
        "managed": managed,
        "registered": True,
        "device_integrator": None,
        "disk_encryption_type": "ALL_INTERNAL_VOLUMES",
        "screen_lock_type": "BIOMETRIC",
        "jailbreak": None,
        "secure_hardware_present": True,
    }


def computer(laptop: Laptop) -> dict[str, Any]:
    """A laptop that Okta Verify knows, and whether a management tool vouches for it."""
    device = _device(laptop.okta_id, laptop.name, _SYSTEMS[laptop.system], laptop.managed)
    if laptop.managed:
        tool = "com.microsoft.intune" if laptop.system == "windows" else "com.jamf.pro"
        device["device_integrator"] = {"id": tool, "managed": True}
    return device


def telephone(phone: Phone) -> dict[str, Any]:
    """A phone with Okta Verify."""
    system = (phone.system, "18.5" if phone.system == "IOS" else "15")
    return _device(phone.okta_id, phone.model, system, False) | {
        "disk_encryption_type": "FULL",
        "jailbreak": False,
    }


def actor(token: str, email: str, name: str) -> dict[str, Any]:
    """An actor of type User."""
    return {"id": token, "type": "User", "alternateId": email, "displayName": name, "detailEntry": None}


def _target(token: str, kind: str, name: str, detail: dict[str, str] | None = None) -> dict[str, Any]:
    return {"id": token, "type": kind, "alternateId": name, "displayName": name, "detailEntry": detail}


def enrolment(person: Person) -> list[dict[str, Any]]:
    """The authenticator that a person has enrolled."""
    method = "Get a push notification" if person.factor == "push" else "Use Okta FastPass"
    detail = {"methodTypeUsed": method}
    return [_target(person.enrolment, "AuthenticatorEnrollment", "Okta Verify", detail)]


def policy_rule() -> list[dict[str, Any]]:
    """The sign-on rule that was applied."""
    return [_target("rul1k8x7", "Rule", "Any two factors", {"policyRuleFactorMode": "2FA"})]


def app(person: Person, number: int) -> list[dict[str, Any]]:
    """One of the company's applications and the person's account in it."""
    token, _, title = APPS[number]
    user = _target(f"0ua{person.okta_id[3:]}", "AppUser", person.name)
    return [_target(token, "AppInstance", title), user | {"alternateId": person.email}]
