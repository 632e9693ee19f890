"""What a TAXII client asks of a collection, and the page that answers it."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import orjson

from watchword.intel.exchange.taxii_collections import Held

#: Most objects on one page, whatever a client asks for.
MOST = 1000
#: Most values of one filter.
_VALUES = 200
_FILTERS = ("id", "type", "version", "spec_version")


class QueryError(ValueError):
    """A query that cannot be answered; said in a few words to whoever asked."""


@dataclass(frozen=True)
class Query:
    """added_after and next: keys after which to go on. versions: last, first, all, or moments."""

    added_after: str = ""
    limit: int = MOST
    after: tuple[str, str, str] | None = None
    ids: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    versions: frozenset[str] = frozenset({"last"})
    spec_versions: frozenset[str] = frozenset()

    def all_versions(self) -> "Query":
        """The same, of all versions of an object."""
        return replace(self, versions=frozenset({"all"}))


@dataclass(frozen=True)
class Served:
    """One page, in the order in which objects were added, and the token of the next (empty at the end)."""

    objects: list[Held]
    next: str


def query_of(fields: Mapping[str, list[str]]) -> Query:
    """The query of a request's fields. Raises QueryError; fields that TAXII does not know are passed over."""
    matches = {name: _values(fields, f"match[{name}]") for name in _FILTERS}
    versions = frozenset(
        each if each in ("last", "first", "all") else stamp(each) for each in matches["version"]
    )
    return Query(
        stamp(_one(fields, "added_after")) if "added_after" in fields else "",
        _limit(_one(fields, "limit")) if "limit" in fields else MOST,
        _after(_one(fields, "next")) if "next" in fields else None,
        matches["id"],
        matches["type"],
        versions or frozenset({"last"}),
        matches["spec_version"],
    )


def served(held: list[Held], query: Query) -> Served:
    """The page of a collection, whose objects come in the order in which they were added."""
    fitting = [each for each in _versions(held, query.versions) if _fits(each, query)]
    page = fitting[: query.limit]
    return Served(page, _token(page[-1]) if len(fitting) > len(page) else "")


def stamp(text: str) -> str:
    """A moment as it is compared, to the microsecond. Raises QueryError for what is none."""
    try:
        at = datetime.fromisoformat(text[:40])
        return f"{(at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC):%Y-%m-%dT%H:%M:%S.%fZ}"
    except (ValueError, OverflowError) as error:
        raise QueryError(f"{text[:40]!r} is no moment such as 2026-01-31T00:00:00.000000Z") from error


def _fits(each: Held, query: Query) -> bool:
    return (
        (not query.added_after or each.added > query.added_after)
        and (query.after is None or each.key > query.after)
        and (not query.ids or each.id in query.ids)
        and (not query.types or each.content["type"] in query.types)
        and (not query.spec_versions or each.spec_version in query.spec_versions)
    )


def _versions(held: list[Held], wanted: frozenset[str]) -> list[Held]:
    """The versions of each object that are asked for."""
    if "all" in wanted:
        return held
    last: dict[str, str] = {}
    first: dict[str, str] = {}
    for each in held:
        last[each.id] = max(last.get(each.id, ""), each.version)
        first[each.id] = min(first.get(each.id, each.version), each.version)
    return [
        each for each in held
        if each.version in wanted
        or ("last" in wanted and each.version == last[each.id])
        or ("first" in wanted and each.version == first[each.id])
    ]  # fmt: skip


def _one(fields: Mapping[str, list[str]], name: str) -> str:
    if len(fields[name]) != 1:
        raise QueryError(f"{name} is given more than once")
    return fields[name][0]


def _values(fields: Mapping[str, list[str]], name: str) -> frozenset[str]:
    values = [each.strip() for text in fields.get(name, ()) for each in text.split(",")]
    if len(values) > _VALUES:
        raise QueryError(f"{name} has more than {_VALUES} values")
    return frozenset(filter(None, values))


def _limit(text: str) -> int:
    if not text.isdecimal() or len(text) > 9 or int(text) < 1:
        raise QueryError(f"limit {text[:20]!r} is no number above zero")
    return min(int(text), MOST)


def _token(last: Held) -> str:
    return urlsafe_b64encode(orjson.dumps(last.key)).decode().rstrip("=")


def _after(token: str) -> tuple[str, str, str]:
    try:
        added, object_id, version = orjson.loads(urlsafe_b64decode(token[:2000] + "=" * (-len(token) % 4)))
    except (ValueError, TypeError) as error:
        raise QueryError("next is none that this server gave") from error
    if not all(isinstance(each, str) for each in (added, object_id, version)):
        raise QueryError("next is none that this server gave")
    return added, object_id, version
