from hypothesis import given
from hypothesis import strategies as st

from tests.documents.made import number, values
from watchword.documents.limits import Limits
from watchword.documents.media import PLAIN
from watchword.documents.plain import decode, read_plain


def test_the_encoding_is_found_and_a_guess_is_marked() -> None:
    assert decode("Zoë".encode()) == ("Zoë", "utf-8")
    assert decode(b"\xef\xbb\xbfZo") == ("Zo", "utf-8-sig")
    assert decode("Zoë".encode("utf-16")) == ("Zoë", "utf-16")
    reading = read_plain("Zoë".encode("latin-1"), PLAIN, Limits())
    fact = next(fact for fact in reading.facts if fact.name == "text.encoding")
    assert (reading.text, fact.value) == ("Zoë", "windows-1252")
    assert "may be wrong" in fact.detail


def test_dashes_of_windows_are_dashes_and_not_control_characters() -> None:
    assert decode(b"Acme \x96 \x93Lead\x94, 2019 \x96 2021") == ("Acme – “Lead”, 2019 – 2021", "windows-1252")
    assert decode(b"\x81\x96") == ("\x81\x96", "latin-1")


def test_nul_characters_are_counted_and_left_out() -> None:
    reading = read_plain(b"Jo\x00 Example\r\nEngineer", PLAIN, Limits())
    assert reading.text == "Jo Example\nEngineer"
    assert number(reading.facts, "text.nul-bytes") == 1


def test_a_text_beyond_the_bound_is_read_to_it() -> None:
    reading = read_plain(b"x" * 30_000, PLAIN, Limits(characters=20_000))
    assert len(reading.text) == 20_000
    assert reading.refused is not None and "20,000 of its 30,000" in reading.refused
    assert number(reading.facts, "text.longest-line") == 20_000


def test_right_to_left_text_stays_as_it_is() -> None:
    reading = read_plain("مهندس برمجيات".encode(), PLAIN, Limits())
    assert reading.text == "مهندس برمجيات"
    assert not values(reading.facts, "text.instructs-machine")


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf_8_comes_back_letter_by_letter(text: str) -> None:
    assert read_plain(b"\xef\xbb\xbf" + text.encode(), PLAIN, Limits()).text == text


@given(st.binary())
def test_any_bytes_can_be_read(data: bytes) -> None:
    assert "\x00" not in read_plain(data, PLAIN, Limits()).text
