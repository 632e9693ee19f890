"""One spelling for each identifier that is shared, so that both sides hash the same; what can be guessed is refused."""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from watchword.linkage.sharing.bank_accounts import iban, us_account
from watchword.linkage.sharing.documents import document_number
from watchword.linkage.sharing.error import SharingError
from watchword.linkage.sharing.spelling import Spelling
from watchword.screening.wallets import wallet


@dataclass(frozen=True)
class Identifier:
    """A value to share or to compare.

    kind: one of KINDS. issuer: for a document_number its issuing state, for a us_account its routing number, else empty.
    """

    kind: str
    value: str = field(repr=False)
    issuer: str = ""


def _wallet(value: str, _: str) -> Spelling:
    found = wallet(value)
    if found is None:
        raise SharingError("a wallet is no sound address; copy it again, its checksum or its form is wrong")
    return Spelling(found.key)


#: What is shared, and how it is spelt.
KINDS: Mapping[str, Callable[[str, str], Spelling]] = {
    "document_number": document_number,
    "iban": lambda value, _: iban(value),
    "us_account": us_account,
    "wallet": _wallet,
}

#: What is never shared, since all possible values can be tried in minutes by whoever holds the key.
REFUSED: Mapping[str, str] = {
    "phone": "a country has a few hundred million phone numbers",
    "email": "addresses are made of names, and lists of them are for sale",
    "address": "postal addresses are public lists",
    "birth_date": "a lifetime has thirty thousand days",
    "name": "names are public lists",
    "tax_number": "nine digits are a thousand million, and many are known not to be issued",
    "ip_address": "there are four thousand million",
    "photo": "a likeness is not equal or unequal, and a face is nobody's number",
}


def canonical(identifier: Identifier) -> Spelling:
    """The identifier's one spelling, and a warning where it is long enough to share but short enough to try.

    Raises `SharingError` for a kind that is refused or unknown, and for a value that is unsound or too easily guessed.
    The message never holds the value.
    """
    if identifier.kind in REFUSED:
        raise SharingError(f"{identifier.kind}: never shared, since {REFUSED[identifier.kind]}; leave it out")
    if identifier.kind not in KINDS:
        raise SharingError(f"kind {identifier.kind[:30]!r}: unknown; choose one of {', '.join(KINDS)}")
    value, issuer = (
        unicodedata.normalize("NFKC", text[:200]) for text in (identifier.value, identifier.issuer)
    )
    return KINDS[identifier.kind](value, issuer)
