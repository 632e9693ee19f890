"""Ashby: results of `candidate.info` and `application.info`, alone or one within the other.

Names from the API's published schemas: the candidate's, and `fieldSubmissions` with `path` and `value`. From memory:
where an application keeps its submitted form, and the titles in a form's definition.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from watchword.sources.application_form.draft import Draft
from watchword.sources.application_form.values import first, mapping, objects, only, text

_SIGNS = (
    "primaryEmailAddress",
    "primaryPhoneNumber",
    "socialLinks",
    "applicationIds",
    "creditedToUser",
    "fileHandles",
)
_FORMS = ("submittedForm", "applicationFormSubmissions", "formSubmissions")
_READ = {
    *_SIGNS, *_FORMS, "id", "name", "emailAddresses", "phoneNumbers", "linkedInUrl", "githubUrl", "websiteUrl",
    "profileUrl", "locationSummary", "location", "primaryLocation", "source", "customFields", "createdAt", "updatedAt",
    "tags", "position", "company", "school", "resumeFileHandle", "isAnonymized", "fraudCheck", "timezone",
    "application", "applications",
}  # fmt: skip
_SYSTEM = "_systemfield_"


def candidate_of(raw: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The candidate in a record, with its application beside it; None for another's record, and for a list of several."""
    inner = only(raw.get("results")) or raw
    application = mapping(inner.get("application")) or inner
    candidate = mapping(inner.get("candidate")) or mapping(application.get("candidate"))
    if _is_candidate(candidate):
        return {**candidate, "application": application}
    return inner if _is_candidate(inner) else None


def _is_candidate(raw: Mapping[str, Any]) -> bool:
    return sum(sign in raw for sign in _SIGNS) >= 1 and "name" in raw


def draft(raw: Mapping[str, Any]) -> Draft:
    """The form of one candidate with its application, where that is given."""
    found = Draft()
    found.put("candidate", raw.get("id"))
    found.put("name", raw.get("name"))
    for ours, theirs in (("emails", "primaryEmailAddress"), ("emails", "emailAddresses"), ("links", "socialLinks"),
                         ("phones", "primaryPhoneNumber"), ("phones", "phoneNumbers"), ("links", "linkedInUrl"),
                         ("links", "githubUrl"), ("links", "websiteUrl")):  # fmt: skip
        found.put(ours, raw.get(theirs))
    places = (raw, mapping(raw.get("primaryLocation")), mapping(raw.get("location")))
    found.put("location", next(filter(None, (first(each, "locationSummary") for each in places)), ""))
    application = mapping(raw.get("application")) or mapping(raw.get("applications"))
    found.put("applied", application.get("createdAt") or raw.get("createdAt"))
    found.put("post", mapping(application.get("job")).get("title"))
    _source(found, raw, application)
    for own in (*objects(raw.get("customFields")), *objects(application.get("customFields"))):
        found.named(text(own.get("title")), own.get("valueLabel") or own.get("value"))
    for name, value in _submitted(raw, application):
        found.named(name, value)
    found.rest(raw, _READ)
    return found


def _source(found: Draft, raw: Mapping[str, Any], application: Mapping[str, Any]) -> None:
    """The agency, or who referred: whoever is credited with a source of another kind is no referrer."""
    source = mapping(application.get("source")) or mapping(raw.get("source"))
    kind = text(mapping(source.get("sourceType")).get("title")).lower()
    credited = mapping(application.get("creditedToUser")) or mapping(raw.get("creditedToUser"))
    if "referr" in kind or "referr" in text(source.get("title")).lower():
        found.put("referrer", first(credited, "email"))
    if "agenc" in kind:
        found.put("agency", source.get("title"))


def _submitted(*places: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """What the applicant submitted, by the title of each field, or by its path where no title is given."""
    for place in places:
        for form in (each for name in _FORMS for each in objects(place.get(name))):
            titles = dict(_titles(form))
            for each in objects(form.get("fieldSubmissions")):
                path = text(each.get("path"))
                yield (
                    titles.get(path, text(each.get("title")) or path.removeprefix(_SYSTEM)),
                    each.get("value"),
                )
            for path, value in mapping(form.get("submittedValues")).items():
                yield titles.get(path, path.removeprefix(_SYSTEM)), value


def _titles(form: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for section in objects(mapping(form.get("formDefinition")).get("sections")):
        for each in objects(section.get("fields")):
            asked = mapping(each.get("field")) or each
            path = text(asked.get("path"))
            if not path.startswith(_SYSTEM):
                yield path, text(asked.get("title"))
