"""A read-only TAXII 2.1 server, as a WSGI application: folders of STIX bundles are its collections."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs

import orjson

from watchword.intel.exchange.taxii_access import Access
from watchword.intel.exchange.taxii_collections import Collections, Held
from watchword.intel.exchange.taxii_message import ADDED_FIRST, ADDED_LAST, MEDIA_TYPE, STIX_TYPE
from watchword.intel.exchange.taxii_query import Query, QueryError, Served, query_of, served

ROOT = "/api/"
Environment = dict[str, Any]
Start = Callable[[str, list[tuple[str, str]]], Any]
_ACCEPTED = re.compile(
    r"(?:application/taxii\+json(?:\s*;\s*version\s*=\s*\"?2\.1\"?)?|application/\*|\*/\*)", re.I
)
_STATUS = {200: "OK", 400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found",
           405: "Method Not Allowed", 406: "Not Acceptable", 500: "Internal Server Error"}  # fmt: skip


@dataclass(frozen=True)
class Answer:
    """A status, a TAXII message, and headers beside the usual ones."""

    status: int
    message: dict[str, Any]
    headers: tuple[tuple[str, str], ...] = ()


def refusal(status: int, title: str, *headers: tuple[str, str]) -> Answer:
    """A TAXII error message."""
    return Answer(status, {"title": title, "http_status": str(status)}, headers)


class TaxiiServer:
    """The application. `access` says who may read; without one everybody may."""

    def __init__(self, collections: Collections, access: Access) -> None:
        self._collections = collections
        self._access = access

    def __call__(self, environment: Environment, start: Start) -> Iterable[bytes]:
        """Answer one request."""
        answer = self._answer(environment)
        content = orjson.dumps(answer.message)
        headers = [("Content-Type", MEDIA_TYPE), ("Content-Length", str(len(content))),
                   ("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff"), *answer.headers]  # fmt: skip
        start(f"{answer.status} {_STATUS[answer.status]}", headers)
        return [] if environment.get("REQUEST_METHOD") == "HEAD" else [content]

    def _answer(self, environment: Environment) -> Answer:
        if not self._access.allows(environment.get("HTTP_AUTHORIZATION", "")):
            return refusal(
                401, "a login is needed", *(("WWW-Authenticate", each) for each in self._access.asks())
            )
        if environment.get("REQUEST_METHOD") not in ("GET", "HEAD"):
            return self._not_read(environment)
        if not _acceptable(environment.get("HTTP_ACCEPT", "")):
            return refusal(406, f"only {MEDIA_TYPE} is served")
        path = [each for each in environment.get("PATH_INFO", "").split("/") if each]
        if path == ["taxii2"]:
            return Answer(200, {"title": "Watchword", "default": ROOT, "api_roots": [ROOT]})
        if path[:1] != ["api"] or len(path) > 6:
            return _nowhere()
        return self._in_root(path[1:], environment.get("QUERY_STRING", ""))

    def _not_read(self, environment: Environment) -> Answer:
        if environment.get("REQUEST_METHOD") in ("POST", "DELETE") and "/objects/" in environment.get(
            "PATH_INFO", ""
        ):
            return refusal(403, "the collection is read-only", ("Allow", "GET, HEAD"))
        return refusal(405, "only reading is served", ("Allow", "GET, HEAD"))

    def _in_root(self, path: list[str], query: str) -> Answer:
        if not path:
            root = {"title": "Watchword", "versions": [MEDIA_TYPE], "max_content_length": 1024}
            return Answer(200, root)
        if path[0] != "collections":
            return _nowhere()
        if len(path) == 1:
            every = [_described(each, name) for each, name in self._collections.names().items()]
            return Answer(200, {"collections": every} if every else {})
        name = self._collections.names().get(path[1])
        if name is None:
            return refusal(404, "there is no such collection")
        if len(path) == 2:
            return Answer(200, _described(path[1], name))
        return self._in_collection(name, path[2:], query)

    def _in_collection(self, name: str, path: list[str], query: str) -> Answer:
        try:
            asked = query_of(parse_qs(query, max_num_fields=50, strict_parsing=bool(query)))
        except QueryError as error:
            return refusal(400, str(error))
        except ValueError:
            return refusal(400, "the query cannot be read")
        return _of_collection(self._collections.objects(name), path, asked)


def _of_collection(held: list[Held], path: list[str], asked: Query) -> Answer:
    match path:
        case ["manifest"]:
            return _listed(served(held, asked), "objects", _record)
        case ["objects"]:
            return _listed(served(held, asked), "objects", _whole)
        case ["objects", object_id]:
            return _of_object([each for each in held if each.id == object_id], asked, _whole, "objects")
        case ["objects", object_id, "versions"]:
            every = [each for each in held if each.id == object_id]
            return _of_object(every, asked.all_versions(), lambda each: each.version, "versions")
    return _nowhere()


def _nowhere() -> Answer:
    return refusal(404, "there is nothing here")


def _acceptable(accept: str) -> bool:
    return not accept.strip() or any(
        _ACCEPTED.fullmatch(re.sub(r"\s*;\s*q=[0-9.]+\s*$", "", each.strip()))
        for each in accept.split(",")[:50]
    )


def _described(collection_id: str, name: str) -> dict[str, Any]:
    return {"id": collection_id, "title": name, "alias": name, "can_read": True, "can_write": False,
            "media_types": [STIX_TYPE]}  # fmt: skip


def _whole(each: Held) -> dict[str, Any]:
    return each.content


def _record(each: Held) -> dict[str, Any]:
    return {"id": each.id, "date_added": each.added, "version": each.version, "media_type": STIX_TYPE}


def _of_object(every: list[Held], asked: Query, shown: Callable[[Held], Any], key: str) -> Answer:
    """Versions of one object; 404 where the collection has none of it."""
    if not every:
        return refusal(404, "there is no such object")
    return _listed(served(every, asked), key, shown)


def _listed(part: Served, key: str, shown: Callable[[Held], Any]) -> Answer:
    """A page: an empty one is an empty message, as TAXII has it (section 3.7)."""
    if not part.objects:
        return Answer(200, {})
    message: dict[str, Any] = {"more": bool(part.next), key: [shown(each) for each in part.objects]}
    if part.next:
        message["next"] = part.next
    headers = ((ADDED_FIRST, part.objects[0].added), (ADDED_LAST, part.objects[-1].added))
    return Answer(200, message, headers)
