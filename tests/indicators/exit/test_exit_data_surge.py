"""Far more code taken than usual around notice or the last day."""

from typing import Any

import pytest

from tests.indicators.tables import TestEngine, at, evidence
from watchword.indicators.exit.exit_data_surge import leavers_with_code
from watchword.settings import Settings

ASK = "exit-data-surge"
LEAVER = [{"person_id": "ann", "notice": at(60, 0), "end": at(74, 0)}]


def clone(day: int, repo: int, **more: Any) -> dict[str, Any]:
    return {"person_id": "ann", "time": at(day), "activity": "clone", "repo": f"acme/repo-{repo}", **more}


def usual() -> list[dict[str, Any]]:
    """One clone a day for fifty days, of six repositories in turn."""
    return [clone(day, day % 6) for day in range(50)]


def surge(first: int, repos: int = 30, day: int = 62) -> list[dict[str, Any]]:
    return [clone(day, number) for number in range(first, first + repos)]


def test_thirty_strange_repositories_after_notice_are_found() -> None:
    found = evidence(ASK, code_activity=usual() + surge(100), people=LEAVER)
    assert [(each.strength, each.facts["ratio"], each.facts["fresh"]) for each in found] == [(1.0, 30, 30)]
    assert found[0].events == 30


def test_a_hand_over_of_the_own_repositories_counts_a_fifth() -> None:
    # given the same amount around notice, all of it worked on before
    own = [clone(10, number, activity="push") for number in range(30)]
    found = evidence(ASK, code_activity=usual() + own + surge(0), people=LEAVER)
    assert [(each.strength, each.facts["fresh"]) for each in found] == [(0.2, 0)]


def test_the_same_amount_from_somebody_who_stays_is_not_judged_here() -> None:
    assert evidence(ASK, code_activity=usual() + surge(100), people=[{"person_id": "ann"}]) == []


def test_the_same_amount_long_before_notice_is_not_around_it() -> None:
    assert evidence(ASK, code_activity=usual() + surge(100, day=40), people=LEAVER) == []


def test_somebody_who_always_takes_much_is_innocent() -> None:
    many = [clone(day, number) for day in range(50) for number in range(10)]
    assert evidence(ASK, code_activity=many + surge(100), people=LEAVER) == []


@pytest.mark.parametrize(("repos", "found"), [(19, 0), (20, 1)])
def test_ten_times_almost_nothing_is_nothing(repos: int, found: int) -> None:
    assert len(evidence(ASK, code_activity=usual() + surge(100, repos), people=LEAVER)) == found


@pytest.mark.parametrize(("amount", "found"), [(99_999_999, 0), (100_000_000, 1)])
def test_bytes_count_where_they_are_logged(amount: int, found: int) -> None:
    # given one large archive against a megabyte on a usual day
    before = [{**row, "bytes": 1_000_000} for row in usual()]
    taken = [clone(62, 500, activity="download", bytes=amount)]
    assert len(evidence(ASK, code_activity=before + taken, people=LEAVER)) == found


def test_a_last_day_without_notice_is_enough() -> None:
    people = [{"person_id": "ann", "end": at(64, 0)}]
    assert len(evidence(ASK, code_activity=usual() + surge(100), people=people)) == 1


def test_without_records_from_before_nobody_is_judged() -> None:
    # given code records that begin 13 days before the time around notice
    rows = [clone(40, 1), *surge(100)]
    assert evidence(ASK, code_activity=rows, people=LEAVER) == []
    engine = TestEngine({"code_activity": rows, "people": LEAVER})
    assert engine.run(leavers_with_code(engine.records, Settings())).num_rows == 0
    longer = TestEngine({"code_activity": [clone(38, 1), *rows], "people": LEAVER})
    assert longer.run(leavers_with_code(longer.records, Settings()))["person_id"].to_pylist() == ["ann"]
