"""Any other vendor: a result written down by hand or exported in the plain form of the documentation.

Keys: `vendor`, `outcome` or `status` or `result`, `checks` (a list of `name`, `result`, `reasons`, or a mapping
of names to results), `fields` (name, birth, number, expires, issued, address), `mrz`, `started`, `completed`.
"""

from collections.abc import Iterator, Mapping

from watchword.documents.identity.vendors.reading import (
    at,
    fields,
    listed,
    moment,
    mrz_text,
    plain,
    text_at,
    texts,
)
from watchword.documents.identity.vendors.result import SubCheck, VendorResult
from watchword.documents.identity.vendors.words import check, checks, outcome

_PATHS: dict[str, list[tuple[str | int, ...]]] = {
    "name": [("name",)],
    "birth": [("birth",), ("date_of_birth",), ("dob",)],
    "number": [("number",), ("document_number",)],
    "expires": [("expires",), ("expiry_date",), ("expiration_date",)],
    "issued": [("issued",), ("issue_date",)],
    "address": [("address",)],
}


def recognises(document: object) -> bool:
    """Whether it has an outcome at all."""
    return bool(_word(document))


def _word(document: object) -> str:
    return next(filter(None, (text_at(document, key) for key in ("outcome", "status", "result"))), "")


def read(document: object) -> VendorResult:
    """The result; a name in two parts (`first_name`, `last_name`) is joined."""
    told = at(document, "fields")
    found = fields(told, _PATHS)
    parted = " ".join(filter(None, (text_at(told, "first_name"), text_at(told, "last_name"))))
    return VendorResult(
        plain(text_at(document, "vendor") or "unnamed")[:40],
        outcome(_word(document)),
        checks(list(_checks(at(document, "checks")))),
        found if "name" in found or not parted else {**found, "name": parted},
        mrz_text(document),
        texts(at(document, "reasons")),
        moment(document, "started"),
        moment(document, "completed"),
    )


def _checks(told: object) -> Iterator[SubCheck | None]:
    if isinstance(told, Mapping):
        for name in list(told)[:100]:
            yield check(str(name), text_at(told, str(name)))
        return
    for one in listed({"checks": told}, "checks"):
        word = text_at(one, "result") or text_at(one, "status")
        yield check(text_at(one, "name"), word, at(one, "reasons"))
