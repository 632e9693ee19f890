"""Sign-ins on the person's own clock, in their order, and with the place before."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

from tests.enrich.recorded import at, prepared, written
from watchword.settings import Settings
from watchword.settings.people import Travel

ANN = {
    "employee_number": "1001", "email": "ann@example.com", "worker_type": "employee",
    "city": "Denver", "region": "Colorado", "country": "US",
}  # fmt: skip
DENVER = {"city": "Denver", "country": "US", "latitude": 39.7, "longitude": -105.0}
BOSTON = {"city": "Boston", "country": "US", "latitude": 42.4, "longitude": -71.1}


def logon(time: datetime, **more: Any) -> dict[str, Any]:
    sound = {"account": "ann@example.com", "activity": "logon", "outcome": "success", "interactive": True}
    return {"time": time, "ip": "198.51.100.7", **sound, **more}


def sign_ins(
    tmp_path: Path, *rows: dict[str, Any], settings: Settings | None = None, **tables: Any
) -> list[dict[str, Any]]:
    done = prepared(tmp_path, settings, **{"people": [ANN], "sign_ins": rows, **tables})
    return written(done.files["sign_ins"])


def made_of(tmp_path: Path, table: str, *rows: dict[str, Any]) -> list[dict[str, Any]]:
    return written(prepared(tmp_path, people=[ANN], sign_ins=rows).files[table])


def test_local_time_follows_the_claimed_place_through_daylight_saving(tmp_path: Path) -> None:
    # given a logon at 16:00 UTC on the Saturday before Denver's clocks go forward (2026-03-08), and on the Monday after
    before, after = sign_ins(tmp_path, logon(at(5, 16)), logon(at(7, 16)))
    # then the wall clock says nine, and then ten
    assert (before["time"].hour, before["local"].hour, before["day"]) == (16, 9, datetime(2026, 3, 7))
    assert (after["local"].hour, after["day"]) == (10, datetime(2026, 3, 9))


def test_the_day_is_the_persons_own(tmp_path: Path) -> None:
    [row] = sign_ins(tmp_path, logon(at(2, 3)))
    assert (row["time"].day, row["day"]) == (4, datetime(2026, 3, 3))


def test_without_a_claimed_place_local_time_is_utc(tmp_path: Path) -> None:
    [row] = sign_ins(tmp_path, logon(at(0, 3)), people=[{**ANN, "city": None}])
    assert row["local"] == row["time"]


def test_a_change_of_place_tells_of_the_sign_in_before(tmp_path: Path) -> None:
    # given two sign-ins in Denver and then two in Boston
    [move] = made_of(
        tmp_path,
        "moves",
        logon(at(0, 9), **DENVER, event_id="first"),
        logon(at(0, 10), **DENVER),
        logon(at(0, 11), **BOSTON),
        logon(at(0, 12), **BOSTON),
    )
    # then only the third moved, and it names the second
    assert (move["event_id"], move["latitude"], move["previous_latitude"]) == ("sign_ins-3", 42.4, 39.7)
    assert (move["previous_time"].hour, move["previous_event_id"], move["previous_source"]) == (
        10,
        "sign_ins-2",
        move["source"],
    )


def test_failures_factors_tokens_and_events_without_a_place_move_nobody(tmp_path: Path) -> None:
    # given between two logons in Denver: a failure, a factor and a token from Boston, and an event without a place
    moves = made_of(
        tmp_path,
        "moves",
        logon(at(0, 9), **DENVER),
        logon(at(0, 10), **BOSTON, outcome="failure"),
        logon(at(0, 11), **BOSTON, ip="198.51.100.8", activity="mfa"),
        logon(at(0, 12), **BOSTON, interactive=False),
        logon(at(0, 13), ip="203.0.113.1"),
        logon(at(0, 14), **DENVER),
    )
    assert moves == []


def test_first_logons_are_numbered_for_each_person(tmp_path: Path) -> None:
    firsts = made_of(
        tmp_path,
        "first_logons",
        logon(at(0, 8), outcome="failure"),
        logon(at(0, 9)),
        logon(at(0, 10), account="ben@example.com"),
        logon(at(0, 11), activity="sso"),
        logon(at(0, 12)),
    )
    assert sorted((row["event_id"], row["ordinal"]) for row in firsts) == [
        ("sign_ins-2", 1),
        ("sign_ins-3", 1),
        ("sign_ins-5", 2),
    ]


def test_an_address_lends_its_place_to_events_that_lack_one(tmp_path: Path) -> None:
    _, row = sign_ins(tmp_path, logon(at(0, 9), **DENVER, as_org="Comcast"), logon(at(0, 10)))
    assert (row["city"], row["latitude"], row["as_org"], row["ip_kind"]) == (
        "Denver",
        39.7,
        "Comcast",
        "residential",
    )


def test_a_declared_journey_covers_its_days_both_included(tmp_path: Path) -> None:
    # given a journey from the third to the fourth of March, by Ann's own clock
    trip = Travel.model_validate(
        {"person": "ann@example.com", "from": date(2026, 3, 3), "to": date(2026, 3, 4), "place": "Boston"}
    )
    times = (at(1, 6), at(1, 8), at(3, 6), at(3, 8))
    rows = sign_ins(tmp_path, *(logon(time) for time in times), settings=Settings(travel=(trip,)))
    assert [row["travel"] for row in rows] == [False, True, True, False]


def test_hours_count_acts_of_the_person_and_of_nobody_else(tmp_path: Path) -> None:
    # given two logons and a push in one hour, and a failure, a logoff and a token in others
    done = prepared(
        tmp_path,
        people=[ANN],
        sign_ins=[
            logon(at(0, 16, 5)),
            logon(at(0, 16, 55)),
            logon(at(0, 17), outcome="failure"),
            logon(at(0, 18), activity="logoff"),
            logon(at(0, 19), interactive=False),
        ],
        code_activity=[
            {"time": at(0, 16, 30), "account": "ann@example.com", "activity": "push", "repo": "acme/web"}
        ],
    )
    [hour] = written(done.files["active_hours"])
    assert (hour["hour"], hour["local_hour"], hour["events"], hour["event_id"]) == (
        datetime(2026, 3, 2, 16),
        9,
        3,
        "sign_ins-1",
    )


def test_without_a_claimed_place_no_hour_is_local(tmp_path: Path) -> None:
    done = prepared(tmp_path, people=[{**ANN, "city": None}], sign_ins=[logon(at(0))])
    assert [row["local_hour"] for row in written(done.files["active_hours"])] == [None]
