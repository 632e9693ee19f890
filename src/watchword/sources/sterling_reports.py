"""Sterling's screenings as its programming interface gives them, with their report items.

From memory: `packageId`, `candidateId`, `status`, `result`, `submittedAt` and `reportItems`, each with `type`, `status`,
`result` and `updatedAt`; the employer's own `clientReferenceId`; whom or what an item is about.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from watchword.sources import background_words as words
from watchword.sources.application_form.values import first, mapping, objects
from watchword.sources.cells import email, kept, lower, number
from watchword.sources.checkr_reports import FIELDS, FLAT, checks_made_by
from watchword.sources.contract import Context, LogSource, Record
from watchword.sources.dates import moment

_ITEMS = "reportItems"
_ABOUT = ("employer", "school", "subject")
_ENDED = ("completedAt", "updatedAt", "submittedAt")
_TIMES = Context(key=b"")


def recognises(record: Record) -> int:
    """A screening of a package for a candidate, with what was checked or how it came out."""
    ordered = "packageId" in record and ("candidateId" in record or "candidate" in record)
    return 94 if ordered and (isinstance(record.get(_ITEMS), list) or "result" in record) else 0


def reshape(record: Record) -> dict[str, Any]:
    """Whose the screening is, and every result in it under our names; unfinished checks are passed over."""
    person = mapping(record.get("candidate"))
    mail = email(first(person, "email") or first(record, "candidateEmail", "email"))
    given = number(first(record, "clientReferenceId") or first(person, "clientReferenceId"))
    own = number(first(record, "candidateId") or first(person, "id"))
    return {
        "id": kept(first(record, "id")),
        "candidate": given or (None if mail else own),  # Sterling's own id is none of an applicant system's
        "email": mail,
        "checks": [check for item in objects(record.get(_ITEMS)) for check in _result(item, record)],
    }


def _result(item: Mapping[str, Any], record: Record) -> Iterator[dict[str, Any]]:
    """The result of one item; none where it is not finished, or its kind or word is not known."""
    name, reason = first(item, "type", "name"), first(item, "reason", "discrepancy")
    said = (first(item, "result"), first(item, "status"))
    word = next((each for each in said if each and not words.ended(each)), "")
    what, result = words.checked(name.replace("_", " ")), words.result(word, reason)
    at = moment(first(item, *_ENDED) or first(record, *_ENDED), _TIMES)
    if what and result and at:
        about = (first(item, key) for key in _ABOUT)
        yield {
            "time": at.isoformat(),
            "checked": what,
            "about": next(filter(None, map(kept, about)), None),
            "result": result,
            "reason": lower(reason),
        }


STERLING_REPORTS = LogSource(
    id="sterling_reports",
    title="screenings of Sterling",
    version=1,
    recognises=recognises,
    fields=FIELDS,
    flat=FLAT,
    tables={"checks": checks_made_by("Sterling")},
    export="Sterling: the screening as JSON with its report items, your own id as clientReferenceId",
    reshape=reshape,
    plain=lambda record: False,
)
