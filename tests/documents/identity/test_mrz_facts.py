"""What a zone says of its document: slips are advice, contradictions are told, people are not."""

from datetime import UTC, date, datetime

from tests.documents.identity.zones import SPECIMENS, card, passport
from watchword.documents.identity.mrz import read_mrz
from watchword.documents.identity.mrz_facts import FACTS, facts
from watchword.records.fact import Fact

NOW = datetime(2026, 3, 1, tzinfo=UTC)


def told(text: str, issued: date | None = None) -> dict[str, Fact]:
    """The facts of the only zone in `text` by name, every name declared."""
    (zone,) = read_mrz(text)
    found = {fact.name: fact for fact in facts(zone, NOW, issued)}
    assert set(found) <= set(FACTS)
    return found


def test_a_specimen_is_known_as_one_and_as_expired() -> None:
    found = told(SPECIMENS["TD3"])
    assert found["mrz.format"].value == "TD3"
    assert found["mrz.check-digits-agree"].number == 5
    assert "mrz.specimen" in found
    assert found["mrz.expired"].time == datetime(2012, 4, 15, tzinfo=UTC)


def test_a_wrong_digit_names_its_field_and_the_composite_apart() -> None:
    found = told(SPECIMENS["TD3"].replace("L898902C3", "L898902C5"))
    assert found["mrz.check-digit-wrong"].value == "number"
    assert "mrz.composite-wrong" in found
    assert "mrz.check-digits-agree" not in found


def test_a_slip_of_reading_is_advice_and_no_wrong_digit() -> None:
    found = told(SPECIMENS["TD3"].replace("L898902C3", "L8989O2C3"))
    assert found["mrz.ocr-corrected"].number == found["mrz.ocr-possible"].number == 1
    assert "mrz.check-digits-agree" not in found
    assert not {"mrz.check-digit-wrong", "mrz.composite-wrong"} & set(found)


def test_a_date_that_no_calendar_has_is_told_and_an_open_one_is_only_shown() -> None:
    assert told(passport("A<<B", "T1234567", "811340", "300101", ""))["mrz.impossible-date"].value == "birth"
    assert told(passport("AB<<B", "T1234567", "81<<<<", "300101", ""))["mrz.unknown-date"].value == "birth"
    assert told(passport("AB<<B", "T1234567", "810000", "300101", ""))["mrz.unknown-date"].value == "birth"


def test_expiry_ahead_is_valid_and_far_ahead_is_unusual() -> None:
    found = told(card("AB<<B", "T1234567", "810203", "350630"))
    assert found["mrz.valid-until"].time == datetime(2035, 6, 30, tzinfo=UTC)
    assert "mrz.unusual-validity" not in found
    assert told(card("AB<<B", "T1234567", "810203", "610630"))["mrz.unusual-validity"].number == 35.3


def test_a_birth_is_never_in_the_future_and_not_after_the_issue() -> None:
    text = card("AB<<B", "T1234567", "240203", "350630")
    assert "mrz.birth-after-issue" in told(text, date(2020, 1, 1))
    assert "mrz.birth-after-issue" not in told(text, date(2025, 1, 1))
    assert "mrz.birth-after-issue" not in told(card("AB<<B", "T1", "990203", "350630"), date(2025, 1, 1))


def test_an_issuer_that_is_in_no_list_is_told_without_its_code() -> None:
    found = told(SPECIMENS["MRV-B"].replace("V<UTO", "V<QQQ"))
    assert found["mrz.issuer-unknown"].value == ""
    assert "mrz.issuer-unknown" not in told(SPECIMENS["MRV-B"].replace("V<UTO", "V<D<<"))


def test_no_fact_holds_name_number_birth_sex_or_nationality() -> None:
    words = repr([*told(SPECIMENS["TD3"]).values()])
    for secret in ("ERIKSSON", "ANNA", "L898902C3", "740812", "1974", "UTO"):
        assert secret not in words
    (zone,) = read_mrz(SPECIMENS["TD3"])
    assert "ERIKSSON" not in repr(zone)
    assert "L898902C3" not in repr(zone)
