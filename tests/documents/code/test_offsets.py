"""Offsets against claimed places: what fits, what does not, what is not judged."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.documents.code.agreement import same_name
from tests.documents.code.made import Made, at, make, work
from watchword.documents.code.account import Account, ClaimedPlace
from watchword.documents.code.claimed import outside
from watchword.documents.code.facts import code_facts
from watchword.documents.code.git_log import read_clone
from watchword.documents.code.offsets import flips, written
from watchword.documents.code.summer_time import folded_places
from watchword.documents.limits import DocumentError

ALEX = ("Alex Moreau", "alex@example.com")
CHICAGO, LISBON = ClaimedPlace("America/Chicago"), ClaimedPlace("Europe/Lisbon")
NOON = at("2023-01-10 12:00:00")


def judged(offset: int, *claimed: ClaimedPlace, time: int = NOON) -> tuple[int, int]:
    """How many of ten commits with that offset are outside, and how many were judged."""
    odd, many = outside(np.full(10, time, dtype=np.int64), np.full(10, offset, dtype=np.int64), claimed)
    return len(odd), many


def test_within_two_hours_fits() -> None:
    assert judged(-360, CHICAGO) == (0, 10)
    assert judged(-480, CHICAGO) == (0, 10)
    assert judged(-481, CHICAGO) == (10, 10)
    assert judged(480, CHICAGO) == (10, 10)


def test_utc_is_not_judged_unless_the_claimed_place_is_near_it() -> None:
    assert judged(0, CHICAGO) == (0, 0)
    assert judged(0, LISBON) == (0, 10)


def test_periods_are_kept() -> None:
    moved = (
        ClaimedPlace("America/Chicago", end=date(2022, 12, 31)),
        ClaimedPlace("Asia/Tokyo", start=date(2023, 1, 1)),
    )
    assert judged(540, *moved) == (0, 10)
    assert judged(540, *moved, time=at("2022-06-01 12:00:00")) == (10, 10)
    # nothing is claimed for that time, so nothing is judged
    assert judged(540, ClaimedPlace("Asia/Tokyo", start=date(2024, 1, 1))) == (0, 0)


def test_a_zone_that_is_none_is_one_line() -> None:
    for name in ("Mars/Olympus", "../../etc/passwd", ""):
        with pytest.raises(DocumentError, match="is no time zone"):
            judged(0, ClaimedPlace(name))


def year(low: int, high: int, southern: bool = False) -> tuple[np.ndarray, np.ndarray]:
    """A commit a day for a year; the higher offset from April to October, in the south the other way round."""
    times = np.array([at("2022-01-01 12:00:00") + day * 86_400 for day in range(365)], dtype=np.int64)
    months = times.astype("datetime64[s]").astype("datetime64[M]").astype(int) % 12 + 1
    summer = (months >= 4) & (months <= 10)
    return times, np.where(summer != southern, high, low).astype(np.int64)


@pytest.mark.parametrize(("low", "high", "southern"), [(-300, -240, False), (600, 660, True), (0, 60, False)])
def test_summer_time_is_the_same_place(low: int, high: int, southern: bool) -> None:
    assert set(folded_places(*year(low, high, southern)).tolist()) == {low}


def test_two_offsets_all_year_are_two_places() -> None:
    times, _ = year(0, 60)
    offsets = np.where(np.arange(365) % 2 == 0, 0, 60).astype(np.int64)
    assert set(folded_places(times, offsets).tolist()) == {0, 60}


@given(some.lists(some.sampled_from([-300, -240, 0, 60, 540]), min_size=1, max_size=80))
def test_folding_keeps_every_commit_and_moves_none_further_than_an_hour(offsets: list[int]) -> None:
    column = np.array(offsets, dtype=np.int64)
    times = NOON + np.arange(len(offsets), dtype=np.int64) * 9_000_000 % 600_000_000
    folded = folded_places(times, column)
    assert set((column - folded).tolist()) <= {0, 60}


def test_a_trip_is_no_flip_but_two_hands_are() -> None:
    hours = np.arange(24, dtype=np.int64) * 7_200 + NOON
    trip = np.array([60] * 8 + [540] * 8 + [60] * 8, dtype=np.int64)
    # sixteen hours away, and back: one; every other commit from elsewhere: many
    assert flips(hours, trip) <= 1
    assert flips(hours, np.array([60, 540] * 12, dtype=np.int64)) == 22
    # a container's UTC between is passed over
    assert flips(hours, np.array([540, 0] * 12, dtype=np.int64)) == 0


def test_offsets_are_written_as_people_do() -> None:
    assert [written(value) for value in (0, -210, 345)] == ["+00:00", "-03:30", "+05:45"]


def test_the_facts_name_the_share_and_no_country(tmp_path: Path) -> None:
    commits = work(ALEX, "2023-03-01 10:00:00", 30, offset="+0800") + work(
        ALEX, "2023-06-10 10:00:00", 10, tag="b", offset="-0500"
    )
    history = read_clone(make(tmp_path / "r", commits))
    facts = code_facts([history], Account("alexm", ("Alex Moreau",)), [CHICAGO], same_name)
    told = {(fact.name, fact.value): fact.number for fact in facts}
    assert told["code.offset-outside-claim", ""] == 0.75 == told["code.offset-outside-claim", "r"]
    assert told["code.offset", "+08:00"] == 0.75
    assert not any(
        word in f"{fact.value}{fact.detail}" for fact in facts for word in ("Asia", "America", "China")
    )


def test_a_committer_elsewhere_is_counted(tmp_path: Path) -> None:
    commits = [
        Made(
            ALEX,
            at("2023-01-01 10:00:00") + 90_000 * day,
            "-0600",
            f"s{day}",
            {"a": str(day)},
            committer_offset="+0800",
        )
        for day in range(10)
    ]
    facts = code_facts([read_clone(make(tmp_path / "r", commits))], None, [], same_name)
    assert {fact.number for fact in facts if fact.name == "code.offset-committer-differs"} == {1.0}
