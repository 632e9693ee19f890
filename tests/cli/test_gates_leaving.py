"""Who left and came back: what was not settled at leaving stays in sight, and can be recorded."""

import csv

from tests.cli.conftest import Watchword
from tests.cli.test_gates import ROLE, TWO, rows, start


def leave(watchword: Watchword, person: str = "p-1") -> None:
    assert watchword("gates", "leave", person, "--by", "Ana").status == 0


def test_what_was_not_settled_at_leaving_stays_to_be_settled_after_a_new_start(watchword: Watchword) -> None:
    # given somebody who left with a device, and came back
    start(watchword)
    leave(watchword)
    settle = ("gates", "record", "p-1", "leaving")
    for evidence in ("accounts-closed", "last-pay-settled"):
        assert watchword(*settle, evidence, "--by", "Ana").status == 0
    assert (
        "p-1: the end of vetting 1 waits for devices-settled, secrets-changed"
        in watchword("gates", "holds").out
    )
    assert "vetting 1 since" in watchword("gates", "start", "p-1", "--role", ROLE, "--by", "Ana").out

    # then it is in status, holds and export, beside the new vetting
    def left() -> list[tuple[int, str, tuple[str, ...]]]:
        found = [row for row in rows(watchword, "status", "p-1") if row["case"] == 1]
        return [
            (
                row["case"],
                row["gate"],
                tuple(need["evidence"] for need in row["needs"] if need["state"] != "met"),
            )
            for row in found
        ]

    assert left() == [(1, "leaving", ("devices-settled", "secrets-changed"))]
    assert "vetting 1 since" in watchword("gates", "status").out
    assert "left and not settled" in watchword("gates", "status").out
    [hold] = [row for row in rows(watchword, "holds") if row["access"] is None]
    assert (hold["case"], hold["gate"], hold["waits_for"]) == (
        1,
        "leaving",
        ["devices-settled", "secrets-changed"],
    )
    assert [row for row in rows(watchword, "holds", "--access", "device") if row["access"] is None] == []
    exported = csv.DictReader(watchword("gates", "export").out.splitlines())
    assert [row["missing"] for row in exported if row["case"] == "1"] == ["devices-settled; secrets-changed"]
    # and it can be recorded, while the other gates are those of the new vetting
    assert watchword(*settle, "device-returned", "--by", "Ana").status == 0
    assert left() == [(1, "leaving", ("secrets-changed",))]
    assert watchword("gates", "record", "p-1", "application", "number-called", "--by", "Ana").status == 0
    assert "asks for nothing more in a vetting 1" in watchword(
        "gates", "record", "p-1", "application", "number-called", "--by", "Ana", "--case", "1"
    ).complaint  # fmt: skip
    # and once it is settled, nothing of it is shown any more
    assert watchword("gates", "waive", "p-1", "leaving", *TWO).status == 0
    assert left() == []
    assert "gate leaving takes no evidence" in watchword(*settle, "device-returned", "--by", "Ana").complaint
    assert watchword("verify-audit").status == 0


def test_of_two_leavings_that_are_not_settled_the_one_that_is_meant_is_named(watchword: Watchword) -> None:
    start(watchword)
    leave(watchword)
    start(watchword)
    leave(watchword)
    settle = ("gates", "record", "p-1", "leaving", "accounts-closed", "--by", "Ana")
    assert "say which vetting with --case: 1, 2" in watchword(*settle).complaint
    assert watchword(*settle, "--case", "1").status == 0
    met = {
        row["case"]: row["needs"][0]["state"]
        for row in rows(watchword, "status", "p-1")
        if row["gate"] == "leaving"
    }
    assert met == {1: "met", 2: "missing"}
