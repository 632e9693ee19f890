"""Changes of the accounts that people are paid to, as payroll's audit reports tell of them."""

import re
from collections.abc import Mapping

from watchword.sources.bank_account import bank_account
from watchword.sources.cells import kept, turned
from watchword.sources.contract import Context, Rows, TableSource
from watchword.sources.dates import moments
from watchword.sources.headers import ACCOUNT, ACCOUNT_END, IBAN, PAYEE, ROUTING, WALLET, with_prefix
from watchword.sources.who import SOMEBODY, WHO, who

_NEW, _OLD = ("New", "Updated", "To", "Changed To"), ("Old", "Previous", "Prior", "From", "Original")

ALIASES: dict[str, tuple[str, ...]] = {
    **WHO,
    "changed": (
        "Changed On", "Date Changed", "Change Date", "Changed At", "Modified On", "Modified At",
        "Modified Date", "Timestamp", "Date/Time", "Updated At", "Updated On", "Date Modified",
        "Change Timestamp", "Event Date", "Date", "Audit Date", "Date and Time", "Entry Moment",
        "Transaction Date", "Effective Date", "Requested At", "Change Effective Date",
    ),
    "field": (
        "Field", "Field Changed", "Field Name", "Attribute", "Change Type", "Changed Field", "Item",
        "Data Element", "Event", "Action", "Change", "Type of Change", "Property",
    ),
    "old": (
        "Old Value", "Previous Value", "Prior Value", "From", "Before", "Original Value", "Old",
        "Value Before", "Changed From",
    ),
    "new": ("New Value", "Current Value", "To", "After", "Changed To", "New", "Value After", "Updated Value"),
    "changed_by": (
        "Changed By", "Modified By", "Updated By", "User", "Actor", "Entered By", "Performed By",
        "Edited By", "Initiated By", "By", "By User",
    ),
    "routing": (*with_prefix(_NEW, ROUTING), *ROUTING),
    "account": (*with_prefix(_NEW, ACCOUNT), *ACCOUNT),
    "account_end": (*with_prefix(_NEW, ACCOUNT_END), *ACCOUNT_END),
    "iban": (*with_prefix(_NEW, IBAN), *IBAN),
    "wallet": (*with_prefix(_NEW, WALLET), *WALLET),
    "payee": (*with_prefix(_NEW, PAYEE), *PAYEE),
    "old_account": with_prefix(_OLD, (*ACCOUNT, *IBAN, *WALLET, *ACCOUNT_END)),
}  # fmt: skip

_ABOUT_ACCOUNT = re.compile(
    r"account|\biban\b|wallet|deposit|\bbank|payment (?:method|election)|payout|payee|beneficiary"
)
#: Changed beside the account or without it: the row for the account itself is the one that is kept.
_BESIDE = re.compile(
    r"routing|\baba\b|sort code|\bbic\b|swift|\btype\b|percent|amount|priority|nickname|bank name|currency|branch"
)
_HOLDER = re.compile(r"holder|owner|payee|beneficiary|name on|account name")


def convert(row: Mapping[str, str], context: Context) -> Rows:
    """One change of account; a row of the audit report that is about something else gives no record."""
    person = who(row)
    if not person.known:
        return "has neither an employee number nor an e-mail: a name alone cannot be tied to a person"
    dates = moments(row, ("changed",), context)
    if isinstance(dates, str):
        return dates
    if dates["changed"] is None:
        return "has no date of the change"
    field = re.sub(r"[_-]", " ", row.get("field", "").lower())
    written = any(kept(row.get(name, "")) for name in ("account", "account_end", "iban", "wallet"))
    if field and not written and (not _ABOUT_ACCOUNT.search(field) or _BESIDE.search(field)):
        return []
    of_holder = bool(_HOLDER.search(field))
    new = "" if of_holder else row.get("new", "")
    account = bank_account(row if written else {**row, "account": new}, context)
    change = {
        "time": dates["changed"],
        "employee_number": person.number,
        "email": person.email,
        "account_key": account.key,
        "account_end": account.end,
        "payee": turned(row.get("payee", "")) or (turned(row.get("new", "")) if of_holder else None),
    }
    return [("payment_changes", change)]


PAYROLL_CHANGES = TableSource(
    id="payroll_changes",
    title="changes of pay accounts",
    version=1,
    aliases=ALIASES,
    needs=(
        SOMEBODY,
        ("changed",),
        ("new", "account", "account_end", "iban", "wallet", "field"),
        ("changed_by", "old", "field", "old_account"),
    ),
    convert=convert,
    export="payroll: the audit report of direct deposit changes: employee number, date, new account",
    distinctive=("changed", "field", "old", "new", "changed_by", "old_account", "account", "routing"),
)
