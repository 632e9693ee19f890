"""Results of identity verification vendors, as exported JSON, read into one form."""

from collections.abc import Callable, Iterator, Mapping

import orjson

from watchword.documents.identity.agree import Claims, claims_written
from watchword.documents.identity.vendors import generic, jumio, onfido, persona, stripe, veriff
from watchword.documents.identity.vendors.result import Group, Outcome, Result, SubCheck, VendorResult
from watchword.documents.limits import DocumentError
from watchword.records.fact import Fact

__all__ = [
    "FACTS",
    "Group",
    "Outcome",
    "Result",
    "SubCheck",
    "VendorResult",
    "claims_of_vendor",
    "facts",
    "read_vendor_result",
]

FACTS: Mapping[str, str] = {
    "idv.outcome": "how the vendor ended the check; value: approved, declined, resubmission, expired, review, "
    "pending or unknown; time: when; detail: the vendor and its reasons",
    "idv.document-authenticity": "checks of whether the document is genuine; value: passed, failed, caution or "
    "not-done; number: how many ended so; detail: their names",
    "idv.liveness": "checks of whether a living person was before the camera; as above",
    "idv.face-match": "checks of the face against the document's; as above",
    "idv.data-consistency": "checks of the document's data against each other and the form's; as above",
    "idv.image-quality": "checks of the pictures; failed means ask again, never a sign against the person; as above",
    "idv.other": "the vendor's other checks; as above; shown, never scored",
    "idv.mrz": "the vendor gave the machine-readable zone's text; number: its lines",
    "idv.duration": "from start to end; number: seconds; shown, never scored",
}
"""Names of facts -> their meaning. What was read from the document is never in a fact."""

#: No vendor's result without pictures is larger.
MAX_BYTES = 5_000_000

_VENDORS: tuple[tuple[Callable[[object], bool], Callable[[object], VendorResult]], ...] = (
    (stripe.recognises, stripe.read),
    (persona.recognises, persona.read),
    (veriff.recognises, veriff.read),
    (jumio.recognises, jumio.read),
    (onfido.recognises, onfido.read),
    (generic.recognises, generic.read),
)


def read_vendor_result(data: bytes) -> VendorResult:
    """The result in a vendor's JSON (UTF-8): Onfido, Persona, Veriff, Stripe, Jumio, else the plain form.

    Raises DocumentError where it is no JSON object, too large, or holds no result. Checks of age, sex,
    nationality or country are left out.
    """
    if len(data) > MAX_BYTES:
        raise DocumentError(f"vendor result: larger than {MAX_BYTES:,} bytes; export it without pictures")
    try:
        document = orjson.loads(data)
    except orjson.JSONDecodeError as fault:
        raise DocumentError(f"vendor result: no JSON ({fault}); export it again as JSON") from fault
    if isinstance(document, list) and document:
        document = document[-1]
    if not isinstance(document, dict):
        raise DocumentError("vendor result: JSON without an object; export one result as one object")
    for recognises, read in _VENDORS:
        if recognises(document):
            return read(document)
    raise DocumentError("vendor result: no outcome, status or result in it; export the decision itself")


def is_known_vendor(data: bytes) -> bool:
    """Whether these bytes are a result of a vendor known by name; the plain form is not told from other JSON."""
    try:
        document = orjson.loads(data) if len(data) <= MAX_BYTES else None
    except orjson.JSONDecodeError:
        return False
    if isinstance(document, list) and document:
        document = document[-1]
    named = (recognises for recognises, read in _VENDORS if read is not generic.read)
    return isinstance(document, dict) and any(recognises(document) for recognises in named)


def facts(result: VendorResult) -> tuple[Fact, ...]:
    """The facts of one result: its outcome, and for each kind of check how many ended how."""
    detail = "; ".join((result.vendor, *result.reasons))[:300]
    return (
        Fact("idv.outcome", result.outcome.value, time=result.completed, detail=detail),
        *_checks(result),
        *_rest(result),
    )


def _checks(result: VendorResult) -> Iterator[Fact]:
    for group in Group:
        for ended in Result:
            names = [one.name for one in result.checks if (one.group, one.result) == (group, ended)]
            if names:
                yield Fact(
                    f"idv.{group.value}", ended.value, float(len(names)), detail=", ".join(names)[:300]
                )


def _rest(result: VendorResult) -> Iterator[Fact]:
    if result.mrz:
        yield Fact("idv.mrz", number=float(len(result.mrz.splitlines())))
    if result.started and result.completed and result.completed >= result.started:
        seconds = (result.completed - result.started).total_seconds()
        yield Fact("idv.duration", number=round(seconds))


def claims_of_vendor(result: VendorResult, document: str = "") -> Claims:
    """What the vendor read from the document, for comparing."""
    return claims_written(f"vendor ({result.vendor})", result.fields, document)
