"""Identifiers of applicants as a plain table: accounts, wallets, document numbers, handles, a row a value."""

from collections.abc import Mapping

from watchword.sources.application_form.links import account_link, code_handle, urls
from watchword.sources.bank_account import bank_account
from watchword.sources.cells import ending, kept
from watchword.sources.contact_keys import email_key, phone_key, value_key
from watchword.sources.contract import Context, Rows, TableSource
from watchword.sources.dates import moments
from watchword.sources.whose import NOBODY, SOMEBODY, WHOSE, whose

ALIASES: dict[str, tuple[str, ...]] = {
    **WHOSE,
    "kind": ("Kind", "Identifier Type", "Identifier Kind", "Type"),
    "value": ("Value", "Identifier", "Identifier Value", "Number"),
    "seen": ("Seen", "First Seen", "Seen At", "Date", "Added", "Recorded"),
}

#: Words for a kind -> the kind that values are compared under. The first that fits decides: an `account` may be one of
#: a code host or a mailbox, and is a bank's only where nothing else is said.
_KINDS = {
    "mail": "email", "phone": "phone", "github": "code-handle", "gitlab": "code-handle", "handle": "code-handle",
    "wallet": "wallet", "iban": "bank", "bank": "bank", "tax": "tax-number", "ssn": "tax-number", "passport": "document-number",
    "licence": "document-number", "license": "document-number", "document": "document-number", "device": "device",
    "account": "bank",
}  # fmt: skip


def convert(row: Mapping[str, str], context: Context) -> Rows:
    """One value as its keyed hash; the value itself is never kept."""
    if (person := whose(row)) is None:
        return NOBODY
    said, value = (kept(row.get("kind", "")) or "").lower(), kept(row.get("value", "")) or ""
    kind = next((ours for word, ours in _KINDS.items() if word in said), None)
    if kind is None:
        return f"kind {said[:40]!r} is not known: write bank, wallet, document, tax, device, handle, email or phone"
    dates = moments(row, ("seen",), context)
    if isinstance(dates, str):
        return dates
    if kind == "code-handle":
        link = account_link(said, value) or next(urls(value), "")
        value = code_handle(link) or value.lower()
    key, shown = _keyed(kind, value, context)
    if key is None:
        return f"{kind}: holds no value that can be compared"
    return [("identifiers", {
        "time": dates["seen"], **person, "kind": kind, "value_key": key, "shown": shown, "last": dates["seen"],
        "seen_in": "identifier list",
    })]  # fmt: skip


def _keyed(kind: str, value: str, context: Context) -> tuple[str | None, str | None]:
    """The value's key and the four characters of it that may be shown."""
    if kind == "email":
        return email_key(value, context), None
    if kind == "phone":
        return phone_key(value, context), ending(value)
    if kind in ("bank", "wallet"):
        routing, _, account = value.replace("/", " ").rpartition(" ")
        us = routing.isdigit() and account.isdigit()
        row = {"account": account, "routing": routing} if us else {"iban" if kind == "bank" else kind: value}
        found = bank_account(row, context)
        return found.key, found.end
    if kind == "code-handle":
        return value_key(kind, value, context), None
    plain = "".join(filter(str.isalnum, value)).upper()
    return value_key(kind, plain, context), ending(plain)


IDENTIFIER_LIST = TableSource(
    id="identifier_list",
    title="identifiers of applicants",
    version=2,
    aliases=ALIASES,
    needs=(SOMEBODY, ("kind",), ("value",)),
    convert=convert,
    export="identifiers: candidate id or e-mail, kind (bank, wallet, document …), value, seen",
    distinctive=("kind", "value", "seen"),
)
