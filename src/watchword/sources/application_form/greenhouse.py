"""Greenhouse: a candidate or an application as its Harvest API gives it, or as its webhooks send it.

Names from the Harvest documentation: all of the candidate's, the application's `applied_at`, `source`, `credited_to`,
`jobs`, `answers`, `custom_fields` and `keyed_custom_fields`. From memory: the webhooks' wrapper.
"""

from collections.abc import Mapping
from typing import Any

from watchword.sources.application_form.draft import Draft
from watchword.sources.application_form.spells import education, employment
from watchword.sources.application_form.values import first, mapping, objects, text

_SIGNS = (
    "email_addresses", "phone_numbers", "applications", "application_ids", "website_addresses",
    "social_media_addresses", "keyed_custom_fields", "educations", "employments",
)  # fmt: skip
_READ = {
    *_SIGNS, "id", "first_name", "last_name", "addresses", "custom_fields", "company", "title", "created_at", "updated_at",
    "last_activity", "is_private", "photo_url", "attachments", "recruiter", "coordinator", "can_email", "tags",
    "linked_user_ids", "preferred_name",
}  # fmt: skip


def candidate_of(raw: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The candidate in a record, with an application that it stands in beside it; None for another's record."""
    application = mapping(mapping(raw.get("payload")).get("application")) or raw
    candidate = mapping(application.get("candidate"))
    if _is_candidate(candidate):
        return {**candidate, "applications": [application]}
    return raw if _is_candidate(raw) else None


def _is_candidate(raw: Mapping[str, Any]) -> bool:
    return ("first_name" in raw or "last_name" in raw) and any(sign in raw for sign in _SIGNS)


def draft(raw: Mapping[str, Any]) -> Draft:
    """The form of one candidate with the first of its applications."""
    found = Draft()
    found.put("candidate", raw.get("id"))
    found.put("known_as", raw.get("preferred_name"))
    for name in ("first_name", "last_name"):
        found.put(name, raw.get(name))
    found.put("emails", raw.get("email_addresses"))
    found.put("phones", raw.get("phone_numbers"))
    for addresses in (raw.get("website_addresses"), raw.get("social_media_addresses")):
        found.put("links", addresses)
    application = mapping(raw.get("applications"))
    found.put("address", first({"one": mapping(raw.get("addresses"))}, "one"))
    found.put("location", mapping(application.get("location")).get("address"))
    found.employments += filter(None, map(employment, objects(raw.get("employments"))))
    found.educations += filter(None, map(education, objects(raw.get("educations"))))
    _applied(found, application)
    _own_fields(found, raw)
    found.rest(raw, _READ)
    return found


def _applied(found: Draft, application: Mapping[str, Any]) -> None:
    found.put("applied", application.get("applied_at"))
    found.put("post", mapping(application.get("jobs")).get("name"))
    source = first(mapping(application.get("source")), "public_name", "name")
    credited = mapping(application.get("credited_to"))
    if "referr" in source.lower():
        found.put("referrer", first(credited, "email", "primary_email_address", "employee_id"))
    if "agenc" in text(mapping(mapping(application.get("source")).get("type")).get("name")).lower():
        found.put("agency", source)
    _own_fields(found, application)
    for answer in objects(application.get("answers")):
        found.named(text(answer.get("question")), answer.get("answer"))


def _own_fields(found: Draft, raw: Mapping[str, Any]) -> None:
    """The employer's own fields: the keyed ones carry the names that people see; the others are the same ones."""
    keyed = mapping(raw.get("keyed_custom_fields"))
    for key, each in keyed.items():
        inner = mapping(each)
        if value := inner.get("value"):
            found.named(text(inner.get("name")) or key, value)
    for key, value in mapping(raw.get("custom_fields")).items():
        if key not in keyed and value and not keyed:
            found.named(key, value)
