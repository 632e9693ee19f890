"""STIX objects as entries of a watch list: who is named, and what can be looked for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from watchword.intel.exchange.feeds.bounds import Account, Bounds
from watchword.intel.exchange.feeds.documents import text_of, texts_of
from watchword.intel.exchange.feeds.observables import handle_of
from watchword.intel.exchange.feeds.pattern import meaning
from watchword.intel.exchange.feeds.pattern_paths import identifier_at
from watchword.intel.exchange.feeds.pattern_words import Unreadable
from watchword.intel.exchange.feeds.stix_links import Links, links_of
from watchword.intel.exchange.feeds.stix_objects import Object
from watchword.intel.exchange.feeds.times import moment_of
from watchword.screening.entry import (
    Entry,
    EntryKind,
    Identifier,
    ListedName,
    NameStrength,
    Relation,
    Validity,
)

_ACTORS = ("threat-actor", "intrusion-set")
_CLASSES = {
    "individual": EntryKind.PERSON,
    "organization": EntryKind.ORGANIZATION,
    "group": EntryKind.ORGANIZATION,
}
#: What only ties others together, or says nothing to look for.
_STRUCTURE = frozenset({"relationship", "sighting", "marking-definition", "extension-definition", "report", "grouping",
                        "note", "opinion", "location", "language-content", "observed-data"})  # fmt: skip


@dataclass(frozen=True)
class Reading:
    """What the reading of one feed goes by: the list's id, who is said to say so, the limits, the account."""

    list_id: str
    source: str
    bounds: Bounds
    account: Account


def stix_entries(objects: Mapping[str, Object], reading: Reading) -> list[Entry]:
    """The entries of a whole feed, by id. Withdrawn objects and those that are no entry are counted.

    Who publishes, was the victim or saw something is never listed. An observable that an indicator names already
    is left to the indicator, which says how long it holds.
    """
    links = links_of(objects)
    made: dict[str, Entry] = {}
    named: set[Identifier] = set()
    for each in _in_order(objects):
        if each.get("revoked") is True:
            reading.account.withdrawn += each["type"] not in _STRUCTURE
            continue
        entry = _entry(each, links, objects, reading)
        if entry is None:
            continue
        if each["type"] not in ("indicator", "identity", *_ACTORS) and named.issuperset(entry.identifiers):
            reading.account.leave("observable that an indicator names")
            continue
        named.update(entry.identifiers)
        made[entry.entry_id] = entry
    return [_linked(made[each], links, made, objects) for each in sorted(made)]


def _in_order(objects: Mapping[str, Object]) -> Iterator[Object]:
    """Indicators first, so that observables can be left to them."""
    yield from (each for each in objects.values() if each["type"] == "indicator")
    yield from (each for each in objects.values() if each["type"] != "indicator")


def _entry(each: Object, links: Links, objects: Mapping[str, Object], reading: Reading) -> Entry | None:
    kind = each["type"]
    if kind in _STRUCTURE:
        return None
    if kind == "indicator":
        return _indicator(each, objects, reading)
    if kind in ("identity", *_ACTORS):
        return _subject(each, links, objects, reading)
    identifiers = _observed(each)
    if not identifiers:
        reading.account.leave(f"{kind}: nothing to look for")
        return None
    return _looked_for(each, identifiers, "", _validity(each, objects, reading), reading)


def _subject(each: Object, links: Links, objects: Mapping[str, Object], reading: Reading) -> Entry | None:
    name, bounds = text_of(each.get("name"), reading.bounds), reading.bounds
    kind = _kind(each)
    if each["id"] in links.harmless or kind is None:
        reading.account.leave("identity that publishes, is a victim, only mentioned, or no one in particular")
        return None
    if not name:
        reading.account.refuse(f"{each['id']}: has no name")
        return None
    aliases = (ListedName(alias, NameStrength.STRONG) for alias in texts_of(each.get("aliases"), bounds))
    return Entry(
        reading.list_id,
        each["id"],
        kind,
        (ListedName(name), *aliases),
        countries=tuple(links.countries.get(each["id"], ())),
        remarks=text_of(each.get("description"), bounds),
        validity=_validity(each, objects, reading),
    )


