"""Who may be the same person: a stolen identity meets its owner; who is known as one is not asked about."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from watchword.flows.link.link_people import Standing
from watchword.flows.link.same import Asked, same_people
from watchword.linkage.judgements import Judgement, Verdict
from watchword.linkage.same_person.blocks import MOST_IN_BLOCK
from watchword.settings import Settings

from .lakes import applied, make_lake, named

HOME = {"address": "12 Main Street, Springfield, IL 62701, US", "city": "Springfield", "region": "IL"}
#: Two records of one name, birth date and home under other contacts, and somebody else.
TWICE: dict[str, Any] = {
    "applications": [applied("A", 0, **HOME), applied("B", 200, **HOME), applied("C", 3)],
    "applicant_names": [
        named("A", "Mary Turnbrook", birth_date="1990-02-11"),
        named("B", "Mary Turnbrok", birth_date="1990-02-11"),
        named("C", "Gus Hay", birth_date="1971-12-30"),
    ],
}


def asked(folder: Path, judgements: tuple[Judgement, ...] = (), **tables: Any) -> Asked:
    lake = make_lake(folder / "lake", **tables)
    return same_people(lake, Settings(), Standing(judgements, frozenset()), "duckdb", lambda *_: None)


def test_two_records_of_one_identity_are_a_question_without_names(tmp_path: Path) -> None:
    found = asked(tmp_path, **TWICE)
    (pair,) = found.pairs
    assert (pair.a, pair.b, found.people) == ("A", "B", 3)
    assert "birth date is the same" in [each.says for each in pair.why]
    assert not any(
        word in repr(pair).lower() for word in ("mary", "turnbro", "1990", "12 main", "springfield")
    )


def test_who_applied_again_is_known_as_one(tmp_path: Path) -> None:
    twice = [applied("A", 0, **HOME), applied("B", 200, email="a@example.com", **HOME)]
    names = [named("A", "Mary Turnbrook"), named("B", "Mary Turnbrook", birth_date="1990-02-11")]
    assert asked(tmp_path, applications=twice, applicant_names=names) == Asked((), 1, 0)


def test_an_applicant_and_the_worker_they_became_are_one(tmp_path: Path) -> None:
    hired = {**TWICE, "applications": [applied("A", 0, employee_number="E1", **HOME), applied("C")],
             "people": [{"employee_number": "E1", "address": HOME["address"]}],
             "protected": [{"employee_number": "E1", "name": "Mary Turnbrook", "birth_date": "1990-02-11"}],
             "applicant_names": TWICE["applicant_names"][::2]}  # fmt: skip
    assert asked(tmp_path, **hired).pairs == ()


def test_a_question_that_was_answered_is_not_asked_again_and_unsure_is_no_answer(tmp_path: Path) -> None:
    for number, (verdict, left) in enumerate(
        [(Verdict.DIFFERENT, 0), (Verdict.SAME, 0), (Verdict.UNSURE, 1)]
    ):
        word = Judgement("B", "A", verdict, "Ida Jo", "asked", datetime(2026, 6, 1, tzinfo=UTC))
        found = asked(tmp_path / str(number), (word,), **TWICE)
        assert (len(found.pairs), found.judged) == (left, 1 - left)


def test_father_and_son_of_one_name_and_one_home_are_no_question(tmp_path: Path) -> None:
    mails = {"A": "oswald.hay@example.com", "B": "woodworker85@example.net"}
    both = [applied(who, 0, **HOME, email=mail) for who, mail in mails.items()]
    names = [
        named(who, "Oswald Hay", birth_date=born) for who, born in (("A", "1960-03-01"), ("B", "1985-03-01"))
    ]
    assert asked(tmp_path, applications=both, applicant_names=names).pairs == ()


def test_a_couple_with_one_home_and_one_telephone_is_no_question(tmp_path: Path) -> None:
    couple = [applied("A", 0, phone="+12175550101", **HOME), applied("B", 5, phone="+12175550101", **HOME)]
    names = [named("A", "Mary Turnbrook"), named("B", "Oswald Hay")]
    assert asked(tmp_path, applications=couple, applicant_names=names).pairs == ()


def test_values_that_too_many_share_are_not_compared_and_it_is_told(tmp_path: Path) -> None:
    # given more people of one birth date than are compared with one another
    many = [applied(f"P{number}") for number in range(MOST_IN_BLOCK + 1)]
    names = [
        named(each["candidate"], f"Person{number}", birth_date="1990-01-01")
        for number, each in enumerate(many)
    ]
    found = asked(tmp_path, applications=many, applicant_names=names)
    assert "left out as too common: values of birth date (1)" in found.left_out
