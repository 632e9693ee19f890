"""Who stands behind an entry, and what else hangs on it: ownership, direction, links, shared addresses, as leads."""

from collections.abc import Iterator
from dataclasses import dataclass

from watchword.screening.entry import Entry
from watchword.screening.index.stored import plain_name
from watchword.screening.keys import address_key
from watchword.screening.searchable import SearchableList

#: Steps from an entry to the last lead, and leads that are given of one entry.
HOPS, MOST = 2, 20
#: Percent from which on what listed persons own together counts as listed itself (OFAC, 13 August 2014; 31 CFR 510.411).
HALF = 50.0
#: Owners of owners that are followed; longer chains are told as leads only.
_DEEPEST = 8
#: Entries at one address beyond which it is a registered agent's, and tells nothing.
_CROWDED = 10


@dataclass(frozen=True)
class Lead:
    """An entry near another: its id and name, whether it is listed, the steps between, and how they are tied."""

    entry_id: str
    name: str
    listed: bool
    hops: int
    why: str


@dataclass(frozen=True)
class OwnedShare:
    """The percent of an entry that listed persons own together, as far as the list says, and by whom."""

    percent: float
    owners: tuple[str, ...]


def leads(of: SearchableList, place: int) -> tuple[tuple[Lead, ...], int]:
    """Entries within two steps, the nearest first, and how many more there are."""
    seen, front, found = {place}, [place], []
    for hops in range(1, HOPS + 1):
        following = []
        for here in front:
            for there, why in _neighbours(of, here):
                if there not in seen:
                    seen.add(there)
                    following.append(there)
                    entry = of.entry(there)
                    found.append(Lead(entry.entry_id, shown(entry), entry.listed, hops, why))
        front = following[: 10 * MOST]
    return tuple(found[:MOST]), max(0, len(found) - MOST)


def _neighbours(of: SearchableList, place: int) -> Iterator[tuple[int, str]]:
    entry = of.entry(place)
    for relation in entry.relations:
        for other in of.with_key(f"id {relation.other}"):
            yield (
                other,
                _said(shown(entry), relation.kind, relation.share, shown(of.entry(other)), relation.until),
            )
    for other in of.with_key(f"to {entry.entry_id}"):
        for relation in of.entry(other).relations:
            if relation.other == entry.entry_id:
                yield (
                    other,
                    _said(
                        shown(of.entry(other)), relation.kind, relation.share, shown(entry), relation.until
                    ),
                )
    for name in entry.linked_to:
        for other in of.with_key(plain_name(name)):
            yield other, _said(shown(entry), "linked-to", None, shown(of.entry(other)), "")
    for listed in entry.names:
        for other in of.with_key(f"to {plain_name(listed.text)}"):
            yield other, _said(shown(of.entry(other)), "linked-to", None, shown(entry), "")
    yield from _at_one_address(of, entry)


def _at_one_address(of: SearchableList, entry: Entry) -> Iterator[tuple[int, str]]:
    for line in entry.addresses:
        key = address_key(line)
        others = of.with_key(key) if key else []
        if len(others) <= _CROWDED:
            for other in others:
                yield other, f"{shown(of.entry(other))} has the same address as {shown(entry)}: {line}"


def _said(one: str, kind: str, share: float | None, other: str, until: str) -> str:
    how = {"owned-by": "is owned by", "directed-by": "is directed by"}.get(kind, "is linked to")
    percent = f" ({share:g} %)" if share is not None else ""
    ended = f" until {until}" if until else ""
    return f"{one} {how} {other}{percent}{ended}"


def shown(entry: Entry) -> str:
    """The name under which an entry is shown."""
    return entry.names[0].text if entry.names else entry.entry_id


def owned_share(of: SearchableList, entry: Entry) -> OwnedShare:
    """What listed persons own of an entry together; what they own by half or more counts as theirs wholly.

    Shares that the list does not tell count as nothing: unknown is not half.
    """
    percent, owners = _owned(of, entry, frozenset({entry.entry_id}))
    return OwnedShare(min(percent, 100.0), tuple(owners))


def _owned(of: SearchableList, entry: Entry, above: frozenset[str]) -> tuple[float, list[str]]:
    total, owners = 0.0, []
    for relation in entry.relations:
        if relation.kind != "owned-by" or relation.until or relation.share is None or relation.other in above:
            continue
        for place in of.with_key(f"id {relation.other}"):
            owner = of.entry(place)
            deep = len(above) >= _DEEPEST
            theirs = (
                100.0 if owner.listed else 0.0 if deep else _owned(of, owner, above | {owner.entry_id})[0]
            )
            if theirs >= HALF:
                total += relation.share
                owners.append(shown(owner))
    return total, owners