def _kind(each: Object) -> EntryKind | None:
    """What a subject is; None for a class of people, a branch or a system."""
    if each["type"] in _ACTORS:
        return EntryKind.PERSON if each.get("resource_level") == "individual" else EntryKind.UNKNOWN
    said = each.get("identity_class", "unknown")
    return None if said in ("class", "system") else _CLASSES.get(str(said), EntryKind.UNKNOWN)


def _indicator(each: Object, objects: Mapping[str, Object], reading: Reading) -> Entry | None:
    account, pattern = reading.account, each.get("pattern")
    told = (
        *texts_of(each.get("indicator_types"), reading.bounds),
        *texts_of(each.get("labels"), reading.bounds),
    )
    if "benign" in told:
        account.leave("indicator of what is benign")
        return None
    if each.get("pattern_type", "stix") != "stix":
        account.refuse(f"{each['id']}: its pattern is {str(each.get('pattern_type'))[:40]}, not STIX's")
        return None
    if not isinstance(pattern, str) or len(pattern) > reading.bounds.pattern:
        account.refuse(
            f"{each['id']}: has no pattern, or one of more than {reading.bounds.pattern:,} characters"
        )
        return None
    try:
        found = meaning(pattern)
    except Unreadable as reason:
        account.refuse(f"{each['id']}: its pattern cannot be kept: {reason}")
        return None
    for part in found.unread:
        account.refuse(f"{each['id']}: kept, but not {part}")
    remarks = text_of(each.get("name"), reading.bounds)
    return _looked_for(each, found.identifiers, remarks, _validity(each, objects, reading), reading)


def _looked_for(
    each: Object, identifiers: tuple[Identifier, ...], remarks: str, validity: Validity, reading: Reading
) -> Entry:
    """An entry without a name: an indicator's title names no one, and must not be compared with people."""
    kind = EntryKind.WALLET if all(one.kind == "wallet" for one in identifiers) else EntryKind.UNKNOWN
    return Entry(
        reading.list_id, each["id"], kind, (), identifiers=identifiers, remarks=remarks, validity=validity
    )


def _observed(each: Object) -> tuple[Identifier, ...]:
    """What a cyber observable is, if it is something that lists hold."""
    if each["type"] == "user-account":
        host, login = each.get("account_type"), each.get("account_login")
        named = handle_of(host, login) if isinstance(host, str) and isinstance(login, str) else None
        return (named,) if named else ()
    hashes = each.get("hashes")
    said = [("value", each.get("value")), ("address", each.get("address"))]
    if isinstance(hashes, dict):
        said += [(f"hashes.{name}", value) for name, value in list(hashes.items())[:20]]
    found = (identifier_at(f"{each['type']}:{name}", value) for name, value in said if isinstance(value, str))
    return tuple(dict.fromkeys(one for one in found if one))


def _validity(each: Object, objects: Mapping[str, Object], reading: Reading) -> Validity:
    confidence = each.get("confidence")
    sound = isinstance(confidence, int) and not isinstance(confidence, bool) and 0 <= confidence <= 100
    author = objects.get(str(each.get("created_by_ref")), {})
    for key in ("valid_from", "valid_until"):
        if each.get(key) is not None and not moment_of(each[key]):
            reading.account.refuse(f"{each['id']}: kept, but not its {key} {str(each[key])[:40]!r}")
    return Validity(
        moment_of(each.get("valid_from")),
        moment_of(each.get("valid_until")),
        confidence if sound else None,
        text_of(author.get("name"), reading.bounds) or reading.source,
    )


def _linked(entry: Entry, links: Links, made: Mapping[str, Entry], objects: Mapping[str, Object]) -> Entry:
    """The entry with its links to others of the list, and the names of those that are not in it."""
    others = links.others.get(entry.entry_id, ())
    if not others:
        return entry
    inside = tuple(Relation("linked-to", other) for other in others if other in made)
    names = (objects.get(other, {}) for other in others if other not in made and other not in links.harmless)
    outside = (each.get("name") for each in names if each.get("revoked") is not True)
    told = tuple(dict.fromkeys(name[:200] for name in outside if isinstance(name, str) and name))
    return Entry(**{**entry.__dict__, "relations": inside, "linked_to": told})
