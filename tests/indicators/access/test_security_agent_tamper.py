"""The security agent is removed, or silent while the account works."""

from collections.abc import Iterable
from typing import Any

import pytest

from tests.indicators.tables import Rows, at, evidence

ASK = "security-agent-tamper"

#: Mondays to Fridays of four weeks.
WORKING_DAYS = [day for day in range(28) if day % 7 < 5]
FIRST_WEEKS, THIRD_WEEK, LATER = range(12), range(14, 19), range(21, 28)


def work(days: Iterable[int] = WORKING_DAYS, **more: Any) -> list[dict[str, Any]]:
    event = {
        "person_id": "ann",
        "activity": "logon",
        "outcome": "success",
        "interactive": True,
        "ip_kind": "residential",
        "os": "Windows 11",
        **more,
    }
    return [{**event, "event_id": f"w{day}", "time": at(day, 9)} for day in days]


def beats(days: Iterable[int], person: str = "ann", device: str = "laptop-1") -> list[dict[str, Any]]:
    """Reports at noon of these days, as far as they are working days."""
    beat = {"person_id": person, "device_uid": device, "activity": "heartbeat"}
    return [{**beat, "time": at(day, 12)} for day in days if day % 7 < 5]


OTHERS = beats(range(28), "bob", "laptop-2")


def silent(devices: Rows, sign_ins: Rows, people: Rows = ()) -> list[float]:
    found = evidence(ASK, devices=[*devices, *OTHERS], sign_ins=sign_ins, people=people)
    return [each.strength for each in found]


def test_work_for_a_week_without_the_daily_reports_is_found() -> None:
    # given an agent that reported daily for two weeks, is silent in the third and reports again in the fourth
    devices = beats([*FIRST_WEEKS, *LATER]) + OTHERS
    # when the indicator runs over daily work
    [found] = evidence(ASK, devices=devices, sign_ins=work())
    # then the days of the silence are the evidence, but not the one whose report came within a day
    assert found.event_ids == ("w14", "w15", "w16", "w17", "w18")
    assert found.facts["way"] == "silence"
    assert found.facts["what"].endswith("up to 165 hours")
    assert found.strength == pytest.approx(0.9)


def test_daily_reports_are_innocent_over_weekends_too() -> None:
    assert silent(beats(range(28)), work()) == []


def test_a_replaced_laptop_is_innocent() -> None:
    assert silent(beats(FIRST_WEEKS) + beats(range(14, 28), device="laptop-3"), work()) == []


def test_a_laptop_switched_off_while_nobody_works_is_innocent() -> None:
    on_leave = [day for day in WORKING_DAYS if day not in THIRD_WEEK]
    assert silent(beats([*FIRST_WEEKS, *LATER]), work(on_leave)) == []


def test_a_phone_on_leave_and_a_weekend_are_innocent() -> None:
    devices = beats([*FIRST_WEEKS, *LATER])
    assert silent(devices, work(THIRD_WEEK, os="iOS 19.1")) == []
    assert silent(devices, work(THIRD_WEEK, ip_kind="mobile")) == []
    assert silent(devices, work([19, 20])) == []


def test_an_agent_that_was_never_daily_is_innocent() -> None:
    assert silent(beats([0, 4, 9, 21]), work()) == []


def test_an_agent_that_falls_silent_for_everybody_is_innocent() -> None:
    everybody = beats(FIRST_WEEKS) + beats(FIRST_WEEKS, "bob", "laptop-2")
    assert evidence(ASK, devices=everybody, sign_ins=work()) == []


def test_a_silence_that_never_ends_is_found_while_others_report() -> None:
    [found] = evidence(ASK, devices=beats(FIRST_WEEKS) + OTHERS, sign_ins=work())
    assert found.facts["days"] == 9


@pytest.mark.parametrize(("days", "strength"), [([15], 0.3), ([15, 16], 0.6), ([15, 16, 17], 0.9)])
def test_strength_grows_with_the_silent_days(days: list[int], strength: float) -> None:
    assert silent(beats([*FIRST_WEEKS, *LATER]), work(days)) == [pytest.approx(strength)]


def commands(*whats: str, sign: str = "tamper") -> list[dict[str, Any]]:
    return [{"person_id": "ann", "time": at(3), "sign": sign, "what": what} for what in whats]


def test_a_command_that_removes_the_agent_is_found() -> None:
    [found] = evidence(ASK, commands=commands("removes Jamf management", "switches Gatekeeper off"))
    assert found.facts["what"].startswith("A command ran on the device that removes Jamf management")
    assert found.strength == 1.0
    [found] = evidence(ASK, commands=commands("removes Jamf management"))
    assert found.strength == pytest.approx(0.7)
    assert found.facts["days_said"] == "1 day"


def test_other_commands_belong_elsewhere() -> None:
    assert evidence(ASK, commands=commands("clears a history", sign="history")) == []


def test_commands_and_silence_are_two_findings() -> None:
    found = evidence(
        ASK,
        devices=beats([*FIRST_WEEKS, *LATER]) + OTHERS,
        sign_ins=work(),
        commands=commands("removes Jamf management"),
    )
    assert [each.facts["way"] for each in found] == ["silence", "command"]


def test_people_who_support_machines_count_less() -> None:
    people = [{"person_id": "ann", "technical": True}]
    [found] = evidence(ASK, commands=commands("removes Jamf management"), people=people)
    assert found.strength == pytest.approx(0.21)
