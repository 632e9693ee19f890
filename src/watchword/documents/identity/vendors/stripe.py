"""Stripe Identity: a verification report, or a session with its last report expanded.

Names after Stripe's API: `object` (`identity.verification_report`, `identity.verification_session`), `created`,
`document`, `selfie`, `id_number`, each with `status` (verified, unverified) and `error` (`code`, `reason`); of
the document `first_name`, `last_name`, `dob`, `number`, `expiration_date`, `issued_date`, `address`.
"""

from collections.abc import Iterator

from watchword.documents.identity.vendors.reading import at, fields, moment, mrz_text, text_at
from watchword.documents.identity.vendors.result import Group, Outcome, Result, SubCheck, VendorResult
from watchword.documents.identity.vendors.words import check, checks, outcome

_PATHS: dict[str, list[tuple[str | int, ...]]] = {
    "name": [("first_name",), ("last_name",)],
    "birth": [("dob",)],
    "number": [("number",)],
    "expires": [("expiration_date",)],
    "issued": [("issued_date",)],
}
_ADDRESS = ("line1", "line2", "city", "state", "postal_code")
_PARTS = {"document": Group.AUTHENTICITY, "selfie": Group.FACE, "id_number": Group.CONSISTENCY}


def recognises(document: object) -> bool:
    """Whether it says so itself, alone or in an event's data."""
    return text_at(_object(document), "object").startswith("identity.verification_")


def _object(document: object) -> object:
    inner = at(document, "data", "object")
    return document if inner is None else inner


def read(document: object) -> VendorResult:
    """The report: approved where every check was verified; a session's own status counts where it has one."""
    whole = _object(document)
    expanded = at(whole, "last_verification_report")
    report = expanded if isinstance(expanded, dict) else whole
    found = checks(list(_checks(report)))
    card = at(report, "document")
    told = fields(card, _PATHS)
    address = ", ".join(filter(None, (text_at(card, "address", key) for key in _ADDRESS)))
    status = text_at(whole, "status")
    return VendorResult(
        "stripe",
        outcome(status) if status else _outcome(found),
        found,
        {**told, "address": address} if address else told,
        mrz_text(card),
        completed=moment(report, "created"),
    )


def _outcome(found: tuple[SubCheck, ...]) -> Outcome:
    if not found:
        return Outcome.UNKNOWN
    return Outcome.APPROVED if all(one.result is Result.PASSED for one in found) else Outcome.DECLINED


def _checks(report: object) -> Iterator[SubCheck | None]:
    for part, group in _PARTS.items():
        if at(report, part) is not None:
            yield check(part, text_at(report, part, "status"), at(report, part, "error", "code"), group)
