"""STIX objects out of bundles: each once, in its latest version, and revoked for good once it was."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from watchword.intel.exchange.feeds.bounds import Account, Bounds
from watchword.intel.exchange.feeds.documents import too_deep
from watchword.intel.report import IntelligenceError

Object = dict[str, Any]
_ID = re.compile(r"([a-z][a-z0-9-]{1,248})--[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_NEVER = datetime(1, 1, 1, tzinfo=UTC)


def objects_in(document: Any) -> Iterator[Any] | None:
    """The objects of a bundle, of a TAXII envelope, of an array of either, or one object; None for anything else."""
    if isinstance(document, list):
        if all(isinstance(each, dict) and ("objects" in each or "type" in each) for each in document):
            return (inner for each in document for inner in _inner(each))
        return None
    if isinstance(document, dict) and (document.get("type") == "bundle" or "objects" in document):
        return _inner(document) if isinstance(document.get("objects", []), list) else None
    if isinstance(document, dict) and "type" in document and "id" in document:
        return iter([document])
    return None


def _inner(document: Object) -> Iterator[Any]:
    inner = document.get("objects", [] if document.get("type") == "bundle" else [document])
    return iter(inner if isinstance(inner, list) else [])


def merge(held: dict[str, Object], found: Iterable[Any], account: Account, bounds: Bounds) -> None:
    """Add objects to those that are held, by id; the later `modified` wins, and a revoked version always does.

    What is no STIX object is counted in the account. Raises IntelligenceError beyond `bounds.objects`.
    """
    for each in found:
        account.read += 1
        if account.read > bounds.objects or len(held) > bounds.objects:
            raise IntelligenceError(
                f"the feed has more than {bounds.objects:,} objects; ask for a smaller one"
            )
        wrong = _wrong(each)
        if wrong:
            account.refuse(f"object {account.read}: {wrong}")
            continue
        before = held.get(each["id"])
        if before is None or _supersedes(each, before):
            held[each["id"]] = each


def _wrong(each: Any) -> str:
    """Why something is no STIX object; empty where it is one."""
    if not isinstance(each, dict):
        return "is no object"
    named = each.get("id")
    match = _ID.fullmatch(named[:300]) if isinstance(named, str) else None
    if match is None:
        return f"its id {str(named)[:60]!r} is none of STIX"
    if each.get("type") != match[1]:
        return f"its id {match[0]} is not of its type {str(each.get('type'))[:40]!r}"
    if too_deep(each):
        return f"{match[0]} is nested too deeply"
    return ""


def _supersedes(new: Object, held: Object) -> bool:
    if held.get("revoked") is True or new.get("revoked") is True:
        return held.get("revoked") is not True
    return version_of(new) >= version_of(held)


def version_of(each: Object) -> datetime:
    """When an object's version was made; the first day of all for what does not say it."""
    for key in ("modified", "created"):
        value = each.get(key)
        if isinstance(value, str) and len(value) <= 40:
            try:
                at = datetime.fromisoformat(value)
            except ValueError:
                continue
            return at if at.tzinfo else at.replace(tzinfo=UTC)
    return _NEVER
