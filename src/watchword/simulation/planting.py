"""Red flag by red flag, what a planted person leaves behind: each flag is a deed with its published measure."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from watchword.simulation import deeds
from watchword.simulation.names import bank_name
from watchword.simulation.networks import VPN_BRANDS
from watchword.simulation.people import Person
from watchword.simulation.places import Address, City, city, draw_address, far_city
from watchword.simulation.scene import Scene

REMOTE_TOOLS = ("anydesk", "rustdesk", "teamviewer", "splashtop", "screenconnect")


def _operator_city(scene: Scene, person: Person) -> City:
    """Where the work is really done: any far city, a quarter of the globe away or more."""
    while True:
        where = far_city(scene.rng, person.home.city, 6000)
        if abs((where.lon - person.home.city.lon + 180) % 360 - 180) >= 75:
            return where


def commercial_vpn(scene: Scene, person: Person) -> None:
    """Most sign-ins leave a VPN brand's exits."""
    deeds.use_vpn(scene, person, scene.rng.choice(VPN_BRANDS), scene.rng.uniform(0.5, 0.9), abroad=True)


def vpn_client(scene: Scene, person: Person) -> None:
    """The brand's client runs on the company's laptop."""
    deeds.run_tool(scene, person, f"vpn-{scene.rng.choice(VPN_BRANDS)}", 0.5)


def rented_server(scene: Scene, person: Person) -> None:
    """Sign-ins come from a rented server, home country, no proxy list knows it."""
    deeds.use_server(scene, person, scene.rng.uniform(0.5, 0.9))


def two_countries(scene: Scene, person: Person) -> None:
    """On some days a second session from another country within the hour."""
    first, last = deeds.span(scene, person)
    line = scene.addresses.home(_operator_city(scene, person))
    deeds.second_session(person, scene.some_days(first, last, scene.rng.randint(4, 8)), line, 1.2)


def far_phone(scene: Scene, person: Person) -> None:
    """The approving phone is in another country for half the sign-ins or more."""
    deeds.push_from(scene, person, _operator_city(scene, person), scene.rng.uniform(0.5, 1.0))


def laptop_moves_on(scene: Scene, person: Person) -> None:
    """The carrier sees the laptop again days after delivery, abroad, and it first signs in there."""
    where = _operator_city(scene, person)
    person.parcels[0].far_scan = where
    day = person.hired
    deeds.travel(scene, person, where, (day, day + timedelta(days=4)), declared=False)


def operator_hours(scene: Scene, person: Person) -> None:
    """The day begins in the late evening of the claimed place, as it does half a world away."""
    deeds.keep_hours(person, scene.rng.uniform(20.5, 24.5))


def around_the_clock(scene: Scene, person: Person) -> None:
    """Several operators of one account: some days without any gap."""
    first, last = deeds.span(scene, person)
    person.work.round_the_clock.update(scene.some_days(first, last, scene.rng.randint(6, 12)))


def remote_tool(scene: Scene, person: Person) -> None:
    """One remote-control tool runs on most days."""
    deeds.run_tool(scene, person, scene.rng.choice(REMOTE_TOOLS), scene.rng.uniform(0.5, 0.95))


def second_tool(scene: Scene, person: Person) -> None:
    """A further tool within the first fortnight."""
    used = {spell.key for spell in person.doings.tools}
    free = [key for key in REMOTE_TOOLS if key not in used]
    day = max(person.hired, scene.window.first) + timedelta(days=scene.rng.randint(1, 6))
    deeds.run_tool(scene, person, scene.rng.choice(free), 0.8, first=day)


def browser_desktop(scene: Scene, person: Person) -> None:
    """Chrome Remote Desktop, on many days."""
    deeds.run_tool(scene, person, "chrome-remote-desktop", scene.rng.uniform(0.4, 0.9))


def default_kvm(scene: Scene, person: Person) -> None:
    """An IP-KVM with its default strings."""
    key = scene.rng.choice(("pikvm", "tinypilot", "jetkvm", "nanokvm", "comet"))
    deeds.plug(scene, person, key, scene.rng.choice((0.05, 0.3)))


def spoofed_kvm(scene: Scene, person: Person) -> None:
    """An IP-KVM under a keyboard maker's identity, with a disk on the same device; nothing if it shows its own name."""
    if "ip-kvm-usb-strings" not in person.flags:
        deeds.plug(scene, person, scene.rng.choice(("spoofed-receiver", "spoofed-keyboard")), 0.2)


def own_computer(scene: Scene, person: Person) -> None:
    """The first days on a computer the company never saw."""
    deeds.own_computer_until(person, person.hired + timedelta(days=scene.rng.randint(4, 12)))


def silent_sensor(scene: Scene, person: Person) -> None:
    """The sensor is stopped; the account works on."""
    first, last = deeds.span(scene, person)
    start = first + (last - first) * scene.rng.uniform(0.3, 0.6)
    if person.work.unmanaged_until is not None:
        start = max(start, person.work.unmanaged_until + timedelta(days=2))
    person.work.silent = (start, min(last, start + timedelta(days=scene.rng.randint(6, 20))))
    person.doings.commands.append((start - timedelta(days=1), "stop-sensor"))


