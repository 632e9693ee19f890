"""Who applied several times under one name and contact is one person; namesakes and families are not."""

import random
from datetime import datetime

import pyarrow as pa

from watchword.flows.link.applied_again import applied_again, as_one, firsts


def held(*rows: tuple[str, str, str]) -> pa.Table:
    columns = list(zip(*rows, strict=True)) or [(), (), ()]
    return pa.table(dict(zip(("person_id", "kind", "value_key"), map(list, columns), strict=True)))


def people(**names: tuple[str | None, int | None]) -> pa.Table:
    """person_id -> the name's key and the year of the application."""
    applied = [datetime(year, 1, 1) if year else None for _, year in names.values()]
    return pa.table(
        {
            "person_id": list(names),
            "name_key": [key for key, _ in names.values()],
            "agency": pa.nulls(len(names), pa.string()),
            "applied": pa.array(applied, pa.timestamp("us")),
        }
    )


def by_one_agency(people: pa.Table) -> pa.Table:
    agency = pa.array(["northgate"] * len(people), pa.string())
    return people.set_column(people.schema.get_field_index("agency"), "agency", agency)


def test_the_same_name_and_mailbox_is_one_person_by_their_first_id() -> None:
    given = held(("late", "email", "m"), ("early", "email", "m"))
    assert applied_again(given, people(late=("n", 2026), early=("n", 2024))) == {"late": "early"}


def test_the_same_name_and_telephone_is_one_person_too() -> None:
    given = held(("a", "phone", "p"), ("b", "phone", "p"))
    assert applied_again(given, people(a=("n", 2024), b=("n", 2025))) == {"b": "a"}


def test_namesakes_with_contacts_of_their_own_are_two_people() -> None:
    given = held(("a", "email", "m1"), ("b", "email", "m2"))
    assert applied_again(given, people(a=("n", 2024), b=("n", 2025))) == {}


def test_a_family_with_one_mailbox_and_different_names_are_several_people() -> None:
    given = held(("a", "email", "m"), ("b", "email", "m"), ("c", "phone", "p"), ("a", "phone", "p"))
    assert applied_again(given, people(a=("x", 2024), b=("y", 2025), c=("z", 2026))) == {}


def test_a_shared_bank_account_under_one_name_is_no_reason_to_count_two_as_one() -> None:
    given = held(("a", "bank", "b"), ("b", "bank", "b"))
    assert applied_again(given, people(a=("n", 2024), b=("n", 2025))) == {}


def test_who_gave_no_name_is_nobodys_double() -> None:
    given = held(("a", "email", "m"), ("b", "email", "m"))
    assert applied_again(given, people(a=(None, 2024), b=(None, 2025))) == {}


def test_three_applications_that_hang_together_by_two_contacts_are_one_person_in_any_order() -> None:
    rows = [("a", "email", "m"), ("b", "email", "m"), ("b", "phone", "p"), ("c", "phone", "p")]
    for seed in range(6):
        random.Random(seed).shuffle(rows)
        found = applied_again(held(*rows), people(a=("n", 2024), b=("n", 2025), c=("n", 2026)))
        assert found == {"b": "a", "c": "a"}


def test_two_of_one_name_and_telephone_who_were_judged_different_are_two_people() -> None:
    # given father and son, and a second application of each
    given = held(*((person, "phone", "p") for person in ("father", "son", "fathers", "sons")))
    given = pa.concat_tables([given, held(("father", "email", "f"), ("fathers", "email", "f"))])
    four = people(father=("n", 2020), son=("n", 2021), fathers=("n", 2022), sons=("n", 2023))
    words = [("father", "son"), ("son", "fathers"), ("father", "sons"), ("fathers", "sons")]
    assert applied_again(given, four, words) == {"fathers": "father", "sons": "son"}


def test_namesakes_with_a_telephone_of_too_many_are_two_people() -> None:
    # given six hundred names with one telephone, of which one is two people's
    crowd = {f"p{at}": (f"name {at}", 2024) for at in range(600)}
    given = held(*((person, "phone", "p") for person in (*crowd, "a", "b")))
    assert applied_again(given, people(**crowd, a=("n", 2024), b=("n", 2025))) == {}


def test_who_applies_very_often_is_one_person_all_the_same() -> None:
    often = {f"p{at:02}": ("n", 2000 + at) for at in range(20)}
    given = held(*((person, "email", "m") for person in often))
    assert set(applied_again(given, people(**often)).values()) == {"p00"}


def test_namesakes_whom_an_agency_presents_under_its_telephone_are_two_people() -> None:
    given = held(("a", "phone", "p"), ("b", "phone", "p"), ("c", "phone", "p"))
    three = by_one_agency(people(a=("n", 2024), b=("n", 2025), c=("other", 2025)))
    assert applied_again(given, three) == {}


def test_two_namesakes_of_one_agency_alone_with_mailboxes_of_their_own_are_two_people() -> None:
    given = held(("a", "phone", "p"), ("b", "phone", "p"), ("a", "email", "m1"), ("b", "email", "m2"))
    two = {"a": ("n", 2024), "b": ("n", 2025)}
    assert applied_again(given, by_one_agency(people(**two))) == {}
    assert applied_again(given, people(**two)) == {"b": "a"}


def test_whom_an_agency_presents_twice_with_the_same_contacts_is_one_person() -> None:
    given = held(("a", "phone", "p"), ("b", "phone", "p"), ("a", "email", "m"), ("b", "email", "m"))
    assert applied_again(given, by_one_agency(people(a=("n", 2024), b=("n", 2025)))) == {"b": "a"}


def test_what_a_later_application_holds_counts_for_the_first() -> None:
    first = {"b": "a"}
    assert as_one(held(("b", "bank", "x"), ("c", "bank", "x")), first)["person_id"].to_pylist() == ["a", "c"]
    assert firsts(people(a=("n", 1), b=("n", 2)), first)["person_id"].to_pylist() == ["a"]
