"""Persona: an inquiry with its verifications, as the API or a webhook gives it.

Names after Persona's documentation of inquiries and verifications: `data.attributes.status`, `included` with
types `verification/government-id`, `verification/selfie` and others, their `status` and `checks` (`name`,
`status`, `reasons`), and of the document `name-first`, `name-last`, `birthdate`, `identification-number`,
`expiration-date`, `issue-date`; keys may be in kebab, snake or camel case.
"""

from collections.abc import Iterator

from watchword.documents.identity.vendors.reading import at, fields, listed, moment, mrz_text, text_at
from watchword.documents.identity.vendors.result import Group, Outcome, SubCheck, VendorResult
from watchword.documents.identity.vendors.words import check, checks, outcome

_PATHS: dict[str, list[tuple[str | int, ...]]] = {
    "name": [("name-first",), ("name-last",)],
    "birth": [("birthdate",)],
    "number": [("identification-number",)],
    "expires": [("expiration-date",)],
    "issued": [("issue-date",)],
}
_ADDRESS = ("address-street-1", "address-city", "address-subdivision", "address-postal-code")


def recognises(document: object) -> bool:
    """Whether it is an inquiry, alone or in a webhook's event."""
    return text_at(_inquiry(document), "data", "type") == "inquiry"


def _inquiry(document: object) -> object:
    payload = at(document, "data", "attributes", "payload")
    return document if payload is None else payload


def read(document: object) -> VendorResult:
    """The result of an inquiry. `completed` alone means that the applicant is done, not that it was decided."""
    inquiry = _inquiry(document)
    about = at(inquiry, "data", "attributes")
    verifications = [
        one for one in listed(inquiry, "included") if text_at(one, "type").startswith("verification/")
    ]
    card = next(
        (at(one, "attributes") for one in verifications if "government" in text_at(one, "type")), None
    )
    told = fields(card, _PATHS)
    address = ", ".join(filter(None, (text_at(card, key) for key in _ADDRESS)))
    return VendorResult(
        "persona",
        _outcome(text_at(about, "status")),
        checks([one for each in verifications for one in _checks(each)]),
        {**told, "address": address} if address else told,
        mrz_text(card),
        started=moment(about, "started-at") or moment(about, "created-at"),
        completed=moment(about, "decisioned-at") or moment(about, "completed-at"),
    )


def _outcome(status: str) -> Outcome:
    return Outcome.RESUBMISSION if status == "failed" else outcome(status)


def _checks(verification: object) -> Iterator[SubCheck | None]:
    kind = text_at(verification, "type").removeprefix("verification/")
    status = text_at(verification, "attributes", "status")
    group = Group.FACE if kind == "selfie" else Group.AUTHENTICITY if "government" in kind else Group.OTHER
    yield check(kind, status, group=group)
    for one in listed(verification, "attributes", "checks"):
        yield check(text_at(one, "name"), text_at(one, "status"), at(one, "reasons"))
