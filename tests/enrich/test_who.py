"""Who is who: the order of ties, and that nothing merges which conflicts."""

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.enrich.recorded import at, prepared, written
from watchword.enrich.roster import Person, person_id
from watchword.enrich.who import Directory, accounts, device_keys, holders
from watchword.settings import Settings
from watchword.settings.people import Mapping
from watchword.settings.policy import ServiceAccounts


def person(number: str, email: str, **more: Any) -> Person:
    return Person(number, email, {"person_id": number}, number=number, emails={email}, **more)


ANN = person("1001", "ann.lee@example.com", idp_ids={"00uANN"}, code_logins={"annl"})
BEN = person("1002", "ben.ode@example.com")


def seen(
    account: str | None, uid: str | None = None, *, source: str = "okta", personal: bool = True
) -> dict[str, Any]:
    """An account of the records with ten events."""
    return {"source": source, "account": account, "account_uid": uid, "personal": personal, "events": 10}


def owners(directory: Directory, *rows: dict[str, Any]) -> list[str | None]:
    return [row["person_id"] for row in accounts(directory, rows)]


@pytest.mark.parametrize("account", ["1001", "ann.lee@example.com", "ANN.LEE@Example.com", "00uANN", "annl"])
def test_number_email_idp_id_and_code_login_each_tie_an_account(account: str) -> None:
    assert owners(Directory(Settings(), [ANN, BEN]), seen(account)) == ["1001"]


def test_the_employers_mapping_goes_before_everything() -> None:
    # given a mapping that says Ann's address is used by Ben
    settings = Settings(
        mapping=(Mapping(person="ben.ode@example.com", accounts=("ann.lee@example.com", "svc-ben")),)
    )
    directory = Directory(settings, [ANN, BEN])
    # then it holds against the roster, and against a name that looks like a service's
    assert owners(directory, seen("ann.lee@example.com"), seen("svc-ben")) == ["1002", "1002"]


def test_a_mapping_may_name_somebody_whom_no_roster_lists() -> None:
    # given no roster, and a mapping that says whose the login is
    settings = Settings(mapping=(Mapping(person="cat@example.com", accounts=("cat-gh",)),))
    directory = Directory(settings, [])
    # then login and address are one person, made only because they were seen
    assert directory.alone == {}
    assert len(set(owners(directory, seen("cat-gh"), seen("cat@example.com")))) == 1
    assert [each.email for each in directory.alone.values()] == ["cat@example.com"]


def test_the_account_goes_before_the_id() -> None:
    assert owners(Directory(Settings(), [ANN, BEN]), seen("ben.ode@example.com", "00uANN")) == ["1002"]


def test_an_id_is_learned_where_an_address_is_seen_beside_it() -> None:
    # given one event with Ben's address and an id, and others with the id alone or under an old login
    directory = Directory(Settings(), [ANN, BEN])
    rows = (seen("ben.ode@example.com", "u-7"), seen(None, "u-7"), seen("old-login", "u-7"))
    # then all are Ben's; but the same id in another vendor's log means nothing
    assert owners(directory, *rows) == ["1002", "1002", "1002"]
    assert owners(directory, *rows, seen(None, "u-7", source="duo"))[3] is None


@pytest.mark.parametrize("login", ["ben.ode", "CORP\\ben.ode"])
def test_a_bare_login_that_fits_one_person_is_theirs_unless_the_device_says_otherwise(login: str) -> None:
    [row] = accounts(Directory(Settings(), [ANN, BEN]), [seen(login.lower(), personal=False)])
    assert (row["person_id"], row["sure"]) == ("1002", False)


def test_a_bare_login_that_fits_two_people_is_nobodys() -> None:
    # given Ben of two mail domains
    other = person("1003", "ben.ode@subsidiary.example")
    [row] = accounts(Directory(Settings(), [BEN, other]), [seen("ben.ode", personal=False)])
    assert row["person_id"] is None


def test_one_address_of_two_people_is_a_conflict_and_never_merged() -> None:
    # given two numbers under one address
    twin = person("1009", "ann.lee@example.com")
    directory = Directory(Settings(), [ANN, twin])
    # then its events are nobody's, counted and shown, while each one's own keys still tie
    assert owners(directory, seen("ann.lee@example.com"), seen("1009"), seen("annl")) == [
        None,
        "1009",
        "1001",
    ]
    assert directory.conflicts == {"ann.lee@example.com"}
    assert directory.unjoined == {"events of an e-mail that two people share in the roster": 10}


@pytest.mark.parametrize(
    "account",
    [
        "svc-backup@example.com",
        "noreply@example.com",
        "deploy[bot]",
        "build-bot",
        "host1$",
        "system",
        "root",
        "ci-runner",
    ],
)
def test_service_accounts_are_never_people(account: str) -> None:
    directory = Directory(Settings(), [ANN])
    [row] = accounts(directory, [seen(account)])
    assert (row["person_id"], row["nobody"]) == (None, True)
    assert (directory.alone, directory.unjoined["events of service accounts"]) == ({}, 10)


def test_the_settings_name_further_service_accounts() -> None:
    rules = ServiceAccounts(exact=("reception@example.com",), patterns=("kiosk-*",))
    directory = Directory(Settings(service_accounts=rules), [])
    assert owners(directory, seen("reception@example.com"), seen("kiosk-7"), seen("cat@example.com"))[:2] == [
        None,
        None,
    ]


