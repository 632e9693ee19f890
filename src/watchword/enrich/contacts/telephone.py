"""What a telephone number says of itself, and what a carrier lookup says of it."""

from collections.abc import Mapping
from typing import Final

import phonenumbers
from phonenumbers import PhoneNumberType

from watchword.enrich.contacts.carrier_lookup import CarrierLookup
from watchword.enrich.contacts.electronic_mail import best_agreement
from watchword.enrich.contacts.given import Lookups, NamesAgree
from watchword.enrich.regions import country_code
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "contact.phone": "the number in E.164, as equal ones compare; shown, never scored",
    "contact.phone-invalid": "no numbering plan has such a number; value: the digits",
    "contact.phone-unread": "no telephone number could be read, or its country is not known",
    "contact.phone-region": "the number's region (ISO 3166); shown, never scored",
    "contact.phone-type": "mobile, fixed, fixed-or-mobile, voip, voip-fixed, voip-non-fixed, toll-free, premium, personal, "
    "pager, voicemail, company or unknown; detail: who says so",
    "contact.phone-type-unknowable": "in the North American plan mobile, fixed and VoIP share their ranges: only a carrier "
    "lookup can tell; not evaluated",
    "contact.phone-voip": "an internet line; value: voip, voip-fixed or voip-non-fixed; detail: who says so; weak alone",
    "contact.phone-first-seen": "since when the number is in use by a lookup; number: its age in days at as_of",
    "contact.phone-age-not-evaluated": "no lookup says since when the number is in use",
    "contact.phone-registered-name": "the person's name against the one the carrier has: same, compatible, different, "
    "unknown; only different is evidence",
}

_PLAN: Final = "numbering plan"
_TYPES: Mapping[int, str] = {
    PhoneNumberType.FIXED_LINE: "fixed", PhoneNumberType.MOBILE: "mobile",
    PhoneNumberType.FIXED_LINE_OR_MOBILE: "fixed-or-mobile", PhoneNumberType.TOLL_FREE: "toll-free",
    PhoneNumberType.PREMIUM_RATE: "premium", PhoneNumberType.SHARED_COST: "premium",
    PhoneNumberType.VOIP: "voip", PhoneNumberType.PERSONAL_NUMBER: "personal", PhoneNumberType.PAGER: "pager",
    PhoneNumberType.UAN: "company", PhoneNumberType.VOICEMAIL: "voicemail",
}  # fmt: skip


def telephone_facts(
    number: str,
    country: str | None,
    lookups: Lookups,
    name: str = "",
    names_agree: NamesAgree | None = None,
) -> tuple[Fact, ...]:
    """What one number says. country: an ISO code or name, used only where the number does not name its own."""
    try:
        parsed = phonenumbers.parse(number.strip()[:64], country_code(country))
    except phonenumbers.NumberParseException:
        return (Fact("contact.phone-unread"),)
    plain = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    if not phonenumbers.is_valid_number(parsed):
        return (Fact("contact.phone-invalid", plain),)
    answers = [answer for answer in lookups.carriers if _one_number(answer.telephone, plain)]
    region = phonenumbers.region_code_for_number(parsed) or ""
    facts = [Fact("contact.phone", plain), Fact("contact.phone-region", region)]
    facts += _type(parsed, answers) + _age(answers, lookups)
    names = tuple(name for answer in answers for name in answer.names)
    if name and names_agree and names:
        facts.append(Fact("contact.phone-registered-name", best_agreement(name, names, names_agree)))
    return tuple(facts)


def _one_number(answered: str, plain: str) -> bool:
    """Whether a lookup is about this number; one without a plus may be its national form."""
    return answered == plain if answered.startswith("+") else plain.endswith(answered.lstrip("0"))


def _type(parsed: phonenumbers.PhoneNumber, answers: list[CarrierLookup]) -> list[Fact]:
    """The carrier's word before the plan's, which knows nothing of ported numbers."""
    answered = next((answer for answer in answers if answer.line != "unknown"), None)
    planned = _TYPES.get(phonenumbers.number_type(parsed), "unknown")
    kind, source = (answered.line, answered.vendor or "carrier lookup") if answered else (planned, _PLAN)
    facts = [Fact("contact.phone-type", kind, detail=source)]
    if kind.startswith("voip"):
        facts.append(Fact("contact.phone-voip", kind, detail=source))
    if answered is None and parsed.country_code == 1 and planned == "fixed-or-mobile":
        facts.append(Fact("contact.phone-type-unknowable"))
    return facts


def _age(answers: list[CarrierLookup], lookups: Lookups) -> list[Fact]:
    seen = [answer.first_seen for answer in answers if answer.first_seen]
    if not seen:
        return [Fact("contact.phone-age-not-evaluated")]
    return [Fact("contact.phone-first-seen", number=lookups.days_since(min(seen)), time=min(seen))]
