"""Designations that ship: whole, cited, and refused where malformed."""

import re
from datetime import date

import pytest

from watchword.knowledge import KnowledgeError
from watchword.knowledge.citations import citations
from watchword.knowledge.packs import packs, parse_pack

RIGHT = """
title = "Designations of a day"
published = "2025-01-16"
cites = ["treasury-2025-01-16"]
[[designated]]
entry = "1"
kind = "person"
names = ["ZELKOVA, Karl"]
"""


def test_a_pack_is_read_with_what_it_leaves_out_empty() -> None:
    pack = parse_pack(RIGHT, "a.toml")
    (row,) = pack.designated
    assert (pack.published, pack.cites) == ("2025-01-16", ("treasury-2025-01-16",))
    assert (row.entry, row.kind, row.names, row.aliases, row.registration) == (
        "1",
        "person",
        ("ZELKOVA, Karl",),
        (),
        "",
    )


def test_shipped_packs_are_whole_and_cited() -> None:
    # given what ships; then every designation has a number of its own, names, programs, and a source that is known
    shipped, known = packs(), citations()
    assert [pack.published for pack in shipped] == sorted(pack.published for pack in shipped)
    entries = [row.entry for pack in shipped for row in pack.designated]
    assert len(entries) == len(set(entries)) >= 6
    for pack in shipped:
        assert date.fromisoformat(pack.published) and set(pack.cites) <= set(known) and pack.cites
        for row in pack.designated:
            assert (
                row.kind in ("person", "organization")
                and row.names
                and row.programs
                and row.says.endswith(".")
            )
            assert all(re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", day) for day in row.birth_dates)


def test_whoever_is_linked_to_is_designated_too() -> None:
    rows = [row for pack in packs() for row in pack.designated]
    named = {name for row in rows for name in (*row.names, *row.aliases)}
    assert {other for row in rows for other in row.linked_to} <= named


def test_the_designations_of_january_2025_are_there() -> None:
    names = {name for pack in packs() for row in pack.designated for name in row.names}
    assert {
        "Liaoning China Trade Industry Co., Ltd.",
        "Korea Osong Shipping Corporation",
        "JONG, In Chol",
        "SON, Kyong Sik",
    } <= names


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title", "titel", "title"),
        ("names", "nmaes", "nmaes"),
        ('entry = "1"\n', "", "entry"),
        ("[[designated]]", "[[designated", "a.toml"),
        ("[[designated]]", "[[other]]", "designated"),
        ('["treasury-2025-01-16"]', "1", "a.toml"),
    ],
)
def test_a_malformed_pack_is_refused_with_its_name(old: str, new: str, said: str) -> None:
    with pytest.raises(KnowledgeError, match=said) as refused:
        parse_pack(RIGHT.replace(old, new, 1), "a.toml")
    assert str(refused.value).startswith("a.toml: ")
