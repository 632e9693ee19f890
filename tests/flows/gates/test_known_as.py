"""Whom the lake knows by another id than the one that was typed."""

from pathlib import Path

import pytest

from tests.flows.link.lakes import applied, holds, make_lake, named
from watchword.enrich.applicants.same_applicant import PACK_NAME
from watchword.flows.gates.known_as import candidates_named, person_named


def folder(candidate: str, name: str) -> dict[str, object]:
    return holds(candidate, PACK_NAME, name) | {"value_key": name}


@pytest.fixture
def lake(tmp_path: Path) -> Path:
    """Give a lake with an applicant, one who was hired, one with an employee's number, and two of one folder's name."""
    return make_lake(
        tmp_path / "lake",
        applications=[applied("A-1"), applied("A-2", employee_number="900"), applied("4711"), *map(applied, ("A-3", "A-4"))],
        applicant_names=[named(each, f"Person {each}") for each in ("A-1", "A-2", "4711")],
        people=[{"employee_number": "4711", "email": "zoe@company.example"}],
        identifiers=[folder("A-1", "ann"), folder("A-2", "ben"), folder("A-3", "cv"), folder("A-4", "cv")],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "person", "candidates"),
    [
        ("A-1", None, []),
        ("ann", "A-1", ["A-1"]),
        ("ben", "900", ["A-2"]),
        ("A-2", "900", []),
        ("900", None, ["A-2"]),
        ("4711", "candidate:4711", []),
        ("candidate:4711", None, ["4711"]),
        ("cv", None, []),
        ("nobody", None, []),
        ("it's", None, []),
    ],
)
def test_whoever_is_known_by_another_id_is_found_and_nobody_else(
    lake: Path, name: str, person: str | None, candidates: list[str]
) -> None:
    assert (person_named(lake, name), candidates_named(lake, name)) == (person, candidates)


def test_without_a_lake_nobody_is_known_otherwise(tmp_path: Path) -> None:
    assert (person_named(tmp_path / "none", "ann"), candidates_named(tmp_path / "none", "ann")) == (None, [])
