"""Payments: to whom, when, how much, and to which account; never its number."""

from pathlib import Path

import pytest

from tests.sources.people_side import Desk, as_array, as_csv, desk

__all__ = ["desk"]

PAID = {"Employee ID": "1042", "Employee Name": "Lee, Ann", "Pay Date": "2026-03-13", "Net Pay": "$3,210.50", "Currency": "USD",
        "Account Holder Name": "ANN LEE", "Routing Number": "021000021", "Account Number": "000123456789",
        "Account Type": "Checking"}  # fmt: skip


def test_a_payment_has_a_key_and_four_characters_of_its_account(desk: Desk) -> None:
    taken = desk.row(PAID)
    payment = taken.only("payments")
    assert (payment["employee_number"], payment["amount"], payment["currency"]) == ("1042", 3210.5, "USD")
    assert (payment["payee"], payment["account_end"], payment["account_kind"]) == (
        "ANN LEE",
        "6789",
        "checking",
    )
    assert payment["account_key"]
    (file,) = taken.lake.files("payments")
    assert b"123456789" not in Path(file.removeprefix("file://")).read_bytes()


def test_two_people_paid_to_one_account_have_one_key(desk: Desk) -> None:
    other = {**PAID, "Employee ID": "1043", "Account Number": "123456789", "Routing Number": "21000021"}
    keys = {each["account_key"] for each in desk.take(as_csv([PAID, other])).records("payments")}
    assert len(keys) == 1


def test_the_employees_name_is_not_taken_for_the_payee(desk: Desk) -> None:
    payment = desk.row({**PAID, "Account Holder Name": ""}).only("payments")
    assert payment["payee"] is None


def test_a_hidden_number_has_no_key(desk: Desk) -> None:
    payment = desk.row({**PAID, "Account Number": "****6789"}).only("payments")
    assert (payment["account_key"], payment["account_end"]) == (None, "6789")


@pytest.mark.parametrize(
    ("amount", "currency"), [("€10", "EUR"), ("10 GBP", "GBP"), ("10 usdc", "USDC"), ("$10", None)]
)
def test_the_currency_beside_the_amount(desk: Desk, amount: str, currency: str | None) -> None:
    payment = desk.row({**PAID, "Currency": "", "Net Pay": amount}).only("payments")
    assert (payment["amount"], payment["currency"]) == (10.0, currency)


def test_a_wallet_is_told_as_one(desk: Desk) -> None:
    row = {
        "Worker Email": "ann@example.com",
        "Payment Date": "2026-03-13",
        "Amount": "10",
        "Wallet Address": "0x" + "ab12" * 10,
    }
    payment = desk.row(row).only("payments")
    assert (payment["account_kind"], payment["account_end"]) == ("wallet", "AB12")


def test_refused_rows_show_no_account_number(desk: Desk) -> None:
    taken = desk.take(
        as_csv([PAID, {**PAID, "Employee ID": ""}, {**PAID, "Pay Date": ""}, {**PAID, "Pay Date": "soon"}])
    )
    assert [each.reason for each in taken.account.rejects] == [
        "has neither an employee number nor an e-mail: a name alone cannot be tied to a person",
        "has no pay date",
        "paid date 'soon' cannot be read: write it as 2026-03-15",
    ]
    assert all("123456789" not in each.excerpt and "…6789" in each.excerpt for each in taken.account.rejects)


def test_json_gives_the_same_records_as_csv(desk: Desk) -> None:
    assert desk.take(as_array([PAID])).records("payments") == desk.row(PAID).records("payments")
