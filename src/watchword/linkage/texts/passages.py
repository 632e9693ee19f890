"""Passages that two texts share, word for word, for a person to see side by side."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from watchword.linkage.texts.shingles import LETTERS, LONGEST, WORDS

#: Passages shown and letters of each at most.
PASSAGES, SHOWN = 5, 300
#: Places of one run of words in the other text that are tried: enough for prose, bounded for a word repeated for ever.
TRIED = 8
#: Words compared beyond a run's first five, in all: what prose has in common is far less.
STEPS = 500_000
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Passage:
    """A run of words that both texts have. words: how many. in_a, in_b: as each text spells it, cut to SHOWN letters."""

    words: int
    in_a: str
    in_b: str


def runs_of_five(text: str) -> set[str]:
    """Every run of five words of a text, in lower case, parted by blanks."""
    spoken = [word for word, _, _ in _words(text[:LETTERS])]
    return {" ".join(spoken[at : at + WORDS]) for at in range(len(spoken) - WORDS + 1)}


def shared_passages(a: str, b: str, common: Collection[str] = frozenset()) -> list[Passage]:
    """The longest runs of at least five words that both have, the longest first; none overlaps another in `a`.

    common: runs as of `runs_of_five` that are nobody's own: they end a passage.
    """
    a, b = a[:LETTERS], b[:LETTERS]
    ours, theirs = _words(a), _words(b)
    found_in_both = (part for run in _runs(ours, theirs) for part in _own_parts(run, ours, common))
    runs = sorted(found_in_both, key=lambda run: (-run[2], run[0], run[1]))
    taken = bytearray(len(ours))
    found: list[Passage] = []
    for at, there, length in runs:
        if any(taken[at : at + length]):
            continue
        taken[at : at + length] = b"\x01" * length
        found.append(Passage(length, _cut(a, ours, at, length), _cut(b, theirs, there, length)))
        if len(found) == PASSAGES:
            break
    return found


Word = tuple[str, int, int]


def _words(text: str) -> list[Word]:
    found: list[Word] = []
    for match in _WORD.finditer(text):
        found.append((match.group().lower(), match.start(), match.end()))
        if len(found) == LONGEST:
            break
    return found


#: Place in ours, place in theirs, length.
Run = tuple[int, int, int]


def _own_parts(run: Run, ours: list[Word], common: Collection[str]) -> Iterator[Run]:
    """The run, parted where five of its words are common; no part overlaps another."""
    if not common:
        yield run
        return
    at, there, length = run
    last = at + length - WORDS
    begin = at
    for end in range(at, last + 2):
        if end <= last and " ".join(word for word, _, _ in ours[end : end + WORDS]) not in common:
            continue
        if end > begin:
            yield begin, there + begin - at, end - begin + WORDS - 1
            begin = end + WORDS - 1
        begin = max(begin, end + 1)


def _runs(ours: list[Word], theirs: list[Word]) -> list[Run]:
    """Runs that cannot be longer at either end."""
    a, b = [word for word, _, _ in ours], [word for word, _, _ in theirs]
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for there in range(len(b) - WORDS + 1):
        known = places[tuple(b[there : there + WORDS])]
        if len(known) < TRIED:
            known.append(there)
    found: list[Run] = []
    reached: dict[int, int] = {}  # diagonal -> the end in ours of the run that was found on it
    steps = STEPS
    for at in range(len(a) - WORDS + 1):
        for there in places.get(tuple(a[at : at + WORDS]), ()):
            if reached.get(at - there, 0) > at:
                continue
            length = WORDS
            most = min(len(a) - at, len(b) - there, WORDS + steps)
            while length < most and a[at + length] == b[there + length]:
                length += 1
            steps -= length - WORDS
            reached[at - there] = at + length
            found.append((at, there, length))
    return found


def _cut(text: str, words: list[Word], at: int, length: int) -> str:
    passage = " ".join(text[words[at][1] : words[at + length - 1][2]].split())
    return passage if len(passage) <= SHOWN else passage[: SHOWN - 1] + "…"
