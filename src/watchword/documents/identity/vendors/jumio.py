"""Jumio: the workflow details of the retrieval API.

Names after Jumio's pages on the retrieval API and its capabilities: `workflow.status`, `decision.type` (PASSED,
WARNING, REJECTED, NOT_EXECUTED), `decision.details.label`, `capabilities` (usability, imageChecks, dataChecks,
extraction, similarity, liveness …) as lists with a `decision` each; of extraction `data.firstName`, `lastName`,
`dateOfBirth`, `documentNumber`, `expiryDate`, `issuingDate`, `address.formattedAddress`. `data.mrz` is from
memory.
"""

from collections.abc import Iterator, Mapping

from watchword.documents.identity.vendors.reading import at, fields, listed, moment, mrz_text, text_at, texts
from watchword.documents.identity.vendors.result import Group, Outcome, SubCheck, VendorResult
from watchword.documents.identity.vendors.words import check, checks, outcome

_PATHS: dict[str, list[tuple[str | int, ...]]] = {
    "name": [("firstName",), ("lastName",)],
    "birth": [("dateOfBirth",)],
    "number": [("documentNumber",)],
    "expires": [("expiryDate",)],
    "issued": [("issuingDate",)],
    "address": [("address", "formattedAddress")],
}
_GROUPS = {
    "usability": Group.QUALITY, "image_checks": Group.AUTHENTICITY, "data_checks": Group.CONSISTENCY,
    "similarity": Group.FACE, "liveness": Group.LIVENESS, "authentication": Group.FACE,
}  # fmt: skip


def recognises(document: object) -> bool:
    """Whether it has capabilities and a workflow or a decision."""
    told = at(document, "capabilities")
    return isinstance(told, Mapping) and bool(at(document, "workflow") or at(document, "decision"))


def read(document: object) -> VendorResult:
    """The workflow's result; refused only for the pictures' usability, it asks for better ones."""
    data = at(document, "capabilities", "extraction", 0, "data")
    found = checks(list(_checks(at(document, "capabilities"))))
    return VendorResult(
        "jumio",
        _outcome(document),
        found,
        fields(data, _PATHS),
        mrz_text(data),
        texts(at(document, "decision", "details", "label")),
        moment(document, "startedAt") or moment(document, "createdAt"),
        moment(document, "completedAt"),
    )


def _outcome(document: object) -> Outcome:
    kind = text_at(document, "decision", "type")
    if kind == "NOT_EXECUTED":
        label = text_at(document, "decision", "details", "label")
        return Outcome.EXPIRED if "EXPIRED" in label else Outcome.PENDING
    refused = kind == "REJECTED" and _refused(document) == {"usability"}
    return Outcome.RESUBMISSION if refused else outcome(kind)


def _refused(document: object) -> set[str]:
    told = at(document, "capabilities")
    return {
        name
        for name in list(told)[:50]
        if any(text_at(one, "decision", "type") == "REJECTED" for one in listed(told, name))
    }


def _checks(capabilities: Mapping[str, object]) -> Iterator[SubCheck | None]:
    for name in list(capabilities)[:50]:
        for one in listed(capabilities, str(name)):
            decision = at(one, "decision")
            made = check(str(name), text_at(decision, "type"), at(decision, "details", "label"))
            if made is not None:
                group = _GROUPS.get(made.name, made.group)
                yield SubCheck(made.name, group, made.result, made.reasons)
