"""Organisations that announce addresses: each pattern finds its example and leaves its neighbour alone."""

import pytest

from watchword.knowledge import HostingOrganisation, hosting_organisations

from .conftest import Search


@pytest.mark.parametrize("row", hosting_organisations(), ids=lambda row: row.organisation)
def test_each_pattern_keeps_its_word(row: HostingOrganisation, found: Search) -> None:
    assert found(row.pattern, row.example)
    assert not found(row.pattern, row.not_example)
    assert row.example == row.example.lower()


def test_one_number_belongs_to_one_organisation() -> None:
    numbers = [number for row in hosting_organisations() for number in row.asns]

    assert len(numbers) == len(set(numbers))
    assert all(0 < number < 2**32 for number in numbers)


def test_generic_words_come_after_every_named_organisation() -> None:
    generic = [row.organisation.startswith("any ") for row in hosting_organisations()]

    assert any(generic)
    assert generic == sorted(generic)


@pytest.mark.parametrize(
    "home",
    [
        "comcast cable communications, llc",
        "charter communications inc",
        "at&t services, inc.",
        "verizon business",
        "cox communications inc.",
        "deutsche telekom ag",
        "vodafone gmbh",
        "british telecommunications plc",
        "google fiber inc.",
        "cogent communications",
        "centurylink communications, llc",
        "telefonica de espana s.a.u.",
        "colorado school district",
        "st. cloud state university",
    ],
)
def test_home_connections_and_carriers_match_nothing(home: str, found: Search) -> None:
    assert [row.organisation for row in hosting_organisations() if found(row.pattern, home)] == []


@pytest.mark.parametrize(
    ("number", "kind"),
    [(16509, "hosting"), (9009, "vpn-hosting"), (21928, "mobile"), (36183, "relay"), (13335, "relay")],
)
def test_well_known_numbers_have_their_kind(number: int, kind: str) -> None:
    assert [row.kind for row in hosting_organisations() if number in row.asns] == [kind]
