"""Zones are found and read as ICAO printed them, and what was mended is told."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.documents.identity.zones import LONG_NUMBER, SPECIMENS, card, passport
from watchword.documents.identity.check_digits import check_digit
from watchword.documents.identity.mrz import Mrz, read_mrz
from watchword.documents.identity.mrz_layout import LAYOUTS
from watchword.documents.identity.mrz_lines import MAX_LINES

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_words = st.text(_LETTERS, min_size=2, max_size=9)
_numbers = st.text(_LETTERS + "0123456789", min_size=5, max_size=9)
_dates = st.dates().map(lambda day: day.strftime("%y%m%d"))


def one(text: str) -> Mrz:
    """The only zone in `text`."""
    zones = read_mrz(text)
    assert len(zones) == 1
    return zones[0]


def test_the_standards_own_example_of_a_check_digit() -> None:
    assert check_digit("520727") == "3"
    assert check_digit("D23145890734") == "9"


@pytest.mark.parametrize("name", sorted(SPECIMENS))
def test_every_published_specimen_is_read_with_all_digits_agreeing(name: str) -> None:
    zone = one(SPECIMENS[name])
    assert (zone.format, zone.issuer, zone.name) == (name, "UTO", "ANNA MARIA ERIKSSON")
    assert (zone.wrong, zone.corrections, zone.mended) == ((), (), False)


def test_a_passports_fields_are_typed() -> None:
    zone = one(SPECIMENS["TD3"])
    assert (zone.code, zone.number, zone.nationality, zone.sex) == ("P", "L898902C3", "UTO", "F")
    assert (zone.birth.parts, zone.expiry.parts) == ((74, 8, 12), (12, 4, 15))
    assert (zone.optional, zone.truncated) == ("ZE184226B", False)
    assert [check.field for check in zone.checks] == ["number", "birth", "expiry", "optional", "composite"]


def test_a_long_document_number_goes_on_in_the_optional_field() -> None:
    zone = one(LONG_NUMBER)
    assert (zone.number, zone.optional, zone.wrong) == ("D23145890734", "", ())


@pytest.mark.parametrize("name", sorted(SPECIMENS))
def test_every_check_digit_that_is_flipped_is_found(name: str) -> None:
    lines = SPECIMENS[name].split("\n")
    layout = next(layout for layout in LAYOUTS if layout.name == name)
    for slot in layout.slots:
        if slot.name.endswith("-check"):
            row = lines[slot.line]
            flipped = str((int(row[slot.start]) + 3) % 10)
            changed = [*lines]
            changed[slot.line] = row[: slot.start] + flipped + row[slot.end :]
            wrong = {check.field for check in one("\n".join(changed)).wrong}
            assert slot.name.removesuffix("-check") in wrong


def test_a_changed_birth_date_with_its_own_digit_mended_is_caught_by_the_composite() -> None:
    text = SPECIMENS["TD3"].replace("7408122", "8408129"[:6] + check_digit("840812"))
    assert [check.field for check in one(text).wrong] == ["composite"]


def test_letters_where_only_digits_may_stand_are_read_as_digits_and_told() -> None:
    zone = one(SPECIMENS["TD3"].replace("7408122F", "74O8I22F"))
    assert zone.wrong == ()
    assert [str(slip) for slip in zone.corrections] == [
        "line 2, letter 16 (birth): O read as 0",
        "line 2, letter 18 (birth): I read as 1",
    ]


def test_a_digit_in_a_name_is_read_as_a_letter() -> None:
    zone = one(SPECIMENS["TD2"].replace("ERIKSSON", "ERIK5S0N"))
    assert zone.primary == "ERIKSSON"
    assert [slip.field for slip in zone.corrections] == ["names", "names"]


def test_a_single_slip_in_the_number_is_undone_only_because_all_digits_then_agree() -> None:
    slipped = one(SPECIMENS["TD3"].replace("L898902C3", "L8989O2C3"))
    assert (slipped.number, slipped.wrong, slipped.possible_slips) == ("L898902C3", (), 1)
    forged = one(SPECIMENS["TD3"].replace("L898902C3", "L898902C5"))
    assert {check.field for check in forged.wrong} == {"number", "composite"}
    assert forged.corrections == ()


def test_ocr_text_with_spaces_lower_case_guillemets_and_lost_fillers_is_read() -> None:
    text = "Page 2\n p<utoeriksson«anna<maria\nL898902C36 UTO7408122F1204159 ZE184226B<<10\nend"
    zone = one(text)
    assert (zone.format, zone.wrong, zone.mended) == ("TD3", (), True)
    assert zone.name == "ANNA MARIA ERIKSSON"


def test_a_zone_in_one_line_and_with_html_signs_is_read() -> None:
    assert one(SPECIMENS["TD3"].replace("\n", "")).format == "TD3"
    assert one(SPECIMENS["TD1"].replace("\n", "").replace("<", "&lt;")).format == "TD1"


def test_two_zones_in_one_text_are_both_read_and_the_same_one_once() -> None:
    text = "\n\n".join((SPECIMENS["TD3"], SPECIMENS["TD1"], SPECIMENS["TD3"]))
    assert [zone.format for zone in read_mrz(text)] == ["TD3", "TD1"]


def test_names_that_fill_their_field_are_said_to_be_cut() -> None:
    text = card("PAPANDROPOULOUS<<JONATHONTRISTAN", "T12345", "800101", "300101")
    assert one(text).truncated


def test_ordinary_text_holds_no_zone() -> None:
    prose = "Experience\nBuilt services for 2019 2020 2021 and led a team of 12 people\nSKILLS PYTHON GO SQL"
    assert read_mrz(prose) == ()
    assert read_mrz("<" * 60 + "\n" + "<" * 60) == ()


def test_many_lines_of_letters_are_bounded() -> None:
    assert read_mrz("P<UTO<<<<<<<<<<<<<<<<<\n" * (MAX_LINES * 3)) == ()


@settings(max_examples=150, deadline=None)
@given(_words, st.lists(_words, max_size=2), _numbers, _dates, _dates, st.text("0123456789", max_size=10))
def test_a_sound_passport_comes_back_as_it_was_built(
    family: str, given_names: list[str], number: str, birth: str, expiry: str, personal: str
) -> None:
    zone = one(passport(f"{family}<<{'<'.join(given_names)}", number, birth, expiry, personal))
    assert (zone.wrong, zone.corrections, zone.mended) == ((), (), False)
    assert (zone.primary, zone.secondary) == (family, " ".join(given_names))
    assert (zone.number, zone.optional) == (number, personal)
    assert (zone.birth.text, zone.expiry.text) == (birth, expiry)


@settings(max_examples=100, deadline=None)
@given(_words, st.text(_LETTERS + "0123456789", min_size=6, max_size=20), _dates, _dates)
def test_a_sound_card_comes_back_as_it_was_built(family: str, number: str, birth: str, expiry: str) -> None:
    zone = one(card(f"{family}<<ALEX", number, birth, expiry))
    assert (zone.format, zone.number, zone.wrong) == ("TD1", number, ())


@settings(max_examples=200, deadline=None)
@given(st.text() | st.text("P<UTO0123456789OI \n", min_size=60, max_size=200))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    for zone in read_mrz(text):
        assert zone.format in {layout.name for layout in LAYOUTS}
