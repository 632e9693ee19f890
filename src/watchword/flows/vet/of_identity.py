"""Identity documents of a pack: zones, barcodes and vendors' results, and whether they tell one identity."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date

from watchword.documents.identity import aamva_facts, mrz_facts, vendor_result
from watchword.documents.identity.agree import (
    Claims,
    claims_of_licence,
    claims_of_mrz,
    claims_written,
    coherence,
)
from watchword.documents.identity.barcodes import licence_payloads, payload_facts
from watchword.documents.identity.licence import Licence, read_licence
from watchword.documents.identity.licence_print import compare, same_card
from watchword.documents.identity.licence_text import read_print
from watchword.documents.identity.mrz import Mrz, read_mrz
from watchword.documents.identity.quality import image_quality
from watchword.documents.identity.written_dates import dates_written
from watchword.documents.images.facts import image_facts
from watchword.documents.images.open import Picture, open_image
from watchword.documents.images.template import template_keys
from watchword.documents.limits import DocumentError
from watchword.documents.media import PDF
from watchword.documents.pdf.scans import page_pictures
from watchword.documents.reading import Reading
from watchword.flows.vet.about import About
from watchword.flows.vet.gathered import Gathered
from watchword.flows.vet.of_documents import without_words
from watchword.records.fact import Fact
from watchword.sources.cells import ending
from watchword.sources.contact_keys import value_key

_SOURCE = "identity-document"
_VENDOR = "identity-vendor"
#: What a file's name holds where it is a licence's, whose back side bears a barcode.
_LICENCE = re.compile(r"licen[cs]e|aamva", re.IGNORECASE)
_AS_PICTURE = "is a scan in a form that is not read; ask for the picture itself, as JPEG or PNG"


@dataclass
class IdentityRead:
    """What all identity documents of one pack claim, to be compared once all are read.

    cards: each licence's barcode, with its document; prints: the fields that faces of licences print, and what vendors
    read of documents.
    """

    claims: list[Claims] = field(default_factory=list)
    cards: list[tuple[Licence, str]] = field(default_factory=list)
    prints: list[Mapping[str, str]] = field(default_factory=list)


def read_text(
    text: str, document: str, about: About, into: Gathered, read: IdentityRead, issued: date | None = None
) -> None:
    """Zones and licence data in a text: a scan's text layer, or what a vendor or scanner gave; `issued` as printed."""
    for zone in read_mrz(text):
        _zone(zone, document, about, into, read, issued)
    if licence := read_licence(text):
        _licence(licence, document, about, into, read)
    elif printed := read_print(text):
        read.prints.append(printed)


def read_scan(
    data: bytes, reading: Reading, name: str, document: str, about: About, into: Gathered, read: IdentityRead
) -> str | None:
    """A document of pictures, as a scan: each page's picture as a picture of a document; what to ask for where none is."""
    wordless = without_words(reading)
    scanned = any(fact.name == "pdf.scanned-pages" for fact in reading.facts)
    if reading.media_type != PDF or not (wordless or scanned):
        return wordless
    seen = False
    for file in page_pictures(data, about.limits):
        with suppress(DocumentError):
            read_picture(file, open_image(file, about.limits), name, document, about, into, read)
            seen = True
    return None if seen or not wordless else _AS_PICTURE


def read_picture(
    data: bytes, picture: Picture, name: str, document: str, about: About, into: Gathered, read: IdentityRead
) -> None:
    """A picture of a document: its quality, its file's own word, its barcode, and its background as values to share.

    That it has no barcode is told of a licence alone, by its file's `name`: passports have none.
    """
    payloads = licence_payloads(picture.pixels)
    told = (
        *picture.facts,
        *image_facts(data, picture),
        *image_quality(picture.pixels),
        *(payload_facts(payloads) if payloads or _LICENCE.search(name) else ()),
    )
    into.facts("document_facts", _SOURCE, "identity", document, told)
    for payload in payloads:
        if licence := read_licence(payload):
            _licence(licence, document, about, into, read)
    for place, key in enumerate(template_keys(picture.pixels)):
        if key:
            shared = value_key("document-template", f"{place}:{key:016x}", about.context)
            into.identifier(_SOURCE, "document-template-region", shared, seen_in="identity document")


