"""Changes of pay accounts."""

import pytest

from tests.sources.people_side import Desk, as_array, as_csv, desk

__all__ = ["desk"]

CHANGE = {"Changed On": "2026-03-05 14:05", "Employee ID": "1042", "Field": "Direct Deposit Account Number",
          "Old Value": "****1111", "New Value": "000123456789", "Changed By": "ann@example.com"}  # fmt: skip


def test_a_change_has_the_new_account(desk: Desk) -> None:
    change = desk.row(CHANGE).only("payment_changes")
    assert change["employee_number"] == "1042"
    assert change["account_end"] == "6789"
    assert change["account_key"]


def test_who_changed_it_is_not_whose_it_is(desk: Desk) -> None:
    assert desk.row(CHANGE).only("payment_changes")["email"] is None


@pytest.mark.parametrize("field", ["Job Title", "Routing Number", "Account Type", "Home Address"])
def test_rows_about_something_else_are_ignored(desk: Desk, field: str) -> None:
    taken = desk.row({**CHANGE, "Field": field})
    assert (taken.account.ignored, taken.account.rejected) == (1, 0)


def test_a_change_of_the_holder_has_a_payee_and_no_account(desk: Desk) -> None:
    change = desk.row({**CHANGE, "Field": "Account Holder Name", "New Value": "Lee, Ann"}).only(
        "payment_changes"
    )
    assert (change["payee"], change["account_key"]) == ("Ann Lee", None)


def test_the_new_account_in_its_own_columns_has_the_key_that_a_payment_to_it_has(desk: Desk) -> None:
    changed = {"Date": "2026-03-05", "Employee ID": "1042", "New Routing Number": "021000021",
               "New Account Number": "123456789", "Old Account Number": "999999999", "Changed By": "x"}  # fmt: skip
    paid = {
        "Employee ID": "1042",
        "Pay Date": "2026-03-13",
        "Net Pay": "1",
        "Routing": "21000021",
        "Account Number": "000123456789",
    }
    change, payment = desk.row(changed).only("payment_changes"), desk.row(paid).only("payments")
    assert change["account_key"] == payment["account_key"]


def test_wrong_rows_are_refused(desk: Desk) -> None:
    taken = desk.take(as_csv([CHANGE, {**CHANGE, "Employee ID": ""}, {**CHANGE, "Changed On": ""}]))
    assert [each.reason for each in taken.account.rejects] == [
        "has neither an employee number nor an e-mail: a name alone cannot be tied to a person",
        "has no date of the change",
    ]


def test_json_gives_the_same_records_as_csv(desk: Desk) -> None:
    assert desk.take(as_array([CHANGE])).records("payment_changes") == desk.row(CHANGE).records(
        "payment_changes"
    )
