"""A question put to the lists: what matches, how surely, and why, with the lists' versions beside the answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from watchword.screening.cleared import Clearances, digest
from watchword.screening.entry import Entry, EntryKind, NameStrength
from watchword.screening.index.merged import Merged
from watchword.screening.keys import address_key, any_keys, identifier_key
from watchword.screening.names.name import Name, names, says_firm
from watchword.screening.names.verdict import FIRM, Verdict
from watchword.screening.ownership import HALF, Lead, leads, owned_share, shown
from watchword.screening.query import EXACT, Kind, Query, may_be
from watchword.screening.searchable import Likeness, SearchableList
from watchword.screening.second_keys import second_keys

#: Matches of one question that are given; the rest are counted.
MOST = 25
#: A person's name with the same full birth date is a hit from this score on.
SURE_WITH_DATE = 0.9
#: What one word needs to be a person's, where nobody said that a person is asked for: its score, and what it tells.
SINGLE_UNSAID, SINGLE_TELLS = 0.95, 1.0
#: What a weak alias takes from a score.
WEAK = 0.05

CLEARED = "cleared"
#: How a match by an address of the net begins, and what is said of it.
SAME_IP = "the same IP address"
IP_IS_SHARED = "VPN exits are shared by many and change hands fast: a question, never a hit"
#: Said of a name such as "Corp.": that it is on no list would be no news.
UNTOLD = "no word of it tells who it is: nothing could be compared"
_ORDER = {"hit": 0, "question": 1, CLEARED: 2, "none": 3}


@dataclass(frozen=True)
class AskedList:
    """A list as it is asked: its id and version, and whether a government publishes it."""

    list_id: str
    version: str
    official: bool
    entries: SearchableList


@dataclass(frozen=True)
class Match:
    """An entry that may be what was asked for.

    name: the listed name that matched. score: 0..1. verdict: hit, question, cleared, or none where something beside the
    name excludes it. why: sentences, the first of the name. leads: entries near a hit, and how many more. version: of
    the list. source, confidence (0 to 100): of intelligence, who says so and how surely.
    """

    list_id: str
    entry_id: str
    name: str
    score: float
    verdict: str
    why: tuple[str, ...]
    programs: tuple[str, ...] = ()
    leads: tuple[Lead, ...] = ()
    more_leads: int = 0
    version: str = ""
    source: str = ""
    confidence: int | None = None


@dataclass(frozen=True)
class Answer:
    """All that the lists say to one question: the verdict, the matches, the best first, and how many were left out.

    note: why nothing could be compared, where that is so.
    """

    query: Query
    verdict: str
    matches: tuple[Match, ...]
    more: int = 0
    note: str = ""


def ask(
    query: Query,
    lists: Sequence[AskedList],
    cleared: Clearances | None,
    now: str,
    merged: Merged | None = None,
) -> Answer:
    """Put one question to all lists. `now`, ISO 8601 in UTC, tells which intelligence still holds.

    merged: the same lists laid end to end, which pays from some hundred questions on.

    The verdict is the highest of the matches'; `none` where official lists were asked and none matches, and
    `unscreened` where there was no official list to ask.
    """
    readings = [] if query.kind in EXACT else list(_read(query))
    rows = [merged.candidates(name) if merged else [None] * len(lists) for name in readings]
    found = [
        match
        for at, each in enumerate(lists)
        for match in _in_list(
            query, each, list(zip(readings, (of[at] for of in rows), strict=True)), cleared, now
        )
    ]
    found.sort(key=lambda match: (_ORDER[match.verdict], -match.score, match.list_id, match.entry_id))
    highest = found[0].verdict if found else "none"
    if highest == "none" and not any(each.official for each in lists):
        highest = "unscreened"
    note = "" if found or query.kind in EXACT or readings else UNTOLD
    return Answer(query, highest, tuple(found[:MOST]), max(0, len(found) - MOST), note)


def _in_list(
    query: Query,
    asked: AskedList,
    readings: Sequence[tuple[Name, np.ndarray | None]],
    cleared: Clearances | None,
    now: str,
) -> Iterator[Match]:
    by_place: dict[int, tuple[Likeness | str, float]] = _exact(query, asked.entries)
    for name, rows in readings:
        for like in asked.entries.like(name, rows):
            before = by_place.get(like.place)
            if (before is None or like.found.score > before[1]) and _plain_enough(query, name, like):
                by_place[like.place] = (like, like.found.score)
    for place, (how, score) in by_place.items():
        entry = asked.entries.entry(place)
        if may_be(query.kind, entry.kind) and entry.validity.holds(now):
            match = _match(query, asked, place, entry, how, score)
            yield _cleared(query, asked, place, match, cleared)


def _read(query: Query) -> Iterator[Name]:
    """The readings of what is asked: as a person's name, as any other, or both where nothing tells which it is."""
    as_firm, as_person = names(query.text, False), names(query.text, True)
    if query.kind is Kind.PERSON or (
        query.kind is Kind.ANY and not any(map(says_firm, (*as_firm, *as_person)))
    ):
        yield from as_person
    if query.kind is not Kind.PERSON:
        yield from as_firm


def _plain_enough(query: Query, name: Name, like: Likeness) -> bool:
    """Whether a likeness holds although nobody said what is asked for: one word, or a person's name read as a firm's."""
    if query.kind is not Kind.ANY or says_firm(name):
        return True
    if name.person:
        return len(name.texts) > 1 or (like.found.score >= SINGLE_UNSAID and like.found.told >= SINGLE_TELLS)
    return like.found.score >= FIRM


