"""A card's contradictions with itself and with the published standard."""

from datetime import UTC, datetime

import pytest

from tests.documents.identity.cards import ISSUERS, TEST_ISSUER, barcode, elements
from watchword.documents.identity.aamva_facts import FACTS, PUBLISHED, facts
from watchword.documents.identity.aamva_issuers import postal_fits, published_issuers
from watchword.documents.identity.licence import read_licence
from watchword.documents.identity.licence_print import compare
from watchword.enrich.agreement import agreement
from watchword.records.fact import Fact

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def told(text: str) -> dict[str, Fact]:
    """The facts of the card in `text` by name, every name declared."""
    licence = read_licence(text)
    assert licence is not None
    found = {fact.name: fact for fact in facts(licence, NOW, ISSUERS)}
    assert set(found) <= set(FACTS)
    return found


def changed(version: int = 10, **other: str) -> str:
    """A sound card with some elements changed; an empty one is left out."""
    return barcode(version, {name: value for name, value in {**elements(version), **other}.items() if value})


@pytest.mark.parametrize("version", range(1, 11))
def test_a_sound_card_of_any_version_says_only_version_and_validity(version: int) -> None:
    assert set(told(barcode(version, elements(version)))) == {"aamva.version", "aamva.valid-until"}


def test_a_test_number_is_not_in_the_published_list() -> None:
    licence = read_licence(changed())
    assert licence is not None
    assert "aamva.issuer-unknown" in {fact.name for fact in facts(licence, NOW)}
    assert TEST_ISSUER not in published_issuers()
    assert len(published_issuers()) == 72
    assert published_issuers()["636014"].jurisdiction == "CA"


def test_an_issuer_from_elsewhere_is_told() -> None:
    assert "aamva.jurisdiction-differs" in told(changed(DAJ="TX", DAK="78701"))
    assert "aamva.country-differs" in told(changed(DCG="CAN"))
    assert told(barcode(10, elements(10), own="ZT"))["aamva.subfile-differs"].value == "ZT"


def test_a_card_older_than_its_version_is_told_with_its_days() -> None:
    found = told(changed(10, DBD="08012019"))
    assert found["aamva.version-before-published"].number == 366
    assert "aamva.version-before-published" not in told(changed(9, DBD="08012019"))
    assert list(PUBLISHED.values()) == sorted(PUBLISHED.values())


def test_dates_out_of_order_impossible_or_in_the_future_are_told() -> None:
    assert told(changed(DBA="06062020"))["aamva.date-order"].value == "issued, expires"
    assert told(changed(DBB="13451986"))["aamva.impossible-date"].value == "birth"
    assert "aamva.issued-in-future" in told(changed(DBD="06062027"))
    assert told(changed(DBA="02282026"))["aamva.expired"].number == 1


def test_absent_elements_are_named_and_the_discriminator_apart() -> None:
    found = told(changed(DAY="", DDE="", DCF=""))
    assert found["aamva.elements-absent"].value == "DAY DDE"
    assert "aamva.discriminator-absent" in found
    assert "aamva.discriminator-absent" not in told(barcode(1, elements(1)))


def test_postal_codes_begin_as_their_jurisdictions_do() -> None:
    assert "aamva.postal-differs" in told(changed(DAK="90210"))
    assert postal_fits("88510", "TX") is True
    assert postal_fits("V6B 1A1", "BC") is True
    assert postal_fits("10001", "AB") is False
    assert postal_fits("12345", "CU") is None
    assert postal_fits("", "VA") is None


def test_no_fact_holds_anything_of_the_holder() -> None:
    words = repr(list(told(changed(DBB="13451986", DAK="90210")).values()))
    for secret in ("SAMPLE", "ALEX", "T00000001", "1986", "MAIN", "SPRINGFIELD", "90210", "BRO"):
        assert secret not in words


def test_barcode_and_print_are_compared_field_by_field() -> None:
    licence = read_licence(changed())
    assert licence is not None
    printed = {
        "name": "Alex L. Sample",
        "birth": "06/06/1986",
        "number": "T0000 0001",
        "expires": "2032-06-06",
        "address": "1 Main St, Springfield, VA 23269",
    }
    found = {fact.value: fact.name for fact in compare(licence, printed, agreement)}
    assert found == {
        "name": "aamva.print-compatible",
        "birth": "aamva.print-same",
        "address": "aamva.print-same",
        "number": "aamva.print-same",
        "expires": "aamva.print-different",
    }
    assert compare(licence, {}, agreement) == (Fact("aamva.print-not-compared"),)
