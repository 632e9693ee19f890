"""Prepared equipment and pay: names compared once, distances taken, mail drops named."""

from pathlib import Path
from typing import Any

import pytest

from tests.enrich.recorded import at, prepared, written
from watchword.settings import Settings
from watchword.settings.people import Agency, Household

DENVER = {"city": "Denver", "region": "Colorado", "country": "US"}
PEOPLE: list[dict[str, Any]] = [
    {
        "employee_number": "1001",
        "email": "ann@example.com",
        "worker_type": "employee",
        "address": "12 Elm Street",
        **DENVER,
    },
    {
        "employee_number": "1002",
        "email": "ben@example.com",
        "worker_type": "employee",
        "address": "9 Oak Avenue",
        **DENVER,
    },
]
NAMES: list[dict[str, Any]] = [
    {
        "employee_number": "1001",
        "email": "ann@example.com",
        "name": "Ann Marie Lee",
        "known_as": ["Annie Stone"],
    },
    {"employee_number": "1002", "email": "ben@example.com", "name": "Ben Okafor"},
]
ORDER = {"time": at(0), "activity": "outbound", "tracking": "T1", "employee_number": "1001", "serial": "S1"}
HOME = {**ORDER, "address": "12 Elm St", **DENVER}
BOSTON = {"city": "Boston", "region": "Massachusetts", "country": "US"}


def delivery(tmp_path: Path, settings: Settings | None = None, **tables: Any) -> dict[str, Any]:
    """The one delivery of these records."""
    done = prepared(tmp_path, settings, **{"people": PEOPLE, "protected": NAMES, **tables})
    [row] = written(done.files["deliveries"])
    return row


def test_a_parcel_to_the_claimed_home(tmp_path: Path) -> None:
    row = delivery(tmp_path, shipments=[{**HOME, "recipient": "LEE, ANN M"}])
    assert (row["person_id"], row["at_home"], row["home_km"], row["mail_drop"]) == ("1001", True, 0.0, None)
    assert (row["recipient_agreement"], row["signer_agreement"]) == ("compatible", "unknown")


def test_a_parcel_to_another_city_than_claimed_and_applied_from(tmp_path: Path) -> None:
    # given an application from Denver, and a label for Boston
    row = delivery(
        tmp_path,
        applications=[
            {"time": at(-30), "email": "private@mail.example", "work_email": "ann@example.com", **DENVER}
        ],
        shipments=[{**ORDER, "address": "1 Main St", **BOSTON, "recipient": "Jo Grant"}],
    )
    # then the distances are about 2,840 km
    assert (row["at_home"], row["recipient_agreement"]) == (False, "different")
    assert row["home_km"] == pytest.approx(2840, rel=0.02)
    assert row["applied_km"] == row["home_km"]


def test_what_the_carrier_said_is_joined_by_its_number(tmp_path: Path) -> None:
    scans = [
        {"tracking": "T1", "time": at(1), "status": "redirected"},
        {"tracking": "T1", "time": at(2), "status": "delivered", "signer": "B OKAFOR", **BOSTON},
        {"tracking": "T9", "time": at(3), "status": "delivered", "signer": "ANN LEE", **DENVER},
    ]
    row = delivery(tmp_path, shipments=[HOME], delivery_events=scans)
    assert (row["redirected"], row["delivered"], row["delivery_event_id"]) == (
        True,
        at(2).replace(tzinfo=None),
        "delivery_events-2",
    )
    assert (row["signer_agreement"], row["signer_family"], round(row["delivered_latitude"])) == (
        "different",
        False,
        42,
    )


@pytest.mark.parametrize(
    ("signer", "agreement", "family"),
    [
        ("A LEE", "compatible", True),
        ("R LEE", "different", True),
        ("ANNIE STONE", "compatible", False),
        ("RECEPTION", "unknown", False),
    ],
)
def test_who_signed(tmp_path: Path, signer: str, agreement: str, family: bool) -> None:
    scan = {"tracking": "T1", "time": at(2), "status": "delivered", "signer": signer}
    row = delivery(tmp_path, shipments=[HOME], delivery_events=[scan])
    assert (row["signer_agreement"], row["signer_family"]) == (agreement, family)


def test_the_declared_household_may_sign(tmp_path: Path) -> None:
    scan = {"tracking": "T1", "time": at(2), "status": "delivered", "signer": "Ben Okafor"}
    settings = Settings(households=(Household(people=("ann@example.com", "1002")),))
    assert delivery(tmp_path, settings, shipments=[HOME], delivery_events=[scan])["signer_family"] is True


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ({"address": "PMB 12, THE UPS STORE 1234"}, "cmra"),
        ({"address": "P.O. Box 77"}, "po_box"),
        ({"address": "12 Elm St", "recipient": "Mail Boxes Etc 88"}, "cmra"),
        ({"address": "12 Upstream Rd"}, None),
    ],
)
def test_mail_drops_are_told_by_address_or_recipient(
    tmp_path: Path, more: dict[str, str], kind: str | None
) -> None:
    assert delivery(tmp_path, shipments=[{**ORDER, **DENVER, **more}])["mail_drop"] == kind


def pay(
    tmp_path: Path, payment: dict[str, Any], settings: Settings | None = None, **tables: Any
) -> dict[str, Any]:
    paid = {
        "time": at(0),
        "email": "ann@example.com",
        "account_key": "k1",
        "account_end": "1234",
        "account_kind": "bank",
    }
    done = prepared(
        tmp_path, settings, people=PEOPLE, protected=NAMES, payments=[{**paid, **payment}], **tables
    )
    [row] = written(done.files["payments"])
    return row


@pytest.mark.parametrize(
    ("payee", "agreement"),
    [("ANN M LEE", "compatible"), ("Ann Marie Lee", "same"), ("Jo Grant", "different"), (None, "unknown")],
)
def test_payees_are_compared_and_not_kept(tmp_path: Path, payee: str | None, agreement: str) -> None:
    row = pay(tmp_path, {"payee": payee})
    assert (row["payee_agreement"], row["agency"], row["account_key"]) == (agreement, False, "k1")
    assert "payee" not in row


def test_an_agency_is_told_by_its_name_or_its_account_never_by_four_digits_alone(tmp_path: Path) -> None:
    settings = Settings(agencies=(Agency(name="Bright Staffing LLC", account_last_four="1234"),))
    vendors = [{"vendor_id": "V1", "firm": "Northern Talent Partners Inc", "account_key": "k9"}]
    told = [
        pay(tmp_path / str(number), payment, settings, vendors=vendors)["agency"]
        for number, payment in enumerate(
            (
                {"payee": "BRIGHT STAFFING"},
                {"payee": "Northern Talent Pa"},
                {"payee": "Jo Grant", "account_key": "k9"},
                {"payee": "Jo Grant"},
            )
        )
    ]
    assert told == [True, True, True, False]


def test_rows_that_name_nobody_are_counted(tmp_path: Path) -> None:
    stranger = {"employee_number": "4711"}
    done = prepared(
        tmp_path,
        people=PEOPLE,
        shipments=[{**HOME, **stranger}],
        payments=[{"time": at(0), **stranger}, {"time": at(1), "employee_number": "1001"}],
    )
    assert done.unjoined["shipments that name nobody on the roster"] == 1
    assert done.unjoined["payments that name nobody on the roster"] == 1
    assert len(written(done.files["payments"])) == 1
