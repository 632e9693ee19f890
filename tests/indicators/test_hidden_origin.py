"""Whether an address says where somebody is."""

import ibis
import pytest

from watchword.indicators.hidden_origin import certainty, family_of, hides, placed


def value(expression: ibis.Value) -> object:
    return ibis.duckdb.connect().to_pyarrow(expression).as_py()


def kind(name: str | None) -> ibis.Value:
    return ibis.literal(name, type="string")


@pytest.mark.parametrize("name", ["vpn", "hosting", "proxy", "relay"])
def test_what_hides_counts_as_concealment(name: str) -> None:
    assert value(hides(kind(name))) is True
    assert value(family_of(hides(kind(name)))) == "concealment"


@pytest.mark.parametrize("name", ["residential", "mobile", "office", "unknown", None])
def test_everything_else_keeps_the_cards_family(name: str | None) -> None:
    assert value(hides(kind(name))) is False
    assert value(family_of(hides(kind(name)))) is None


def test_a_place_needs_coordinates_and_an_address_of_the_person() -> None:
    here, nowhere = ibis.literal(1.0), ibis.null("float64")
    assert value(placed(kind("residential"), here, here)) is True
    assert value(placed(kind(None), here, here)) is True
    assert value(placed(kind("residential"), here, nowhere)) is False
    assert value(placed(kind("office"), here, here)) is False


def test_each_loose_end_halves() -> None:
    assert value(certainty(kind("residential"), kind(None))) == 1.0
    assert value(certainty(kind("mobile"), kind("residential"))) == 0.5
    assert value(certainty(kind("mobile"), kind("relay"))) == 0.25
