"""The Okta System Log: one LogEvent a line, as the API gives it."""

import random
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import orjson

from watchword.simulation.days import DayOfWork, Session
from watchword.simulation.equipment import guid, hexes
from watchword.simulation.exports import okta_parts as parts
from watchword.simulation.exports.browsers import authenticator, browser
from watchword.simulation.exports.streams import Stream
from watchword.simulation.people import Company, Network, Person
from watchword.simulation.window import Window, iso, moment

_MESSAGES: dict[str, tuple[str | None, str]] = {
    "user.session.start": ("core.user_auth.login_success", "User login to Okta"),
    "user.session.end": ("core.user_auth.logout_success", "User logout from Okta"),
    "user.authentication.sso": ("app.auth.sso", "User single sign on to app"),
    "user.authentication.auth_via_mfa": (
        "core.user.factor.attempt_success",
        "Authentication of user via MFA",
    ),
    "user.mfa.okta_verify": ("core.user.factor.okta_verify", "User approved an Okta Verify push"),
    "policy.evaluate_sign_on": (None, "Evaluation of sign-on policy"),
    "user.mfa.factor.activate": ("core.user.factor.activate", "User set up an MFA factor"),
    "user.account.update_password": (
        "core.user.config.password_update.success",
        "User update password for Okta",
    ),
}
_FAILED = {"result": "FAILURE", "reason": "INVALID_CREDENTIALS"}
_BEHAVIOURS = (
    "{New Geo-Location=NEW, New Device=NEGATIVE, New IP=NEW, New State=NEW, "
    "New Country=NEGATIVE, Velocity=NEGATIVE, New City=NEW}"
)


@dataclass(frozen=True, slots=True)
class _Detail:
    """What one kind of event adds to its session; `by_phone` events come from the phone."""

    kind: str
    ms: int
    uri: str = "/idp/idx/identify"
    factor: str | None = None
    target: list[dict[str, Any]] | None = None
    transaction: str | None = None
    by_phone: bool = False
    failed: bool = False


