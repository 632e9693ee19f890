"""What a licence's barcode says against itself and against the published standard."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time
from itertools import pairwise

from watchword.documents.identity.aamva_issuers import (
    Issuer,
    jurisdiction_code,
    postal_fits,
    published_issuers,
)
from watchword.documents.identity.licence import Licence
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "aamva.version": "the version of the standard that the barcode names; number: the version",
    "aamva.version-unknown": "the version is older than 1 or newer than 10, which this reader knows; shown, never scored",
    "aamva.tolerance": "something is not as the standard has it and was read all the same; value: header, line-endings, "
    "entries, offset, length, twice or stray. Offsets, lengths and line endings are wrong on many genuine cards and "
    "in many exports: shown, never scored alone",
    "aamva.issuer-unknown": "AAMVA's published list has no such issuer number",
    "aamva.jurisdiction-differs": "the address's jurisdiction is not the issuer's; an honest card may bear an address "
    "elsewhere (forces, a move)",
    "aamva.country-differs": "the card's own country element is not the issuer's country",
    "aamva.subfile-differs": "the jurisdiction's own subfile does not begin with Z and the issuer's first letter",
    "aamva.version-before-published": "the card says that it was issued before its version of the standard was "
    "published; a reprint may bear the first issue date; time: the issue date; number: days",
    "aamva.impossible-date": "a date that no calendar has; value: birth, issued or expires",
    "aamva.date-order": "birth, issue and expiry are not in this order; value: the two that are not",
    "aamva.issued-in-future": "the issue date lies after the moment given; time: that date",
    "aamva.expired": "the card had expired at the moment given; time: its last day; number: days since",
    "aamva.valid-until": "the card was valid at the moment given; time: its last day",
    "aamva.discriminator-absent": "no document discriminator (DCF), which every version from 2 demands",
    "aamva.elements-absent": "elements that the version demands are absent; value: their ids; number: how many",
    "aamva.postal-differs": "the postal code does not begin as those of the address's jurisdiction do",
    "aamva.name-truncated": "the card says that a name is cut short; shown, never scored",
}
"""Names of facts -> their meaning."""

#: When each version was published (annex D of each edition names month and year; days are the month's first).
PUBLISHED = {
    1: date(2000, 6, 1), 2: date(2003, 9, 1), 3: date(2005, 3, 1), 4: date(2009, 7, 1), 5: date(2010, 7, 1),
    6: date(2011, 7, 1), 7: date(2012, 6, 1), 8: date(2013, 8, 1), 9: date(2016, 9, 1), 10: date(2020, 8, 1),
}  # fmt: skip

_DATES = {"birth": "DBB", "issued": "DBD", "expires": "DBA"}
_ALWAYS = ("DAQ", "DBA", "DBB", "DBD")
_FROM_2 = ("DCS", "DBC", "DAG", "DAI", "DAJ", "DAK", "DCG", "DAU", "DAY")
_FROM_4 = ("DAC", "DAD", "DDE", "DDF", "DDG")
_DRIVING = ("DCA", "DCB", "DCD")


def facts(licence: Licence, now: datetime, issuers: Mapping[str, Issuer] | None = None) -> tuple[Fact, ...]:
    """The facts of one card at the aware moment `now`; `issuers` stands in for AAMVA's published list."""
    issuer = (published_issuers() if issuers is None else issuers).get(licence.payload.issuer)
    return (
        *_form(licence),
        *_issuer(licence, issuer),
        *_dates(licence, now.astimezone(UTC).date()),
        *_elements(licence),
    )


def _form(licence: Licence) -> Iterator[Fact]:
    version = licence.payload.version
    yield Fact("aamva.version", number=float(version))
    if version not in PUBLISHED:
        yield Fact("aamva.version-unknown", number=float(version))
    for tolerance in licence.payload.tolerances:
        yield Fact("aamva.tolerance", tolerance)
    published = PUBLISHED.get(version)
    if published and licence.issued and licence.issued < published:
        days = float((published - licence.issued).days)
        yield Fact("aamva.version-before-published", number=days, time=_moment(licence.issued))


def _issuer(licence: Licence, issuer: Issuer | None) -> Iterator[Fact]:
    if issuer is None:
        yield Fact("aamva.issuer-unknown", licence.payload.issuer)
        return
    lives_in = jurisdiction_code(licence.jurisdiction)
    if lives_in and issuer.jurisdiction and lives_in != issuer.jurisdiction:
        detail = f"issuer {issuer.name}, address in {lives_in[:20]}"
        yield Fact("aamva.jurisdiction-differs", detail=detail)
    if licence.country and licence.country != issuer.country:
        detail = f"issuer {issuer.name} ({issuer.country}), card {licence.country[:20]}"
        yield Fact("aamva.country-differs", detail=detail)
    for subfile in licence.payload.subfiles:
        if subfile.kind.startswith("Z") and subfile.kind[1] != issuer.name[0]:
            yield Fact("aamva.subfile-differs", subfile.kind, detail=f"issuer {issuer.name}")


def _dates(licence: Licence, today: date) -> Iterator[Fact]:
    known = {"birth": licence.birth, "issued": licence.issued, "expires": licence.expires}
    for field, element in _DATES.items():
        if known[field] is None and any(map(str.isdigit, licence.elements.get(element, ""))):
            yield Fact("aamva.impossible-date", field)
    in_order = [(field, day) for field, day in known.items() if day is not None]
    for (earlier, first), (later, second) in pairwise(in_order):
        if first > second:
            yield Fact("aamva.date-order", f"{earlier}, {later}")
    if licence.issued and licence.issued > today:
        yield Fact("aamva.issued-in-future", time=_moment(licence.issued))
    if licence.expires and licence.expires < today:
        days = float((today - licence.expires).days)
        yield Fact("aamva.expired", number=days, time=_moment(licence.expires))
    elif licence.expires:
        yield Fact("aamva.valid-until", time=_moment(licence.expires))


def _elements(licence: Licence) -> Iterator[Fact]:
    version = licence.payload.version
    absent = [name for name in _demanded(licence) if name not in licence.elements]
    if not licence.name:
        absent.append("DAA" if version < 2 else "DCT" if version < 4 else "DCS")
    if absent:
        absent = list(dict.fromkeys(absent))
        yield Fact("aamva.elements-absent", " ".join(absent), float(len(absent)))
    if version >= 2 and not licence.discriminator:
        yield Fact("aamva.discriminator-absent")
    if postal_fits(licence.postal, licence.jurisdiction) is False:
        yield Fact("aamva.postal-differs", detail=f"address in {licence.jurisdiction[:20]}")
    if licence.truncated:
        yield Fact("aamva.name-truncated")


def _demanded(licence: Licence) -> tuple[str, ...]:
    """What all editions of the version agree to demand; sex, height and eyes count only by being there."""
    version = licence.payload.version
    if version < 2:
        return _ALWAYS
    driving = _DRIVING if licence.kind == "DL" else ()
    return (*_ALWAYS, *_FROM_2, *driving, *(_FROM_4 if version >= 4 else ()))


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
