"""Bech32, Bech32m and CashAddr: the test vectors of BIP-173, BIP-350 and Bitcoin Cash."""

import pytest

from watchword.screening.wallets.bech32 import Checksum, bech32, cash_address, segwit
from watchword.screening.wallets.result import Unsound


@pytest.mark.parametrize(
    "text",
    [
        "A12UEL5L",
        "a12uel5l",
        "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs",
        "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw",
        "11qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqc8247j",
        "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w",
        "?1ezyfcl",
    ],
)
def test_bech32_of_bip_173(text: str) -> None:
    assert bech32(text)[2] is Checksum.BECH32


@pytest.mark.parametrize(
    "text",
    [
        "A1LQFN3A",
        "a1lqfn3a",
        "an83characterlonghumanreadablepartthatcontainsthetheexcludedcharactersbioandnumber11sg7hg6",
        "abcdef1l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx",
        "11llllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllludsr8",
        "split1checkupstagehandshakeupstreamerranterredcaperredlc445v",
        "?1v759aa",
    ],
)
def test_bech32m_of_bip_350(text: str) -> None:
    assert bech32(text)[2] is Checksum.BECH32M


@pytest.mark.parametrize(
    "text",
    [
        "\x201nwldj5",
        "\x7f1axkwrx",
        "\x801eym55h",
        "an84characterslonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1569pvx",
        "pzry9x0s0muk",
        "1pzry9x0s0muk",
        "x1b4n0q5v",
        "li1dgmt3",
        "de1lg7wt\xff",
        "A1G7SGD8",
        "10a06t8",
        "1qzzfhee",
        "an84characterslonghumanreadablepartthatcontainsthetheexcludedcharactersbioandnumber11d6pts4",
        "qyrz8wqd2c9m",
        "y1b0jsk6g",
        "lt1igcx5c0",
        "in1muywd",
        "mm1crxm3i",
        "au1s5cgom",
        "M1VUXWEZ",
        "16plkw9",
        "1p2gdwpf",
    ],
)
def test_what_both_call_invalid_is_refused(text: str) -> None:
    with pytest.raises(Unsound):
        bech32(text)


@pytest.mark.parametrize(
    ("text", "version", "program"),
    [
        ("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", 0, "751e76e8199196d454941c45d1b3a323f1433bd6"),
        (
            "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7",
            0,
            "1863143c14c5166804bd19203356da136c985678cd4d27a1b8c6329604903262",
        ),
        (
            "bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y",
            1,
            "751e76e8199196d454941c45d1b3a323f1433bd6751e76e8199196d454941c45d1b3a323f1433bd6",
        ),
        ("BC1SW50QGDZ25J", 16, "751e"),
        ("bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs", 2, "751e76e8199196d454941c45d1b3a323"),
        (
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
            1,
            "79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798",
        ),
    ],
)
def test_segwit_addresses_of_bip_350(text: str, version: int, program: str) -> None:
    assert segwit(text)[1:] == (version, bytes.fromhex(program))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd", "Bech32m above"),
        ("BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL", "Bech32m above"),
        ("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh", "Bech32 for 0"),
        ("bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4", "letter"),
        ("BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R", "above 16"),
        ("bc1pw5dgrnzv", "length"),
        ("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v8n0nx0muaewav253zgeav", "length"),
        ("BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P", "length"),
        ("tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq47Zagq", "capitals"),
        ("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v07qwwzcrf", "left over"),
        ("tb1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vpggkg4j", "left over"),
        ("bc1gmk9yu", "no version"),
    ],
)
def test_segwit_addresses_that_bip_350_calls_invalid(text: str, why: str) -> None:
    with pytest.raises(Unsound, match=why):
        segwit(text)


@pytest.mark.parametrize(
    ("text", "prefix", "kind", "digest"),
    [
        (
            "qr6m7j9njldwwzlg9v7v53unlr4jkmx6eylep8ekg2",
            "bitcoincash",
            0,
            "f5bf48b397dae70be82b3cca4793f8eb2b6cdac9",
        ),
        (
            "bchtest:pr6m7j9njldwwzlg9v7v53unlr4jkmx6eyvwc0uz5t",
            "bchtest",
            1,
            "f5bf48b397dae70be82b3cca4793f8eb2b6cdac9",
        ),
        (
            "bitcoincash:q9adhakpwzztepkpwp5z0dq62m6u5v5xtyj7j3h2ws4mr9g0",
            "bitcoincash",
            0,
            "7adbf6c17084bc86c1706827b41a56f5ca32865925e946ea",
        ),
        (
            "qnq8zwpj8cq05n7pytfmskuk9r4gzzel8qtsvwz79zdskftrzxtar994cgutavfklv39gr3uvz",
            "bitcoincash",
            0,
            "c07138323e00fa4fc122d3b85b9628ea810b3f381706385e289b0b25631197d194b5c238beb136fb",
        ),
        ("prefix:0zeuqqwwk0xjclsv4lzljpye09m74gv4darmzluu6g4yxxk5eja92nup8dp7p", "prefix", 15, ""),
    ],
)
def test_cash_addresses_of_the_specification(text: str, prefix: str, kind: int, digest: str) -> None:
    if not digest:  # checksum right, but 32 bytes where its type byte says 20
        with pytest.raises(Unsound, match="length"):
            cash_address(text, prefix)
        return
    assert cash_address(text, prefix) == (kind, bytes.fromhex(digest))


def test_a_cash_address_of_another_network_is_refused() -> None:
    with pytest.raises(Unsound):
        cash_address("pr6m7j9njldwwzlg9v7v53unlr4jkmx6eyvwc0uz5t")