class OktaLog:
    """Writes `okta/system-log.jsonl`."""

    def __init__(self, folder: Path, window: Window, company: Company) -> None:
        self._pieces: dict[tuple[str, ...], orjson.Fragment] = {}
        self.stream = Stream(folder / "okta" / "system-log.jsonl", window)

    def _piece(self, key: tuple[str, ...], value: object) -> orjson.Fragment:
        """A part that many events share, serialised once."""
        self._pieces[key] = piece = orjson.Fragment(orjson.dumps(value))
        return piece

    def _far_end(self, session: Session, detail: _Detail) -> dict[str, Any]:
        """Client, device, security context and address chain of the laptop or of the phone."""
        network = session.push_network if detail.by_phone else session.network
        token = session.phone.okta_id if detail.by_phone else session.laptop.okta_id
        wrong = session.proxy_error and not detail.by_phone
        made: dict[str, Any] = {}
        for name, key in (
            ("client", network.ip),
            ("device", ""),
            ("securityContext", network.ip),
            ("request", network.ip),
        ):
            whole = (name, key, "" if name in ("request", "securityContext") else token, str(wrong))
            made[name] = self._pieces.get(whole) or self._piece(
                whole, self._part(name, session, network, detail)
            )
        return made

    @staticmethod
    def _part(name: str, session: Session, network: Network, detail: _Detail) -> dict[str, Any] | None:
        if name == "client" and detail.by_phone:
            return parts.client(network, authenticator(session.phone), "Mobile")
        if name == "client":
            return parts.client(network, browser(session.laptop), "Computer")
        if name == "device" and detail.by_phone:
            return parts.telephone(session.phone)
        if name == "device":
            laptop = session.laptop
            # Okta Verify is not on every private computer; without it the log knows no device.
            return None if not laptop.managed and laptop.fingerprint[0] < "6" else parts.computer(laptop)
        if name == "request":
            return parts.request(network)
        return parts.security(network, session.proxy_error and not detail.by_phone)

    def _write(self, person: Person, session: Session, detail: _Detail, rng: random.Random) -> None:
        legacy, message = _MESSAGES[detail.kind]
        far = self._far_end(session, detail)
        key = ("actor", person.okta_id)
        actor = self._pieces.get(key) or self._piece(
            key, parts.actor(person.okta_id, person.email, person.name)
        )
        session_id = f"idx{session.start:x}{session.laptop.fingerprint[:10]}"
        event = {
            "actor": actor,
            "client": far["client"],
            "device": far["device"],
            "authenticationContext": {
                "authenticationProvider": "FACTOR_PROVIDER" if detail.factor else None,
                "credentialProvider": "OKTA_CREDENTIAL_PROVIDER" if detail.factor else None,
                "credentialType": None,
                "issuer": None,
                "authenticationStep": 0,
                "interface": None,
                "rootSessionId": session_id,
                "externalSessionId": session_id,
            },
            "displayMessage": message,
            "eventType": detail.kind,
            "outcome": _FAILED if detail.failed else parts.SUCCESS,
            "published": iso(detail.ms),
            "securityContext": far["securityContext"],
            "severity": "WARN" if detail.failed else "INFO",
            "debugContext": {"debugData": _debug(session, detail, rng)},
            "legacyEventType": legacy,
            "transaction": {"type": "WEB", "id": detail.transaction or hexes(rng, 32), "detail": {}},
            "uuid": guid(rng),
            "version": "0",
            "request": far["request"],
            "target": detail.target,
        }
        self.stream.add(detail.ms, orjson.dumps(event))

    def day(self, done: DayOfWork, rng: random.Random) -> None:
        """Writes what the person's sessions leave in the log."""
        person = done.person
        for session in done.sessions:
            if session.failed:
                self._fail(person, session, rng)
                continue
            self._begin(person, session, rng)
            for ms in session.visits:
                number = rng.randrange(len(parts.APPS))
                uri = f"/app/{parts.APPS[number][1]}/sso/saml"
                visit = _Detail("user.authentication.sso", ms, uri, target=parts.app(person, number))
                self._write(person, session, visit, rng)
            if rng.random() < 0.45:
                self._write(person, session, _Detail("user.session.end", session.end, "/login/signout"), rng)
        if done.sessions and not done.sessions[0].failed:
            self._enrol(done, rng)

    def _begin(self, person: Person, session: Session, rng: random.Random) -> None:
        """Policy, session and second factor; a push is approved on the phone, wherever that is."""
        transaction, start = hexes(rng, 32), session.start
        if rng.random() < 0.3:
            rule = _Detail(
                "policy.evaluate_sign_on", start, target=parts.policy_rule(), transaction=transaction
            )
            self._write(person, session, rule, rng)
        self._write(
            person, session, _Detail("user.session.start", start + 1200, transaction=transaction), rng
        )
        factor = "OKTA_VERIFY_PUSH" if person.factor == "push" else "SIGNED_NONCE"
        proof = _Detail(
            "user.authentication.auth_via_mfa",
            start + 14_000,
            "/idp/idx/authenticators/poll",
            factor,
            parts.enrolment(person),
            transaction,
        )
        self._write(person, session, proof, rng)
        if person.factor == "push":
            push = replace(proof, kind="user.mfa.okta_verify", ms=start + 13_400, by_phone=True)
            self._write(person, session, replace(push, uri="/api/v1/authn/factors/verify/push"), rng)

    def _fail(self, person: Person, session: Session, rng: random.Random) -> None:
        for number in range(rng.choice((1, 2))):
            attempt = _Detail("user.session.start", session.start + number * 9000, failed=True)
            self._write(person, session, attempt, rng)

    def _enrol(self, done: DayOfWork, rng: random.Random) -> None:
        """The phone is enrolled on the first day and after a change of phone; a password is changed now and then."""
        person, session = done.person, done.sessions[0]
        if done.day in (person.hired, person.phone_changed):
            ms = max(session.start - 600_000, moment(done.day, 0, person.work.zone))
            enrolled = _Detail(
                "user.mfa.factor.activate",
                ms,
                "/idp/idx/enroll",
                "OKTA_VERIFY_PUSH",
                parts.enrolment(person),
                by_phone=True,
            )
            self._write(person, session, enrolled, rng)
        if rng.random() < 0.008:
            changed = _Detail("user.account.update_password", session.start + 60_000, "/enduser/settings")
            self._write(person, session, changed, rng)


def _debug(session: Session, detail: _Detail, rng: random.Random) -> dict[str, Any]:
    """debugData; `tunnels` names the operator of a VPN exit that Okta knows."""
    network = session.push_network if detail.by_phone else session.network
    unusual = detail.failed or network.kind in ("vpn", "hosting")
    behaviours = _BEHAVIOURS.replace("=NEW", "=POSITIVE" if unusual else "=NEGATIVE")
    debug: dict[str, Any] = {
        "authnRequestId": hexes(rng, 32),
        "requestId": hexes(rng, 32),
        "dtHash": hexes(rng, 64),
        "deviceFingerprint": None if detail.by_phone else session.laptop.fingerprint,
        "requestUri": detail.uri,
        "url": f"{detail.uri}?",
        "origin": "https://fernhill.okta.example",
        "threatSuspected": "false",
        "risk": "{level=LOW}",
        "behaviors": behaviours,
        "oktaUserAgentExtended": "okta-auth-js/7.8.1 okta-signin-widget-7.27.0",
        "logOnlySecurityData": '{"risk":{"level":"LOW"}}',
        "traceId": guid(rng),
    }
    if network.brand is not None:
        debug["tunnels"] = f'[{{"anonymous":true,"operator":"{network.brand.upper()}","type":"VPN"}}]'
    if detail.factor is not None:
        debug["factor"] = detail.factor
    return debug
