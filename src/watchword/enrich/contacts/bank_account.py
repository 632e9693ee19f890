"""What a bank account says of itself, and what an account-owner verification says of it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from schwifty import IBAN
from schwifty.exceptions import SchwiftyException

from watchword.enrich.contacts.account_answer import AccountAnswer
from watchword.enrich.contacts.electronic_mail import best_agreement
from watchword.enrich.contacts.given import Account, NamesAgree
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "contact.bank-iban": "valid, or why not: length, checksum or form; detail: the last four letters",
    "contact.bank-country": "the IBAN's country; shown, never scored",
    "contact.bank-known": "whether the register has a bank for the IBAN's code: yes or no; detail: its name; shown, never scored",
    "contact.bank-routing": "an ABA routing number: valid, or why not: length, checksum or prefix",
    "contact.bank-owner-answer": "account-owner verification: match, partial, none or unavailable; detail: who answered",
    "contact.bank-owner-name": "the person's name against the account's owner: same, compatible, different, unknown; only "
    "different is evidence; detail: written (by the person) or bank (by the bank)",
    "contact.bank-owner-not-evaluated": "nobody asked the bank whose account it is",
    "contact.bank-unread": "neither an IBAN nor a routing number",
}

#: First two digits that routing numbers have: the twelve Federal Reserve districts, thrift institutions, electronic
#: transactions, and traveller's cheques (American Bankers Association, routing number policy).
_PREFIXES = frozenset((*range(0, 13), *range(21, 33), *range(61, 73), 80))
_WEIGHTS = (3, 7, 1, 3, 7, 1, 3, 7, 1)


def account_facts(
    account: Account, answers: Sequence[AccountAnswer], name: str = "", names_agree: NamesAgree | None = None
) -> tuple[Fact, ...]:
    """What one account says; its number is in no fact, only its last four letters."""
    facts: list[Fact] = []
    if account.iban.strip():
        facts += _iban(account.iban)
    if account.routing.strip():
        facts.append(Fact("contact.bank-routing", routing_verdict(account.routing)))
    if not facts:
        facts.append(Fact("contact.bank-unread"))
    last = _plain(account.iban or account.number)[-4:]
    told = [answer for answer in answers if answer.last_four in ("", last)]
    facts += [Fact("contact.bank-owner-answer", answer.result, detail=answer.vendor) for answer in told]
    if not told:
        facts.append(Fact("contact.bank-owner-not-evaluated"))
    if name and names_agree:
        facts += _owner(account, told, name, names_agree)
    return tuple(facts)


def routing_verdict(routing: str) -> str:
    """valid, length, prefix or checksum (weights 3, 7, 1, modulo 10)."""
    digits = re.sub(r"[\s-]", "", routing.strip()[:40])
    if not re.fullmatch(r"\d{9}", digits, re.ASCII):
        return "length"
    if int(digits[:2]) not in _PREFIXES or digits == "000000000":
        return "prefix"
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return "valid" if total % 10 == 0 else "checksum"


def _plain(text: str) -> str:
    return re.sub(r"[^0-9A-Za-z]", "", text[:80]).upper()


def _iban(text: str) -> Iterator[Fact]:
    plain = _plain(text)
    ending = f"ends in {plain[-4:]}"
    try:
        iban = IBAN(plain)
    except SchwiftyException as error:
        kind = type(error).__name__
        why = "checksum" if "Checksum" in kind else "length" if "Length" in kind else "form"
        yield Fact("contact.bank-iban", why, detail=ending)
        return
    yield Fact("contact.bank-iban", "valid", detail=ending)
    yield Fact("contact.bank-country", str(iban.country_code))
    bank = iban.bank_name
    yield Fact("contact.bank-known", "yes" if bank else "no", detail=str(bank or "")[:300])


def _owner(
    account: Account, told: Sequence[AccountAnswer], name: str, names_agree: NamesAgree
) -> Iterator[Fact]:
    banks = tuple(owner for answer in told for owner in answer.owners)
    for owners, source in (((account.owner,) if account.owner.strip() else (), "written"), (banks, "bank")):
        if owners:
            yield Fact("contact.bank-owner-name", best_agreement(name, owners, names_agree), detail=source)
