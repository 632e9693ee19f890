"""Every number of the simulation that is a choice, with its reason.

Published ranges are named by their publisher. "Assumed" means that no source publishes the number: vendors and
prosecutors name tools and tricks without frequencies. Change a number here and the whole company changes with it.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Assumed:
    """A number and why it was chosen."""

    value: float
    why: str


KINDS: dict[str, Assumed] = {
    "couple": Assumed(
        0.030, "assumed: partners who met at work or were referred; both on one line, one address"
    ),
    "flatmates": Assumed(0.015, "assumed: colleagues who share a flat"),
    "coworking": Assumed(0.040, "assumed: a few spaces in large cities, several days a week"),
    "cgnat": Assumed(0.020, "assumed: homes that reach the net through a carrier's shared mobile address"),
    "privacy-vpn": Assumed(
        0.110, "VPN use among honest developers 10 to 40 % (suggested range, none published)"
    ),
    "traveller": Assumed(0.040, "assumed: abroad for days to weeks; two thirds have asked before"),
    "night-owl": Assumed(0.025, "assumed: works through the evening and the night by choice"),
    "parent": Assumed(0.020, "assumed: early, late and at night, with the day torn"),
    "it-support": Assumed(0.020, "assumed: staff whose job needs remote tools, several products"),
    "homelab-kvm": Assumed(0.010, "assumed: owns an IP-KVM and tried it on the work laptop"),
    "linux-gadget": Assumed(0.012, "assumed: embedded developers with boards that are USB gadgets"),
    "keep-awake": Assumed(0.050, "5 to 15 % of honest remote staff (suggested range, none published)"),
    "moved": Assumed(0.025, "honest delivery anomalies are 3 to 15 % in all (suggested range)"),
    "agency": Assumed(0.025, "assumed: contractors paid through one staffing agency"),
    "name-change": Assumed(0.015, "assumed: payee or signer still under a former name"),
    "new-joiner": Assumed(0.025, "assumed: hired in the last days, nearly no history"),
    "on-call": Assumed(0.020, "assumed: a week of nights every few weeks"),
    "leaver-handover": Assumed(0.012, "assumed: leaves and copies what was agreed"),
    "doorman": Assumed(0.020, "honest delivery anomalies are 3 to 15 % in all (suggested range)"),
    "mailbox-address": Assumed(0.012, "rural homes and safe-address programmes use mail agents"),
    "starts-abroad": Assumed(
        0.010, "assumed: takes up the job from a relative's home abroad, parcel re-routed"
    ),
    "cloud-workstation": Assumed(0.012, "assumed: signs in from a rented server as the job needs"),
    "bank-switcher": Assumed(0.012, "assumed: a new bank, then a wrong digit put right"),
    "test-phone": Assumed(0.010, "assumed: one laboratory phone enrolled for two testers"),
    "late-return": Assumed(0.010, "assumed: a leaver who sends the laptop back late or from a parent's home"),
    "own-computer-start": Assumed(0.012, "assumed: the laptop came late, the first days on an own computer"),
    "tidy-shell": Assumed(0.012, "assumed: dotfiles that keep no shell history, set up on day one"),
    "broken-sensor": Assumed(0.012, "assumed: repair or a failed update silences the sensor for days"),
    "open-source": Assumed(0.012, "assumed: forks and pushes to an own account as the policy allows"),
    "new-starter-cloner": Assumed(
        0.012, "assumed: fetches every repository of the department in the first weeks"
    ),
}
"""Each kind of innocent person and its share of all people; each is at least one per cent, together over forty."""

NOISE: dict[str, Assumed] = {
    "proxy-false-hit": Assumed(0.0006, "assumed: a home line wrongly on a proxy list, per sign-in"),
    "partner-signs": Assumed(0.035, "assumed: somebody of the same home signs for the parcel"),
    "one-account-change": Assumed(0.030, "assumed: one new bank account in the window"),
    "new-phone": Assumed(0.050, "assumed: a phone replaced and enrolled in the window"),
    "occasional-vpn": Assumed(0.030, "assumed: uses a VPN once a fortnight, besides the privacy-minded"),
    "short-trip": Assumed(0.100, "assumed: a few days in another city of the same country"),
    "hotspot": Assumed(0.020, "assumed: share of days on the phone's network"),
    "truncated-payee": Assumed(
        0.600, "banks keep 18 to 35 ASCII letters of a name; share of accounts told so"
    ),
    "device-replaced": Assumed(0.030, "assumed: a laptop replaced under warranty"),
    "leaver": Assumed(0.040, "assumed: share of people who leave within the window"),
    "joiner": Assumed(0.120, "assumed: share of people hired within the window, mostly near its start"),
}
"""What happens to anybody, whatever the kind."""

DECLARED: dict[str, Assumed] = {
    "couple": Assumed(0.40, "assumed: most employers never ask"),
    "travel": Assumed(0.65, "assumed: the rest tell their manager only"),
    "coworking": Assumed(0.60, "assumed: known spaces are written down, new ones not"),
}
"""Which share of innocent facts the employer has in its settings."""

SCHEME: dict[str, Assumed] = {
    "farm": Assumed(0.5, "farm and own device half each, give or take 30 points (suggested range)"),
    "dwell-median-days": Assumed(
        122, "Mandiant, M-Trends 2026: median dwell of espionage and IT-worker cases"
    ),
    "dwell-sigma": Assumed(0.7, "assumed: spread of the log-normal"),
    "cluster": Assumed(3, "Security Alliance: usually more than one in the same firm; 1 to 5 suggested"),
    "leaves": Assumed(0.3, "assumed: share of planted people who are gone before the window ends"),
}
"""What a scheme looks like where sources give a number or a range."""

FLAGS_BY_CARE: dict[int, tuple[int, int]] = {0: (5, 6), 1: (4, 5), 2: (3, 4), 3: (1, 3)}
"""Least and most red flags by carefulness (0 careless to 3 careful): a third show three or fewer, none over six."""

COUNTRY_SHARE_US = 0.62
"""Assumed: a United States employer with people in a dozen other countries."""
