"""What an e-mail address says of itself, and what a lookup says of it."""

from collections.abc import Iterator, Mapping

from disposable_email_domains import blocklist
from email_validator import EmailNotValidError, validate_email

from watchword.enrich.agreement import Agreement
from watchword.enrich.contact import folded_email
from watchword.enrich.contacts.email_lookup import EmailLookup
from watchword.enrich.contacts.given import Lookups, NamesAgree
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "contact.email": "the mailbox, as equal ones compare; shown, never scored",
    "contact.email-unsound": "the address breaks the syntax of RFC 5321 or uses a reserved domain",
    "contact.email-disposable": "the domain gives throw-away mailboxes; value: the domain",
    "contact.email-free-provider": "a free provider, as most people's; value: the domain; shown, never scored",
    "contact.email-role": "an office's mailbox (info@, jobs@); value: its name; shown, never scored",
    "contact.email-alias-service": "an alias that forwards elsewhere; value: the domain; shown, never scored",
    "contact.email-first-seen": "since when a lookup knows the address; number: its age in days at as_of",
    "contact.email-age-not-evaluated": "no lookup says since when the address exists",
    "contact.email-registered-name": "the person's name against those the address is registered under: same, "
    "compatible, different, unknown; only different is evidence",
    "contact.email-breaches": "number: known thefts that hold the address; shown, never scored",
    "contact.email-infostealer": "a lawful vendor saw the address's log-in on an infected machine; number: other "
    "people's log-ins on the same machine; being a victim of theft is innocent",
}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Providers whose mailboxes anybody may open for nothing: the largest ones.
_FREE = _words(
    "gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com rocketmail.com icloud.com me.com "
    "mac.com aol.com proton.me protonmail.com pm.me gmx.com gmx.net gmx.de web.de mail.com zoho.com zohomail.com "
    "yandex.com yandex.ru mail.ru tutanota.com tuta.com fastmail.com hey.com qq.com 163.com 126.com foxmail.com naver.com "
    "daum.net hanmail.net t-online.de orange.fr free.fr laposte.net libero.it seznam.cz wp.pl onet.pl uol.com.br "
    "hotmail.co.uk yahoo.co.uk yahoo.co.jp rediffmail.com comcast.net verizon.net att.net"
)
#: Services that give addresses which forward to another; from their own help pages.
_ALIAS = _words(
    "simplelogin.com simplelogin.co simplelogin.fr slmail.me slmails.com aleeas.com 8shield.net dralias.com passmail.net "
    "passmail.com passinbox.com passfwd.com anonaddy.com anonaddy.me addy.io duck.com mozmail.com relay.firefox.com "
    "privaterelay.appleid.com 33mail.com erine.email"
)
#: RFC 2142's mailboxes for services, and what firms use for hiring and pay.
_ROLES = _words(
    "info admin administrator postmaster hostmaster webmaster abuse noc security support sales marketing billing accounts "
    "accounting contact office hr jobs careers recruiting hiring payroll finance team hello noreply no-reply"
)


def email_facts(
    address: str, lookups: Lookups, name: str = "", names_agree: NamesAgree | None = None
) -> tuple[Fact, ...]:
    """What one address says. Nothing is asked of the network: whether the domain receives mail is not known."""
    mailbox = folded_email(address)
    unsound = _unsound(address)
    if mailbox is None or unsound:
        return (Fact("contact.email-unsound", mailbox or "", detail=(unsound or "no address")[:300]),)
    local, _, domain = mailbox.rpartition("@")
    facts = [Fact("contact.email", mailbox)]
    groups = (
        ("disposable", _within(domain, blocklist)), ("free-provider", domain if domain in _FREE else ""),
        ("alias-service", _within(domain, _ALIAS)), ("role", local if local in _ROLES else ""),
    )  # fmt: skip
    facts += [Fact(f"contact.email-{kind}", value) for kind, value in groups if value]
    answers = [answer for answer in lookups.emails if answer.mailbox == mailbox]
    facts += _age(answers, lookups)
    for answer in answers:
        facts += _answered(answer, name, names_agree)
    return tuple(facts)


def _unsound(address: str) -> str:
    """Why an address is no sound one, in the validator's words; "" where it is."""
    plain = address.strip()[:500]
    if plain.endswith(">") and "<" in plain:
        plain = plain[plain.rindex("<") + 1 : -1]
    try:
        validate_email(plain.removeprefix("mailto:").strip(), check_deliverability=False)
    except EmailNotValidError as error:
        return str(error)
    return ""


def _within(domain: str, listed: frozenset[str] | set[str]) -> str:
    """The listed domain that a domain is or lies under."""
    labels = domain.split(".")
    parents = (".".join(labels[start:]) for start in range(len(labels) - 1))
    return next((parent for parent in parents if parent in listed), "")


def _age(answers: list[EmailLookup], lookups: Lookups) -> list[Fact]:
    seen = [answer.first_seen for answer in answers if answer.first_seen]
    if not seen:
        return [Fact("contact.email-age-not-evaluated")]
    return [Fact("contact.email-first-seen", number=lookups.days_since(min(seen)), time=min(seen))]


def _answered(answer: EmailLookup, name: str, names_agree: NamesAgree | None) -> Iterator[Fact]:
    if name and names_agree and answer.registered_names:
        verdict = best_agreement(name, answer.registered_names, names_agree)
        yield Fact("contact.email-registered-name", verdict, detail=answer.vendor)
    if answer.breaches is not None:
        yield Fact("contact.email-breaches", number=float(answer.breaches), detail=answer.vendor)
    if answer.infostealer_personas is not None and answer.vendor:
        yield Fact(
            "contact.email-infostealer", number=float(answer.infostealer_personas), detail=answer.vendor
        )


def best_agreement(name: str, others: tuple[str, ...], names_agree: NamesAgree) -> str:
    """The friendliest of several comparisons: one name that agrees explains the others."""
    order = (Agreement.SAME, Agreement.COMPATIBLE, Agreement.UNKNOWN, Agreement.DIFFERENT)
    said = {str(names_agree(name, other)) for other in others}
    return next((word.value for word in order if word.value in said), Agreement.UNKNOWN.value)
