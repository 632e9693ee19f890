"""Bitcoin and its kin, the XRP Ledger, Monero and Solana."""

import pytest

from tests.screening.wallets.written import base58_check
from watchword.screening.wallets import trouble, wallet

DIGEST = bytes(range(1, 21))


@pytest.mark.parametrize(
    ("version", "begins", "asset"),
    [
        ("00", "1", "XBT"),
        ("05", "3", "XBT"),
        ("05", "3", "LTC"),
        ("30", "L", "LTC"),
        ("32", "M", "LTC"),
        ("4c", "X", "DASH"),
        ("10", "7", "DASH"),
        ("26", "G", "BTG"),
        ("17", "A", "BTG"),
        ("1cb8", "t1", "ZEC"),
        ("1cbd", "t3", "ZEC"),
        ("1e", "D", "XVG"),
        ("41", "T", "TRX"),
    ],
)
def test_a_version_says_the_asset(version: str, begins: str, asset: str) -> None:
    text = base58_check(bytes.fromhex(version) + DIGEST)
    found = wallet(text)
    assert text.startswith(begins)
    assert found is not None
    assert asset in found.assets
    assert found.key.endswith(DIGEST.hex())


def test_both_spellings_of_a_litecoin_script_are_one() -> None:
    old, new = wallet(base58_check(b"\x05" + DIGEST)), wallet(base58_check(b"\x32" + DIGEST))
    assert old is not None
    assert new is not None
    assert old.key == new.key


@pytest.mark.parametrize("version", ["6f", "c4", "80"])
def test_test_networks_and_private_keys_are_no_wallets(version: str) -> None:
    assert wallet(base58_check(bytes.fromhex(version) + DIGEST)) is None


def test_an_xrp_address_is_known() -> None:
    # XRP Ledger, "Special addresses": ACCOUNT_ONE and the genesis account
    for text in ("rrrrrrrrrrrrrrrrrrrrBZbvji", "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh"):
        found = wallet(text)
        assert found is not None
        assert found.assets == ("XRP",)


def test_a_solana_key_is_known_by_its_length_alone() -> None:
    # The token program's own key, from Solana's documentation.
    text = "TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA"
    found = wallet(text)
    assert found is not None
    assert found.assets[0] == "SOL"
    assert wallet(text[:-1]) is None
    # It has no checksum: another letter is another key.
    assert wallet(text[:-1] + "B") not in (None, found)


def test_a_litecoin_address_in_capitals_with_a_wrong_letter_is_not_solana() -> None:
    assert wallet("LTC1QW58D6QEJXTDG4Y5R3ZARVARY9C5XW7KGMN4N9X") is None
    assert wallet("XTC1QW58D6QEJXTDG4Y5R3ZARVARY9C5XW7KGMN4N9X") is None


def test_a_letter_that_base58_does_not_use_is_said() -> None:
    assert "0, O, I or l" in (trouble("1A1zP1eP5QGefi2DMPTfTL5SLmv7Div0Na") or "")
