"""An honest per-event rule loop to compare with: orjson, plain functions, as many rules as there are indicators.

Written as detection-as-code tools run rules: each event is parsed once and given to every rule. Twelve rules
keep state by person, address, session or authenticator, as the indicators on sign-ins must; eighteen look at
the event alone. They see the same file and answer the same questions as far as one event stream allows.
"""

import math
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import orjson

Event = dict[str, Any]
Rule = Callable[[Event], bool]


def distance(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Kilometres between two places (haversine)."""
    lat1, lon1, lat2, lon2 = map(math.radians, (*a, *b))
    chord = (
        math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return 2 * 6371 * math.asin(min(1.0, math.sqrt(chord)))


def _person(event: Event) -> str:
    return str((event.get("actor") or {}).get("alternateId") or "")


def _place(event: Event) -> tuple[float, float] | None:
    geo = ((event.get("client") or {}).get("geographicalContext") or {}).get("geolocation") or {}
    lat, lon = geo.get("lat"), geo.get("lon")
    return None if lat is None or lon is None else (float(lat), float(lon))


def _time(event: Event) -> datetime:
    return datetime.fromisoformat(event["published"].replace("Z", "+00:00"))


def _ip(event: Event) -> str:
    return str((event.get("client") or {}).get("ipAddress") or "")


def _device(event: Event) -> str:
    return str((event.get("device") or {}).get("id") or "")


def _addresses() -> list[Rule]:
    """Rules that remember whom an address has seen, and through which networks a person came."""
    by_ip: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    orgs: dict[str, set[str]] = defaultdict(set)
    proxied: dict[str, list[int]] = defaultdict(lambda: [0, 0])

    def one_ip(event: Event) -> bool:
        people = by_ip[_ip(event)]
        people[_person(event)].add(event["published"][:10])
        return sum(len(seen) >= 3 for seen in people.values()) > 1

    def many_networks(event: Event) -> bool:
        mine = orgs[_person(event)]
        mine.add(str((event.get("securityContext") or {}).get("asOrg")))
        return len(mine) > 8

    def proxy_share(event: Event) -> bool:
        mine = proxied[_person(event)]
        mine[0] += bool((event.get("securityContext") or {}).get("isProxy"))
        mine[1] += 1
        return mine[1] > 50 and mine[0] / mine[1] > 0.5

    return [one_ip, many_networks, proxy_share]


def _places() -> list[Rule]:
    """Rules that remember where a person was."""
    last: dict[str, tuple[datetime, tuple[float, float]]] = {}
    countries: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))

    def travel(event: Event) -> bool:
        place, who = _place(event), _person(event)
        if place is None:
            return False
        moment, before = _time(event), last.get(who)
        last[who] = (moment, place)
        if before is None:
            return False
        passed = (moment - before[0]).total_seconds() / 3600
        far = distance(before[1], place)
        return far > 500 and far / max(passed, 0.01) > 900

    def many_countries(event: Event) -> bool:
        mine = countries[_person(event)][event["published"][:10]]
        mine.add(str(((event.get("client") or {}).get("geographicalContext") or {}).get("country")))
        return len(mine) > 1

    return [travel, many_countries]


def _hours() -> list[Rule]:
    """Rules that remember when a person is there."""
    hours: dict[str, list[int]] = defaultdict(lambda: [0] * 24)
    days: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))

    def off_hours(event: Event) -> bool:
        mine = hours[_person(event)]
        mine[int(event["published"][11:13])] += 1
        total = sum(mine)
        return total > 100 and sum(mine[:5]) / total > 0.4

    def always_on(event: Event) -> bool:
        mine = days[_person(event)][event["published"][:10]]
        mine.add(int(event["published"][11:13]))
        return len(mine) > 18

    return [off_hours, always_on]


def _factors() -> list[Rule]:
    """Rules that remember who uses a second factor, and where a session began."""
    factors: dict[str, set[str]] = defaultdict(set)
    sessions: dict[str, tuple[float, float]] = {}

    def shared_factor(event: Event) -> bool:
        if "mfa" not in event["eventType"]:
            return False
        for target in event.get("target") or ():
            if target.get("type") == "AuthenticatorEnrollment":
                factors[target["id"]].add(_person(event))
                return len(factors[target["id"]]) > 1
        return False

    def far_factor(event: Event) -> bool:
        place = _place(event)
        session = (event.get("authenticationContext") or {}).get("externalSessionId")
        if place is None or not session:
            return False
        if event["eventType"].startswith("user.mfa."):
            return session in sessions and distance(sessions[session], place) > 500
        sessions[session] = place
        return False

    return [shared_factor, far_factor]


def _devices() -> list[Rule]:
    """Rules that remember a person's devices and failures."""
    firsts: dict[str, int] = defaultdict(int)
    devices: dict[str, set[str]] = defaultdict(set)
    failures: dict[str, int] = defaultdict(int)

    def unmanaged_first(event: Event) -> bool:
        if event["eventType"] != "user.session.start":
            return False
        firsts[_person(event)] += 1
        return firsts[_person(event)] <= 3 and (event.get("device") or {}).get("managed") is False

    def many_devices(event: Event) -> bool:
        mine = devices[_person(event)]
        mine.add(_device(event))
        return len(mine) > 5

    def many_failures(event: Event) -> bool:
        if (event.get("outcome") or {}).get("result") == "FAILURE":
            failures[_person(event)] += 1
        return failures[_person(event)] > 20

    return [unmanaged_first, many_devices, many_failures]


def stateful() -> list[Rule]:
    """Twelve rules that remember."""
    return [*_addresses(), *_places(), *_hours(), *_factors(), *_devices()]


def light() -> list[Rule]:
    """Eighteen rules that look at one event alone, as most published rules do."""
    kinds = (
        "user.mfa.factor.deactivate", "user.mfa.factor.reset_all", "user.account.privilege.grant",
        "user.session.impersonation.grant", "system.api_token.create", "policy.lifecycle.update",
        "application.lifecycle.delete", "user.account.reset_password", "user.account.unlock",
        "group.user_membership.add", "user.lifecycle.deactivate", "zone.update",
    )  # fmt: skip

    def of_kind(kind: str) -> Rule:
        return lambda event: (
            event.get("eventType") == kind and (event.get("outcome") or {}).get("result") == "SUCCESS"
        )

    def organisation(word: str) -> Rule:
        return lambda event: word in str((event.get("securityContext") or {}).get("asOrg") or "").lower()

    return [
        *(of_kind(kind) for kind in kinds),
        *(organisation(w) for w in ("hosting", "vps", "cloud", "vpn", "proxy", "data")),
    ]


def run(path: Path) -> tuple[int, int, float]:
    """Events, hits and seconds of the loop over a file of JSON lines."""
    rules = [*stateful(), *light()]
    started, events, hits = time.perf_counter(), 0, 0
    with path.open("rb") as file:
        for line in file:
            event = orjson.loads(line)
            events += 1
            for rule in rules:
                hits += rule(event)
    return events, hits, time.perf_counter() - started


if __name__ == "__main__":
    print(run(Path(sys.argv[1])))
