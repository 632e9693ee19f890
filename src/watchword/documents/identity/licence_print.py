"""Whether a licence's barcode tells what its face prints: a card altered by hand seldom has both changed."""

from collections.abc import Mapping
from datetime import date

from rapidfuzz.distance import Levenshtein

from watchword.documents.identity.agree import (
    Claims,
    NameAgreement,
    claims_of_licence,
    claims_written,
    verdicts,
)
from watchword.documents.identity.licence import Licence
from watchword.documents.identity.written_dates import dates_written
from watchword.enrich.agreement import Agreement
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "aamva.print-same": "barcode and print tell the same; value: name, birth, number, expires, issued or address",
    "aamva.print-compatible": "barcode and print tell what may be the same, also where one letter or digit may have been "
    "read wrongly; value: the field",
    "aamva.print-different": "barcode and print contradict each other; value: the field, of which an address "
    "counts nothing: people move",
    "aamva.print-not-compared": "no field could be compared",
}
"""Names of facts -> their meaning. The told values themselves are never in a fact."""

#: Digits that optical reading takes for each other.
_MISTAKEN = frozenset(map(frozenset, ("06", "08", "09", "17", "38", "56", "58", "68", "69", "89")))
_OF_ONE_CARD = frozenset(("name", "birth", "number"))
_DATED = ("issued", "expires")


def compare(payload: Licence, printed: Mapping[str, str], names: NameAgreement) -> tuple[Fact, ...]:
    """One fact for each field that both tell. Keys of `printed`: name, birth, number, expires, issued, address.

    A print is read by machines too: where one letter of the name or one digit of a date may be a slip of reading, the
    two are compatible.
    """
    coded, written = claims_of_licence(payload), claims_written("print", printed)
    found = []
    for told, verdict in verdicts(coded, written, names):
        slip = verdict is Agreement.DIFFERENT and _slip(told, coded, written)
        if verdict is not Agreement.UNKNOWN:
            found.append(Fact(f"aamva.print-{'compatible' if slip else verdict.value}", told))
    return tuple(found) or (Fact("aamva.print-not-compared"),)


def same_card(payload: Licence, printed: Mapping[str, str], names: NameAgreement, *, elsewhere: bool) -> bool:
    """Whether a print is this card's: number, name or date of birth agrees, and not both issue and expiry differ.

    Of a print that was read elsewhere, as by a vendor at another time, the number must agree and neither date may
    differ: a renewed licence keeps its number, and may bear a new name.
    """
    told = dict(verdicts(claims_of_licence(payload), claims_written("print", printed), names))
    agree = {field for field, verdict in told.items() if verdict in (Agreement.SAME, Agreement.COMPATIBLE)}
    renewed = sum(told[field] is Agreement.DIFFERENT for field in _DATED)
    if elsewhere:
        return "number" in agree and not renewed
    return bool(agree & _OF_ONE_CARD) and renewed < len(_DATED)


def _slip(told: str, coded: Claims, written: Claims) -> bool:
    """Whether one letter or digit that was read wrongly explains the difference."""
    if told == "name":
        return Levenshtein.distance(_letters(coded.name), _letters(written.name), score_cutoff=1) <= 1
    a, b = getattr(coded, told), getattr(written, told)
    if not isinstance(a, date) or not isinstance(b, str):
        return False
    return any(_one_mistaken(f"{a:%Y%m%d}", f"{day:%Y%m%d}") for day in dates_written(b))


def _letters(name: str) -> str:
    return " ".join(sorted(name.upper().replace(",", " ").split()))


def _one_mistaken(a: str, b: str) -> bool:
    apart = [{one, other} for one, other in zip(a, b, strict=True) if one != other]
    return len(apart) == 1 and apart[0] in _MISTAKEN
