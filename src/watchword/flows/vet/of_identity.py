"""Identity documents of a pack: zones, barcodes and vendors' results, and whether they tell one identity."""

from collections.abc import Iterator, Mapping
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
from watchword.documents.identity.mrz import Mrz, read_mrz
from watchword.documents.identity.quality import image_quality
from watchword.documents.identity.written_dates import dates_written
from watchword.documents.images.facts import image_facts
from watchword.documents.images.open import Picture
from watchword.documents.images.template import template_keys
from watchword.flows.vet.about import About
from watchword.flows.vet.gathered import Gathered
from watchword.records.fact import Fact
from watchword.sources.cells import ending
from watchword.sources.contact_keys import value_key

_SOURCE = "identity-document"
_VENDOR = "identity-vendor"


@dataclass
class IdentityRead:
    """What all identity documents of one pack claim, to be compared once all are read."""

    claims: list[Claims] = field(default_factory=list)


def read_text(
    text: str, document: str, about: About, into: Gathered, read: IdentityRead, issued: date | None = None
) -> None:
    """Zones and licence data in a text: a scan's text layer, or what a vendor or scanner gave; `issued` as printed."""
    for zone in read_mrz(text):
        _zone(zone, document, about, into, read, issued)
    if licence := read_licence(text):
        _licence(licence, document, about, into, read)


def read_picture(
    data: bytes, picture: Picture, document: str, about: About, into: Gathered, read: IdentityRead
) -> None:
    """A picture of a document: its quality, its file's own word, its barcode, and its background as values to share."""
    payloads = licence_payloads(picture.pixels)
    told = (
        *picture.facts,
        *image_facts(data, picture),
        *image_quality(picture.pixels),
        *payload_facts(payloads),
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


def _zone(
    zone: Mrz, document: str, about: About, into: Gathered, read: IdentityRead, issued: date | None
) -> None:
    into.facts("document_facts", _SOURCE, "identity", document, mrz_facts.facts(zone, about.now, issued))
    read.claims.append(claims_of_mrz(zone, document))
    _number(f"{zone.issuer}{zone.number}", about, into)


def _licence(licence: Licence, document: str, about: About, into: Gathered, read: IdentityRead) -> None:
    into.facts("document_facts", _SOURCE, "identity", document, aamva_facts.facts(licence, about.now))
    read.claims.append(claims_of_licence(licence, document))
    _number(f"{licence.jurisdiction}{licence.number}", about, into)


def _number(number: str, about: About, into: Gathered) -> None:
    """The document's number as a keyed value; one too short to be anybody's own is none."""
    plain = "".join(filter(str.isalnum, number)).upper()
    if len(plain) >= 6:
        key = value_key("document-number", plain, about.context)
        into.identifier(_SOURCE, "document-number", key, ending(plain), "identity document")
