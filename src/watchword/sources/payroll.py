"""Pay sent out: ADP, Gusto, Rippling, Deel and Remote payment reports, and banks' lists of deposits."""

import re
from collections.abc import Mapping

from watchword.sources.bank_account import bank_account
from watchword.sources.cells import amount, kept, lower, turned
from watchword.sources.contract import Context, Rows, TableSource
from watchword.sources.dates import moments
from watchword.sources.headers import ACCOUNT, ACCOUNT_END, ACCOUNT_KIND, IBAN, PAYEE, ROUTING, WALLET
from watchword.sources.who import SOMEBODY, WHO, who

ALIASES: dict[str, tuple[str, ...]] = {
    **WHO,
    "paid": (
        "Pay Date", "Check Date", "Payment Date", "Paid On", "Paid At", "Payday", "Date Paid", "Paid Date",
        "Pay Day", "Deposit Date", "Settlement Date", "Payout Date", "Date", "Transaction Date",
        "Cheque Date", "Date of Payment", "Payroll Date", "Completed At",
    ),
    "amount": (
        "Net Pay", "Net Amount", "Amount", "Net", "Deposit Amount", "Payment Amount", "Net Pay Amount",
        "Amount Paid", "Check Amount", "Payout Amount", "Total Paid", "Net Salary", "Direct Deposit Amount",
        "Net Payment", "Total Amount",
    ),
    "currency": ("Currency", "Currency Code", "Payment Currency", "Pay Currency", "Payout Currency"),
    "payee": PAYEE,
    "routing": ROUTING,
    "account": ACCOUNT,
    "account_end": ACCOUNT_END,
    "iban": IBAN,
    "wallet": WALLET,
    "account_kind": ACCOUNT_KIND,
}  # fmt: skip


def convert(row: Mapping[str, str], context: Context) -> Rows:
    """One payment, or one part of a payment that is split over several accounts."""
    person = who(row)
    if not person.known:
        return "has neither an employee number nor an e-mail: a name alone cannot be tied to a person"
    dates = moments(row, ("paid",), context)
    if isinstance(dates, str):
        return dates
    if dates["paid"] is None:
        return "has no pay date"
    account = bank_account(row, context)
    payment = {
        "time": dates["paid"],
        "employee_number": person.number,
        "email": person.email,
        "payee": turned(row.get("payee", "")),
        "account_key": account.key,
        "account_end": account.end,
        "account_kind": lower(row.get("account_kind", ""))
        or ("wallet" if kept(row.get("wallet", "")) else None),
        "amount": amount(row.get("amount", "")),
        "currency": _currency(row),
    }
    return [("payments", payment)]


def _currency(row: Mapping[str, str]) -> str | None:
    """By its own column, else by a code or a sign beside the amount; a dollar sign tells nothing."""
    for cell in (row.get("currency", ""), row.get("amount", "")):
        if match := re.search(r"(?<![A-Z])[A-Z]{3,4}(?![A-Z])", cell.upper()):
            return match.group()
    return next(
        (code for sign, code in (("€", "EUR"), ("£", "GBP"), ("₹", "INR")) if sign in row.get("amount", "")),
        None,
    )


PAYROLL = TableSource(
    id="payroll",
    title="payroll payments",
    version=1,
    aliases=ALIASES,
    needs=(SOMEBODY, ("paid",), ("account", "account_end", "iban", "wallet", "payee", "amount")),
    convert=convert,
    export="payroll: every payment with employee number, pay date, net pay, and the account it went to",
    distinctive=(
        "paid",
        "amount",
        "account",
        "account_end",
        "routing",
        "iban",
        "wallet",
        "payee",
        "currency",
    ),
)
