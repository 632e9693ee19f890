"""Values that applicants share with strangers, whichever indicator asks."""

from typing import Any

import pytest

from tests.indicators.applicants import both, common, one_home
from tests.indicators.tables import TestEngine
from watchword.indicators.shared_values import sharing, strangers


def strengths(rows: list[dict[str, Any]], most: int = 10) -> dict[str, float]:
    """Strength by kind and other of ann's rows."""
    engine = TestEngine({"shared": rows})
    kinds = {row["kind"] for row in rows} - {"delivery-unit"}
    found = engine.run(strangers(engine.records.shared, kinds, most)).to_pylist()
    return {f"{row['kind']} {row['other']}": row["strength"] for row in found if row["person_id"] == "ann"}


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, {"email eve": 1.0}),
        ({"names": "same"}, {}),
        ({"names": "compatible"}, {}),
        ({"names": "unknown"}, {}),
        ({"names": None}, {}),
        ({"household": True}, {}),
        ({"household": None}, {"email eve": 1.0}),
        ({"same_agency": True}, {"email eve": 0.005}),
        ({"same_agency": None}, {"email eve": 1.0}),
        ({"shared_by": 10}, {"email eve": 1.0}),
        ({"shared_by": 11}, {}),
        ({"shared_by": None}, {}),
        ({"share": 0.4}, {"email eve": 0.4}),
        ({"share": None}, {"email eve": 1.0}),
    ],
)
def test_who_is_a_stranger(more: dict[str, Any], expected: dict[str, float]) -> None:
    assert strengths(both("email", **more)) == expected


def test_two_who_claim_one_flat_are_nearly_no_strangers() -> None:
    rows = [*both("email"), *one_home(), common("ann", "bob", "email")]
    assert strengths(rows) == {"email eve": 0.005, "email bob": 1.0}


@pytest.mark.parametrize("kind", ["document-number", "tax-number", "code-tree"])
def test_what_the_authorities_give_to_one_person_no_flat_explains(kind: str) -> None:
    assert strengths([*both(kind, same_agency=True), *one_home()]) == {f"{kind} eve": 1.0}


def told(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    engine = TestEngine({"shared": rows})
    kinds = {row["kind"] for row in rows}
    found = engine.run(sharing(strangers(engine.records.shared, kinds, 100))).to_pylist()
    return sorted(found, key=lambda row: str(row["person_id"]))


def test_all_who_share_are_one_sighting_also_where_likenesses_are_found_pair_by_pair() -> None:
    people = ("ann", "bob", "eve")
    pairs = [(one, other) for one in people for other in people if one != other]
    same = told([common(one, other, "phone") for one, other in pairs])
    alike = told([common(one, other, "photo", value_key=f"photo of {one}") for one, other in pairs])
    assert {row["shared"] for row in same} == {"key of phone"}
    assert {row["shared"] for row in alike} == {"ann"}


def test_the_strongest_value_decides_and_each_other_person_counts_once() -> None:
    (row,) = told([common("ann", "eve", "phone", share=0.3), common("ann", "eve", "email", share=0.8)])
    assert (row["strength"], row["facts"]["people"], row["facts"]["what"]) == (0.8, 1, "email and phone")
    assert row["events"] == 2


def test_at_most_twenty_others_are_named() -> None:
    (row,) = told(
        [common("ann", f"person {number:02}", "phone", value_key=str(number)) for number in range(25)]
    )
    assert (row["facts"]["people"], len(row["facts"]["with"])) == (25, 20)
    assert row["facts"]["whom"] == "25 people of other names"
