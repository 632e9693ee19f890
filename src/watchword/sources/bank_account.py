"""The account that money goes to, as a key that equal accounts share; its number is never kept."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from watchword.sources.cells import ending, kept, keyed
from watchword.sources.contract import Context

#: What products put in the place of the digits that they hide.
_MASK = re.compile(r"[*•●∙·xX#…]{2,}|\.{2,}|[*•●…]|\bending\b|\blast\b|^x\d{4}$", re.IGNORECASE)
_IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}", re.ASCII)
_WALLET = re.compile(
    r"(?:bitcoin:|ethereum:)?(?:0x[0-9a-f]{40}|(?:bc1|tb1|ltc1|addr1)[0-9a-z]{20,100}|[13T][1-9a-km-z]{25,43})",
    re.IGNORECASE | re.ASCII,
)
#: Whatever else a column of wallets holds: one long word, as Solana's addresses are, of which no part is hidden.
_ADDRESS = re.compile(r"(?:[a-z]{3,12}:)?(?!.*[xX]{4})[0-9A-Za-z]{25,120}", re.ASCII)


@dataclass(frozen=True)
class BankAccount:
    """An account by its keyed hash (None where its number is hidden or damaged) and its last four characters."""

    key: str | None = None
    end: str | None = None


def bank_account(row: Mapping[str, str], context: Context) -> BankAccount:
    """The account in the columns `wallet`, `iban`, `account` with `routing`, and `account_end` of a row.

    A wallet goes before an IBAN, an IBAN before a bank's number. Blanks, hyphens and leading zeros make no
    difference, since spreadsheets drop them; an IBAN holds its bank, so routing beside it changes nothing.
    """
    for name in ("wallet", "iban", "account"):
        text = re.sub(r"[\s-]", "", kept(row.get(name, "")) or "")
        if text and (_WALLET.fullmatch(text) or (name == "wallet" and _ADDRESS.fullmatch(text))):
            number = text.rsplit(":", maxsplit=1)[-1]
            return BankAccount(keyed(number, context), ending(number.upper()))
        if text and _MASK.search(row[name]):
            return BankAccount(None, _last(text))
        if text and (found := _full(text, row.get("routing", ""), context)):
            return found
    return BankAccount(None, _last(kept(row.get("account_end", "")) or ""))


def _full(text: str, routing: str, context: Context) -> BankAccount | None:
    """The account behind a number that is written in full; None for what is no number at all."""
    if "@" in text:  # a payment service's account is its e-mail address
        return BankAccount(keyed(text, context))
    if _IBAN.fullmatch(text.upper()):
        return BankAccount(keyed(text, context), ending(text.upper()))
    if re.fullmatch(r"\d(?:\.\d+)?[Ee]\+?\d+", text):
        return BankAccount()  # a spreadsheet has rounded it: digits are lost for good
    text = re.sub(r"\.0+$", "", text)
    if sum(char.isdigit() for char in text) <= 4:
        return BankAccount(None, end) if (end := _last(text)) else None
    bank = _plain(re.sub(r"[\s.-]", "", kept(routing) or ""))
    account = _plain(text)
    return BankAccount(keyed(f"{bank}:{account}" if bank else account, context), ending(text.upper()))


def _plain(text: str) -> str:
    """Without the zeros in front, which are padding."""
    return text.lstrip("0").upper()


def _last(text: str) -> str | None:
    """The four characters that a hidden number shows."""
    match = re.search(r"([0-9A-Za-z]{4})\)?$", text.strip())
    return match[1].upper() if match and any(char.isdigit() for char in match[1]) else None
