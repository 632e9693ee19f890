"""Which repositories a person knew before."""

from typing import Any

from tests.indicators.tables import TestEngine, at
from watchword.indicators.touched_repositories import taken


def act(day: int, activity: str, repo: str, person: str = "ann") -> dict[str, Any]:
    return {"person_id": person, "time": at(day), "activity": activity, "repo": repo}


def test_a_repository_is_known_from_the_day_after_the_first_act() -> None:
    # given a push before a clone, two acts on one day, and another person's push
    rows = [act(0, "push", "own"), act(3, "clone", "own"), act(3, "fetch", "new"), act(3, "download", "new")]
    rows += [act(0, "push", "other", person="bob"), act(3, "clone", "other")]
    engine = TestEngine({"code_activity": rows})
    # when clones and downloads are looked up
    found = engine.run(taken(engine.records.code_activity)).to_pylist()
    # then only the one touched on an earlier day is known, and pushes and fetches are no taking
    assert {(row["repo"], row["known"]) for row in found} == {("own", 1), ("new", 0), ("other", 0)}