def read_vendor(data: bytes, document: str, about: About, into: Gathered, read: IdentityRead) -> None:
    """A vendor's result; raises DocumentError where it is none."""
    result = vendor_result.read_vendor_result(data)
    into.facts("document_facts", _VENDOR, "identity", document, vendor_result.facts(result))
    for checked, said in _concluded(result):
        into.add("checks", _VENDOR, checked=checked, result=said, contact_from="independent",
                 made_by=result.vendor, about=document, time=result.completed or into.received)  # fmt: skip
    claims = vendor_result.claims_of_vendor(result, document)
    read.claims.append(claims)
    if result.fields.get("number"):
        read.prints.append({"of": result.vendor, **result.fields})
    _number(claims.number, about, into)
    if result.mrz:
        issued = dates_written(result.fields.get("issued", ""))
        read_text(result.mrz, document, about, into, read, next(iter(issued)) if len(issued) == 1 else None)


_SAID = {
    "passed": "confirmed",
    "failed": "contradicted",
    "caution": "inconclusive",
    "not-done": "inconclusive",
}
_CHECKED = {"document-authenticity": "identity", "liveness": "liveness", "face-match": "face"}


def _concluded(result: vendor_result.VendorResult) -> Iterator[tuple[str, str]]:
    """What the vendor's checks say of document, liveness and face; several of one kind by the worst that was decided."""
    worst: dict[str, str] = {}
    order = ("contradicted", "inconclusive", "confirmed")
    for check in result.checks:
        if kind := _CHECKED.get(check.group.value):
            said = _SAID[check.result.value]
            worst[kind] = min(worst.get(kind, said), said, key=order.index)
    # a machine's comparison of faces is advice: only people's comparison is a check
    worst.pop("face", None)
    if not worst and result.outcome.value in ("approved", "declined"):
        worst["identity"] = "confirmed" if result.outcome.value == "approved" else "contradicted"
    yield from worst.items()


def conclude(form: Mapping[str, str], about: About, into: Gathered, read: IdentityRead) -> None:
    """Compare everything that was read with each other and with the form."""
    told = claims_written("application form", form)
    facts = coherence([*read.claims, told], about.same_name) if read.claims else ()
    if read.claims:
        into.facts("document_facts", _SOURCE, "identity", "all", facts or (Fact("identity.compared"),))

    for licence, document in read.cards:
        into.facts("document_facts", _SOURCE, "identity", document, _printed(licence, about, read))


def _printed(licence: Licence, about: About, read: IdentityRead) -> Iterator[Fact]:
    """Whether a barcode tells what is printed on its card: what one print contradicts no other takes back.

    A vendor may have seen another document: its fields are this card's only where number and dates agree.
    """
    found: dict[str, Fact] = {}
    for printed in read.prints:
        if same_card(licence, printed, about.same_name, elsewhere="of" in printed):
            for fact in compare(licence, printed, about.same_name):
                if fact.value not in found or fact.name == "aamva.print-different":
                    found[fact.value] = fact
    yield from found.values()


def _zone(
    zone: Mrz, document: str, about: About, into: Gathered, read: IdentityRead, issued: date | None
) -> None:
    into.facts("document_facts", _SOURCE, "identity", document, mrz_facts.facts(zone, about.now, issued))
    read.claims.append(claims_of_mrz(zone, document))
    _number(f"{zone.issuer}{zone.number}", about, into)


def _licence(licence: Licence, document: str, about: About, into: Gathered, read: IdentityRead) -> None:
    into.facts("document_facts", _SOURCE, "identity", document, aamva_facts.facts(licence, about.now))
    read.claims.append(claims_of_licence(licence, document))
    read.cards.append((licence, document))
    _number(f"{licence.jurisdiction}{licence.number}", about, into)


def _number(number: str, about: About, into: Gathered) -> None:
    """The document's number as a keyed value; one too short to be anybody's own is none."""
    plain = "".join(filter(str.isalnum, number)).upper()
    if len(plain) >= 6:
        key = value_key("document-number", plain, about.context)
        into.identifier(_SOURCE, "document-number", key, ending(plain), "identity document")
