"""Wallet addresses as they are listed, pasted and mistyped."""

from pathlib import Path

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from watchword.screening.wallets import trouble, wallet

P2PKH = "1BpEi6DfDAUFd7GtittLSdBeYJvcoaVggu"
ETHEREUM = "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"
#: One address of each format with a checksum; Monero's is the donation address of its project.
CHECKSUMMED = (
    P2PKH,
    "3CWFddi6m4ndiGyKqzYvsFYagqDLPVMTzC",
    "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
    "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
    "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
    "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a",
    "ppm2qsznhks23z7629mms6s4cwef74vcwvn0h829pq",
    "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t",
    "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh",
    "888tNkZrPN6JsEgekjMnABU4TBzc2Dt29EPAvkRxbANsAnjyPbb3iQ1YBRk1UXcdRsiKc9dhwMVgN5S9cQUiyoogDavup3H",
)
#: Lines that OFAC publishes under an asset whose address they are not, each with what it is.
NOT_OF_THEIR_ASSET = {
    # 64 hexadecimal digits: the number of a Monero transaction or payment.
    ("XMR", "5be5543ff73456ab9f2d207887e2af87322c651ea1a873c5b25b7ffae456c320"),
    # An address of Tron; it is listed under TRX as well.
    ("XBT", "TUCsTq7TofTCJRRoHk6RvhMoS2mJLm5Yzq"),
}


def test_every_listed_address_is_one_of_its_asset(lists: Path) -> None:
    files = sorted((lists / "ofac-wallets").glob("sanctioned_addresses_*.txt"))
    listed = [(each.stem.rpartition("_")[2], line) for each in files for line in each.read_text().split()]
    other = {
        (asset, text) for asset, text in listed if not (found := wallet(text)) or asset not in found.assets
    }
    assert len(listed) > 600
    assert other == NOT_OF_THEIR_ASSET


@pytest.mark.parametrize("text", CHECKSUMMED)
def test_what_is_sound_is_a_wallet_without_trouble(text: str) -> None:
    assert wallet(text) is not None
    assert trouble(text) is None


@given(st.sampled_from(CHECKSUMMED), st.data())
def test_every_single_letter_change_is_refused(text: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text) - 1))
    letter = data.draw(st.characters(codec="ascii", categories=("Lu", "Ll", "Nd")))
    assume(letter != text[at])
    assert wallet(text[:at] + letter + text[at + 1 :]) is None


@pytest.mark.parametrize(
    "pasted",
    [
        f"  {P2PKH}\n",
        f"\u200b{P2PKH[:9]}\u200d{P2PKH[9:]}\ufeff",
        f"bitcoin:{P2PKH}",
        f"BITCOIN://{P2PKH}?amount=0.1&label=a%20friend",
        "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a?amount=1",
    ],
)
def test_how_it_was_pasted_makes_no_difference(pasted: str) -> None:
    found, plain = wallet(pasted), wallet(P2PKH)
    assert found is not None
    assert plain is not None
    assert found.key == plain.key


@pytest.mark.parametrize(
    "link",
    [
        f"ethereum:{ETHEREUM}",
        f"ethereum:pay-{ETHEREUM}@1?value=2e18",
        # A transfer of tokens pays the one in the query; the contract before it is the token.
        f"ethereum:0x27b1fdb04752bbc536007a920d24acb045561c26@1/transfer?address={ETHEREUM}&uint256=1",
    ],
)
def test_a_payment_link_names_the_one_who_is_paid(link: str) -> None:
    assert wallet(link) == wallet(ETHEREUM) is not None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Kim Chol Min",
        "DE89370400440532013000",
        "a" * 201,
        " " * 200 + P2PKH,
        "ethereum:0x27b1fdb04752bbc536007a920d24acb045561c26/transfer",
        "qpm2qsznh\u212as23z7629mms6s4cwef74vcwvy22gdx6a",
    ],
)
def test_what_does_not_look_like_an_address_is_nothing(text: str) -> None:
    assert wallet(text) is None
    assert trouble(text) is None


@given(st.text(max_size=220) | st.from_regex(r"[13LMrTtX48qp][0-9A-Za-z]{24,110}", fullmatch=True))
@example("bitcoincash:q")
@example("bitcoincash:" + "q" * 8)
@example("bc1qqqqqq")
@example("ethereum:")
@example("4" + "1" * 94)
def test_no_text_breaks_a_wallet(text: str) -> None:
    found, reason = wallet(text), trouble(text)
    assert found is None or reason is None
