"""What a US tax number says of itself: its form, and whether such a number was ever issued.

Where and when a Social Security number was issued is never read: it would tell birthplace and age.
"""

import re
from collections.abc import Mapping, Sequence

from watchword.enrich.contacts.tax_answer import TaxAnswer
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "contact.tax-number-form": "ssn, itin, atin, ein or unknown; all are lawful; shown, never scored",
    "contact.tax-number-unread": "not nine digits",
    "contact.tax-number-never-issued": "as a Social Security number nobody was ever given it; value: area, group, serial "
    "or published (in an advertisement); an employer number without its hyphen is innocent; detail: the last four digits",
    "contact.tax-number-answer": "a lawful verifier's answer: match, no-match, name-mismatch, birth-date-mismatch, deceased, "
    "unresolved or unknown; clerical errors and changed names are innocent; detail: the service",
    "contact.tax-number-not-evaluated": "no verifier was asked; only its answer can tell whose number it is",
}

#: Numbers printed in public and withdrawn: the wallet insert of 1938 and the Board's pamphlet of 1940 (Social Security
#: Administration, "Social Security Cards Issued by Woolworth").
_PUBLISHED = frozenset({"078051120", "219099999"})
#: The fourth and fifth digits of an ITIN (IRS, Form W-7 and Publication 1915) and of an ATIN.
_ITIN = frozenset((*range(50, 66), *range(70, 89), *range(90, 93), *range(94, 100)))
_ATIN = 93
#: An employer's number, which a contractor may give, is told by its hyphen alone.
_EIN = re.compile(r"\d{2}-\d{7}", re.ASCII)


def tax_number_facts(number: str, answers: Sequence[TaxAnswer]) -> tuple[Fact, ...]:
    """What one number says; the number itself is in no fact, only its last four digits."""
    written = number.strip()[:40]
    digits = re.sub(r"[\s.\-–]", "", written)
    if not re.fullmatch(r"\d{9}", digits, re.ASCII):
        return (Fact("contact.tax-number-unread"),)
    form = "ein" if _EIN.fullmatch(written) else _form(digits)
    facts = [Fact("contact.tax-number-form", form, detail=f"ends in {digits[-4:]}")]
    if form in ("ssn", "unknown") and (why := _never_issued(digits)):
        facts.append(Fact("contact.tax-number-never-issued", why, detail=f"ends in {digits[-4:]}"))
    told = [answer for answer in answers if answer.last_four in ("", digits[-4:])]
    facts += [Fact("contact.tax-number-answer", answer.result, detail=answer.vendor) for answer in told]
    return (*facts, *(() if told else (Fact("contact.tax-number-not-evaluated"),)))


def _form(digits: str) -> str:
    if digits[0] != "9":
        return "ssn"
    middle = int(digits[3:5])
    return "itin" if middle in _ITIN else "atin" if middle == _ATIN else "unknown"


def _never_issued(digits: str) -> str:
    """Why nobody was ever given the number; "" where it may have been (20 CFR 422.103; SSA on invalid numbers)."""
    area, group, serial = digits[:3], digits[3:5], digits[5:]
    if area in ("000", "666") or area[0] == "9":
        return "area"
    if group == "00":
        return "group"
    if serial == "0000":
        return "serial"
    return "published" if digits in _PUBLISHED else ""
