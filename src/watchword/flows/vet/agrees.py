"""What agrees in a pack, in plain sentences: it is said beside what contradicts, and never lowers a risk."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

#: Facts that are good news, and how they are told; {value} stands for the fact's own.
_GOOD: Mapping[str, str] = {
    "mrz.check-digits-agree": "All check digits of the identity document's machine-readable zone agree.",
    "mrz.valid-until": "The identity document was valid when it was given.",
    "aamva.print-same": "The licence's barcode says what its print says ({value}).",
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
#: Facts that a check takes back which came out against the claim: a provider may approve a person and say so too.
_TAKEN_BACK: Mapping[str, tuple[str, ...]] = {
    "identity": ("idv.outcome",),
    "liveness": ("idv.outcome", "idv.liveness"),
    "tax-number": ("contact.tax-number-answer",),
    "bank-owner": ("contact.bank-owner-answer",),
}
#: Checks of which an applicant has several, each about another employer, school or device.
_EACH = ("employment", "education", "device-serial")
#: Commits outside every claimed place are this rare in the histories of people who travel a little.
_FITS = 0.1


#: Fields of identity as a reader calls them.
_FIELDS = {
    "birth": "date of birth",
    "number": "document's number",
    "expires": "date of expiry",
    "issued": "date of issue",
}
_SOURCES = {
    "machine-readable zone": "the identity document's zone",
    "barcode": "the licence's barcode",
    "application form": "the application form",
}
#: What people and providers confirmed is told first, then documents, contacts, code and career.
_ORDER = ("checks", "identity_facts", "contact_facts", "code_facts", "resume_facts", "photo_facts")


def agrees(told: Iterable[Mapping[str, Any]]) -> list[str]:
    """Sentences on what agrees, each once: what was confirmed first, then documents, contacts, code and career."""
    rows = _unopposed(told)
    found: dict[str, int] = dict.fromkeys(_fields(rows), _ORDER.index("identity_facts"))
    for row in rows:
        if sentence := _check(row) if row["table"] == "checks" else _fact(row):
            place = _ORDER.index(row["table"]) if row["table"] in _ORDER else len(_ORDER)
            found[sentence] = min(found.get(sentence, place), place)
    return sorted(found, key=lambda sentence: (found[sentence], sentence))


def _unopposed(told: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The rows without good news that a check takes back which came out against the claim and was not confirmed since."""
    rows = list(told)
    checks = [row for row in rows if row["table"] == "checks"]
    against = {_asked(row) for row in checks if _stands_against(row, checks)}
    opposed = {fact for (checked, _) in against for fact in _TAKEN_BACK.get(checked, ())}
    return [
        row
        for row in rows
        if (_asked(row) not in against if row["table"] == "checks" else row.get("fact") not in opposed)
    ]


def _asked(check: Mapping[str, Any]) -> tuple[str, str]:
    """What a check was about: one employer's answer takes none of another's back."""
    return check["checked"], str(check.get("about")) if check["checked"] in _EACH else ""


def _stands_against(row: Mapping[str, Any], checks: Iterable[Mapping[str, Any]]) -> bool:
    """Whether a check came out against the claim and none of the same confirmed it at the same time or later."""
    if row["result"] != "contradicted":
        return False
    confirmed = [each for each in checks if each["result"] == "confirmed" and _asked(each) == _asked(row)]
    return not any(each.get("time") and row.get("time") and each["time"] >= row["time"] for each in confirmed)


def _fields(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """One sentence a field of the identity that no two sources contradict: which sources tell the same."""
    sources: dict[str, dict[str, None]] = defaultdict(dict)
    written: set[str] = set()
    contradicted: set[str] = set()
    for row in rows:
        name, value = row.get("fact"), str(row.get("value") or "")
        if name == "identity.different":
            contradicted.add(value)
        elif name in ("identity.same", "identity.compatible"):
            sources[value].update(dict.fromkeys(str(row.get("detail") or "").split(" and ")))
            written |= {value} if name == "identity.compatible" else set()
    for value in sorted(sources.keys() - contradicted):
        named = [_SOURCES.get(each, each) for each in sorted(sources[value])]
        where = f"{', '.join(named[:-1])} and {named[-1]}" if len(named) > 1 else named[0]
        same = "may be the same, written another way, in" if value in written else "is the same in"
        yield f"The {_FIELDS.get(value, value)} {same} {where}."


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
        return _GOOD[name].format(value=value)
    if (name, value) in _GOOD_VALUES:
        return _GOOD_VALUES[name, value]
    if name == "claims.compared" and number and number >= 1:
        same = "same employer" if number == 1 else f"same {number:.0f} employers"
        return f"Two accounts of the career name the {same}."
    if name == "code.offset-outside-claim" and not value and number is not None and number < _FITS:
        return "The clock of the commits fits the claimed place."
    return None
