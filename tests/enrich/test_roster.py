"""The roster as people: spells joined, places resolved, homes keyed."""

from datetime import datetime
from typing import Any

import pytest

from tests.enrich.recorded import at
from watchword.enrich.roster import Person, naive, people, person_id
from watchword.records import TABLES
from watchword.settings import Settings
from watchword.settings.people import Household, Shift


def row(**more: Any) -> dict[str, Any]:
    """One spell as the roster gives it."""
    empty = dict.fromkeys(TABLES["people"].names)
    return {**empty, "employee_number": "1001", "email": "ann@example.com", "worker_type": "employee", **more}


def one(*rows: dict[str, Any], settings: Settings | None = None) -> Person:
    [person] = people(rows, (), settings or Settings(), at(0))[0]
    return person


def test_a_rehire_is_one_person_with_two_spells_judged_by_the_later() -> None:
    # given a spell that ended and one that began under another address, the newer first in the file
    first = row(email="ann.old@example.com", role="Analyst", start=at(-900), end=at(-500))
    again = row(role="Lead", start=at(-100))
    person = one(again, first)
    # then it is one person, at work, with the latest role, tied by both addresses
    assert (person.row["relationship"], person.row["role"], person.row["end"]) == ("worker", "lead", None)
    assert person.email == "ann@example.com"
    assert person.emails == {"ann@example.com", "ann.old@example.com"}


def test_a_later_row_of_the_same_spell_replaces_the_earlier() -> None:
    assert (
        one(row(start=at(-9), role="Analyst"), row(start=at(-9), role="Engineer")).row["role"] == "engineer"
    )


@pytest.mark.parametrize(
    ("more", "relationship"),
    [
        ({}, "worker"),
        ({"worker_type": "agency"}, "contractor"),
        ({"end": at(-1)}, "leaver"),
        ({"end": at(9)}, "worker"),
    ],
)
def test_the_relationship_is_as_of_the_scan(more: dict[str, Any], relationship: str) -> None:
    assert one(row(**more)).row["relationship"] == relationship


def test_former_addresses_ids_and_logins_tie_too() -> None:
    person = one(row(former_emails=["ann.maiden@example.com"], idp_id="00u1", code_login="annl"))
    assert person.emails == {"ann@example.com", "ann.maiden@example.com"}
    assert (person.idp_ids, person.code_logins) == ({"00u1"}, {"annl"})


def test_the_claimed_place_gives_zone_and_coordinates_and_an_unknown_one_is_counted() -> None:
    found, unsettled = people(
        [
            row(city="Denver", region="Colorado", country="US"),
            row(employee_number="1002", email="ben@example.com", city="Nowhereville", country="US"),
            row(employee_number="1003", email="cat@example.com"),
        ],
        (),
        Settings(),
        at(0),
    )
    assert (found[0].row["zone"], round(found[0].row["latitude"])) == ("America/Denver", 40)
    assert [person.row["zone"] for person in found[1:]] == [None, None]
    assert unsettled == {"claimed places that could not be resolved": 1}


@pytest.mark.parametrize(
    "who", [{"person": "ann@example.com"}, {"person": "1001"}, {"role": "Night Analyst"}]
)
def test_a_declared_shifts_zone_is_the_claimed_one(who: dict[str, str]) -> None:
    settings = Settings(shifts=(Shift(**who, zone="Europe/Berlin"),))
    person = one(row(role="Night Analyst", city="Denver", region="Colorado", country="US"), settings=settings)
    assert person.row["zone"] == "Europe/Berlin"


def test_a_household_is_declared_by_address_or_number() -> None:
    settings = Settings(households=(Household(people=("ann@example.com", "1002")),))
    found, _ = people([row(), row(employee_number="1002", email="ben@example.com")], (), settings, at(0))
    assert found[0].row["household"] == found[1].row["household"] == "household 1"


@pytest.mark.parametrize(
    ("role", "technical", "hardware"),
    [
        ("IT Support Specialist", True, False),
        ("Security Engineer", True, False),
        ("Firmware Engineer", False, True),
        ("Recruiter", False, False),
        ("Product Auditor", False, False),
    ],
)
def test_roles_that_explain_remote_tools_or_odd_hardware(role: str, technical: bool, hardware: bool) -> None:
    person = one(row(role=role))
    assert (person.row["technical"], person.row["hardware"]) == (technical, hardware)


def test_names_stay_apart_from_what_indicators_see() -> None:
    # given a name in the protected table
    guarded = {
        "employee_number": "1001",
        "email": "ann@example.com",
        "name": "Ann Lee",
        "known_as": ["Annie"],
    }
    [person], _ = people([row()], [guarded], Settings(), at(0))
    # then it is there to compare with, and nowhere in the row
    assert (person.name, person.known_as) == ("Ann Lee", ("Annie",))
    assert "Ann Lee" not in map(str, person.row.values())


def test_a_person_without_a_number_has_a_stable_id_of_the_address() -> None:
    assert (
        person_id(None, "ann@example.com")
        == person_id(None, "ann@example.com")
        != person_id(None, "ben@example.com")
    )
    assert person_id("1001", "ann@example.com") == "1001"


def test_prepared_times_carry_no_mark() -> None:
    assert naive(at(0)) == datetime(2026, 3, 2, 10)
    assert naive(None) is None
