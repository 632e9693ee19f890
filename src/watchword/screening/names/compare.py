"""Two names compared: a score from 0 to 1, with what matched what, part by part, and by which rule."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from watchword.screening.names import syllables
from watchword.screening.names.name import Name, Word, as_person
from watchword.screening.names.similar import SLIP, TWO_SLIPS, similar, slipped

#: The score of Korean or Chinese names of persons whose syllables all agree: in the same order, and with the family
#: name at the other end.
IN_ORDER, TURNED = 0.97, 0.95
#: The weight of the less covered of two names in the score; the rest is the other's.
LESS_COVERED = 0.65
#: The score of such names that are written alike but for one letter, and how many words they need.
SLIPPED, FEWEST_WITH_A_SLIP = 0.82, 3
#: The weight up to which a word of a person's name is a title or a particle.
LITTLE = 0.1
#: Words that stand joined in one name and apart in another, at most.
JOINED = 3
#: Letters below which a slip in a firm's word makes it another, and how far it is the same.
SHORT_IN_FIRMS, SLIP_IN_FIRMS = 5, 0.7
#: Letters of the shortest such run, and letters by which one spelling of it may be longer than another.
SHORTEST_RUN, LONGER_BY = 4, 4


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the name asked for, the listed part that it matches, the rule, and how far they are one (0..1)."""

    asked: str
    listed: str
    rule: str
    similarity: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """How alike two names are.

    score: 0..1. told: the weight of the words that matched: how much a match of them tells. parts: what matched
    what. missing: words of the listed name, and extra: of the other, that matched nothing.
    """

    score: float
    told: float
    parts: tuple[Part, ...]
    missing: tuple[str, ...]
    extra: tuple[str, ...]


NOTHING = Comparison(0.0, 0.0, (), (), ())


def compare(asked: Name, listed: Name, least: float = 0.0) -> Comparison:
    """Compare two names of the same sort (persons, or others).

    least: the score under which nobody asks what matched: it is then left out.
    """
    if asked.texts == listed.texts:
        parts = tuple(Part(text, text, "same", 1.0) for text in asked.texts)
        return Comparison(1.0, min(asked.weight, listed.weight), parts, (), ())
    if not asked.person:
        return _aligned(asked, listed, least, east_asian=True)
    ours, theirs = as_person(asked), as_person(listed)
    if ours and theirs:
        whole = _syllables(asked, listed, ours, theirs)
        if whole.score or not _of_one_word(asked):
            return whole
    if _of_one_word(asked) != _of_one_word(listed) and len(asked.words) != len(listed.words):
        return NOTHING  # a name of one word is borne by very many
    if ours or theirs:
        return max(
            _with_a_slip(asked, listed),
            _aligned(asked, listed, least, east_asian=True),
            key=lambda c: c.score,
        )
    return _aligned(asked, listed, least, east_asian=False)


def _of_one_word(name: Name) -> bool:
    return len(name.texts) == 1


def _syllables(
    asked: Name, listed: Name, ours: tuple[syllables.Reading, ...], theirs: tuple[syllables.Reading, ...]
) -> Comparison:
    for mine in ours:
        for other in theirs:
            whole = _in_some_order(mine, other)
            if whole is not None:
                score, parts = whole
                return Comparison(score, min(asked.weight, listed.weight), parts, (), ())
    return _with_a_slip(asked, listed)


def _in_some_order(
    mine: syllables.Reading, other: syllables.Reading
) -> tuple[float, tuple[Part, ...]] | None:
    orders = ((IN_ORDER, mine), (TURNED, syllables.turned(mine)), (TURNED, syllables.turned_back(mine)))
    for score, order in orders:
        if syllables.same(order, other):
            rule = f"{mine.language} romanisation"
            if score == TURNED:
                rule += ", family name at the other end"
            pairs = zip(order.spelt, other.spelt, strict=True)
            return score, tuple(Part(x, y, "same" if x == y else rule, score) for x, y in pairs)
    return None


