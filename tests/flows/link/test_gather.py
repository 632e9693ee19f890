"""What everybody in the lake holds, as linkage weighs it: values of many sources meet under one kind."""

from hashlib import md5
from pathlib import Path
from typing import Any

import pytest

from watchword.flows.link.gather import gather, texts
from watchword.flows.link.opened import opened
from watchword.settings import Settings
from watchword.settings.people import Agency, Course, Household
from watchword.sources.contract import Context

from .lakes import applied, day, holds, make_lake, named, wrote

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


def test_three_rare_editing_sessions_in_common_are_one_original_and_two_are_none(tmp_path: Path) -> None:
    # given A and B with three sessions in common, B and C with two of them
    sessions = {"A": "uvw", "B": "uvwx", "C": "vwy"}
    found = gathered(
        tmp_path,
        applications=[applied(each) for each in sessions],
        identifiers=[
            holds(who, "document-session-key", one) for who, all_ in sessions.items() for one in all_
        ],
    )
    # then A and B hold one value that no one session is
    assert list(held(found, "document-ancestry").values()) == [["A", "B"]]
    assert held(found, "document-session-key") == {}


def test_sessions_say_nothing_new_of_two_who_have_one_original_anyway(tmp_path: Path) -> None:
    rows = [holds(who, "document-session-key", one) for who in "AB" for one in "uvw"]
    rows += [holds(who, "document-ancestry", "root") for who in "AB"]
    found = gathered(tmp_path, applications=[applied("A"), applied("B")], identifiers=rows)
    assert held(found, "document-ancestry") == {"key of root": ["A", "B"]}


def test_a_pictures_region_is_compared_when_a_pack_is_vetted_and_not_here(tmp_path: Path) -> None:
    found = gathered(
        tmp_path, applications=[applied("A")], identifiers=[holds("A", "document-template-region", "r")]
    )
    assert held(found, "document-template-region") == {}


def test_the_key_of_a_pack_is_no_value_that_people_share(tmp_path: Path) -> None:
    found = gathered(tmp_path, applications=[applied("A")], identifiers=[holds("A", "pack-key", "k")])
    assert held(found, "pack-key") == {}


def test_two_referred_by_one_applicant_share_the_referrer_under_whichever_name(tmp_path: Path) -> None:
    found = gathered(tmp_path, applications=[
        applied("R", email="r@example.com"), applied("A", referrer="r@example.com"), applied("B", referrer="R"),
        applied("C", referrer="boss@example.com"),
    ])  # fmt: skip
    assert sorted(held(found, "referral").values()) == [["A", "B"], ["C"]]
    assert "boss@example.com" not in repr(found)


def test_a_line_is_held_by_its_key_and_with_the_kind_of_address_that_is_known(tmp_path: Path) -> None:
    # given a line of which no database and no log says what it is
    bare = md5(b"203.0.113.7", usedforsecurity=False).hexdigest()
    found = gathered(tmp_path, applications=[applied("A"), applied("B")], sessions=[
        {"candidate": who, "ip": "203.0.113.7", "time": day(0), "stage": "test"} for who in "AB"
    ])  # fmt: skip
    lines = [row for row in found["holdings"] if row["kind"] == "session-address"]
    assert {row["person_id"] for row in lines} == {"A", "B"}
    assert {row["ip_kind"] for row in lines} == {"unknown"}
    assert len({row["value_key"] for row in lines}) == 1
    assert bare not in repr(found)


def test_who_was_hired_is_the_person_of_the_employee_number(tmp_path: Path) -> None:
    hired = [applied("A", employee_number="E7")]
    found = gathered(tmp_path, applications=hired, identifiers=[holds("A", "bank", "x")])
    assert held(found, "bank") == {"key of x": ["E7"]}


def test_logs_under_another_systems_id_or_the_packs_folder_are_the_applicants(tmp_path: Path) -> None:
    # given a test platform with an id of its own, in one row beside the mailbox and in another alone, and a table of
    # the pack that uses the folder's name
    found = gathered(
        tmp_path,
        applications=[applied("A")],
        identifiers=[
            {"candidate": "A", "kind": "pack-key", "value_key": "REQ-77", "time": day(0)},
            holds("REQ-77", "bank", "b"),
        ],
        sessions=[
            {
                "candidate": "HR-9",
                "email": "a@example.com",
                "stage": "test",
                "time": day(0),
                "device_key": "d",
            },
            {"candidate": "HR-9", "stage": "test", "time": day(1), "device_key": "e"},
        ],
    )
    # then all of it is held by the applicant, and nobody else is there
    assert {row["person_id"] for row in found["holdings"]} == {"A"}
    assert held(found, "device") == {"d": ["A"], "e": ["A"]}
    assert held(found, "bank") == {"key of b": ["A"]}


def test_a_course_of_the_settings_is_declared_by_its_members(tmp_path: Path) -> None:
    settings = Settings(courses=(Course(name="Sample Boot Camp", people=("a@example.com", "b@example.com")),))
    found = gathered(tmp_path, settings, applications=[applied("A"), applied("B"), applied("C")])
    assert {row["person_id"]: row["campus"] for row in found["people"]} == {
        "A": "sample boot camp", "B": "sample boot camp", "C": None,
    }  # fmt: skip


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


def test_what_the_roster_declares_counts_too(tmp_path: Path) -> None:
    roster = [
        {"employee_number": f"E{n}", "agency": "Northgate LLC", "household": "Elm Road 4"} for n in range(2)
    ]
    found = gathered(tmp_path, people=roster)
    assert [(row["person_id"], row["agency"], row["household"]) for row in found["people"]] == [
        ("E0", "northgate llc", "roster elm road 4"), ("E1", "northgate llc", "roster elm road 4"),
    ]  # fmt: skip


@pytest.mark.parametrize("said_by", ["roster", "settings", "vendors"])
def test_an_agencys_account_is_nobodys_own(tmp_path: Path, said_by: str) -> None:
    # given two who are paid to an agency's account, each of them and two others to one of their own
    settings = Settings(agencies=(Agency(name="Northgate LLC"),)) if said_by == "settings" else None
    tables: dict[str, Any] = {
        "people": [{"employee_number": f"E{n}", "agency": "Northgate LLC" if said_by == "roster" else None} for n in range(4)],
        "payments": [
            {"employee_number": f"E{n}", "account_key": key, "payee": payee, "time": day(n)}
            for n, key, payee in ((0, "firm", "NORTHGATE LLC."), (1, "firm", None), (2, "own", "Ann"), (3, "own", "Bo"))
        ],
    }  # fmt: skip
    if said_by == "vendors":
        tables["vendors"] = [{"firm": "Northgate LLC", "account_key": "firm"}]
    assert held(gathered(tmp_path, settings, **tables), "bank") == {"own": ["E2", "E3"]}


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
