"""Lever: an opportunity as its API gives it, with applications and a parsed resume where they were expanded.

Names from the API's documentation and public clients: the opportunity's, an application's `type`, `user`,
`posting`, `customQuestions` and `createdAt`, `parsedData` with `positions` and `schools`. From memory:
`personalInformation` and the parts of custom questions.
"""

from collections.abc import Mapping
from typing import Any

from watchword.sources.application_form.draft import Draft
from watchword.sources.application_form.spells import education, employment
from watchword.sources.application_form.values import first, mapping, objects, only, text, texts

_SIGNS = ("origin", "sources", "contact", "headline", "stageChanges", "lastInteractionAt", "applications")
_READ = {
    *_SIGNS, "id", "name", "emails", "phones", "links", "location", "createdAt", "parsedData", "parsedResume", "tags",
    "stage", "owner", "followers", "archived", "updatedAt", "lastAdvancedAt", "snoozedUntil", "isAnonymized", "urls",
    "confidentiality", "dataProtection", "archivedReason", "opportunityLocation", "deletedAt", "deletedBy", "resume",
    "customQuestions", "sourcedBy",
}  # fmt: skip


def candidate_of(raw: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """The opportunity in a record; None for another's record, and for a list of several."""
    inner = only(raw.get("data")) or raw
    signed = sum(sign in inner for sign in _SIGNS) >= 2
    return inner if signed and ("emails" in inner or "phones" in inner) and "name" in inner else None


def draft(raw: Mapping[str, Any]) -> Draft:
    """The form of one opportunity with the first of its applications."""
    found = Draft()
    for ours, theirs in (("candidate", "id"), ("name", "name"), ("emails", "emails"), ("phones", "phones"),
                         ("links", "links"), ("location", "location")):  # fmt: skip
        found.put(ours, raw.get(theirs))
    application = mapping(raw.get("applications"))
    found.put("applied", application.get("createdAt") or raw.get("createdAt"))
    _application(found, application)
    _questions(found, raw)
    sources = texts(raw.get("sources"))
    if text(raw.get("origin")).lower() == "agency" and sources:
        found.put("agency", sources[0])
    parsed = mapping(raw.get("parsedData")) or mapping(raw.get("parsedResume"))
    found.employments += filter(None, map(employment, objects(parsed.get("positions"))))
    found.educations += filter(None, map(education, objects(parsed.get("schools"))))
    found.rest(raw, _READ)
    return found


def _application(found: Draft, raw: Mapping[str, Any]) -> None:
    found.put(
        "post", first(raw, "postingName") or first(mapping(raw.get("posting")), "text", "title", "name")
    )
    found.put("emails", raw.get("email"))
    found.put("phones", raw.get("phone"))
    found.put("links", raw.get("links"))
    if text(raw.get("type")) == "referral":
        found.put("referrer", first(mapping(raw.get("user")), "email") or first(raw, "user"))
    for each in objects(raw.get("personalInformation")):
        found.named(text(each.get("name")), each.get("value"))
    _questions(found, raw)


def _questions(found: Draft, raw: Mapping[str, Any]) -> None:
    """Forms with their fields, or a question alone."""
    for form in objects(raw.get("customQuestions")):
        for question in objects(form.get("fields")) or [form]:
            if asked := text(question.get("text")):
                found.named(asked, question.get("value"))