def cleared_history(scene: Scene, person: Person) -> None:
    """Shell history removed on the first day."""
    person.doings.commands.append((person.hired, "clear-history"))


def changed_address(scene: Scene, person: Person) -> None:
    """After the offer the laptop is asked for at a house in another city, and stays there in a farm."""
    names = ("Phoenix", "Nashville", "Raleigh", "Manchester", "Toronto")
    farm = person.mode == "farm"
    if "one-ip-many-workers" in person.flags:
        # The farm's house is fixed by its line; what is claimed must lie elsewhere.
        claimed = city(scene.rng.choice([name for name in names if name != person.work.line.place.name]))
        person.home = person.application.address = draw_address(scene.rng, claimed)
        person.work.zone = claimed.zone
        deeds.ship_to(person, draw_address(scene.rng, person.work.line.place))
        return
    seen = person.parcels[0].far_scan
    others = [city(name) for name in names if name != person.home.city.name]
    where = scene.rng.choice([one for one in others if seen is None or one.code != seen.code])
    deeds.ship_to(person, draw_address(scene.rng, where))
    if farm:
        person.work.line, person.work.mobile = scene.addresses.home(where), scene.addresses.mobile(where)


def forwarder(scene: Scene, person: Person) -> None:
    """The laptop goes to a forwarder's suite."""
    where = person.home.city
    number = scene.rng.randint(1000, 9999)
    address = Address(
        f"{scene.rng.randint(100, 9999)} Airport Road", f"Suite 110 #{number}", where, person.home.postal
    )
    deeds.ship_to(person, replace(address, line2=f"PMB {number}"), signer=person.name)


def other_signer(scene: Scene, person: Person) -> None:
    """Somebody of another name signs."""
    given, family = scene.company.naming.stranger(scene.rng, person.given, person.family)
    deeds.ship_to(person, person.parcels[0].address, signer=f"{given} {family}")


def many_accounts(scene: Scene, person: Person) -> None:
    """Two or three new accounts within sixty days."""
    first, last = deeds.span(scene, person)
    start = first + (last - first) * 0.2
    step = max(2, min(20, (last - start).days // 4))
    count = scene.rng.randint(2, 3)
    deeds.change_account(scene, person, [start + timedelta(days=step * n) for n in range(count)])


def other_payee(scene: Scene, person: Person) -> None:
    """Pay goes to an account in another person's name."""
    given, family = scene.company.naming.stranger(scene.rng, person.given, person.family)
    person.pay[:] = [replace(one, payee=bank_name(given, family, 22, False)) for one in person.pay]


def bulk_clone(scene: Scene, person: Person) -> None:
    """Many repositories in a day, near the end if there is one."""
    first, last = deeds.span(scene, person)
    day = scene.some_days(last - timedelta(days=9) if person.left else first, last - timedelta(days=2), 1)
    deeds.clone(person, day[0], scene.rng.randint(22, 60))


def personal_repository(scene: Scene, person: Person) -> None:
    """Private copies under an own account."""
    first, last = deeds.span(scene, person)
    for day in scene.some_days(first, last, scene.rng.randint(2, 4)):
        person.doings.personal_repos[day] = scene.rng.choice(scene.company.repositories)


def last_week_surge(scene: Scene, person: Person) -> None:
    """In the last week many times the usual amount is fetched, never very many repositories in one day."""
    if person.left is None:
        return
    for day in scene.some_days(person.left - timedelta(days=7), person.left, 6):
        deeds.clone(person, day, scene.rng.randint(11, 16))
        person.doings.downloads[day] = scene.rng.randint(10, 25)


def kept_laptop(scene: Scene, person: Person) -> None:
    """The laptop never comes back."""
    person.parcels[-1].returned = None


def after_the_end(scene: Scene, person: Person) -> None:
    """Signs in after the last day, with success."""
    if person.left is not None:
        person.doings.after_exit += [person.left + timedelta(days=n) for n in (1, 3)]


DEEDS: dict[str, Callable[[Scene, Person], None]] = {
    "commercial-vpn-signin": commercial_vpn,
    "vpn-client-installed": vpn_client,
    "hosting-or-vps-origin": rented_server,
    "multi-country-ip-short-window": two_countries,
    "mfa-far-from-session": far_phone,
    "device-scan-beyond-delivery": laptop_moves_on,
    "off-hours-timezone-shape": operator_hours,
    "always-on-session": around_the_clock,
    "rmm-tool-execution": remote_tool,
    "rmm-multiple-tools": second_tool,
    "browser-remote-desktop": browser_desktop,
    "ip-kvm-usb-strings": default_kvm,
    "kvm-class-combination": spoofed_kvm,
    "unmanaged-first-login": own_computer,
    "security-agent-tamper": silent_sensor,
    "clearing-history": cleared_history,
    "address-change-after-offer": changed_address,
    "ship-to-forwarder-or-cmra": forwarder,
    "delivery-signature-mismatch": other_signer,
    "account-change-velocity": many_accounts,
    "banking-name-mismatch": other_payee,
    "bulk-repo-clone": bulk_clone,
    "repo-to-personal-account": personal_repository,
    "exit-data-surge": last_week_surge,
    "device-not-returned": kept_laptop,
    "post-termination-access": after_the_end,
}
"""A flag and what it takes; those that two or more people share are in `schemes`."""
