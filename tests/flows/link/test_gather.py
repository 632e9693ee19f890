"""What everybody in the lake holds, as linkage weighs it: values of many sources meet under one kind."""

from pathlib import Path
from typing import Any

import pytest

from watchword.flows.link.gather import gather, texts
from watchword.flows.link.opened import opened
from watchword.settings import Settings
from watchword.settings.people import Household
from watchword.sources.contract import Context

from .lakes import applied, holds, make_lake, named, wrote

CONTEXT = Context(b"key")


def gathered(
    folder: Path, settings: Settings | None = None, **tables: Any
) -> dict[str, list[dict[str, Any]]]:
    with opened(make_lake(folder / "lake", **tables)) as bench:
        found = gather(bench, settings or Settings(), CONTEXT)
        return {name: table.to_pylist() for name, table in found.items()}


def held(found: dict[str, list[dict[str, Any]]], kind: str) -> dict[str, list[str]]:
    """value_key -> who holds it, of one kind."""
    by_value: dict[str, list[str]] = {}
    for row in sorted(found["holdings"], key=lambda row: row["person_id"]):
        if row["kind"] == kind:
            by_value.setdefault(row["value_key"], []).append(row["person_id"])
    return by_value


def test_a_mailbox_and_a_telephone_are_held_as_keys_never_as_written(tmp_path: Path) -> None:
    found = gathered(tmp_path, applications=[
        applied("A", email="mary.t@example.com", phone="+12175550101"),
        applied("B", email="mary.t@example.com", phone="2175550101"),
    ])  # fmt: skip
    assert list(held(found, "phone").values()) == [["A", "B"]]
    assert list(held(found, "email").values()) == [["A", "B"]]
    assert not any("555" in row["value_key"] or "@" in row["value_key"] for row in found["holdings"])


def test_a_tax_number_and_a_document_number_meet_as_one_kind(tmp_path: Path) -> None:
    found = gathered(
        tmp_path,
        applications=[applied("A"), applied("B")],
        identifiers=[holds("A", "tax-number", "n"), holds("B", "document-number", "n")],
    )
    assert held(found, "document-number") == {"key of n": ["A", "B"]}
    assert held(found, "tax-number") == {}


@pytest.mark.parametrize("kind", ["code-tree-key", "code-moment-key"])
def test_every_key_of_a_code_history_is_code_ancestry(tmp_path: Path, kind: str) -> None:
    found = gathered(
        tmp_path,
        applications=[applied("A"), applied("B")],
        identifiers=[holds("A", kind, "h"), holds("B", kind, "h")],
    )
    assert held(found, "code-ancestry") == {"key of h": ["A", "B"]}


def test_an_account_at_a_code_host_is_a_value_of_its_own(tmp_path: Path) -> None:
    found = gathered(
        tmp_path,
        applications=[applied("A"), applied("B")],
        identifiers=[holds("A", "code-handle", "h"), holds("B", "code-handle", "h")],
    )
    assert held(found, "code-handle") == {"key of h": ["A", "B"]}


def test_a_pictures_region_is_compared_when_a_pack_is_vetted_and_not_here(tmp_path: Path) -> None:
    found = gathered(
        tmp_path, applications=[applied("A")], identifiers=[holds("A", "document-template-region", "r")]
    )
    assert held(found, "document-template-region") == {}


def test_two_referred_by_one_applicant_share_the_referrer_under_whichever_name(tmp_path: Path) -> None:
    found = gathered(tmp_path, applications=[
        applied("R", email="r@example.com"), applied("A", referrer="r@example.com"), applied("B", referrer="R"),
        applied("C", referrer="boss@example.com"),
    ])  # fmt: skip
    assert held(found, "referral") == {"R": ["A", "B"], "boss@example.com": ["C"]}


def test_who_was_hired_is_the_person_of_the_employee_number(tmp_path: Path) -> None:
    hired = [applied("A", employee_number="E7")]
    found = gathered(tmp_path, applications=hired, identifiers=[holds("A", "bank", "x")])
    assert held(found, "bank") == {"key of x": ["E7"]}


def test_a_household_of_the_settings_is_declared_by_its_members(tmp_path: Path) -> None:
    settings = Settings(households=(Household(people=("a@example.com", "b@example.com")),))
    found = gathered(tmp_path, settings, applications=[applied("A"), applied("B"), applied("C")])
    assert {row["person_id"]: row["household"] for row in found["people"]} == {
        "A": "household 1", "B": "household 1", "C": None,
    }  # fmt: skip


def test_an_agency_counts_without_regard_to_capitals(tmp_path: Path) -> None:
    found = gathered(
        tmp_path, applications=[applied("A", agency="Northgate LLC"), applied("B", agency="NORTHGATE llc")]
    )
    assert [row["agency"] for row in found["people"]] == ["northgate llc", "northgate llc"]


def test_of_a_name_only_a_key_leaves_equal_in_any_order_of_its_words(tmp_path: Path) -> None:
    found = gathered(
        tmp_path,
        applications=[applied("A"), applied("B"), applied("C")],
        applicant_names=[named("A", "Ann Bee"), named("B", "BEE, Ann"), named("C", "Cy Dee")],
    )
    a, b, c = (row["name_key"] for row in found["people"])
    assert a == b != c
    assert "ann" not in repr(found).lower()


def test_texts_stand_under_the_first_id_of_who_applied_again(tmp_path: Path) -> None:
    lake = make_lake(
        tmp_path / "lake",
        applications=[applied("A"), applied("B")],
        document_texts=[wrote("A", "one text"), wrote("B", "another")],
    )
    with opened(lake) as bench:
        gather(bench, Settings(), CONTEXT)
        found = texts(bench, {"B": "A"})
    assert [(text.person_id, text.kind, text.text) for text in found] == [
        ("A", "resume", "one text"), ("A", "resume", "another"),
    ]  # fmt: skip
