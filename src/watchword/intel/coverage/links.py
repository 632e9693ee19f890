"""Which indicators are tied to a technique or a tactic: by ids, and by the phrases that led to it."""

from collections.abc import Iterable, Iterator, Mapping

from watchword.indicators.card import Card
from watchword.intel.coverage.found import Link, State, Way
from watchword.intel.coverage.sight import Sight
from watchword.intel.reading.tables import table
from watchword.intel.reading.techniques import Proposal, proposed
from watchword.intel.report import Tactic, Technique

#: An indicator, the way that it is tied, and the id or the words that tie it.
Tie = tuple[str, Way, str]

#: Most sentences of one technique whose phrases are looked at; a report repeats itself long before.
MOST_QUOTES = 200


def related(asked: str, has: str) -> Way | None:
    """How one id stands to another: the same, its sub-technique, its parent; None where they have nothing in common."""
    if asked == has:
        return Way.SAME
    if has.startswith(f"{asked}."):
        return Way.SUB
    return Way.PARENT if asked.startswith(f"{has}.") else None


def technique_links(technique: Technique, cards: Mapping[str, Card], sight: Sight) -> tuple[Link, ...]:
    """By the cards' ids, the closest first; then by the phrases in the sentences that the technique stands in."""
    texts = dict.fromkeys(quote.text for quote in technique.quotes[:MOST_QUOTES])
    phrases = [
        each
        for text in texts
        for each in proposed(text)
        if any(kind == technique.framework and related(technique.id, id_) for kind, id_ in each.ids)
    ]
    found = [*_by_id(technique.framework, technique.id, cards), *_by_phrase(phrases, cards)]
    return _once(found, cards, sight)


def tactic_parts(
    tactic: Tactic, techniques: Iterable[Technique], cards: Mapping[str, Card], sight: Sight
) -> list[tuple[Link, ...]]:
    """What sees each thing that a tactic speaks of: each id that the report states for it, each phrase in its words.

    Its proposed techniques stand for those phrases, and the phrases say more exactly what is seen: extortion and
    laundering share a technique, and no indicator that sees one sees the other.
    """
    stated = [each for each in techniques if each.stated and each.id in tactic.techniques]
    parts = [_once(_by_id(each.framework, each.id, cards), cards, sight) for each in stated]
    phrases = [each for each in proposed(f"{tactic.label}: {tactic.text}") if _led_to(each, tactic)]
    return parts + [_once(_by_phrase([each], cards), cards, sight) for each in phrases]


def _led_to(phrase: Proposal, tactic: Tactic) -> bool:
    """Whether reading took a phrase for this tactic; one that is denied or part of a name gave no technique."""
    return any(id_ in tactic.techniques for _, id_ in phrase.ids)


def state_of(links: Iterable[Link]) -> State:
    """Detected where any indicator has its sources, unseen where none of them has, missing where there is none."""
    seen = [link.seen for link in links]
    return State.DETECTED if any(seen) else State.UNSEEN if seen else State.MISSING


def together(states: Iterable[State], whole: State) -> State:
    """The state of what has several parts: `whole` where all parts are so, partly where something of it is."""
    found = set(states)
    if found <= {State.MISSING}:
        return State.MISSING
    if found == {whole}:
        return whole
    return State.UNSEEN if found <= {State.MISSING, State.UNSEEN} else State.PARTLY


def planned_for(id_: str, cards: Mapping[str, Card]) -> tuple[str, ...]:
    """Designed indicators, not in this program, that would see a technique, those with its very id first."""
    near = [
        (id_ not in ids, name)
        for name, ids in table("planned").items()
        if name not in cards and any(related(id_, each) for each in ids)
    ]
    return tuple(name for _, name in sorted(near, key=lambda each: each[0]))


def _by_id(framework: str, id_: str, cards: Mapping[str, Card]) -> Iterator[Tie]:
    for wanted in (Way.SAME, Way.SUB, Way.PARENT):
        for name, card in cards.items():
            for has in card.attack if framework == "attack" else card.insider:
                if related(id_, has) is wanted:
                    yield name, wanted, has


def _by_phrase(phrases: Iterable[Proposal], cards: Mapping[str, Card]) -> Iterator[Tie]:
    for phrase in phrases:
        for name in phrase.indicators:
            if name in cards:
                yield name, Way.PHRASE, phrase.phrase


def _once(ties: Iterable[Tie], cards: Mapping[str, Card], sight: Sight) -> tuple[Link, ...]:
    """Each indicator once, by the closest way, and with the first phrase that names it."""
    closest: dict[str, tuple[Way, str]] = {}
    phrases: dict[str, str] = {}
    for name, way, via in ties:
        closest.setdefault(name, (way, "" if way is Way.PHRASE else via))
        if way is Way.PHRASE:
            phrases.setdefault(name, via)
    return tuple(
        Link(name, way, id_, phrases.get(name, ""), not sight.lacking(cards[name]))
        for name, (way, id_) in closest.items()
    )