def _with_a_slip(asked: Name, listed: Name) -> Comparison:
    """One wrong letter in a name whose other syllables are written alike; more would be another name."""
    if len(asked.texts) < FEWEST_WITH_A_SLIP:
        return NOTHING
    at = slipped(asked.texts, listed.texts)
    if at is None:
        return NOTHING
    parts = tuple(
        Part(x, y, *(("one letter differs", SLIP) if k == at else ("same", 1.0)))
        for k, (x, y) in enumerate(zip(asked.texts, listed.texts, strict=True))
    )
    return Comparison(SLIPPED, SLIPPED * min(asked.weight, listed.weight), parts, (), ())


def _aligned(asked: Name, listed: Name, least: float, *, east_asian: bool) -> Comparison:
    """Pair the words, the best pairs first, then words joined in one name and apart in the other."""
    pairs = _single_pairs(asked, listed, east_asian)
    taken = [(i, i + 1, j, j + 1, value, rule) for i, j, value, rule in pairs]
    if len(pairs) < max(len(asked.words), len(listed.words)):
        taken = _joined(asked, listed, taken, east_asian)
    return _scored(asked, listed, taken, least)


def _single_pairs(asked: Name, listed: Name, east_asian: bool) -> list[tuple[int, int, float, str]]:
    found = []
    for i, a in enumerate(asked.words):
        for j, b in enumerate(listed.words):
            value, rule = _words(a, b, asked, east_asian)
            if asked.person and i != j and rule != "same" and min(a.weight, b.weight) <= LITTLE:
                continue  # a mistyped particle stands where the right one would
            if value:
                found.append((value, -abs(i - j), i, j, rule))
    found.sort(key=lambda each: (-each[0], -each[1], each[2], each[3]))
    pairs, used_i, used_j = [], set(), set()
    for value, _, i, j, rule in found:
        if i not in used_i and j not in used_j:
            pairs.append((i, j, value, rule))
            used_i.add(i)
            used_j.add(j)
    return pairs


def _words(a: Word, b: Word, asked: Name, east_asian: bool) -> tuple[float, str]:
    if a.sort in ("generic", "place") and b.sort in ("generic", "place"):
        return (1.0, "same") if a.text == b.text else (0.0, "")
    value, rule = similar(a.text, b.text, east_asian)
    if not asked.person and min(len(a.text), len(b.text)) < SHORT_IN_FIRMS:
        if "differ" in rule:
            return SLIP_IN_FIRMS, rule  # Tata and Tara are two firms
        if "romanisation" in rule:
            return 0.0, ""  # one syllable is borne by very many
    return value, rule


_Span = tuple[int, int, int, int, float, str]


def _joined(asked: Name, listed: Name, taken: list[_Span], east_asian: bool) -> list[_Span]:
    """Replace pairs by a span that covers more: one word on one side, two or three adjacent ones on the other."""
    for i, to_i, j, to_j in _spans(asked, listed, taken):
        inside = [t for t in taken if _overlaps(t, i, to_i, j, to_j)]
        if any(not (i <= t[0] and t[1] <= to_i and j <= t[2] and t[3] <= to_j) for t in inside):
            continue
        value, rule = _run_together(asked, listed, (i, to_i, j, to_j), east_asian)
        if not value:
            continue
        gained = value * (_weight(asked, i, to_i) + _weight(listed, j, to_j))
        held = sum(t[4] * (_weight(asked, t[0], t[1]) + _weight(listed, t[2], t[3])) for t in inside)
        if gained > held:
            taken = [t for t in taken if t not in inside]
            taken.append((i, to_i, j, to_j, value, rule if rule != "same" else "joined"))
    return taken


