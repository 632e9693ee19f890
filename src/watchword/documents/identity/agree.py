"""Whether a zone, a barcode, a vendor's fields and the application form tell one identity."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from watchword.documents.identity.field_agreement import (
    Dated,
    address_agreement,
    date_agreement,
    number_agreement,
)
from watchword.documents.identity.licence import Licence
from watchword.documents.identity.mrz import Mrz
from watchword.enrich.agreement import Agreement
from watchword.records.fact import Fact

NameAgreement = Callable[[str, str], Agreement]
"""Compares two names, as `watchword.enrich.agreement.agreement` does."""

FACTS: Mapping[str, str] = {
    "identity.same": "two sources tell the same; value: the field; detail: the sources",
    "identity.compatible": "two sources tell what may be the same (order, cut or folded names, open parts of dates, "
    "masked numbers); value: the field; detail: the sources",
    "identity.different": "two sources contradict each other; value: the field; detail: the sources",
}
"""Names of facts -> their meaning. The told values themselves are never in a fact."""


@dataclass(frozen=True)
class Claims:
    """What one source tells of a person and a document; "" or None where it tells nothing.

    source: in words, for the reader. document: which document is meant, any text; numbers, issue and expiry are
    compared only between sources that mean the same one.
    """

    source: str
    document: str = ""
    name: str = field(default="", repr=False)
    birth: Dated = field(default=None, repr=False)
    number: str = field(default="", repr=False)
    expires: Dated = None
    issued: Dated = None
    address: str = field(default="", repr=False)


def claims_of_mrz(mrz: Mrz, document: str = "") -> Claims:
    """What a machine-readable zone tells."""
    return Claims("machine-readable zone", document, mrz.name, mrz.birth, mrz.number, mrz.expiry)


def claims_of_licence(licence: Licence, document: str = "") -> Claims:
    """What a licence's barcode tells."""
    place = f"{licence.jurisdiction} {licence.postal[:5]}".strip()
    address = ", ".join(filter(None, (licence.street, licence.city, place)))
    dates = (licence.expires, licence.issued)
    return Claims("barcode", document, licence.name, licence.birth, licence.number, *dates, address)


def claims_written(source: str, written: Mapping[str, str], document: str = "") -> Claims:
    """What a form or a card's print tells: keys name, birth, number, expires, issued, address; others are left."""
    told = {key: written.get(key, "") for key in ("name", "birth", "number", "expires", "issued", "address")}
    return Claims(source, document, **told)


def coherence(claims: Sequence[Claims], names: NameAgreement) -> tuple[Fact, ...]:
    """One fact for each field that two sources both tell; what cannot be compared makes none."""
    return tuple(
        Fact(f"identity.{verdict.value}", told, detail=f"{one.source} and {other.source}"[:300])
        for one, other in combinations(claims, 2)
        for told, verdict in verdicts(one, other, names)
        if verdict is not Agreement.UNKNOWN
    )


def verdicts(one: Claims, other: Claims, names: NameAgreement) -> Iterator[tuple[str, Agreement]]:
    """Each field's name and its verdict, `unknown` ones included."""
    told = one.name.strip() and other.name.strip()
    yield "name", names(one.name, other.name) if told else Agreement.UNKNOWN
    yield "birth", date_agreement(one.birth, other.birth)
    yield "address", address_agreement(one.address, other.address)
    if one.document == other.document:
        yield "number", number_agreement(one.number, other.number)
        yield "expires", date_agreement(one.expires, other.expires)
        yield "issued", date_agreement(one.issued, other.issued)
