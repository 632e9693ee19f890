"""One key for a building and its unit, however a file writes them."""

import pytest

from watchword.enrich.home_address import home_key

DENVER = home_key("12 Elm Street Apt 4", "Denver", "CO", "US")


@pytest.mark.parametrize(
    "given",
    [
        ("12 Elm St, Apt 4, Denver, CO 80203", None, None, "US"),
        ("12 Elm St, Apt 4", "Denver", "Colorado", "United States"),
        ("12 Elm Street, Apt 4, Denver, Colorado 80203, US", "Denver", "Colorado", "United States"),
        ("12 Elm Street #4, Denver 80203", "Denver", "CO", "US"),
        ("12 Elm Street, Unit 4", "Denver", "CO", None),
    ],
)
def test_a_home_is_the_same_in_one_line_or_in_columns(given: tuple[str | None, ...]) -> None:
    assert home_key(*given) == DENVER


def test_a_unit_is_never_a_city() -> None:
    # given a label whose line has a comma, and whose city stands in a column of its own
    building, unit = home_key("2374 Chestnut Lane, Apt 18", "Nashville", "Tennessee", "US")
    assert (building, unit) == ("2374 chestnut ln|nashville|TN|US", "18")


@pytest.mark.parametrize(
    ("roster", "label"),
    [
        (
            ("7150 Juniper Drive, Toulouse, Occitanie 31084, FR", "Toulouse", "Occitanie", "France"),
            ("7150 Juniper Drive", "Toulouse", None, "FR"),
        ),
        (
            ("Hauptstraße 5, 80331 München", "München", "Bayern", "Germany"),
            ("Hauptstrasse 5", "Munich", "Bavaria", "DE"),
        ),
    ],
)
def test_places_abroad_have_one_key(roster: tuple[str | None, ...], label: tuple[str | None, ...]) -> None:
    assert home_key(*roster) == home_key(*label)


def test_another_address_in_the_line_goes_before_the_column() -> None:
    # given a whole address in another city than the roster's column names
    assert home_key("12 Main St, Austin, TX 78701", "Denver", "CO", "US") == home_key(
        "12 Main St", "Austin", "TX", "US"
    )


def test_other_units_share_the_building_and_no_number_is_no_key() -> None:
    assert home_key("12 Elm Street Apt 5", "Denver", "CO", "US")[0] == DENVER[0]
    assert home_key("12 Elm Street Apt 5", "Denver", "CO", "US")[1] != DENVER[1]
    assert home_key(None, "Denver", "CO", "US") == (None, None)
    assert home_key("The Old Mill, Denver", "Denver", "CO", "US") == (None, None)
