"""Which red flags a planted person shows: chosen by scheme and carefulness, before any event is written."""

import random

from watchword.simulation.assumptions import FLAGS_BY_CARE

FAMILY = {
    "one-ip-many-workers": "co-location",
    "ship-to-shared-with-other-worker": "co-location",
    "single-mfa-device-many-accounts": "shared-credential",
    "always-on-session": "shared-credential",
    "commercial-vpn-signin": "concealment",
    "vpn-client-installed": "concealment",
    "hosting-or-vps-origin": "concealment",
    "multi-country-ip-short-window": "place",
    "mfa-far-from-session": "place",
    "device-scan-beyond-delivery": "place",
    "off-hours-timezone-shape": "rhythm",
    "rmm-tool-execution": "remote-control",
    "rmm-multiple-tools": "remote-control",
    "browser-remote-desktop": "remote-control",
    "ip-kvm-usb-strings": "kvm",
    "kvm-class-combination": "kvm",
    "unmanaged-first-login": "device-trust",
    "security-agent-tamper": "device-trust",
    "clearing-history": "device-trust",
    "address-change-after-offer": "delivery",
    "ship-to-forwarder-or-cmra": "delivery",
    "delivery-signature-mismatch": "delivery",
    "shared-bank-account": "pay",
    "account-change-velocity": "pay",
    "banking-name-mismatch": "pay",
    "bulk-repo-clone": "taking",
    "repo-to-personal-account": "taking",
    "exit-data-surge": "taking",
    "device-not-returned": "leaving",
    "post-termination-access": "leaving",
}
"""The thirty red flags that a scheme can leave in these exports, each with the fact it sees."""

SHARED = (
    "one-ip-many-workers",
    "single-mfa-device-many-accounts",
    "shared-bank-account",
    "ship-to-shared-with-other-worker",
)
"""Flags that only two or more people together can show."""

ONBOARDING = frozenset(
    {"rmm-multiple-tools", "unmanaged-first-login", "clearing-history", "device-scan-beyond-delivery"}
)
"""Flags that the logs show only for somebody hired within the window."""

LEAVING = frozenset({"exit-data-surge", "device-not-returned", "post-termination-access"})
"""Flags that only a leaver shows."""

IMPLIED = {"ip-kvm-usb-strings": "kvm-class-combination", "rmm-multiple-tools": "rmm-tool-execution"}
"""Flags that cannot be shown without another."""

CAREFUL_NEVER = frozenset(
    {
        "ip-kvm-usb-strings",
        "rmm-multiple-tools",
        "always-on-session",
        "clearing-history",
        "ship-to-forwarder-or-cmra",
        "banking-name-mismatch",
        "post-termination-access",
        "multi-country-ip-short-window",
        "repo-to-personal-account",
    }
)
"""What somebody careful (2 or 3) avoids: spoofed identities instead of defaults, one tool instead of two."""

_BOTH = (
    "off-hours-timezone-shape",
    "mfa-far-from-session",
    "vpn-client-installed",
    "account-change-velocity",
    "banking-name-mismatch",
    "bulk-repo-clone",
    "repo-to-personal-account",
    "exit-data-surge",
    "device-not-returned",
    "post-termination-access",
    "address-change-after-offer",
    "delivery-signature-mismatch",
)
OPTIONS = {
    "farm": (
        *_BOTH,
        "rmm-tool-execution",
        "rmm-multiple-tools",
        "browser-remote-desktop",
        "ip-kvm-usb-strings",
        "kvm-class-combination",
        "clearing-history",
        "rmm-tool-execution",
        "kvm-class-combination",
    ),
    "own-device": (
        *_BOTH,
        "commercial-vpn-signin",
        "hosting-or-vps-origin",
        "multi-country-ip-short-window",
        "device-scan-beyond-delivery",
        "always-on-session",
        "unmanaged-first-login",
        "security-agent-tamper",
        "ship-to-forwarder-or-cmra",
        "commercial-vpn-signin",
        "unmanaged-first-login",
    ),
}
"""What each scheme can leave behind; a flag named twice is picked twice as often."""

_EXCLUDES = (
    ("commercial-vpn-signin", "hosting-or-vps-origin"),
    ("bulk-repo-clone", "exit-data-surge"),
    ("ship-to-forwarder-or-cmra", "address-change-after-offer"),
    ("shared-bank-account", "account-change-velocity"),
    ("ship-to-shared-with-other-worker", "address-change-after-offer"),
    ("ship-to-shared-with-other-worker", "ship-to-forwarder-or-cmra"),
)


def _fits(flag: str, chosen: list[str], careful: int, codes: bool, most: int) -> bool:
    """Whether that flag can join those chosen."""
    need = [flag] + ([IMPLIED[flag]] if flag in IMPLIED else [])
    new = [one for one in need if one not in chosen]
    if not new or len(chosen) + len(new) > most:
        return False
    if careful >= 2 and any(one in CAREFUL_NEVER for one in new):
        return False
    if not codes and FAMILY[flag] == "taking":
        return False
    if sum(one in LEAVING for one in chosen) >= 2 and flag in LEAVING:
        return False
    return not any(flag in pair and other in chosen for pair in _EXCLUDES for other in pair if other != flag)


def choose(rng: random.Random, mode: str, careful: int, codes: bool, shared: list[str]) -> list[str]:
    """The flags of one planted person, in the order of `FAMILY`.

    `shared` are those that the person's cluster shows. Carefulness 0 and 1 show two families or more.
    """
    least, most = FLAGS_BY_CARE[careful]
    wanted = max(rng.randint(least, most), len(shared))
    while True:
        chosen = list(shared)
        pool = list(OPTIONS[mode])
        rng.shuffle(pool)
        for flag in pool:
            if len(chosen) < wanted and _fits(flag, chosen, careful, codes, wanted):
                chosen += [one for one in (IMPLIED.get(flag), flag) if one and one not in chosen]
        if len(chosen) >= least and (careful > 1 or len({FAMILY[one] for one in chosen}) >= 2):
            return [flag for flag in FAMILY if flag in chosen]
