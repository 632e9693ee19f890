"""Two records of one person are found through their slips; people who share a home or a name stay two people."""

import logging
from collections.abc import Mapping

import duckdb
import pyarrow as pa
import pytest

from tests.linkage.same_person.rows import MARY, Row, like, stranger, table
from watchword.linkage.same_person.outcome import SamePerson
from watchword.linkage.same_person.same_person import find_same
from watchword.linkage.same_person.table import SamePersonError

OTHERS = tuple(stranger(number) for number in range(12))


def only(*rows: Row) -> SamePerson | None:
    """What is found among the rows and twelve strangers: one pair or none."""
    pairs = find_same(table(*rows, *OTHERS))
    assert len(pairs) <= 1
    return pairs[0] if pairs else None


def words(pair: SamePerson | None) -> Mapping[str, str]:
    assert pair is not None
    return {likeness.field: likeness.says for likeness in pair.why}


@pytest.mark.parametrize(
    ("changed", "field", "says"),
    [
        ({"birth_date": "1990-02-12"}, "birth", "birth date differs in one digit"),
        ({"birth_date": "1990-11-02"}, "birth", "birth date has day and month or two digits swapped"),
        ({"birth_date": "11/02/1990"}, "birth", "birth date has day and month or two digits swapped"),
        ({"given": "Turnbrook", "family": "Mary"}, "given", "given and family name are swapped"),
        ({"family": "Turnbroko"}, "family", "family name differs by a slip"),
        ({"given": "M."}, "given", "given name is a part or the initial of the other"),
        ({"family": "Turnbrook-Ashby"}, "family", "family name is a part or the initial of the other"),
        ({"given": "Mary Ann"}, "given", "given name is a part or the initial of the other"),
        ({"document_number": "AB-1234 576"}, "document", "document number differs by a slip"),
        ({"street": "12 MAIN ST."}, "address", "address is the same"),
        ({"street": "12 Mian St", "postal": "62710"}, "address", "address is the same but for slips"),
        ({"phone": "217-555-0101"}, "phone", "phone is the same"),
        ({"email": "mary.turnbrook@mail.example.org"}, "email", "e-mail differs by a slip or its domain"),
    ],
)
def test_one_person_written_down_twice_is_asked_about_with_the_difference_in_words(
    changed: Row, field: str, says: str
) -> None:
    pair = only(MARY, like(MARY, "p2", **changed))
    assert pair is not None
    assert (pair.a, pair.b) == ("p1", "p2")
    assert pair.probability > 0.99
    assert words(pair)[field] == says


def test_another_script_is_no_difference() -> None:
    # given one person on a roster in Cyrillic and on an application in Latin letters
    pair = only(
        like(MARY, "p1", given="Оксана", family="Коваленко"),
        like(MARY, "p2", given="Oksana", family="Kovalenko"),
    )
    assert words(pair)["family"] == "family name is the same"


def test_a_stolen_identity_is_found_though_contacts_and_home_are_others() -> None:
    # given the victim's name, birth date and document number under a new phone, mailbox and address
    thief = like(
        MARY, "p2", street="800 Oak Avenue", unit=None, locality="Reno", region="NV", postal="89501",
        phone="775 555 0199", email="mt.dev@example.net",
    )  # fmt: skip
    pair = only(MARY, thief)
    assert words(pair)["document"] == "document number is the same"
    assert words(pair)["address"] == "address differs"


@pytest.mark.parametrize(
    "other",
    [
        {"given": "Peter", "birth_date": "1988-07-30", "document_number": "CD7654321"},
        {"given": "Peter", "birth_date": None, "document_number": None},
        {"given": "Peter", "document_number": "CD7654321"},
        {"birth_date": "1965-02-11", "document_number": "CD7654321"},
        {"birth_date": "1965-02-11", "document_number": None},
    ],
    ids=[
        "a partner",
        "a partner of whom little is known",
        "a twin",
        "a mother of one name",
        "a mother without a document",
    ],
)
def test_family_in_one_home_are_two_people(other: Row) -> None:
    housemate = like(MARY, "p2", phone="217 555 0155", email="peter@example.com", **other)
    assert only(MARY, housemate) is None


