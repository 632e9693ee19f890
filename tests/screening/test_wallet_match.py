"""Wallets against the lists: an address is the same or it is not, however it is spelt."""

from tests.screening.made import entry
from watchword.screening.entry import Entry, Identifier
from watchword.screening.wallet_match import wallet_matches

LISTED = "0x01e2919679362dFBC9ee1644Ba9C6da6D6245BB1"


def listing(number: int, *wallets: str) -> Entry:
    return entry(number, identifiers=tuple(Identifier("wallet", each, "ETH") for each in wallets))


def found(asked: str, *entries: Entry) -> list[str]:
    return [match.entry.entry_id for match in wallet_matches(asked, entries)]


def test_a_listed_wallet_is_found_in_any_spelling() -> None:
    assert found(LISTED, listing(1, LISTED)) == ["1"]
    assert found(LISTED.lower(), listing(1, LISTED)) == ["1"]
    [match] = wallet_matches(LISTED, [listing(1, LISTED)])
    assert match.why == f"the same wallet as {LISTED}, listed for ETH"


def test_what_is_listed_and_no_address_is_found_letter_by_letter() -> None:
    number = "5be5543ff73456ab9f2d207887e2af87322c651ea1a873c5b25b7ffae456c320"
    assert found(f" {number} ", listing(1, number)) == ["1"]
    assert found(number.upper(), listing(1, number)) == []


def test_an_entry_is_found_once_and_another_wallet_never() -> None:
    assert found(LISTED, listing(1, LISTED, LISTED), listing(2, "0x" + "1" * 40)) == ["1"]


def test_what_the_list_misspelt_matches_nothing() -> None:
    assert found(LISTED, listing(1, LISTED[:-1], "no address")) == []
    assert found(LISTED, entry(1, identifiers=(Identifier("email", LISTED),))) == []
