"""Each red flag in the truth has its facts in the exports, by the measure its publishers give or the catalogue proposes."""

import json
from collections import defaultdict
from collections.abc import Callable
from datetime import timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from tests.simulation.reading import Exports, when
from watchword.simulation.flags import FAMILY
from watchword.simulation.names import ascii_folded
from watchword.simulation.networks import VPN_BRANDS
from watchword.simulation.places import City, cities, city, kilometres

KVM_NAMES = (
    "CAFEBABE",
    "6b65796d696d6570690",
    "JETKVM",
    "JetKVM",
    "NANOKVM",
    "NanoKVM",
    "VID_3346",
    "tinypilot",
)


def _city(geography: dict[str, str]) -> City:
    return city(geography["city"])


def _one_line(x: Exports, email: str) -> bool:
    """Shares a home line with another person on three days or more."""
    mine = {
        (e["client"]["ipAddress"], e["published"][:10])
        for e in x.sessions(email)
        if e["securityContext"]["asNumber"] < 64501
    }
    for other in x.truth:
        if other != email:
            theirs = {(e["client"]["ipAddress"], e["published"][:10]) for e in x.sessions(other)}
            if len({day for _, day in mine & theirs}) >= 3:
                return True
    return False


def _ship_shared(x: Exports, email: str) -> bool:
    where = x.orders[email][0]["Ship To Address"]
    return sum(row["Ship To Address"] == where for rows in x.orders.values() for row in rows) >= 2


def _one_phone(x: Exports, email: str) -> bool:
    used = defaultdict(set)
    for person, events in x.okta.items():
        for event in events:
            if event["eventType"] == "user.mfa.okta_verify":
                used[event["device"]["id"]].add(person)
    return any(email in people and len(people) >= 2 for people in used.values())


def _always_on(x: Exports, email: str) -> bool:
    hours = defaultdict(set)
    for event in x.okta[email]:
        hours[when(event["published"]).date()].add(when(event["published"]).hour)
    return sum(len(seen) >= 14 for seen in hours.values()) >= 3


def _vpn(x: Exports, email: str) -> bool:
    starts = x.sessions(email)
    return sum(e["securityContext"]["isProxy"] is True for e in starts) >= 0.3 * len(starts)


def _vpn_client(x: Exports, email: str) -> bool:
    names = [brand.lower() for brand in VPN_BRANDS]
    return any(name in command.lower() for _, command in x.commands[email] for name in names)


def _hosting(x: Exports, email: str) -> bool:
    starts = x.sessions(email)
    hosted = [
        e for e in starts if e["securityContext"]["asNumber"] >= 65540 and not e["securityContext"]["isProxy"]
    ]
    return len(hosted) >= 0.3 * len(starts)


def _two_countries(x: Exports, email: str) -> bool:
    starts = sorted(x.sessions(email), key=lambda e: str(e["published"]))
    for a, b in pairwise(starts):
        here, there = (e["client"]["geographicalContext"] for e in (a, b))
        hours = max((when(b["published"]) - when(a["published"])).total_seconds() / 3600, 0.01)
        if here["country"] != there["country"] and kilometres(_city(here), _city(there)) / hours > 900:
            return True
    return False


def _far_phone(x: Exports, email: str) -> bool:
    place: dict[str, City] = {}
    far = 0
    for event in x.okta[email]:
        where = _city(event["client"]["geographicalContext"])
        if event["eventType"] == "user.session.start":
            place[event["transaction"]["id"]] = where
    for event in x.okta[email]:
        start = place.get(event["transaction"]["id"])
        if event["eventType"] == "user.mfa.okta_verify" and start is not None:
            far += kilometres(start, _city(event["client"]["geographicalContext"])) > 500
    return far >= 3


def _moves_on(x: Exports, email: str) -> bool:
    order = x.orders[email][0]
    events = x.carrier[order["Tracking No"]]
    return any(e["location"]["country"] != order["Ship To Country"] for e in events[1:])


def _off_hours(x: Exports, email: str) -> bool:
    """At the claimed place, two fifths or more of the events lie outside seven to seven."""
    claimed = next(c for c in cities() if c.name == x.roster[email]["Work Location City"])
    hours = [when(e["published"]).astimezone(ZoneInfo(claimed.zone)).hour for e in x.okta[email]]
    return sum(not 7 <= hour < 19 for hour in hours) >= 0.4 * len(hours)


def _tools(x: Exports, email: str) -> set[str]:
    names = ("anydesk", "rustdesk", "teamviewer", "splashtop", "screenconnect")
    return {name for _, command in x.commands[email] for name in names if name in command.lower()}


def _browser_desktop(x: Exports, email: str) -> bool:
    days = {moment.date() for moment, text in x.commands[email] if "remoting_" in text}
    return len(days) >= 3


def _kvm_strings(x: Exports, email: str) -> bool:
    return any(name in text for text in x.plugged[email] for name in KVM_NAMES)


def _kvm_classes(x: Exports, email: str) -> bool:
    keys, disks = set(), set()
    for text in x.plugged[email]:
        event = json.loads(text)
        if "DeviceId" in event:
            whole = event["DeviceId"].split("\\")[1].split("&MI")[0]
            keys |= {whole} if event["ClassName"] == "HIDClass" else set()
            disks |= {whole} if event["DeviceDescription"] == "USB Mass Storage Device" else set()
        else:
            whole = event["DeviceInstanceId"]
            keys |= {whole} if event["DeviceUsbClass"] == "3" else set()
            disks |= {whole} if event["DeviceUsbClass"] == "8" else set()
    return bool(keys & disks)


