"""What agrees in a pack, in plain sentences: it is said beside what contradicts, and never lowers a risk."""

from collections.abc import Iterable, Mapping
from typing import Any

#: Facts that are good news, and how they are told; {value}, {detail} and {number} stand for the fact's own.
_GOOD: Mapping[str, str] = {
    "mrz.check-digits-agree": "All check digits of the identity document's machine-readable zone agree.",
    "mrz.valid-until": "The identity document was valid when it was given.",
    "aamva.print-same": "The licence's barcode says what its print says ({value}).",
    "identity.same": "The {value} is the same in {detail}.",
    "identity.compatible": "The {value} may be the same in {detail}, written another way.",
}
_GOOD_VALUES: Mapping[tuple[str, str], str] = {
    ("idv.outcome", "approved"): "The provider of the identity check approved it.",
    ("idv.liveness", "passed"): "The provider saw a living person before the camera.",
    ("contact.tax-number-answer", "match"): "A lawful verifier confirmed the tax number.",
    ("contact.bank-owner-answer", "match"): "The bank confirmed who owns the account.",
    ("contact.email-registered-name", "same"): "The mailbox is registered under the applicant's name.",
    ("contact.phone-registered-name", "same"): "The telephone is registered under the applicant's name.",
    ("contact.address-agreement", "same-unit"): "Two documents give the same home.",
}
_CONFIRMED = {
    "employment": "A former employer confirmed the work",
    "education": "A school confirmed the degree",
    "identity": "The identity document was found genuine",
    "liveness": "The provider saw a living person before the camera",
    "tax-number": "A lawful verifier confirmed the tax number",
    "bank-owner": "The bank confirmed who owns the account",
    "in-person": "Somebody met the applicant in person",
    "face": "People who compared saw the same person at both stages",
    "residence": "The residence was confirmed",
    "address": "The address was confirmed",
    "device-serial": "The issued device's serial number was confirmed",
}
#: Commits outside every claimed place are this rare in the histories of people who travel a little.
_FITS = 0.1


def agrees(told: Iterable[Mapping[str, Any]]) -> list[str]:
    """Sentences on what agrees, each once, in the order of the facts."""
    found: dict[str, None] = {}
    for row in told:
        if sentence := _check(row) if row["table"] == "checks" else _fact(row):
            found[sentence] = None
    return list(found)


def _check(row: Mapping[str, Any]) -> str | None:
    if row["result"] != "confirmed" or row["checked"] not in _CONFIRMED:
        return None
    asked = ", asked through a contact found independently" if row["contact_from"] == "independent" else ""
    weak = ", asked through a contact that the applicant gave" if row["contact_from"] == "candidate" else ""
    return (
        f"{_CONFIRMED[row['checked']]}{asked if row['checked'] in ('employment', 'education') else ''}{weak}."
    )


def _fact(row: Mapping[str, Any]) -> str | None:
    name, value, number = str(row.get("fact")), str(row.get("value") or ""), row.get("number")
    if name in _GOOD:
        return _GOOD[name].format(value=value, detail=row.get("detail") or "two sources", number=number)
    if (name, value) in _GOOD_VALUES:
        return _GOOD_VALUES[name, value]
    if name == "claims.compared" and number and number >= 1:
        return f"Two accounts of the career name the same {number:.0f} employers."
    if name == "code.offset-outside-claim" and not value and number is not None and number < _FITS:
        return "The clock of the commits fits the claimed place."
    return None