@pytest.mark.parametrize(
    "name", ["scout@example.com", "cicero@example.com", "abbot@example.com", "robert@example.com"]
)
def test_people_whose_names_resemble_a_services_are_people(name: str) -> None:
    assert not Directory(Settings(), []).service(name)


def test_an_unknown_account_makes_a_person_where_it_signs_in_but_not_where_it_is_a_local_login() -> None:
    directory = Directory(Settings(), [ANN])
    assert owners(directory, seen("cat@example.com"), seen("localadmin", personal=False)) == [
        person_id(None, "cat@example.com"),
        None,
    ]


def spans(rows: list[dict[str, Any]]) -> list[tuple[str, int, int]]:
    """Holders with the years in which their time begins and ends."""
    return [(row["person_id"], row["held_from"].year, row["held_to"].year) for row in rows]


def given_to(who: str, time: datetime | None, **ids: str) -> dict[str, Any]:
    row = {
        "device_uid": None,
        "device_name": None,
        "serial": None,
        "employee_number": who,
        "email": None,
        "time": time,
    }
    return {**row, **ids}


def test_the_next_holder_ends_the_last_ones_time() -> None:
    # given a laptop sent to Ann in 2024, known by its serial, and to Ben in 2025, known by its id
    keys = device_keys([{"device_uid": "d1", "device_name": "wks-1", "serial": "S1"}])
    handed = [
        given_to("1002", datetime(2025, 5, 1), device_uid="d1"),
        given_to("1001", datetime(2024, 5, 1), serial="S1"),
    ]
    # then Ann had it from the beginning until Ben did
    assert spans(holders(Directory(Settings(), [ANN, BEN]), handed, keys)) == [
        ("1001", 1970, 2025),
        ("1002", 2025, 9999),
    ]


def test_the_same_holder_twice_is_one_spell() -> None:
    keys = device_keys([{"device_uid": "d1", "device_name": None, "serial": None}])
    handed = [
        given_to("1001", None, device_uid="d1"),
        given_to("1001", datetime(2025, 5, 1), device_uid="d1"),
    ]
    assert spans(holders(Directory(Settings(), [ANN]), handed, keys)) == [("1001", 1970, 9999)]


def test_a_device_given_to_a_stranger_is_counted() -> None:
    directory = Directory(Settings(), [ANN])
    keys = device_keys([{"device_uid": "d1", "device_name": None, "serial": None}])
    assert holders(directory, [given_to("4711", None, device_uid="d1")], keys) == []
    assert directory.unjoined == {"devices given to nobody on the roster": 1}
    assert holders(directory, [given_to("1001", None, device_uid="d1")], keys)
    assert directory.unjoined == {"devices given to nobody on the roster": 1}


def test_a_host_name_that_many_machines_bear_joins_nothing() -> None:
    rows = [
        {"device_uid": f"d{number}", "device_name": "macbook-pro", "serial": f"S{number}"}
        for number in (1, 2)
    ]
    keys = device_keys(rows)
    assert keys["uid:d1"] == keys["serial:S1"] != keys["uid:d2"]
    assert "name:macbook-pro" not in keys


@given(
    st.lists(
        st.fixed_dictionaries(
            {key: st.sampled_from([None, "a", "b", "c"]) for key in ("device_uid", "device_name", "serial")}
        )
    )
)
def test_ids_of_one_row_lead_to_one_device_in_any_order(rows: list[dict[str, str | None]]) -> None:
    keys = device_keys(rows)
    for row in rows:
        assert (
            len(
                {
                    keys[f"{kind}:{row[column]}"]
                    for kind, column in (("uid", "device_uid"), ("serial", "serial"))
                    if row[column]
                }
            )
            <= 1
        )
    assert device_keys(rows[::-1]) == keys


def test_events_on_a_device_belong_to_its_holder_at_the_time(tmp_path: Path) -> None:
    # given one laptop, Ann's and then Ben's, that logs a login which nobody knows
    handed = {"device_uid": "d1", "status": "in use"}
    done = prepared(
        tmp_path,
        people=[
            {"employee_number": "1001", "email": "ann@example.com"},
            {"employee_number": "1002", "email": "ben@example.com"},
        ],
        assignments=[
            {**handed, "employee_number": "1001", "first": at(-90)},
            {**handed, "employee_number": "1002", "first": at(3)},
        ],
        processes=[
            {"time": at(day), "device_uid": "d1", "account": "user", "program": "anydesk.exe"}
            for day in (-200, 1, 5)
        ],
    )
    # then each run is the holder's of that day; before the first known day it is the first holder's
    assert [row["person_id"] for row in written(done.files["tool_uses"])] == ["1001", "1001", "1002"]


def test_a_sure_account_goes_before_the_device_and_a_bare_login_after_it(tmp_path: Path) -> None:
    # given Ann's laptop on which Ben signs in with his address, and once with a bare login that is his
    run = {"device_uid": "d1", "program": "anydesk.exe"}
    done = prepared(
        tmp_path,
        people=[
            {"employee_number": "1001", "email": "ann@example.com"},
            {"employee_number": "1002", "email": "ben@example.com"},
        ],
        assignments=[{"device_uid": "d1", "employee_number": "1001", "first": at(0)}],
        processes=[
            {**run, "time": at(1), "account": "ben@example.com"},
            {**run, "time": at(2), "account": "ben"},
        ],
    )
    assert [row["person_id"] for row in written(done.files["tool_uses"])] == ["1002", "1001"]
