"""The GitHub audit log: git events as streamed JSON lines, other events as the web's export, one array.

The export holds what people did to repositories and members; the stream holds clone, fetch and push.
"""

import random
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from watchword.simulation.days import DayOfWork, Session
from watchword.simulation.equipment import hexes, okta_id
from watchword.simulation.exports.browsers import git_client, raw_browser
from watchword.simulation.exports.streams import Stream
from watchword.simulation.people import Company, Person
from watchword.simulation.window import HOUR_MS, Window

ORG = "fernhill-labs"
BOT = "fernhill-ci-bot"
_ORG_FIELDS = {"org": ORG, "org_id": 55_501_212, "business": "fernhill", "business_id": 4411}


@dataclass(frozen=True, slots=True)
class _Hand:
    """Whose hand is at work, in which session, with which dice."""

    person: Person
    session: Session
    rng: random.Random

    def event(self, action: str, ms: int) -> dict[str, Any]:
        """The fields that every event has; an organisation may leave addresses out, here for one in five."""
        person = self.person
        event: dict[str, Any] = {
            "@timestamp": ms,
            "_document_id": okta_id(self.rng, "") + "==",
            "action": action,
            "actor": person.handle,
            "actor_id": _account(person),
            "actor_location": {"country_code": self.session.network.place.code},
            **_ORG_FIELDS,
            "external_identity_nameid": person.email,
            "external_identity_username": person.email.split("@")[0],
            "created_at": ms,
        }
        if person.number % 5:
            event["actor_ip"] = self.session.network.ip
        return event

    @property
    def room(self) -> int:
        """Milliseconds of the session, two hours at least."""
        return max(self.session.end - self.session.start, 2 * HOUR_MS)


def _account(person: Person) -> int:
    return 90_000_000 + person.number * 37


def _repository(name: str) -> dict[str, Any]:
    return {"repo": f"{ORG}/{name}", "repository": f"{ORG}/{name}", "repository_public": False}


class GitHubAudit:
    """Writes `github/audit-log-streaming.jsonl.gz` and `github/export-fernhill-labs.json`."""

    def __init__(self, folder: Path, window: Window, company: Company) -> None:
        self._repositories = company.repositories
        self.git = Stream(folder / "github" / "audit-log-streaming.jsonl.gz", window)
        self.web = Stream(folder / "github" / f"export-{ORG}.json", window, b"[", b",", b"]")

    def _git(self, hand: _Hand, action: str, ms: int, repo: str) -> None:
        person = hand.person
        ssh = person.number % 2 == 0
        more = _repository(repo) | {
            "transport_protocol": 2 if ssh else 1,
            "transport_protocol_name": "ssh" if ssh else "http",
            "user": "",
            "user_agent": "" if ssh else git_client(hand.session.laptop),
        }
        if not ssh:
            more |= {
                "programmatic_access_type": "Personal access token (classic)",
                "hashed_token": hexes(hand.rng, 40),
                "token_id": 7000 + person.number,
            }
        self.git.add(ms, orjson.dumps(hand.event(action, ms) | more))

    def _web(self, hand: _Hand, action: str, ms: int, more: dict[str, Any]) -> None:
        event = hand.event(action, ms) | {"user_agent": raw_browser(hand.session.laptop)} | more
        self.web.add(ms, orjson.dumps(event))

    def day(self, done: DayOfWork, rng: random.Random) -> None:
        """Writes a coder's day: a few fetches and pushes, and whatever else that day has."""
        person = done.person
        if not person.codes or not done.sessions or done.sessions[0].failed:
            return
        session = done.sessions[0]
        hand, own = _Hand(person, session, rng), self._own(person)
        for _ in range(rng.choice((1, 2, 3, 4))):
            ms = rng.randrange(session.start + 60_000, session.end + 120_000)
            action = rng.choices(("git.fetch", "git.push", "git.clone"), (0.5, 0.44, 0.06))[0]
            self._git(hand, action, ms, rng.choice(own))
        if done.day == person.hired:
            self._joins(hand, own)
        self._clones(hand, person.doings.clones.get(done.day, 0))
        self._copies(hand, done)

    def _own(self, person: Person) -> list[str]:
        """The repositories somebody usually works in."""
        first = person.number * 7 % len(self._repositories)
        return [self._repositories[(first + step) % len(self._repositories)] for step in range(6)]

    def _joins(self, hand: _Hand, own: list[str]) -> None:
        start, person = hand.session.start, hand.person
        added = {"user": person.handle, "user_id": _account(person), "permission": "read"}
        self._web(hand, "org.add_member", start - HOUR_MS, added)
        for number, repo in enumerate(own[:4]):
            self._git(hand, "git.clone", start + 1_800_000 + number * 400_000, repo)

    def _clones(self, hand: _Hand, count: int) -> None:
        names = hand.rng.sample(self._repositories, min(count, len(self._repositories)))
        for number, repo in enumerate(names):
            self._git(hand, "git.clone", hand.session.start + hand.room // (len(names) + 1) * number, repo)

    def _copies(self, hand: _Hand, done: DayOfWork) -> None:
        """Downloaded archives, and copies under a personal account."""
        doings, start, rng = hand.person.doings, hand.session.start, hand.rng
        for _ in range(doings.downloads.get(done.day, 0)):
            more = _repository(rng.choice(self._repositories)) | {"visibility": "private"}
            self._web(hand, "repo.download_zip", start + rng.randrange(hand.room), more)
        taken = doings.personal_repos.get(done.day)
        if taken is not None:
            more = {
                "repo": f"{hand.person.personal_login}/{taken}",
                "visibility": "public" if taken == "sdk-public" else "private",
                "fork_parent": f"{ORG}/{taken}",
                "user": hand.person.handle,
                "org": None,
            }
            self._web(hand, "repo.create", start + rng.randrange(hand.room), more)

    def robots(self, ms: int, rng: random.Random) -> None:
        """A build account fetches around the clock."""
        event = {
            "@timestamp": ms,
            "_document_id": okta_id(rng, "") + "==",
            "action": "git.fetch",
            "actor": BOT,
            "actor_id": 81_000_001,
            "actor_ip": "198.51.100.9",
            "actor_location": {"country_code": "US"},
            **_ORG_FIELDS,
            **_repository(rng.choice(self._repositories)),
            "transport_protocol_name": "http",
            "programmatic_access_type": "GitHub App server-to-server token",
            "user_agent": "git/2.43.0",
        }
        self.git.add(ms, orjson.dumps(event))
