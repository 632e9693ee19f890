"""Innocent people whose tools, devices, hours and repositories look like a scheme's."""

from datetime import timedelta

from watchword.simulation import deeds
from watchword.simulation.networks import VPN_BRANDS
from watchword.simulation.people import Person
from watchword.simulation.places import far_city
from watchword.simulation.scene import Scene
from watchword.simulation.staff import hire_on


def shared_phone(scene: Scene, one: Person, other: Person) -> None:
    """Testers of one laboratory phone: both accounts are enrolled on it."""
    one.title = other.title = "QA Engineer"
    one.factor = other.factor = "push"
    other.phone = one.phone


def privacy_vpn(scene: Scene, person: Person) -> None:
    """Likes a VPN, on some days or on all; most have the client on the laptop."""
    brand = scene.rng.choice(VPN_BRANDS)
    deeds.use_vpn(scene, person, brand, scene.rng.choice((0.15, 0.4, 0.9)), abroad=scene.rng.random() < 0.3)
    if scene.rng.random() < 0.6:
        deeds.run_tool(scene, person, f"vpn-{brand}", 0.5)


def it_support(scene: Scene, person: Person) -> None:
    """Helps others with two or three remote tools, as the job says."""
    person.department, person.title = "IT", "IT Support Engineer"
    for key in scene.rng.sample(("anydesk", "teamviewer", "screenconnect", "chrome-remote-desktop"), 2):
        deeds.run_tool(scene, person, key, 0.7)


def homelab_kvm(scene: Scene, person: Person) -> None:
    """Has a home laboratory and plugs the KVM into the work laptop now and then."""
    deeds.plug(scene, person, scene.rng.choice(("pikvm", "tinypilot", "jetkvm", "nanokvm", "comet")), 0.12)


def linux_gadget(scene: Scene, person: Person) -> None:
    """Develops for small boards that are USB devices of a general kind, some with a disk."""
    person.department, person.title = "Engineering", "Embedded Software Engineer"
    deeds.plug(scene, person, scene.rng.choice(("pi-gadget", "pi-gadget-disk")), 0.6)
    deeds.plug(scene, person, "driver-disk-keyboard", 0.9)


def keep_awake(scene: Scene, person: Person) -> None:
    """Does not want to look away."""
    if scene.rng.random() < 0.6:
        deeds.run_tool(scene, person, "keep-awake", 0.8)
    else:
        deeds.plug(scene, person, "jiggler", 0.9)


def new_joiner(scene: Scene, person: Person) -> None:
    """Joined in the last days: phone, laptop, account and place are all new."""
    hire_on(person, scene.window.weekday_at(scene.rng.uniform(0.9, 0.99)))


def on_call(scene: Scene, person: Person) -> None:
    """Carries the pager one week in five and is up around the clock in some of its nights."""
    first, last = deeds.span(scene, person)
    week = first + timedelta(days=scene.rng.randint(0, 20))
    while week <= last:
        person.work.round_the_clock.update(scene.some_days(week, week + timedelta(days=6), 2))
        week += timedelta(days=35)


def leaver_handover(scene: Scene, person: Person) -> None:
    """Leaves well: fetches everything to hand it over, signs in once more by mistake, sends the laptop back."""
    day = scene.window.weekday_at(scene.rng.uniform(0.6, 0.85))
    hire_on(person, min(person.hired, scene.window.first - timedelta(days=200)))
    deeds.leave(scene, person, day)
    deeds.clone(person, day - timedelta(days=scene.rng.randint(1, 5)), scene.rng.randint(18, 45))
    person.doings.downloads[day] = scene.rng.randint(5, 15)
    if scene.rng.random() < 0.4:
        person.doings.after_exit.append(day + timedelta(days=1))
        person.doings.after_exit_fails = True


def cloud_workstation(scene: Scene, person: Person) -> None:
    """Signs in from a build server in the cloud, as the job needs."""
    deeds.use_server(scene, person, 0.35)


def late_return(scene: Scene, person: Person) -> None:
    """Leaves and sends the laptop back weeks later, or from a parent's home."""
    day = scene.window.weekday_at(scene.rng.uniform(0.35, 0.6))
    hire_on(person, min(person.hired, scene.window.first - timedelta(days=150)))
    deeds.leave(scene, person, day, returned_after=scene.rng.choice((9, 22, 35)))
    person.parcels[-1].return_from = far_city(scene.rng, person.home.city, 200)


def own_computer_start(scene: Scene, person: Person) -> None:
    """Began before the laptop came."""
    hire_on(person, scene.window.weekday_at(scene.rng.uniform(0.05, 0.6)))
    person.parcels[0].ordered = person.hired - timedelta(days=1)
    deeds.own_computer_until(person, person.hired + timedelta(days=4))


def tidy_shell(scene: Scene, person: Person) -> None:
    """Installs dotfiles that keep no history on the first day."""
    hire_on(person, scene.window.weekday_at(scene.rng.uniform(0.05, 0.6)))
    person.doings.commands.append((person.hired, "no-history"))


def broken_sensor(scene: Scene, person: Person) -> None:
    """The sensor fails after an update, or the laptop is with repair while a loan machine is used."""
    day = scene.window.weekday_at(scene.rng.uniform(0.2, 0.7))
    person.work.silent = (day, day + timedelta(days=scene.rng.randint(2, 7)))


def open_source(scene: Scene, person: Person) -> None:
    """Forks and pushes to an own account, as the policy allows."""
    first, last = deeds.span(scene, person)
    for day in scene.some_days(first, last, 3):
        person.doings.personal_repos[day] = "sdk-public"


def new_starter_cloner(scene: Scene, person: Person) -> None:
    """Fetches every repository of the department in the first weeks."""
    hire_on(person, scene.window.weekday_at(scene.rng.uniform(0.05, 0.7)))
    for day in scene.some_days(person.hired, person.hired + timedelta(days=9), 2):
        deeds.clone(person, day, scene.rng.randint(15, 40))
