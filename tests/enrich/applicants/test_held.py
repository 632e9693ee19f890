"""What everybody holds: each value once, under its own kind, and as a key that says nothing without the installation's."""

from collections import defaultdict
from datetime import UTC, datetime
from hashlib import md5
from pathlib import Path
from typing import Any

import pytest

from tests.enrich.recorded import Rows, at, lake
from watchword.engines.duck import connect
from watchword.enrich.applicants.held import hold
from watchword.enrich.applicants.prepare import prepare_applicants
from watchword.enrich.workbench import Workbench
from watchword.settings import Settings
from watchword.sources.contract import Context

ANN = {"time": at(0), "candidate": "C1", "email": "ann@example.net"}
BOB = {"time": at(0), "candidate": "C2", "email": "bob@example.net"}


def held(folder: Path, key: bytes = b"key", **tables: Rows) -> list[dict[str, Any]]:
    """Everybody's values, while C1's pack is vetted."""
    bench = Workbench(connect(folder), lake(folder / "lake", tables), folder)
    prepare_applicants(bench, ("C1",), Settings(), datetime(2026, 6, 1, tzinfo=UTC))
    hold(bench, Context(key))
    return bench.rows("SELECT * FROM held ORDER BY kind, value_key, person_id")


def holders(rows: list[dict[str, Any]], kind: str) -> list[list[str]]:
    """Who holds each value of a kind."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row["kind"] == kind:
            found[row["value_key"]].append(row["person_id"])
    return sorted(found.values())


def session(candidate: str, ip: str, **more: Any) -> dict[str, Any]:
    return {"time": at(0), "candidate": candidate, "stage": "test", "ip": ip, "as_org": "Comcast", **more}


@pytest.mark.parametrize(
    ("ann", "bob", "meet"),
    [
        ("203.0.113.7", "203.0.113.7", True),
        ("203.0.113.7", "203.0.113.8", False),
        # a home's devices draw new addresses in one /64 every day
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2:bbbb::2", True),
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:3:aaaa::1", False),
    ],
)
def test_a_homes_line_is_held_by_all_who_used_it(ann: str, bob: str, meet: bool, tmp_path: Path) -> None:
    rows = held(tmp_path, applications=[ANN, BOB], sessions=[session("C1", ann), session("C2", bob)])
    assert (["C1", "C2"] in holders(rows, "session-address")) is meet


def test_an_address_can_not_be_read_back_from_its_key(tmp_path: Path) -> None:
    # given two installations that see one address
    said = {"applications": [ANN], "sessions": [session("C1", "203.0.113.7")]}
    keys = [
        next(row["value_key"] for row in held(tmp_path / name, name.encode(), **said) if row["kind"] == "session-address")
        for name in ("one", "two")
    ]  # fmt: skip
    # then neither can tell from the other's key which it was, nor can who tries all addresses
    assert keys[0] != keys[1]
    assert md5(b"203.0.113.7", usedforsecurity=False).hexdigest() not in keys


def test_a_line_that_strangers_share_is_no_value(tmp_path: Path) -> None:
    sessions = [session(who, "203.0.113.7", is_proxy=True, as_org=None) for who in ("C1", "C2")]
    assert holders(held(tmp_path, applications=[ANN, BOB], sessions=sessions), "session-address") == []


def test_an_account_that_pays_workers_is_one_value_of_one_kind(tmp_path: Path) -> None:
    # given two workers who are paid to one bank account and two to one wallet, one of them since a change
    paid = [
        {"time": at(day), "employee_number": number, "account_key": account, "account_kind": kind}
        for day, (number, account, kind) in enumerate(
            [("1001", "k-bank", "checking"), ("1002", "k-bank", None), ("1003", "k-wallet", "wallet")]
        )
    ]
    changed = [{"time": at(9), "employee_number": "1004", "account_key": "k-wallet"}]
    rows = held(tmp_path, applications=[ANN], payments=paid, payment_changes=changed)
    assert holders(rows, "bank") == [["1001", "1002"]]
    assert holders(rows, "wallet") == [["1003", "1004"]]


def test_a_wallet_of_a_pack_meets_the_payroll_that_does_not_say_its_kind(tmp_path: Path) -> None:
    given = {"time": at(0), "candidate": "C1", "kind": "wallet", "value_key": "k", "seen_in": "pack"}
    changed = [{"time": at(9), "employee_number": "1004", "account_key": "k"}]
    rows = held(tmp_path, applications=[ANN], identifiers=[given], payment_changes=changed)
    assert holders(rows, "wallet") == [["1004", "C1"]]
    assert holders(rows, "bank") == []


def test_where_a_home_was_seen_is_told(tmp_path: Path) -> None:
    home = {"address": "12 Main St Apt 4", "city": "Austin", "region": "TX", "country": "US"}
    rows = held(
        tmp_path,
        applications=[{**ANN, **home}],
        people=[{"employee_number": "1001", "email": "mia@corp.example.com", "start": at(0), **home}],
    )
    assert {row["person_id"]: row["seen_in"] for row in rows if row["kind"] == "delivery-unit"} == {
        "C1": "application",
        "1001": "roster",
    }