def _unmanaged(x: Exports, email: str) -> bool:
    first = x.sessions(email)[:3]
    return all(e["device"] is None or not e["device"]["managed"] for e in first)


def _silent(x: Exports, email: str) -> bool:
    seen = {moment.date() for moment, _ in x.commands[email]}
    worked = {
        when(e["published"]).date() for e in x.sessions(email) if e["device"] and e["device"]["managed"]
    }
    seen |= {
        day - timedelta(1) for day in seen
    }  # a session may begin before UTC's midnight and its programs after it
    return len(worked - seen) >= 3


def _cleared(x: Exports, email: str) -> bool:
    return any(
        "istory" in text
        for moment, text in x.commands[email]
        if moment.date() <= x.day(email, "Hire Date") + timedelta(2)
    )


def _address_changed(x: Exports, email: str) -> bool:
    return x.orders[email][0]["Ship To City"] != x.roster[email]["Work Location City"]


def _forwarder(x: Exports, email: str) -> bool:
    return "PMB" in x.orders[email][0]["Ship To Address"]


def _signer(x: Exports, email: str) -> bool:
    delivered = [e for e in x.carrier[x.orders[email][0]["Tracking No"]] if e["signedBy"]]
    return bool(delivered) and delivered[0]["signedBy"] != x.roster[email]["Legal Name"]


def _shared_bank(x: Exports, email: str) -> bool:
    mine = {row["Account Number"] for row in x.paid[x.roster[email]["Employee ID"]]}
    others = [
        row
        for rows in x.paid.values()
        for row in rows
        if row["Employee ID"] != x.roster[email]["Employee ID"]
    ]
    return any(row["Account Number"] in mine for row in others)


def _velocity(x: Exports, email: str) -> bool:
    number = x.roster[email]["Employee ID"]
    return sum(row["Employee ID"] == number for row in x.payroll("DirectDepositChanges")) >= 2


def _payee(x: Exports, email: str) -> bool:
    rows = x.paid[x.roster[email]["Employee ID"]]
    words = set(ascii_folded(x.roster[email]["Legal Name"]).upper().split())
    return not rows or any(not words & set(ascii_folded(row["Payee Name"]).upper().split()) for row in rows)


def _clones(x: Exports, email: str) -> int:
    days = defaultdict(set)
    for event in x.github[email]:
        if event["action"] == "git.clone":
            days[event["created_at"] // 86_400_000].add(event["repo"])
    return max((len(names) for names in days.values()), default=0)


def _personal(x: Exports, email: str) -> bool:
    return any(e["action"] == "repo.create" and "fernhill" not in e["repo"] for e in x.github[email])


def _surge(x: Exports, email: str) -> bool:
    end = x.day(email, "Termination Date")
    taken = [e for e in x.github[email] if e["action"] in ("git.clone", "repo.download_zip")]
    late = [
        e
        for e in taken
        if e["created_at"] / 86_400_000 >= (end - timedelta(8) - end.replace(1970, 1, 1)).days
    ]
    return len(late) > 30


def _kept(x: Exports, email: str) -> bool:
    numbers = {row["Return Label"] for row in x.orders[email][-1:]}
    return bool(x.roster[email]["Termination Date"]) and not any(x.carrier[number] for number in numbers)


def _after(x: Exports, email: str) -> bool:
    end = x.day(email, "Termination Date")
    late = [e for e in x.sessions(email) if when(e["published"]).date() > end]
    return any(e["outcome"]["result"] == "SUCCESS" for e in late)


FACTS: dict[str, Callable[[Exports, str], bool]] = {
    "one-ip-many-workers": _one_line,
    "ship-to-shared-with-other-worker": _ship_shared,
    "single-mfa-device-many-accounts": _one_phone,
    "always-on-session": _always_on,
    "commercial-vpn-signin": _vpn,
    "vpn-client-installed": _vpn_client,
    "hosting-or-vps-origin": _hosting,
    "multi-country-ip-short-window": _two_countries,
    "mfa-far-from-session": _far_phone,
    "device-scan-beyond-delivery": _moves_on,
    "off-hours-timezone-shape": _off_hours,
    "rmm-tool-execution": lambda x, email: len(_tools(x, email)) >= 1,
    "rmm-multiple-tools": lambda x, email: len(_tools(x, email)) >= 2,
    "browser-remote-desktop": _browser_desktop,
    "ip-kvm-usb-strings": _kvm_strings,
    "kvm-class-combination": _kvm_classes,
    "unmanaged-first-login": _unmanaged,
    "security-agent-tamper": _silent,
    "clearing-history": _cleared,
    "address-change-after-offer": _address_changed,
    "ship-to-forwarder-or-cmra": _forwarder,
    "delivery-signature-mismatch": _signer,
    "shared-bank-account": _shared_bank,
    "account-change-velocity": _velocity,
    "banking-name-mismatch": _payee,
    "bulk-repo-clone": lambda x, email: _clones(x, email) >= 20,
    "repo-to-personal-account": _personal,
    "exit-data-surge": _surge,
    "device-not-returned": _kept,
    "post-termination-access": _after,
}


def test_every_flag_has_a_measure_here() -> None:
    assert set(FACTS) == set(FAMILY)


@pytest.mark.parametrize("flag", list(FACTS))
def test_a_planted_persons_flag_is_in_the_exports(crowded: Exports, flag: str) -> None:
    holders = [email for email, row in crowded.truth.items() if flag in row["flags"]]
    missing = [email for email in holders if not FACTS[flag](crowded, email)]
    assert holders, f"nobody shows {flag}: the company of this test is too small"
    assert not missing, [(email, crowded.truth[email]) for email in missing]