def _exact(query: Query, entries: SearchableList) -> dict[int, tuple[Likeness | str, float]]:
    """Entries that have the very identifier or address that is asked for, or one that is known beside the name."""
    keys = {key for text in query.identifiers for key in any_keys(text)}
    if query.kind is Kind.ADDRESS:
        keys |= {address_key(query.text)}
    elif query.kind in EXACT:
        keys |= {identifier_key(query.kind.value, query.text)}
    elif query.kind is Kind.ANY:
        keys |= any_keys(query.text)
    found: dict[int, tuple[Likeness | str, float]] = {}
    for key in sorted(keys - {""}):
        for place in entries.with_key(key):
            found[place] = (_same(key, entries.entry(place)), 1.0)
    return found


def _same(key: str, entry: Entry) -> str:
    for each in entry.identifiers:
        if identifier_key(each.kind, each.value) == key:
            if each.kind == "wallet":
                return f"the same wallet as {each.value}, listed for {each.issuer or 'an unnamed asset'}"
            if each.kind == "ip":
                return f"{SAME_IP} as {each.value}"
            of = f" of {each.issuer}" if each.issuer else ""
            return f"the same {each.kind.replace('-', ' ')} as {each.value}{of}"
    line = next(line for line in entry.addresses if address_key(line) == key)
    return f"the same address: {line}"


def _match(
    query: Query, asked: AskedList, place: int, entry: Entry, like: Likeness | str, score: float
) -> Match:
    if isinstance(like, str):
        worth, why, name = _worth(like), [like], shown(entry)
        why += [IP_IS_SHARED] if like.startswith(SAME_IP) else []
    else:
        worth, why, name = like.verdict, [_said(like)], like.listed
    why += filter(None, (entry.validity.said(),))
    worth, score, more = _weighed(query, entry, worth, score, "" if isinstance(like, str) else name)
    worth, owned = _owned(asked.entries, entry, worth)
    near, further = leads(asked.entries, place) if worth is Verdict.HIT else ((), 0)
    return Match(
        asked.list_id, entry.entry_id, name, round(min(1.0, max(0.0, score)), 4), worth.value,
        (*why, *more, *owned), entry.programs, near, further,
        asked.version, entry.validity.source, entry.validity.confidence,
    )  # fmt: skip


def _worth(same: str) -> Verdict:
    """What an exact match is worth: an address is shared by others than its bearer, a wallet or an e-mail is not."""
    return Verdict.QUESTION if "address: " in same or same.startswith(SAME_IP) else Verdict.HIT


def _said(like: Likeness) -> str:
    """Part by part what matched what, with the rule; then what did not."""
    same = [part.asked for part in like.found.parts if part.rule == "same"]
    told = [
        f"{part.asked} for {part.listed} ({part.rule})" for part in like.found.parts if part.rule != "same"
    ]
    text = "; ".join(
        [*([", ".join(told)] if told else []), *([f"the same: {', '.join(same)}"] if same else [])]
    )
    if like.found.missing:
        text += f"; listed also: {' '.join(like.found.missing)}"
    if like.found.extra:
        text += f"; asked also: {' '.join(like.found.extra)}"
    return text


def _weighed(
    query: Query, entry: Entry, worth: Verdict, score: float, name: str
) -> tuple[Verdict, float, tuple[str, ...]]:
    """The verdict and the score after the name's strength and the second keys, and what they say.

    name: the listed name that matched; empty where the match is by an identifier or address.
    """
    effect, why = second_keys(query, entry), []
    if any(each.text == name and each.strength is NameStrength.WEAK for each in entry.names):
        score -= WEAK
        why.append("the list calls this a weak alias")
        worth = Verdict.QUESTION if worth is Verdict.HIT and not effect.sure else worth
    why += effect.why
    if effect.excluded and worth is Verdict.QUESTION:
        return Verdict.NONE, score, tuple(why)
    if effect.sure and score >= SURE_WITH_DATE:
        worth = Verdict.HIT
    elif name and entry.kind is EntryKind.PERSON and worth is Verdict.QUESTION:
        why.append("a person's name alone is a question, never a hit")
    return worth, score + effect.adds, tuple(why)


def _owned(entries: SearchableList, entry: Entry, worth: Verdict) -> tuple[Verdict, tuple[str, ...]]:
    """What it means that an entry is under no sanction itself: half owned by listed persons is as listed."""
    if entry.listed:
        return worth, ()
    share = owned_share(entries, entry)
    if share.percent >= HALF:
        return worth, (
            f"not listed itself, but {share.percent:g} % owned by listed {', '.join(share.owners[:3])}",
        )
    return Verdict.QUESTION if worth is Verdict.HIT else worth, (
        "not listed itself; tied to somebody who is",
    )


def _cleared(query: Query, asked: AskedList, place: int, match: Match, cleared: Clearances | None) -> Match:
    decision = cleared.of(query, asked.list_id, match.entry_id) if cleared else None
    if decision is None or match.verdict == "none":
        return match
    if decision.listed != digest(asked.entries.line(place)):
        said = f"cleared by {decision.by} on {decision.at[:10]}, but the entry has changed since: asked again"
        return replace(match, why=(*match.why, said))
    said = f"cleared by {decision.by} on {decision.at[:10]}: {decision.why}"
    return replace(match, verdict=CLEARED, why=(*match.why, said))
