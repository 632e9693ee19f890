"""What runs and is plugged in: products told by their signs, commands by what they do, interfaces made devices."""

from pathlib import Path
from typing import Any

import pytest

from tests.enrich.recorded import Rows, at, workbench, written
from watchword.enrich import tools
from watchword.enrich.joined import join_people
from watchword.settings import Settings
from watchword.settings.company import Company
from watchword.settings.policy import ApprovedTool

ANN = {"employee_number": "1001", "email": "ann@example.com", "role": "Recruiter", "worker_type": "employee"}
MINE = {"account": "ann@example.com", "device_uid": "d1"}


def uses(
    tmp_path: Path, settings: Settings | None = None, role: str = "Recruiter", **tables: Rows
) -> list[dict[str, Any]]:
    bench = workbench(tmp_path, settings, people=[{**ANN, "role": role}], **tables)
    found, _, _ = join_people(bench, settings or Settings(), at(30))
    tools.tool_uses(bench, found, settings or Settings())
    return written(bench.written["tool_uses"])


def run(program: str, **more: Any) -> dict[str, Any]:
    return {**MINE, "time": at(0), "program": program, **more}


def looked_up(hostname: str) -> dict[str, Any]:
    return {**MINE, "time": at(0), "hostname": hostname}


def test_a_remote_tool_is_told_by_program_domain_and_inventory(tmp_path: Path) -> None:
    found = uses(
        tmp_path,
        processes=[run("anydesk.exe"), run("outlook.exe")],
        dns=[looked_up("relay-1a.net.anydesk.com")],
        software=[
            {**MINE, "time": at(0), "program": "anydesk 9.0.1"},
            {**MINE, "time": at(0), "program": "anydeskxyz"},
        ],
    )
    assert sorted({(row["product"], row["via"], row["seen"]) for row in found}) == [
        ("AnyDesk", "domain", "relay-1a.net.anydesk.com"),
        ("AnyDesk", "process", "anydesk.exe"),
        ("AnyDesk", "software", "anydesk 9.0.1"),
    ]
    assert len({row["event_id"] for row in found}) == len(found) == 3


@pytest.mark.parametrize(
    ("hostname", "seen"),
    [
        ("anydesk.com", True),
        ("boot.net.anydesk.com", True),
        ("notanydesk.com", False),
        ("anydesk.com.evil.example", False),
    ],
)
def test_a_domain_matches_itself_and_what_lies_below_it(tmp_path: Path, hostname: str, seen: bool) -> None:
    assert bool(uses(tmp_path, dns=[looked_up(hostname)])) is seen


@pytest.mark.parametrize(
    ("roles", "people", "role", "approved"),
    [
        (("IT",), (), "IT Support", True),
        (("IT",), (), "Recruiter", False),
        (("it support",), (), "Senior IT Support Lead", True),
        (("*",), (), "Recruiter", True),
        ((), ("ann@example.com",), "Recruiter", True),
        ((), ("1001",), "Recruiter", True),
        ((), ("ben@example.com",), "Recruiter", False),
    ],
)
def test_approvals_by_words_of_the_title_or_by_person(
    tmp_path: Path, roles: tuple[str, ...], people: tuple[str, ...], role: str, approved: bool
) -> None:
    settings = Settings(approved_tools=(ApprovedTool(product="anydesk", roles=roles, people=people),))
    found = uses(tmp_path, settings, role, processes=[run("anydesk.exe"), run("teamviewer.exe")])
    assert {row["product"]: row["approved"] for row in found} == {"AnyDesk": approved, "TeamViewer": False}


def commands(
    tmp_path: Path, *said: str, settings: Settings | None = None, **tables: Rows
) -> list[dict[str, Any]]:
    rows = [{**MINE, "time": at(number), "command": command} for number, command in enumerate(said)]
    bench = workbench(tmp_path, settings, people=[ANN], processes=rows, **tables)
    tools.commands(bench, settings or Settings())
    return written(bench.written["commands"])


CODE = [
    {"time": at(0), "account": "ann@example.com", "activity": "clone", "repo": "acme/web", "outside": False},
    {"time": at(0), "account": "ann@example.com", "activity": "push", "repo": "annl/notes", "outside": True},
]


def test_commands_that_tamper_or_clear_a_history_say_what_they_do(tmp_path: Path) -> None:
    found = commands(tmp_path, "sc.exe stop csagent", 'bash -c "history -c"', "ls -l")
    assert [(row["sign"], row["what"]) for row in found] == [
        ("tamper", "stops or deletes a security service"),
        ("history", "clears the history of the running shell"),
    ]


@pytest.mark.parametrize(
    ("command", "target"),
    [
        ("git remote add mine https://github.com/annl/web.git", "github.com/annl"),
        ("git push git@gitlab.com:annl/web.git main", "gitlab.com/annl"),
        ("git remote set-url origin https://***@github.com/annl/web", "github.com/annl"),
        ("git push ssh://git@ssh.github.com:443/annl/web.git", "ssh.github.com/annl"),
        ("git remote add origin https://github.com/ACME/web.git", None),
        ("git push ssh://git@ssh.github.com:443/acme/web.git", None),
        ("git push https://git.corp.example/annl/web.git", None),
        ("git clone https://github.com/annl/web.git", None),
        ("git push origin main", None),
    ],
)
def test_remotes_outside_the_organisation(tmp_path: Path, command: str, target: str | None) -> None:
    # given an employer whose code log knows the organisation acme, and whose own hosts end in corp.example
    settings = Settings(company=Company(domains=("corp.example",)))
    found = commands(tmp_path, command, settings=settings, code_activity=CODE)
    assert [row["target"] for row in found if row["sign"] == "outside-remote"] == ([target] if target else [])