def _run_together(
    asked: Name, listed: Name, span: tuple[int, int, int, int], east_asian: bool
) -> tuple[float, str]:
    """How far the words of a span are one when they are written without spaces."""
    i, to_i, j, to_j = span
    a = "".join([word.spelt for word in asked.words[i:to_i]])
    b = "".join([word.spelt for word in listed.words[j:to_j]])
    value, rule = similar(a, b, east_asian)
    if asked.person and "romanisation" in rule:
        return 0.0, ""  # Korean and Chinese persons were compared syllable by syllable
    if "differ" in rule and min(len(a), len(b)) < TWO_SLIPS:
        return 0.0, ""  # joined and mistyped at once: only where many letters are left that agree
    return value, rule


def _letters(name: Name) -> list[int]:
    """How many letters stand before each word, and in all of them."""
    return [0, *accumulate(len(word.spelt) for word in name.words)]


def _spans(asked: Name, listed: Name, pairs: Sequence[_Span]) -> Iterator[tuple[int, int, int, int]]:
    """Two or three adjacent words of one name and a word of the other, of about as many letters, that break no pair."""
    ours, theirs = _letters(asked), _letters(listed)
    mates = {i: j for i, _, j, *_ in pairs}
    turned = {j: i for i, j in mates.items()}
    for length in range(JOINED, 1, -1):
        for i, j in _windows(ours, theirs, mates, length):
            yield i, i + length, j, j + 1
        for i, j in sorted((i, j) for j, i in _windows(theirs, ours, turned, length)):
            yield i, i + 1, j, j + length


def _windows(
    ours: Sequence[int], theirs: Sequence[int], mates: Mapping[int, int], length: int
) -> Iterator[tuple[int, int]]:
    """Where so many words begin, and the other name's word: the mate of the one that has a mate, else one without."""
    free = set(range(len(theirs) - 1)).difference(mates.values())
    for i in range(len(ours) - length):
        size = ours[i + length] - ours[i]
        paired = [mates[k] for k in range(i, i + length) if k in mates]
        if size < SHORTEST_RUN or len(paired) > 1:
            continue
        for j in paired or sorted(free):
            other = theirs[j + 1] - theirs[j]
            if other >= SHORTEST_RUN and -LONGER_BY <= size - other <= LONGER_BY:
                yield i, j


def _overlaps(t: _Span, i: int, to_i: int, j: int, to_j: int) -> bool:
    return (t[0] < to_i and i < t[1]) or (t[2] < to_j and j < t[3])


def _weight(name: Name, start: int, end: int) -> float:
    return sum(word.weight for word in name.words[start:end])


def _scored(asked: Name, listed: Name, taken: list[_Span], least: float) -> Comparison:
    ours = theirs = 0.0
    weight_asked, weight_listed = asked.weight, listed.weight
    for i, to_i, j, to_j, value, _ in taken:
        mine, other = _weight(asked, i, to_i), _weight(listed, j, to_j)
        if (
            asked.person and min(mine, other) <= LITTLE
        ):  # a title or particle with a slip tells as little as without
            weight_asked, weight_listed = (
                weight_asked - mine + min(mine, other),
                weight_listed - other + min(mine, other),
            )
            mine = other = min(mine, other)
        ours, theirs = ours + value * mine, theirs + value * other
    covers = sorted((ours / weight_asked, theirs / weight_listed))
    score = LESS_COVERED * covers[0] + (1 - LESS_COVERED) * covers[1]
    if score < least:
        return Comparison(score, min(ours, theirs), (), (), ())
    parts = tuple(
        Part(_text(asked, i, to_i), _text(listed, j, to_j), rule, value)
        for i, to_i, j, to_j, value, rule in sorted(taken)
    )
    matched_i = {k for i, to_i, *_ in taken for k in range(i, to_i)}
    matched_j = {k for _, _, j, to_j, *_ in taken for k in range(j, to_j)}
    return Comparison(
        score,
        min(ours, theirs),
        parts,
        tuple(word.text for k, word in enumerate(listed.words) if k not in matched_j),
        tuple(word.text for k, word in enumerate(asked.words) if k not in matched_i),
    )


def _text(name: Name, start: int, end: int) -> str:
    return " ".join(word.text for word in name.words[start:end])
