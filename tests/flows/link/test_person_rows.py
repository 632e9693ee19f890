"""People as rows to be compared: names apart, addresses in parts, no mailbox that is everybody's."""

from pathlib import Path
from typing import Any

import pytest

from watchword.enrich.applicants.tied import tie
from watchword.flows.link.opened import opened
from watchword.flows.link.person_rows import COLUMNS, person_rows, split_name

from .lakes import applied, make_lake, named


def rows(folder: Path, first: dict[str, str] | None = None, **tables: Any) -> list[dict[str, Any]]:
    with opened(make_lake(folder / "lake", **tables)) as bench:
        tie(bench)
        found = person_rows(bench, first or {})
    assert tuple(found.column_names) == COLUMNS
    return list(found.to_pylist())


def test_names_and_homes_are_in_parts(tmp_path: Path) -> None:
    (row,) = rows(
        tmp_path,
        applications=[applied("A", phone="+12175550101", address="12 Main Street Apt 4, Springfield, IL 62701, US",
                              city="Springfield", region="IL", country="US")],
        applicant_names=[named("A", "Mary Ann Turnbrook", birth_date="1990-02-11")],
    )  # fmt: skip
    assert row == {
        "person_id": "A", "given": "Mary Ann", "family": "Turnbrook", "birth_date": "1990-02-11",
        "street": row["street"], "unit": "4", "locality": "Springfield", "region": "IL", "postal": "62701",
        "phone": "+12175550101", "email": "a@example.com",
    }  # fmt: skip
    assert row["street"].startswith("12 ")


@pytest.mark.parametrize(
    ("name", "parts"),
    [("Mary Turnbrook", ("Mary", "Turnbrook")), ("Turnbrook, Mary", ("Mary", "Turnbrook")), ("Suharto", ("Suharto", "")),
     ("Turnbrook,", ("Turnbrook", "")), ("", ("", ""))],
)  # fmt: skip
def test_a_name_is_given_and_family(name: str, parts: tuple[str, str]) -> None:
    assert split_name(name) == parts


def test_every_name_and_every_home_of_a_person_is_there_without_each_pair_of_them(tmp_path: Path) -> None:
    found = rows(
        tmp_path,
        {"A2": "A", "A3": "A"},
        applications=[applied("A", 0), applied("A2", 1), applied("A3", 2)],
        applicant_names=[named("A", "Mary Turnbrook", known_as=["Molly", "Mary Oldname"])],
    )
    assert {row["person_id"] for row in found} == {"A"}
    assert len(found) == 3
    assert {(row["given"], row["family"]) for row in found} == {
        ("Mary", "Turnbrook"), ("Molly", "Turnbrook"), ("Mary", "Oldname"),
    }  # fmt: skip
    assert {row["email"] for row in found} == {"a@example.com", "a2@example.com", "a3@example.com"}


def test_an_agencys_mailbox_is_nobodys_own(tmp_path: Path) -> None:
    crowd = [applied(f"P{number}", email="jobs@agency.example.com") for number in range(20)]
    found = rows(tmp_path, applications=[*crowd, applied("Q")])
    assert {row["email"] for row in found if row["person_id"] != "Q"} == {None}
    assert [row["email"] for row in found if row["person_id"] == "Q"] == ["q@example.com"]


def test_people_at_work_are_compared_too(tmp_path: Path) -> None:
    (row,) = rows(
        tmp_path,
        people=[{"employee_number": "E1", "address": "12 Main Street, Springfield, IL 62701, US"}],
        protected=[{"employee_number": "E1", "name": "Mary Turnbrook", "birth_date": "1990-02-11"}],
    )
    assert (row["person_id"], row["family"], row["birth_date"]) == ("E1", "Turnbrook", "1990-02-11")
