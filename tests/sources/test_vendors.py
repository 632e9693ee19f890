"""The firms that the employer pays."""

from tests.sources.people_side import Desk, as_array, as_csv, desk

__all__ = ["desk"]

FIRM = {"Vendor ID": "V-7", "Vendor Name": "Example Staffing LLC", "Vendor Type": "Agency", "Remit To Name": "Example Holdings",
        "Bank Account Number": "000123456789", "Routing Number": "021000021", "Address": "1 High St", "City": "Boise",
        "State": "ID", "Zip": "83702", "Country": "US"}  # fmt: skip


def test_a_firm_with_its_payee_account_and_address(desk: Desk) -> None:
    vendor = desk.row(FIRM).only("vendors")
    assert (vendor["vendor_id"], vendor["firm"], vendor["vendor_kind"]) == (
        "V-7",
        "Example Staffing LLC",
        "agency",
    )
    assert (vendor["payee"], vendor["country"]) == ("Example Holdings", "US")
    assert vendor["address"] == "1 High St, Boise, ID 83702, US"


def test_a_worker_paid_to_a_firms_account_shares_its_key(desk: Desk) -> None:
    paid = {
        "Employee ID": "1042",
        "Pay Date": "2026-03-13",
        "Net Pay": "1",
        "Routing": "21000021",
        "Account Number": "123456789",
    }
    assert desk.row(FIRM).only("vendors")["account_key"] == desk.row(paid).only("payments")["account_key"]


def test_a_row_without_a_firm_is_refused(desk: Desk) -> None:
    taken = desk.take(as_csv([FIRM, {**FIRM, "Vendor ID": "", "Vendor Name": ""}]))
    assert [each.reason for each in taken.account.rejects] == ["has neither a vendor number nor a name"]


def test_json_gives_the_same_records_as_csv(desk: Desk) -> None:
    assert desk.take(as_array([FIRM])).records("vendors") == desk.row(FIRM).records("vendors")
