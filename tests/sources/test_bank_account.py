"""Accounts as keys: equal ones are equal however they are typed, and no number is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchword.sources.bank_account import BankAccount, bank_account
from watchword.sources.contract import Context

CONTEXT = Context(b"k")


def _read(**cells: str) -> BankAccount:
    return bank_account(cells, CONTEXT)


def test_blanks_hyphens_and_lost_zeros_make_no_difference() -> None:
    whole = _read(routing="021000021", account="000123456789")
    assert whole == _read(routing="21000021", account="0001 2345-6789")
    assert whole.key == _read(routing=" 021000021 ", account="123456789.0").key
    assert whole.end == "6789"
    assert whole.key
    assert "123456789" not in whole.key


def test_the_same_number_at_another_bank_is_another_account() -> None:
    assert (
        _read(routing="021000021", account="123456789").key
        != _read(routing="011000015", account="123456789").key
    )


@pytest.mark.parametrize(
    "hidden",
    [
        "****1234",
        "XXXXX1234",
        "•••• 1234",
        "x1234",
        "...1234",
        "ending in 1234",
        "1234",
        "Checking 1234",
        "(…1234)",
    ],
)
def test_a_hidden_number_has_its_end_and_no_key(hidden: str) -> None:
    assert _read(routing="021000021", account=hidden) == BankAccount(None, "1234")
    assert _read(account_end=hidden) == BankAccount(None, "1234")


def test_an_iban_holds_its_bank_and_needs_no_routing() -> None:
    plain = _read(iban="DE89370400440532013000")
    assert plain == _read(iban="de89 3704 0044 0532 0130 00", routing="COBADEFF")
    assert plain == _read(account="DE89370400440532013000")
    assert plain.end == "3000"


def test_a_wallet_goes_before_all_and_its_case_makes_no_difference() -> None:
    wallet = "0x" + "Ab12" * 10
    assert _read(wallet=wallet, account="****1234") == _read(wallet=wallet.lower())
    assert _read(wallet=wallet).key is not None


@pytest.mark.parametrize(
    "wallet",
    ["SimuLatedWaLLetXXabcdefghjkmnpqrstuvwxyzABCD", "solana:SimuLatedWaLLetXXabcdefghjkmnpqrstuvwxyzABCD"],
    ids=["few digits and a pair of x", "with its chain"],
)
def test_a_wallet_of_any_chain_is_compared(wallet: str) -> None:
    found = _read(wallet=wallet)
    assert found == _read(wallet="SimuLatedWaLLetXXabcdefghjkmnpqrstuvwxyzABCD")
    assert (found.key is not None, found.end) == (True, "ABCD")


@pytest.mark.parametrize("hidden", ["Simu…ABCD", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxAB12", "0x1234…ab12"])
def test_a_wallet_that_is_partly_hidden_has_no_key(hidden: str) -> None:
    assert _read(wallet=hidden).key is None


def test_a_number_that_a_spreadsheet_has_rounded_is_no_account() -> None:
    assert _read(account="1.23457E+11") == BankAccount()


def test_no_account_is_nothing() -> None:
    assert _read() == BankAccount()
    assert _read(account="N/A", iban="-") == BankAccount()
    assert _read(account="paper check") == BankAccount()


@given(st.from_regex(r"[1-9]\d{5,16}", fullmatch=True), st.integers(0, 5), st.integers(1, 4))
def test_an_account_typed_in_any_way_has_one_key(number: str, zeros: int, group: int) -> None:
    typed = "0" * zeros + number
    spaced = " ".join(typed[at : at + group] for at in range(0, len(typed), group))
    assert _read(account=spaced, routing="021000021").key == _read(account=number, routing="21000021").key


@given(st.text(max_size=60), st.text(max_size=20))
def test_no_text_breaks_an_account(account: str, routing: str) -> None:
    found = _read(account=account, routing=routing, iban=account, wallet=account, account_end=account)
    assert found.end is None or len(found.end) <= 4
