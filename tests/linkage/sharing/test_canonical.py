"""One identifier has one spelling however it was written; what can be guessed by trying is refused with a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.linkage.sharing.values import IBAN, PASSPORT, US, WALLET
from watchword.linkage.sharing.canonical import KINDS, REFUSED, Identifier, canonical
from watchword.linkage.sharing.error import SharingError


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (PASSPORT, Identifier("document_number", " l898902-c3<", "uto")),
        (Identifier("document_number", "C01X00T47", "D"), Identifier("document_number", "c01x 00t47", "DE")),
        (
            Identifier("document_number", "C01X00T47", "DEU"),
            Identifier("document_number", "Ｃ０１Ｘ００Ｔ４７", "de"),
        ),
        (
            Identifier("document_number", "Y1234567", "US-CA"),
            Identifier("document_number", "y 123 4567", "USA-CA"),
        ),
        (IBAN, Identifier("iban", "de89370400440532013000")),
        (US, Identifier("us_account", "00-1234567890", "0110-0001-5")),
        (US, Identifier("us_account", "011000015/1234567890")),
        (US, Identifier("us_account", "011000015 00-1234567890")),
        (US, Identifier("us_account", "011000015/1234567890", "011000015")),
        (WALLET, Identifier("wallet", "bitcoin:BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4?amount=1")),
    ],
)
def test_spellings_of_one_identifier_are_one(one: Identifier, other: Identifier) -> None:
    assert canonical(one).text == canonical(other).text


def test_the_same_number_of_two_states_is_two_documents() -> None:
    texts = {
        canonical(Identifier("document_number", "L898902C3", state)).text
        for state in ("UTO", "DEU", "USA-CA", "USA")
    }
    assert len(texts) == 4


@pytest.mark.parametrize("kind", sorted(REFUSED))
def test_what_can_be_enumerated_is_refused_by_its_kind(kind: str) -> None:
    with pytest.raises(SharingError, match=f"{kind}: never shared, since "):
        canonical(Identifier(kind, "217 555 0101"))


@pytest.mark.parametrize(
    ("identifier", "why"),
    [
        (Identifier("document_number", "AB12345", "UTO"), "fewer than 8 characters"),
        (Identifier("document_number", "000001234567", "UTO"), "fewer than 8 characters"),
        (Identifier("document_number", "L898902C3", ""), "needs its issuing state"),
        (Identifier("document_number", "L898902C3", "Utopia"), "needs its issuing state"),
        (Identifier("document_number", "ЯL898902C3", "UTO"), "letters and digits"),
        (Identifier("document_number", "110101199003072316", "CHN"), "made of a name or a birth date"),
        (Identifier("document_number", "9003071234567", "KOR"), "made of a name or a birth date"),
        (Identifier("document_number", "131052-308T", "FIN"), "made of a name or a birth date"),
        (Identifier("document_number", "HEGG560427MVZRRL04", "MEX"), "made of a name or a birth date"),
        (Identifier("document_number", "RSSMRA85T10A562S", "ITA"), "made of a name or a birth date"),
        (Identifier("document_number", "987-65-4321", "USA"), "written as a Social Security number"),
        (Identifier("document_number", "987 65 4321", "US-CA"), "written as a Social Security number"),
        (Identifier("document_number", "F255921500940", "US-FL"), "made of a name or a birth date"),
        (Identifier("document_number", "MORGA657054SM9IJ", "GB"), "made of a name or a birth date"),
        (Identifier("iban", "DE89370400440532013001"), "unsound"),
        (Identifier("iban", "NO93 8601 1117 947"), "fewer than 8 characters"),
        (Identifier("iban", "BE68 5390 0754 7034"), "fewer than 8 characters"),
        (Identifier("iban", ""), "unsound"),
        (Identifier("us_account", "1234567", "011000015"), "fewer than 8 characters"),
        (Identifier("us_account", "0001234567", "011000015"), "fewer than 8 characters"),
        (Identifier("us_account", "1234567890", "011000016"), "routing number"),
        (Identifier("us_account", "1234567890", ""), "routing number"),
        (Identifier("us_account", "011000016/1234567890", ""), "routing number"),
        (Identifier("us_account", "12 34 AB", "011000015"), "4 to 17 digits"),
        (Identifier("wallet", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"), "no sound address"),
        (Identifier("passport", "L898902C3", "UTO"), "unknown; choose one of"),
    ],
)
def test_what_is_unsound_or_short_is_refused_in_one_line_that_holds_no_value(
    identifier: Identifier, why: str
) -> None:
    with pytest.raises(SharingError, match=why) as refused:
        canonical(identifier)
    assert "\n" not in str(refused.value)
    assert not identifier.value or identifier.value not in str(refused.value)


@pytest.mark.parametrize(
    "identifier",
    [
        Identifier("iban", "GB29 NWBK 6016 1331 9268 19"),
        Identifier("us_account", "123456789", "011000015"),
        Identifier("document_number", "123456789", "USA"),
        Identifier("document_number", "Y1234567", "US-CA"),
        Identifier("document_number", "12345678Z", "ESP"),
    ],
    ids=[
        "eight digits in Britain",
        "nine in the US",
        "a passport of nine",
        "a letter and seven",
        "eight and a letter",
    ],
)
def test_eight_or_nine_digits_are_shared_with_a_warning(identifier: Identifier) -> None:
    assert "who tries all" in str(canonical(identifier).warning)


@pytest.mark.parametrize(
    "identifier", [PASSPORT, US, WALLET, Identifier("iban", "FR14 2004 1010 0505 0001 3M02 606")]
)
def test_longer_ones_are_shared_without(identifier: Identifier) -> None:
    assert canonical(identifier).warning is None


@given(
    st.sampled_from(sorted(KINDS)),
    st.text(max_size=250),
    st.sampled_from(["", "UTO", "US-CA", "011000015", "Ω"]),
)
def test_any_text_is_spelt_in_ascii_or_refused_in_one_line(kind: str, value: str, issuer: str) -> None:
    try:
        text = canonical(Identifier(kind, value, issuer)).text
    except SharingError as refused:
        assert "\n" not in str(refused)
    else:
        assert text.isascii()


@given(
    st.text(alphabet="ABCDEFGHJKLMNPRTVWXY0123456789", min_size=9, max_size=9),
    st.integers(0, 8),
    st.sampled_from(" -./<"),
)
def test_what_stands_between_the_characters_makes_no_difference(number: str, at: int, between: str) -> None:
    def spelt(value: str) -> str | None:
        try:
            return canonical(Identifier("document_number", value, "UTO")).text
        except SharingError:
            return None

    assert spelt(number) == spelt(number[:at] + between + number[at:].lower())


def test_a_value_is_not_shown_by_accident() -> None:
    assert "898902" not in repr(PASSPORT) + repr(canonical(PASSPORT))
