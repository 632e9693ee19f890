"""SegWit and CashAddr as wallets."""

import pytest

from watchword.screening.wallets import trouble, wallet

#: CashAddr specification, "Examples of address translation".
TRANSLATED = (
    ("1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu", "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a"),
    ("1KXrWXciRDZUpQwQmuM1DbwsKDLYAYsVLR", "bitcoincash:qr95sy3j9xwd2ap32xkykttr4cvcu7as4y0qverfuy"),
    ("16w1D5WRVKJuZUsSRzdLp9w3YGcgoxDXb", "bitcoincash:qqq3728yw0y47sqn6l2na30mcw6zm78dzqre909m2r"),
    ("3CWFddi6m4ndiGyKqzYvsFYagqDLPVMTzC", "bitcoincash:ppm2qsznhks23z7629mms6s4cwef74vcwvn0h829pq"),
    ("3LDsS579y7sruadqu11beEJoTjdFiFCdX4", "bitcoincash:pr95sy3j9xwd2ap32xkykttr4cvcu7as4yc93ky28e"),
    ("31nwvkZwyPdgzjBJZXfDmSWsC4ZLKpYyUw", "bitcoincash:pqq3728yw0y47sqn6l2na30mcw6zm78dzq5ucqzc37"),
)


@pytest.mark.parametrize(("legacy", "cash"), TRANSLATED)
def test_a_cash_address_has_the_key_of_its_older_form(legacy: str, cash: str) -> None:
    spellings = [wallet(each) for each in (legacy, cash, cash[12:], cash.upper(), cash[12:].upper())]
    keys = {each.key for each in spellings if each}
    assert None not in spellings
    assert len(keys) == 1


def test_a_key_hash_and_a_script_hash_are_never_one() -> None:
    # The first and the fourth have the same hash and different locks.
    keys = {found.key for legacy, _ in TRANSLATED if (found := wallet(legacy))}
    assert len(keys) == len(TRANSLATED)


def test_segwit_is_known_in_both_cases_and_not_in_mixed() -> None:
    # BIP-173, examples: P2WPKH
    text = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"
    found = wallet(text)
    assert found is not None
    assert (found.key, found.assets) == (text, ("XBT",))
    assert wallet(text.upper()) == found
    assert wallet(text[:-1] + "T") is None
    assert "capitals" in (trouble(text[:-1] + "T") or "")


def test_the_checksum_of_another_version_is_said() -> None:
    text = "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd"
    assert wallet(text) is None
    assert "Bech32m" in (trouble(text) or "")


@pytest.mark.parametrize(
    "text",
    [
        "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx",
        "tc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq5zuyut",
        "bchtest:pr6m7j9njldwwzlg9v7v53unlr4jkmx6eyvwc0uz5t",
    ],
)
def test_test_networks_hold_no_money(text: str) -> None:
    assert wallet(text) is None
