"""Veriff: the decision webhook.

Names after Veriff's pages on the decision webhook and its code tables: `verification` with `status` (approved,
declined, resubmission_requested, expired, abandoned, review), `code`, `reason`, `reasonCode`, `decisionTime`,
`acceptanceTime`, `person`, `document`, `riskLabels`. Reason codes: 102 tampering, 103 another face, 204 poor
image, 108 to 110 duplicates. `insights` (`label`, `result`) is Veriff's Full Auto form, from memory.
"""

from collections.abc import Iterator

from watchword.documents.identity.vendors.reading import at, fields, listed, moment, mrz_text, text_at, texts
from watchword.documents.identity.vendors.result import Group, SubCheck, VendorResult
from watchword.documents.identity.vendors.words import check, checks, outcome

_PATHS: dict[str, list[tuple[str | int, ...]]] = {
    "name": [("person", "firstName"), ("person", "lastName")],
    "birth": [("person", "dateOfBirth")],
    "number": [("document", "number")],
    "expires": [("document", "validUntil")],
    "issued": [("document", "validFrom"), ("document", "firstIssue")],
    "address": [("person", "addresses", 0, "fullAddress")],
}
#: Reason codes that say which check failed; the others are told as reasons only.
_REASONS = {
    "102": Group.AUTHENTICITY, "103": Group.FACE, "106": Group.AUTHENTICITY, "108": Group.OTHER,
    "109": Group.OTHER, "110": Group.OTHER, "201": Group.QUALITY, "204": Group.QUALITY,
}  # fmt: skip


def recognises(document: object) -> bool:
    """Whether it is a decision: a verification with a status and a code or a decision time."""
    told = at(document, "verification")
    return bool(text_at(told, "status")) and (at(told, "code") or at(told, "decisionTime")) is not None


def read(document: object) -> VendorResult:
    """The decision; its reason becomes a failed check where Veriff's code says which."""
    told = at(document, "verification")
    return VendorResult(
        "veriff",
        outcome(text_at(told, "status")),
        checks(list(_checks(told))),
        fields(told, _PATHS),
        mrz_text(told),
        texts(at(told, "reason")),
        moment(told, "acceptanceTime"),
        moment(told, "decisionTime"),
    )


def _checks(told: object) -> Iterator[SubCheck | None]:
    code = text_at(told, "reasonCode")
    if code in _REASONS:
        yield check(f"reason {code}", "failed", at(told, "reason"), _REASONS[code])
    for label in listed(told, "riskLabels"):
        yield check(text_at(label, "label"), "warning", at(label, "category"))
    for insight in listed(told, "insights"):
        yield check(text_at(insight, "label"), text_at(insight, "result"), at(insight, "category"))
