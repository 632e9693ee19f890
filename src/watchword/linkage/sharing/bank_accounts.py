"""Bank accounts in one spelling: IBANs, and US accounts with their routing number."""

import re

from schwifty import IBAN
from schwifty.domain import Component
from schwifty.exceptions import SchwiftyException

from watchword.linkage.sharing.error import SharingError
from watchword.linkage.sharing.spelling import EASY_BELOW, LEAST_FREE, Spelling, joined

#: Routing number and account in one cell: parted by a slash as they are hashed, or by a blank as in lists of identifiers.
_BOTH = re.compile(r"([0-9]{9})\s*[/ ]\s*([0-9][0-9 -]*)")
#: Characters that name the bank where an IBAN's layout does not say which do; banks are public lists.
BANK = 8


def iban(value: str) -> Spelling:
    """The IBAN in upper case without spaces. Raises `SharingError` where it is unsound or its account part is short.

    Banks are known: only the account's own part without leading zeros counts. That refuses all of Norway and Iceland
    (six digits) and Belgium (seven), and short accounts anywhere; it warns of Britain's and Ireland's eight.
    """
    text = joined(value)
    try:
        sound = IBAN(text)
    except (SchwiftyException, ValueError) as error:
        raise SharingError(
            "an IBAN is unsound: its length, its letters or its check digits are wrong; copy it again"
        ) from error
    own = sound.spec.positions[Component.ACCOUNT_CODE]
    part = str(sound.bban)[own.start : own.end] or str(sound.bban)[BANK:]
    return Spelling(text, _measured(part.lstrip("0")))


def us_account(value: str, routing: str) -> Spelling:
    """`routing/ACCOUNT` of a US account; the value may hold its routing number too.

    Raises `SharingError` where either is unsound, or the account is short.
    Routing numbers are a public list of some twenty thousand, so only the account's own digits count: fewer than
    eight are refused, eight and nine shared with a warning. An account is 4 to 17 digits; banks write it with and
    without leading zeros, which are therefore dropped.
    """
    bank, account = joined(routing), joined(value)
    if (both := _BOTH.fullmatch(value.strip())) and bank in ("", both[1]):
        bank, account = both[1], joined(both[2])
    if not re.fullmatch("[0-9]{9}", bank) or not _routes(bank):
        raise SharingError(
            "a US account needs its bank's routing number, nine digits whose check digit is right; "
            "add it as issuer, or before the account and a slash"
        )
    if not re.fullmatch("[0-9]{4,17}", account):
        raise SharingError("a US account number has 4 to 17 digits; this one does not: copy it again")
    own = account.lstrip("0")
    return Spelling(f"{bank}/{own}", _measured(own))


def _routes(digits: str) -> bool:
    """The American Bankers Association's check: weights 3, 7, 1."""
    return (
        sum(int(digit) * (3, 7, 1)[at % 3] for at, digit in enumerate(digits)) % 10 == 0 and digits != "0" * 9
    )


def _measured(own: str) -> str | None:
    """A warning for an account that is short, None for a long one; refuses one that is too short."""
    if len(own) < LEAST_FREE:
        raise SharingError(
            f"a bank account of fewer than {LEAST_FREE} characters beside the bank's can be guessed by trying all; leave it out"
        )
    if len(own) < EASY_BELOW:
        return "a bank account of so few digits can be found out by a partner who tries all"
    return None
