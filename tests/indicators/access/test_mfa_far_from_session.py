"""The second factor is approved far from the session that it admits."""

from typing import Any

import pytest

from tests.indicators.tables import TestEngine, at, evidence
from watchword.indicators.access.mfa_far_from_session import people_with_placed_approvals
from watchword.indicators.card import Family
from watchword.settings import Settings

ASK = "mfa-far-from-session"

#: Degrees of longitude on the equator: 10 of them are 1,112 km.
FAR = 10.0


def approvals(
    days: range, far: float = FAR, minutes: int = 5, session: str | None = "s", **more: Any
) -> list[dict[str, Any]]:
    """Each day a sign-in, and minutes later its approval at `far` degrees; `more` changes the sign-in."""
    rows: list[dict[str, Any]] = []
    for day in days:
        common = {
            "person_id": "ann",
            "outcome": "success",
            "interactive": True,
            "ip_kind": "residential",
            "latitude": 0.0,
            "session": session and f"{session}{day}",
        }
        rows += [
            {**common, "activity": "logon", "time": at(day, 9, 55), "longitude": 0.0, **more},
            {
                **common,
                "activity": "mfa",
                "event_id": f"mfa-{day}-{far}",
                "time": at(day, 9, 55 + minutes),
                "longitude": far,
            },
        ]
    return rows


def test_approvals_a_thousand_kilometres_from_their_sessions_are_found() -> None:
    # given three sessions whose factor was approved 1,112 km away
    # when the indicator runs
    [found] = evidence(ASK, sign_ins=approvals(range(3)))
    # then number, distance and share are said, and the approvals are the events
    assert (found.facts["times"], found.facts["kilometres"], found.facts["share"]) == (3, 1111, 100)
    assert found.event_ids == ("mfa-0-10.0", "mfa-1-10.0", "mfa-2-10.0")
    assert (found.strength, found.family) == (1.0, Family.PLACE)


def test_approvals_beside_the_session_are_innocent() -> None:
    assert evidence(ASK, sign_ins=approvals(range(9), far=1.0)) == []


def test_fewer_than_three_or_over_more_than_two_weeks_are_innocent() -> None:
    assert evidence(ASK, sign_ins=approvals(range(2))) == []
    assert evidence(ASK, sign_ins=approvals(range(0, 24, 8))) == []
    assert len(evidence(ASK, sign_ins=approvals(range(0, 21, 7)))) == 1


def test_strength_grows_with_the_share_of_far_approvals() -> None:
    rows = approvals(range(3)) + approvals(range(3, 12), far=1.0)
    [found] = evidence(ASK, sign_ins=rows)
    assert found.facts["share"] == 25
    assert found.strength == pytest.approx(0.55)


def test_a_declared_journey_is_innocent() -> None:
    rows = [{**row, "travel": True} for row in approvals(range(5))]
    assert evidence(ASK, sign_ins=rows) == []


def test_without_a_session_ten_minutes_join() -> None:
    # given approvals that name no session, five, ten and eleven minutes after the sign-in, across a full hour
    near, edge, late = (approvals(range(3), session=None, minutes=minutes) for minutes in (5, 10, 11))
    # when the indicator runs, then only those within ten minutes are compared
    assert len(evidence(ASK, sign_ins=near)) == 1
    assert len(evidence(ASK, sign_ins=edge)) == 1
    assert evidence(ASK, sign_ins=late) == []


def test_the_nearest_event_of_the_session_decides() -> None:
    rows = approvals(range(3))
    beside = [
        {**row, "activity": "sso", "event_id": f"x-{row['time']}"} for row in rows if row["activity"] == "mfa"
    ]
    assert evidence(ASK, sign_ins=rows + beside) == []


@pytest.mark.parametrize("kind", ["vpn", "hosting", "proxy"])
def test_a_hidden_session_counts_as_concealment(kind: str) -> None:
    [found] = evidence(ASK, sign_ins=approvals(range(3), ip_kind=kind))
    assert found.family is Family.CONCEALMENT


def test_a_mobile_end_halves_and_the_employers_exit_is_no_place() -> None:
    [found] = evidence(ASK, sign_ins=approvals(range(3), ip_kind="mobile"))
    assert found.strength == 0.5
    assert evidence(ASK, sign_ins=approvals(range(3), ip_kind="office")) == []


def test_only_people_with_placed_approvals_are_judged() -> None:
    rows = [
        *approvals(range(1)),
        {"person_id": "bob", "activity": "mfa", "outcome": "success", "time": at(0)},
    ]
    engine = TestEngine({"sign_ins": rows})
    judged = engine.run(people_with_placed_approvals(engine.records, Settings()))
    assert judged.to_pylist() == [{"person_id": "ann"}]