def test_a_birth_date_written_wrong_is_no_parents_where_the_document_is_the_same() -> None:
    pair = only(MARY, like(MARY, "p2", birth_date="1965-09-30"))
    assert words(pair)["birth"] == "birth date differs"
    assert words(pair)["address"] == "address is the same"


def test_a_namesake_elsewhere_is_another_person() -> None:
    namesake = like(
        MARY, "p2", birth_date="1971-09-23", street="9 Elm Road", locality="Tampa", region="FL", postal="33601",
        phone="813 555 0123", email="other@example.org", document_number="XY9988776", unit=None,
    )  # fmt: skip
    assert only(MARY, namesake) is None


def test_the_outcome_holds_words_of_agreement_and_no_value_of_anybody() -> None:
    pair = only(MARY, like(MARY, "p2", birth_date="1990-02-12"))
    told = repr(pair).lower()
    values = [value for name, value in MARY.items() if name != "person_id" and value and len(value) > 2]
    assert not [value for value in values if value.lower() in told]


def test_the_factors_are_why_the_strongest_first() -> None:
    pair = only(MARY, like(MARY, "p2", phone="775 555 0199"))
    assert pair is not None
    sizes = [max(each.factor, 1 / each.factor) for each in pair.why]
    assert sizes == sorted(sizes, reverse=True)
    against = {each.field for each in pair.why if each.factor < 1}
    assert against == {"phone"}


def test_several_rows_of_one_person_are_no_pair_and_the_likest_speaks_for_two() -> None:
    # given someone's former name beside the present, and a second identity with the former
    former = like(MARY, "p1", family="Ashby")
    pairs = find_same(table(MARY, former, like(former, "p2"), *OTHERS))
    assert [(pair.a, pair.b) for pair in pairs] == [("p1", "p2")]
    assert words(pairs[0])["family"] == "family name is the same"


def test_the_order_of_rows_makes_no_difference() -> None:
    rows = [MARY, like(MARY, "p2", family="Turnbrok"), like(MARY, "p3", given="Marie"), *OTHERS]
    assert find_same(table(*rows)) == find_same(table(*reversed(rows)))


def test_rows_come_from_duckdb_too() -> None:
    rows = table(MARY, like(MARY, "p2"))
    with duckdb.connect() as connection:
        connection.register("roster", rows)
        assert find_same(
            connection.sql("SELECT person_id, given, family, birth_date, street, postal FROM roster")
        )


def test_absent_and_odd_values_are_nothing_to_compare() -> None:
    empty = pa.table(
        {"person_id": ["a", "b"], "given": ["", None], "family": ["%_'", "%_'"], "birth_date": ["?", "?"]}
    )
    assert find_same(empty) == []
    assert find_same(empty.slice(0, 1)) == []
    assert find_same(empty.slice(0, 0)) == []


def test_a_key_that_too_many_share_is_left_out_and_told() -> None:
    # given eight people on one street of one town, and no more than five may share a key
    rows = [
        like(stranger(number), f"s{number}", street="1 Main St", locality="Springfield")
        for number in range(8)
    ]
    told: list[str] = []
    find_same(table(*rows), told=lambda step, *_: told.append(step), most_in_block=5)
    assert "left out as too common: values of street" in told
    assert "left out as too common: values of street and locality" in told
    assert not [step for step in told if "document" in step]


@pytest.mark.parametrize(
    ("rows", "engine", "threshold", "says"),
    [
        (table(MARY), "polars", 0.9, "--engine polars: unknown; choose duckdb or spark"),
        (table(MARY), "duckdb", 1.0, "threshold 1.0: out of range"),
        (pa.table({"name": ["x"]}), "duckdb", 0.9, "have no column person_id"),
        (pa.table({"person_id": ["x", " "]}), "duckdb", 0.9, "an empty person_id"),
    ],
)
def test_what_cannot_be_compared_is_said_in_one_line(
    rows: pa.Table, engine: str, threshold: float, says: str
) -> None:
    with pytest.raises(SamePersonError, match=says) as refused:
        find_same(rows, engine, threshold)
    assert "\n" not in str(refused.value)


def test_splink_says_nothing(capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture) -> None:
    level = logging.getLogger("splink").level
    find_same(table(MARY, like(MARY, "p2")))
    assert capfd.readouterr() == ("", "")
    assert caplog.text == ""
    assert logging.getLogger("splink").level == level
