"""What comparing found: two people, how probably they are one, and why, in words without any value."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from watchword.linkage.same_person.comparisons import COMPARISONS

#: What one household shares, and how strongly it must speak for one person to be a home and no mere neighbourhood.
_OF_A_HOME, _AT_LEAST = frozenset({"address", "unit", "phone"}), 10.0
#: What a household does not share.
_ONES_OWN = frozenset({"birth", "document"})


@dataclass(frozen=True)
class Likeness:
    """One thing compared of two people: what it is, how alike in words, and how many times likelier it makes one person.

    field: given, family, birth, document, address, unit, phone or email. factor: the Bayes factor; above 1 speaks for
    one person, below 1 for two. Never a name, a date, an address or a number.
    """

    field: str
    says: str
    factor: float


@dataclass(frozen=True)
class SamePerson:
    """Two people who may be one: a question for a person, never risk by itself.

    a, b: their person_id, a before b. probability: from 0 to 1, after the evidence in `why`, the strongest first.
    """

    a: str
    b: str
    probability: float
    why: tuple[Likeness, ...]

    @property
    def innocent(self) -> str:
        """What may explain it without their being one person, in words; empty: nothing known does."""
        home = any(each.field in _OF_A_HOME and each.factor >= _AT_LEAST for each in self.why)
        own = any(each.field in _ONES_OWN and each.factor > 1 for each in self.why)
        return "relatives and flatmates share a home and a telephone" if home and not own else ""


def wanted(common: bool) -> tuple[str, ...]:
    """The columns that `same_people` reads of what Splink scored: none holds a value of a row."""
    parts = [(f"gamma_{each.name}", f"mw_{each.name}") for each in COMPARISONS]
    told = [f"mw_tf_adj_{each.name}" for each in COMPARISONS if common and each.common]
    return ("row_l", "row_r", "match_probability", *(column for pair in parts for column in pair), *told)


def same_people(scored: pa.Table, people: Sequence[str], common: bool) -> list[SamePerson]:
    """The scored pairs of two different people, the likest first; of several rows of two people the likest pair.

    scored: the columns of `wanted`; row_l and row_r are places in `people`. common: as given to `wanted`.
    """
    best: dict[tuple[str, str], SamePerson] = {}
    for row in scored.to_pylist():
        a, b = sorted((people[row["row_l"]], people[row["row_r"]]))
        known = best.get((a, b))
        if a != b and (known is None or known.probability < row["match_probability"]):
            best[a, b] = SamePerson(a, b, float(row["match_probability"]), tuple(_likenesses(row, common)))
    return sorted(best.values(), key=lambda pair: (-pair.probability, pair.a, pair.b))


def _likenesses(row: Mapping[str, Any], common: bool) -> Iterator[Likeness]:
    """What was compared, the strongest first; the weight of a value that is common or rare is in its factor."""
    found = []
    for each in COMPARISONS:
        level = row[f"gamma_{each.name}"]
        if level < 0:  # nothing to compare
            continue
        weight = row[f"mw_{each.name}"]
        if common and each.common:
            weight += row[f"mw_tf_adj_{each.name}"]
        says = each.levels[len(each.levels) - 1 - level].says
        found.append((abs(weight), Likeness(each.name, says, math.exp2(weight))))
    found.sort(key=lambda pair: (-round(pair[0], 9), pair[1].field))
    return (likeness for _, likeness in found)
