"""What a machine-readable zone says of its document; never whose, never which state's."""

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, time

from watchword.documents.identity.issuing_states import SPECIMEN, issuing_states
from watchword.documents.identity.mrz import Mrz
from watchword.records.fact import Fact

FACTS: Mapping[str, str] = {
    "mrz.format": "the zone's format (TD1, TD2, TD3, MRV-A, MRV-B); number: how many check digits it has",
    "mrz.check-digits-agree": "every check digit agrees as read, or after corrections that the alphabet forces; number: how many",
    "mrz.check-digit-wrong": "a field's check digit does not agree and no slip of reading explains it; value: the field",
    "mrz.composite-wrong": "the composite check digit does not agree and no slip of reading explains it",
    "mrz.ocr-corrected": "letters were read as others; number: how many; detail: which. A poor image: ask for a better "
    "one, never a sign against the person",
    "mrz.ocr-possible": "digits do not agree as read, but would after a single slip of reading in a field of letters and "
    "digits; number: how many such slips there are, of which one alone is taken. Chance explains many alterations so: "
    "ask for a better image, and judge that one",
    "mrz.mended": "fillers were missing or too many, as optical reading leaves them; shown, never scored",
    "mrz.impossible-date": "a date that no calendar has; value: birth or expiry",
    "mrz.unknown-date": "parts of a date are left open, as the standard allows; value: the field; shown, never scored",
    "mrz.expired": "the document had expired at the moment given; time: its last day; number: days since",
    "mrz.valid-until": "the document was valid at the moment given; time: its last day",
    "mrz.birth-after-issue": "the holder was born after the issue date that the document prints",
    "mrz.unusual-validity": "expiry lies more than twenty years ahead (passports: ten at most); number: years; some "
    "states issue cards without end: shown, never scored",
    "mrz.issuer-unknown": "the issuer's code is neither in ISO 3166-1 nor in ICAO's list; mostly a slip of reading",
    "mrz.specimen": "the issuer is Utopia, which only ICAO's specimens bear",
    "mrz.names-truncated": "the names fill their field and may go on; shown, never scored",
}
"""Names of facts -> their meaning."""

_UNUSUAL_YEARS = 20


def facts(mrz: Mrz, now: datetime, issued: date | None = None) -> tuple[Fact, ...]:
    """The facts of one zone at the aware moment `now`; `issued`: the printed issue date, which no zone holds."""
    return (
        Fact("mrz.format", mrz.format, float(len(mrz.checks))),
        *_digits(mrz),
        *_reading(mrz),
        *_dates(mrz, now.astimezone(UTC).date(), issued),
        *_issuer(mrz),
    )


def _digits(mrz: Mrz) -> Iterator[Fact]:
    if mrz.possible_slips:
        wrong = ", ".join(check.field for check in mrz.wrong)
        detail = f"wrong digits: {wrong}" if wrong else str(mrz.corrections[-1])
        yield Fact("mrz.ocr-possible", number=float(mrz.possible_slips), detail=detail)
        return
    if not mrz.wrong:
        yield Fact("mrz.check-digits-agree", number=float(len(mrz.checks)))
        return
    for check in mrz.wrong:
        detail = f"{check.printed} is printed, {check.computed} belongs to the {check.field}"
        if check.field == "composite":
            yield Fact("mrz.composite-wrong", detail=detail)
        else:
            yield Fact("mrz.check-digit-wrong", check.field, detail=detail)


def _reading(mrz: Mrz) -> Iterator[Fact]:
    if mrz.corrections:
        detail = "; ".join(map(str, mrz.corrections))[:300]
        yield Fact("mrz.ocr-corrected", number=float(len(mrz.corrections)), detail=detail)
    if mrz.mended:
        yield Fact("mrz.mended")
    if mrz.truncated:
        yield Fact("mrz.names-truncated")


def _dates(mrz: Mrz, today: date, issued: date | None) -> Iterator[Fact]:
    for field, short in (("birth", mrz.birth), ("expiry", mrz.expiry)):
        if short.impossible:
            yield Fact("mrz.impossible-date", field)
        elif short.unknown:
            yield Fact("mrz.unknown-date", field)
    birth = mrz.birth.never_after(today)
    if birth is not None and issued is not None and issued < birth:
        yield Fact("mrz.birth-after-issue")
    expiry = mrz.expiry.around(today)
    if expiry is not None:
        yield from _expiry(expiry, today)


def _expiry(expiry: date, today: date) -> Iterator[Fact]:
    moment = datetime.combine(expiry, time(), UTC)
    if expiry < today:
        yield Fact("mrz.expired", number=float((today - expiry).days), time=moment)
        return
    yield Fact("mrz.valid-until", time=moment)
    years = (expiry - today).days / 365.25
    if years > _UNUSUAL_YEARS:
        yield Fact("mrz.unusual-validity", number=round(years, 1))


def _issuer(mrz: Mrz) -> Iterator[Fact]:
    if mrz.issuer == SPECIMEN:
        yield Fact("mrz.specimen")
    elif mrz.issuer not in issuing_states():
        yield Fact("mrz.issuer-unknown")
