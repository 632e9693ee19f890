"""Background reports as Checkr's programming interface gives them, with their screenings expanded.

From its documentation: a report's `candidate`, `completed_at` and screenings by name, a screening's `status`, `result`
and `records`, and of a verification's record `employer` or `school` and `status` (clear, consider or pending), where
`result` is an object of dates and titles. Its statuses never say who gave the contact that was asked.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from watchword.sources import background_words as words
from watchword.sources.cells import email, kept, lower, number
from watchword.sources.contract import Context, Fields, LogSource, Record
from watchword.sources.dates import moment

#: What stands in a verification's record for whom it is about.
_ABOUT = ("employer", "school")
_TIMES = Context(key=b"")
#: Most screenings of one name, and most records of one, that are read.
_MOST = 100
_FIELDS = ("time", "checked", "about", "result", "reason")


def recognises(record: Record) -> int:
    """A report with a candidate, and a screening that is an object."""
    screened = any(_objects(record.get(name)) for name in words.SCREENINGS)
    about = "candidate" in record or "candidate_id" in record or "custom_id" in record
    return 94 if record.get("object") == "report" and screened and about else 0


def reshape(record: Record) -> dict[str, Any]:
    """Whose the report is, and every result in it under our names; unfinished checks are passed over."""
    candidate = record.get("candidate")
    person = candidate if isinstance(candidate, Mapping) else {}
    mail = email(_text(person.get("email")) or _text(record.get("candidate_email")))
    given = number(_text(record.get("custom_id")) or _text(person.get("custom_id")))
    own = number(_text(record.get("candidate_id")) or _text(person.get("id")))
    return {
        "id": kept(_text(record.get("id"))),
        "candidate": given
        or (None if mail else own),  # Checkr's own id ties nothing to an applicant system's
        "email": mail,
        "checks": [check for name in words.SCREENINGS for check in _screening(record, name)],
    }


def _screening(record: Record, name: str) -> Iterator[dict[str, Any]]:
    """The results of one screening: a row a record of a verification, else one for the whole of it."""
    what = words.SCREENINGS[name]
    for screening in _objects(record.get(name)):
        verified = _objects(screening.get("records")) if what in ("employment", "education") else []
        for each in verified or [screening]:
            said = [_text(each.get("result")), _text(each.get("status"))]
            word = next((one for one in said if one and not words.ended(one)), "")
            reason = _text(each.get("reason"))
            if (result := words.result(word, reason)) is None:
                continue
            ended = (part.get("completed_at") for part in (each, screening, record))
            at = moment(next(filter(None, map(_text, ended)), ""), _TIMES)
            if at is not None:
                yield {
                    "time": at.isoformat(),
                    "checked": what,
                    "about": _about(each),
                    "result": result,
                    "reason": lower(reason),
                }


def _about(record: Mapping[str, Any]) -> str | None:
    named = (each for key in _ABOUT for each in _objects(record.get(key)))
    return next((found for each in named if (found := kept(_text(each.get("name"))))), None)


def _objects(value: object) -> list[Mapping[str, Any]]:
    """The objects of a list; one alone is a list of one."""
    parts = value[:_MOST] if isinstance(value, list) else [value]
    return [part for part in parts if isinstance(part, Mapping)]


def _text(value: object) -> str:
    return str(value)[:500] if isinstance(value, str | int) and not isinstance(value, bool) else ""


#: A report of any vendor that is reshaped to its checks: its parts, and what is told of it.
FIELDS: dict[str, Fields] = {
    **dict.fromkeys(("id", "candidate", "email"), "VARCHAR"),
    "checks": [dict.fromkeys(_FIELDS, "VARCHAR")],
}
FLAT = {
    "vendor_id": "id",
    "time": "utc(list_max(list_transform(checks, lambda each: each.time)))",
    "candidate": "candidate",
    "email": "email",
    "checks": "checks",
}


def checks_made_by(vendor: str) -> str:
    """SQL of the checks in such reports, with who made them."""
    return f"""
            SELECT 'k' || md5(concat_ws(chr(31), report, checked, about, result, ended)) AS event_id,
                   min(_row) AS _row, utc(ended) AS time, candidate, email, checked, about, result,
                   'unknown' AS contact_from, '{vendor}' AS made_by, reason
            FROM (SELECT _row, report, candidate, email, each.* EXCLUDE (time), each.time AS ended
                  FROM (SELECT _row, event_id AS report, candidate, email, UNNEST(checks) AS each FROM {{flat}}))
            WHERE candidate IS NOT NULL OR email IS NOT NULL
            GROUP BY report, candidate, email, checked, about, result, reason, ended"""


CHECKR_REPORTS = LogSource(
    id="checkr_reports",
    title="reports of background checks",
    version=1,
    recognises=recognises,
    fields=FIELDS,
    flat=FLAT,
    tables={"checks": checks_made_by("Checkr")},
    export="Checkr: the report as JSON with its screenings included, your own id as custom_id",
    reshape=reshape,
    plain=lambda record: False,
)
