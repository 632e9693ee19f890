"""The twins of the guilty: honest people who show the same facts, each kind with its everyday reason."""

from collections.abc import Callable

from watchword.simulation import innocents_home as home
from watchword.simulation import innocents_work as work
from watchword.simulation.people import Person
from watchword.simulation.scene import Scene

PAIRS = ("couple", "flatmates", "test-phone")
"""Kinds that come in twos."""

SINGLE: dict[str, Callable[[Scene, Person], None]] = {
    "coworking": home.coworking,
    "cgnat": home.carrier_nat,
    "privacy-vpn": work.privacy_vpn,
    "traveller": home.traveller,
    "night-owl": home.night_owl,
    "parent": home.parent,
    "it-support": work.it_support,
    "homelab-kvm": work.homelab_kvm,
    "linux-gadget": work.linux_gadget,
    "keep-awake": work.keep_awake,
    "moved": home.moved,
    "agency": home.agency,
    "name-change": home.name_change,
    "new-joiner": work.new_joiner,
    "on-call": work.on_call,
    "leaver-handover": work.leaver_handover,
    "doorman": home.doorman,
    "starts-abroad": home.starts_abroad,
    "mailbox-address": home.mailbox_address,
    "cloud-workstation": work.cloud_workstation,
    "bank-switcher": home.bank_switcher,
    "late-return": work.late_return,
    "own-computer-start": work.own_computer_start,
    "tidy-shell": work.tidy_shell,
    "broken-sensor": work.broken_sensor,
    "open-source": work.open_source,
    "new-starter-cloner": work.new_starter_cloner,
}
TOGETHER: dict[str, Callable[[Scene, Person, Person], None]] = {
    "couple": home.couple,
    "flatmates": home.flatmates,
    "test-phone": work.shared_phone,
}
