"""Near-duplicate texts: exact Jaccard and containment of what is left after advertisements and templates."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from watchword.linkage.holdings import PAIRS
from watchword.linkage.texts.candidates import Pairs, candidates
from watchword.linkage.texts.common import own_words
from watchword.linkage.texts.shingles import Shingles

#: Less in common is chance, or the same employer's words.
LEAST_JACCARD = 0.2
#: A short text within a long one counts too: share of the shorter's shingles that the longer has.
LEAST_CONTAINMENT = 0.4
#: Shared shingles from which a text weighs in full: about a paragraph of one's own words.
FULL = 60
#: Kinds of documents that a stranger may have found and copied; all others were written to this employer alone.
PUBLISHED = frozenset({"resume"})


@dataclass(frozen=True)
class Text:
    """One document: whose, what kind (`resume`, `letter`, `answer` …; see PUBLISHED), and its words."""

    person_id: str
    kind: str
    text: str


@dataclass(frozen=True)
class Alike:
    """Two documents of one kind: their places in the input, shingles in common, Jaccard, and containment of the shorter."""

    one: int
    other: int
    shared: int
    jaccard: float
    containment: float

    @property
    def closeness(self) -> float:
        """0..1 for the weight of a link: the containment, less where little is shared."""
        return self.containment * min(1.0, self.shared / FULL)


def near_duplicates(
    texts: Sequence[Text],
    advertisements: Iterable[str] = (),
    linked: Mapping[str, str] | None = None,
) -> list[Alike]:
    """Every two documents of one kind from different people that are nearly the same, in the input's order.

    linked: for a person the persona that other things have put them in; its members count as one stranger only.
    """
    found: list[Alike] = []
    ads = list(advertisements)
    for kind in sorted({text.kind for text in texts}):
        places = np.array([place for place, text in enumerate(texts) if text.kind == kind], dtype=np.int64)
        people = [texts[place].person_id for place in places.tolist()]
        own = own_words(
            (texts[place].text for place in places.tolist()), groups_of(people, linked or {}), ads
        )
        pairs = candidates(own)
        whose = groups_of(people, {})
        pairs = pairs[whose[pairs[:, 0]] != whose[pairs[:, 1]]]
        found.extend(_verified(own, pairs, places))
    return sorted(found, key=lambda each: (each.one, each.other))


def text_pairs(texts: Sequence[Text], alike: Iterable[Alike]) -> pa.Table:
    """The pairs as rows of `holdings.PAIRS`: the closest two documents of two people, what is PUBLISHED and the rest apart.

    shared_by: how many people's near-duplicates hang together.
    """
    best: dict[str, dict[tuple[str, str], Alike]] = {"text": {}, "private-text": {}}
    for each in alike:
        one, other = sorted((texts[each.one].person_id, texts[each.other].person_id))
        known = best["text" if texts[each.one].kind in PUBLISHED else "private-text"]
        if (one, other) not in known or known[one, other].closeness < each.closeness:
            known[one, other] = each
    rows = [row for kind, found in best.items() for row in _rows(kind, found, texts)]
    return pa.Table.from_pylist(rows, schema=PAIRS)


def _rows(
    kind: str, found: Mapping[tuple[str, str], Alike], texts: Sequence[Text]
) -> Iterable[dict[str, object]]:
    sharers = _cluster_sizes(list(found))
    for (one, other), each in sorted(found.items()):
        key = f"{texts[each.one].kind}: {each.shared} runs of words"
        yield {"person_id": one, "other": other, "kind": kind, "value_key": key, "closeness": each.closeness,
               "shared_by": sharers[one]}  # fmt: skip


def groups_of(people: Sequence[str], linked: Mapping[str, str]) -> NDArray[np.int64]:
    """A number for each of the people, one for all whom `linked` puts into one persona."""
    number: dict[str, int] = {}
    found = [number.setdefault(linked.get(person, person), len(number)) for person in people]
    return np.array(found, dtype=np.int64)


def _verified(own: Shingles, pairs: Pairs, places: NDArray[np.int64]) -> Iterable[Alike]:
    """The pairs that have enough in common, counted shingle by shingle."""
    sizes = own.sizes
    for one, other in pairs.tolist():
        small, large = (one, other) if sizes[one] <= sizes[other] else (other, one)
        few, many = own.of(small), own.of(large)
        at = np.minimum(np.searchsorted(many, few), len(many) - 1)
        shared = int((many[at] == few).sum())
        jaccard, containment = shared / (len(few) + len(many) - shared), shared / len(few)
        if jaccard >= LEAST_JACCARD or containment >= LEAST_CONTAINMENT:
            first, second = sorted((int(places[one]), int(places[other])))
            yield Alike(first, second, shared, jaccard, containment)


def _cluster_sizes(pairs: Sequence[tuple[str, str]]) -> dict[str, int]:
    """For each person how many people their near-duplicates hang together with."""
    number: dict[str, int] = {}
    for pair in pairs:
        for person in pair:
            number.setdefault(person, len(number))
    if not number:
        return {}
    ends = np.array([(number[one], number[other]) for one, other in pairs], dtype=np.int64)
    shape = (len(number), len(number))
    graph = csr_array((np.ones(len(ends), dtype=np.int8), (ends[:, 0], ends[:, 1])), shape=shape)
    label = connected_components(graph, directed=False)[1]
    return dict(zip(number, np.bincount(label)[label].tolist(), strict=True))