def test_without_a_code_log_nobody_knows_what_is_outside(tmp_path: Path) -> None:
    assert commands(tmp_path, "git remote add mine https://github.com/annl/web.git") == []


def test_a_command_knows_when_its_device_was_enrolled(tmp_path: Path) -> None:
    seen = [
        {"time": at(-3), "device_uid": "d1", "activity": "heartbeat"},
        {"time": at(1), "device_uid": "d1"},
    ]
    [row] = commands(tmp_path, "sc.exe stop csagent", devices=seen)
    assert row["enrolled"] == at(-3).replace(tzinfo=None)


def plugged(tmp_path: Path, *rows: dict[str, Any]) -> list[dict[str, Any]]:
    given = [
        {**MINE, "activity": "connect", "vendor_id": "1d6b", "product_id": "0104", "time": at(0), **row}
        for row in rows
    ]
    bench = workbench(tmp_path, people=[ANN], peripherals=given)
    tools.usb_devices(bench)
    return written(bench.written["usb_devices"])


def offers(row: dict[str, Any]) -> set[str]:
    return {name for name in ("keyboard", "mouse", "storage", "audio", "network") if row[name]}


def test_interfaces_of_one_container_are_one_device_however_late_they_come(tmp_path: Path) -> None:
    found = plugged(
        tmp_path,
        {"unit": "c1", "usb_class": "keyboard"},
        {"unit": "c1", "usb_class": "mass_storage", "time": at(0, 11)},
        {"unit": "c2", "usb_class": "audio"},
    )
    assert {row["unit"]: offers(row) for row in found} == {
        "d1|c1": {"keyboard", "storage"},
        "d1|c2": {"audio"},
    }


def test_without_a_container_five_seconds_on_one_host_make_one_device(tmp_path: Path) -> None:
    # given a keyboard and a mouse four seconds apart, storage three seconds later, and audio a minute on
    found = plugged(
        tmp_path,
        {"usb_class": "keyboard"},
        {"usb_class": "mouse", "time": at(0, second=4)},
        {"usb_class": "mass_storage", "time": at(0, second=7)},
        {"usb_class": "audio", "time": at(0, minute=1)},
    )
    # then the first three are one device
    assert [offers(row) for row in found] == [{"keyboard", "mouse", "storage"}] * 3 + [{"audio"}]


@pytest.mark.parametrize("other", [{"product_id": "0105"}, {"device_uid": "d2"}, {"time": at(0, second=6)}])
def test_another_id_another_host_or_a_later_moment_is_another_device(
    tmp_path: Path, other: dict[str, Any]
) -> None:
    found = plugged(tmp_path, {"usb_class": "keyboard"}, {"usb_class": "mouse", **other})
    assert sorted(sorted(offers(row)) for row in found) == [["keyboard"], ["mouse"]]


@pytest.mark.parametrize(
    ("row", "product", "by", "specific"),
    [
        ({"manufacturer": "PiKVM "}, "PiKVM", "usb_manufacturer", True),
        ({"product": "JetKVM USB Emulation Device"}, "JetKVM", "usb_product", True),
        ({"vendor_id": "1209", "product_id": "eda3"}, "PiKVM", "usb_id", True),
        (
            {"vendor_id": "1209", "product_id": "0001", "serial": "6B65796D696D6570690"},
            "TinyPilot",
            "usb_serial",
            True,
        ),
        ({"manufacturer": "Pikvmish", "vendor_id": "046d"}, None, None, None),
        ({"manufacturer": "Logitech", "vendor_id": "046d", "product_id": "c31c"}, None, None, None),
    ],
)
def test_identities_of_network_keyboard_switches(
    tmp_path: Path, row: dict[str, Any], product: str | None, by: str | None, specific: bool | None
) -> None:
    [found] = plugged(tmp_path, {"unit": "c1", "usb_class": "keyboard", **row})
    assert (found["kvm_product"], found["kvm_by"], found["kvm_specific"]) == (product, by, specific)


def test_a_specific_identity_goes_before_a_generic_one_and_speaks_for_the_whole_device(
    tmp_path: Path,
) -> None:
    # given a device with the generic gadget id whose second interface names its maker
    found = plugged(
        tmp_path,
        {"unit": "c1", "usb_class": "keyboard"},
        {"unit": "c1", "usb_class": "mouse", "manufacturer": "TinyPilot"},
    )
    assert [(row["kvm_product"], row["kvm_by"], row["gadget"]) for row in found] == [
        ("TinyPilot", "usb_manufacturer", True)
    ] * 2


def test_the_generic_gadget_id_alone_is_not_specific(tmp_path: Path) -> None:
    [found] = plugged(tmp_path, {"unit": "c1", "usb_class": "network"})
    assert (found["kvm_specific"], found["gadget"]) == (False, True)
