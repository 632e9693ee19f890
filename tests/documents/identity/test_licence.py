"""Cards of every version of the standard are read, and every tolerance is named."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.identity.cards import barcode, elements
from watchword.documents.identity.aamva_payload import read_payload
from watchword.documents.identity.licence import Licence, element_date, read_licence

TOLERANCES = {"header", "line-endings", "entries", "offset", "length", "twice", "stray"}


def card(text: str) -> Licence:
    """The card in `text`."""
    found = read_licence(text)
    assert found is not None
    return found


@pytest.mark.parametrize("version", range(1, 11))
def test_a_sound_card_of_each_version_is_read_without_tolerance(version: int) -> None:
    found = card(barcode(version, elements(version)))
    assert (found.payload.version, found.payload.tolerances) == (version, ())
    assert [subfile.kind for subfile in found.payload.subfiles] == ["DL", "ZV"]
    assert (found.name, found.number) == ("ALEX LEE SAMPLE", "T00000001")
    assert (found.birth, found.issued, found.expires) == (
        date(1986, 6, 6),
        date(2023, 6, 6),
        date(2031, 6, 6),
    )
    assert (found.street, found.city, found.jurisdiction) == ("1 MAIN STREET", "SPRINGFIELD", "VA")
    assert found.payload.jurisdiction_version == (None if version == 1 else 0)


def test_both_orders_of_a_date_are_understood() -> None:
    assert element_date({"DBB": "06071986"}, "DBB") == date(1986, 6, 7)
    assert element_date({"DBB": "19860607"}, "DBB") == date(1986, 6, 7)
    assert element_date({"DBB": "13321986"}, "DBB") is None
    assert element_date({}, "DBB") is None


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_no_date_is_taken_in_the_wrong_order(day: date) -> None:
    for order in ("%m%d%Y", "%Y%m%d"):
        assert element_date({"DBB": day.strftime(order)}, "DBB") == day


def test_wrong_offsets_and_lengths_are_read_and_named() -> None:
    text = barcode(10, elements(10))
    place = text.index("DL00")
    found = card(text[: place + 2] + "00090001" + text[place + 10 :])
    assert found.payload.tolerances == ("offset", "length")
    assert found.number == "T00000001"


def test_changed_line_endings_are_read_and_named() -> None:
    text = barcode(8, elements(8)).replace("\r", "\n").replace("\n", "\r\n")
    found = card(text)
    assert found.name == "ALEX LEE SAMPLE"
    assert "line-endings" in found.payload.tolerances
    assert "header" in found.payload.tolerances


def test_control_letters_spelt_out_by_an_export_are_understood() -> None:
    text = barcode(9, elements(9)).replace("\n", "\\n").replace("\r", "\\r").replace("\x1e", "\\u001e")
    assert card(text).number == "T00000001"


def test_an_element_given_twice_with_different_texts_is_named() -> None:
    text = barcode(9, elements(9)).replace("DAQT00000001\n", "DAQT00000001\nDAQT00000002\n")
    found = card(text)
    assert "twice" in found.payload.tolerances
    assert found.number == "T00000001"


def test_absent_texts_and_cut_names_are_known() -> None:
    found = card(barcode(9, {**elements(9), "DAD": "NONE", "DDF": "T"}))
    assert (found.given, found.truncated) == ("ALEX", True)


def test_what_is_no_licence_is_none() -> None:
    assert read_licence("") is None
    assert read_licence("https://example.com/ANSI") is None


def test_nothing_of_the_holder_is_in_the_printed_form() -> None:
    words = repr(card(barcode(10, elements(10))))
    for secret in ("SAMPLE", "ALEX", "T00000001", "1986", "MAIN"):
        assert secret not in words


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=80), st.integers(0, 400), st.integers(0, 40))
def test_no_text_makes_the_reader_fail(junk: str, place: int, span: int) -> None:
    whole = barcode(10, elements(10))
    for text in (junk, whole[:place] + junk + whole[place + span :]):
        found = read_licence(text)
        # what is read is a card with a header, or nothing; its texts are the given ones, its faults are named ones
        assert (found is None) == (read_payload(text) is None)
        if found is not None:
            assert len(found.payload.issuer) == 6 and found.payload.issuer in text
            assert set(found.payload.tolerances) <= TOLERANCES
            assert len(set(found.payload.tolerances)) == len(found.payload.tolerances)
            assert all(day is None or 1900 <= day.year <= 2199 for day in (found.birth, found.expires))
