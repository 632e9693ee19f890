"""Forms of no known system: JSON Résumé and its like, or an object of named fields.

Names from the published schema of JSON Résumé (`basics`, `work`, `education`, `profiles`); all others are those of
`watchword.sources.application_form.names`.
"""

from collections.abc import Mapping
from typing import Any

from watchword.sources.application_form import names
from watchword.sources.application_form.draft import Draft
from watchword.sources.application_form.spells import education, employment
from watchword.sources.application_form.values import first, mapping, objects

_WORK = ("work", "employments", "employment", "experience", "experiences", "positions", "workExperience")
_LEARNT = ("education", "educations", "schools")
#: Objects whose parts are fields of the form.
_WITHIN = ("basics", "candidate", "applicant", "person", "personal", "contact", "answers", "fields", "form", "application",
           "bank", "address", "location")  # fmt: skip
_SPELLS = {*_WORK, *_LEARNT, "profiles", "jobApplications"}
_NO_FIELDS = {
    "id", "skills", "languages", "interests", "references", "awards", "certificates", "publications", "projects", "volunteer",
    "meta", "$schema", "summary", "label", "image", "updatedat", "updatedon", "status", "tags", "source", "isinternal", "type",
}  # fmt: skip


def candidate_of(raw: Mapping[str, Any], least: int = names.LEAST) -> Mapping[str, Any] | None:
    """The record itself if it names somebody and something of a form, `least` fields at least; else None."""
    asked = [
        name for part in (raw, *_parts(raw)) for name, value in part.items() if not isinstance(value, Mapping)
    ]
    return (
        raw
        if names.enough(
            (name for name in asked if name.lower() not in _NO_FIELDS and name not in _SPELLS), least
        )
        else None
    )


def draft(raw: Mapping[str, Any]) -> Draft:
    """The form of one record; parts that are objects are read as if they stood beside each other."""
    found = Draft()
    for name in _WORK:
        found.employments += filter(None, map(employment, objects(raw.get(name))))
    for name in _LEARNT:
        found.educations += filter(None, map(education, objects(raw.get(name))))
    found.put("candidate", mapping(raw.get("candidate")).get("id") or first(raw, "id"))
    for part in (raw, *_parts(raw)):
        for name, value in part.items():
            _field(found, name, value)
    for job in objects(raw.get("jobApplications")):
        found.put("post", first(job, "descriptor", "name"))
    return found


def _parts(raw: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The objects within a form, and within those, that hold fields of it."""
    outer = _within(raw)
    return [*outer, *(inner for each in outer for inner in _within(each))]


def _within(raw: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [inner for name in _WITHIN if isinstance(inner := raw.get(name), Mapping)]


def _field(found: Draft, name: str, value: object) -> None:
    if not value or name in (*_WORK, *_LEARNT, "jobApplications") or name.lower() in _NO_FIELDS:
        return
    if isinstance(value, Mapping) and name in _WITHIN:
        return
    if name == "profiles":
        found.put("links", [first(each, "url") for each in objects(value)])
    elif name in ("countryCode", "postalCode", "addressLine1", "addressLine2"):
        ours = {"countryCode": "country", "postalCode": "postcode", "addressLine1": "address"}
        found.put(ours.get(name, "address_2"), value)
    else:
        found.named(name, value)
