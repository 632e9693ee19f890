"""One line for two people and a kind."""

from dataclasses import replace

from watchword.linkage.link import Link, reasons

PHONE = Link("a", "b", "phone", "1", 2, 4.2, None, None, "")


def test_two_telephones_of_the_same_two_are_one_line() -> None:
    assert reasons([PHONE, replace(PHONE, value_key="2", weight=3.0)]) == (
        "b gave the same phone number as a at about the same time (and 1 more such)",
    )


def test_what_may_be_explained_stands_apart_from_what_may_not_and_so_do_other_people() -> None:
    explained = replace(PHONE, value_key="2", innocent="they seem to live together")
    assert len(reasons([PHONE, explained, replace(PHONE, b="c")])) == 3
