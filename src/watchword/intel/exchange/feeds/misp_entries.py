"""MISP events as entries of a watch list."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from watchword.intel.exchange.feeds.bounds import Account, Bounds
from watchword.intel.exchange.feeds.documents import text_of
from watchword.intel.exchange.feeds.misp_types import COMPOSITES, CONFIDENCE, HANDLES, IDENTIFIERS
from watchword.intel.exchange.feeds.observables import handle_of, identifier_of
from watchword.intel.exchange.feeds.stix_entries import Reading
from watchword.intel.exchange.feeds.times import moment_of
from watchword.intel.report import IntelligenceError
from watchword.screening.entry import Entry, EntryKind, Identifier, ListedName, Validity

_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_CONFIDENCE = re.compile(r'misp:confidence-level="([a-z-]+)"')
_NAMED = {"full-name": EntryKind.PERSON, "threat-actor": EntryKind.UNKNOWN}
Part = dict[str, Any]


def events_in(document: Any) -> list[Part] | None:
    """The events of a file: one event, or an answer of MISP's own interface; None for anything else."""
    if isinstance(document, dict) and "response" in document:
        document = document["response"]
    several = document if isinstance(document, list) else [document]
    if not several or not all(
        isinstance(each, dict) and isinstance(each.get("Event"), dict) for each in several
    ):
        return None
    return [each["Event"] for each in several]


def misp_entries(events: Iterable[Part], reading: Reading) -> list[Entry]:
    """The entries of events, by id: attributes that may be searched for and were not deleted.

    Of two versions of one attribute the later holds, and of two of one moment the deleted one. MISP says when
    something was last seen, not until when it holds: entries do not expire by themselves, but leave with their feed.
    """
    latest: dict[str, tuple[tuple[int, bool], Entry | None]] = {}
    for event in events:
        for attribute in _attributes(event, reading.account, reading.bounds):
            rank = (_seconds(attribute.get("timestamp")), attribute.get("deleted") is True)
            held = latest.get(attribute["uuid"])
            if held is None or rank >= held[0]:
                latest[attribute["uuid"]] = (rank, _entry(attribute, event, reading))
    return [entry for _, (_, entry) in sorted(latest.items()) if entry]


def _attributes(event: Part, account: Account, bounds: Bounds) -> Iterator[Part]:
    for each in (*_list(event, "Attribute"), *_of_objects(event)):
        account.read += 1
        if account.read > bounds.objects:
            raise IntelligenceError(
                f"the feed has more than {bounds.objects:,} attributes; ask for a smaller one"
            )
        uuid = each.get("uuid") if isinstance(each, dict) else None
        if not isinstance(uuid, str) or not _UUID.fullmatch(uuid):
            account.refuse(f"attribute {account.read}: has no uuid")
            continue
        yield each


def _of_objects(event: Part) -> Iterator[Any]:
    for each in _list(event, "Object"):
        if isinstance(each, dict):
            gone = each.get("deleted") is True
            for inner in _list(each, "Attribute"):
                yield {**inner, "deleted": True} if gone and isinstance(inner, dict) else inner


def _entry(attribute: Part, event: Part, reading: Reading) -> Entry | None:
    if attribute.get("deleted") is True:
        reading.account.withdrawn += 1
        return None
    if attribute.get("to_ids") is not True:
        reading.account.leave("attribute for context only (to_ids is not set)")
        return None
    kind, value = str(attribute.get("type"))[:40], text_of(attribute.get("value"), reading.bounds)
    names = (ListedName(value),) if kind in _NAMED and value else ()
    identifiers = () if names else tuple(_identifiers(kind, value))
    if not names and not identifiers:
        if kind in IDENTIFIERS or kind in COMPOSITES or kind in HANDLES:
            reading.account.refuse(f"attribute {attribute['uuid']}: {value[:60]!r} is no {kind}")
        else:
            reading.account.leave(f"attribute of type {kind}")
        return None
    wallet = bool(identifiers) and all(each.kind == "wallet" for each in identifiers)
    return Entry(
        reading.list_id,
        attribute["uuid"].lower(),
        EntryKind.WALLET if wallet else _NAMED.get(kind, EntryKind.UNKNOWN),
        names,
        identifiers=identifiers,
        remarks="; ".join(filter(None, (text_of(event.get("info"), reading.bounds), _seen(attribute)))),
        validity=_validity(attribute, event, reading),
    )


def _identifiers(kind: str, value: str) -> Iterator[Identifier]:
    if kind in IDENTIFIERS:
        ours, issuer = IDENTIFIERS[kind]
        if found := identifier_of(ours, value):
            yield Identifier(found.kind, found.value, issuer or found.issuer)
    if kind in HANDLES and (account := handle_of(HANDLES[kind], value)):
        yield account
    parts = value.split("|")
    for at, ours in COMPOSITES.get(kind, ()):
        if at < len(parts) and (found := identifier_of(ours, parts[at])):
            yield found


def _seen(attribute: Part) -> str:
    last = moment_of(attribute.get("last_seen"))
    return f"last seen {last}" if last else ""


def _validity(attribute: Part, event: Part, reading: Reading) -> Validity:
    creator = event.get("Orgc")
    source = text_of(creator.get("name"), reading.bounds) if isinstance(creator, dict) else ""
    tags = [*_list(attribute, "Tag"), *_list(event, "Tag")]
    names = (each.get("name") for each in tags if isinstance(each, dict))
    said = (_CONFIDENCE.fullmatch(name) for name in names if isinstance(name, str))
    levels = [CONFIDENCE[each[1]] for each in said if each and each[1] in CONFIDENCE]
    since = moment_of(attribute.get("first_seen"))
    return Validity(since, "", levels[0] if levels else None, source or reading.source)


def _list(part: Part, key: str) -> list[Any]:
    value = part.get(key)
    return value if isinstance(value, list) else []


def _seconds(value: Any) -> int:
    if isinstance(value, str) and value.isdigit() and len(value) <= 15:
        return int(value)
    return value if isinstance(value, int) and not isinstance(value, bool) else 0
