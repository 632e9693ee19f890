"""How much each likeness tells: its share among pairs of one person (m) and among pairs of two people (u)."""

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from watchword.linkage.same_person.comparisons import COMPARISONS

#: A likeness that no pair showed could still be shown: no share is below this.
LEAST = 1e-7


@dataclass(frozen=True)
class Parameters:
    """The model: the share of pairs that are one person, and by comparison and level the shares (m, u).

    origin: where the numbers come from, in one line.
    """

    prior: float
    shares: Mapping[str, Mapping[str, tuple[float, float]]]
    origin: str


@cache
def shipped() -> Parameters:
    """The parameters that come with Watchword, for rosters too small to learn from; `parameters.toml` says their origin."""
    table = tomllib.loads(files(__package__).joinpath("parameters.toml").read_text("utf-8"))
    shares = {
        each.name: {level.key: _pair(table[each.name][level.key]) for level in each.levels}
        for each in COMPARISONS
    }
    return Parameters(float(table["prior"]), shares, str(table["origin"]))


def _pair(numbers: list[float]) -> tuple[float, float]:
    m, u = numbers
    return max(float(m), LEAST), max(float(u), LEAST)


def completed(
    prior: float, m: Mapping[str, Mapping[str, float]], u: Mapping[str, Mapping[str, float]], origin: str
) -> Parameters:
    """Learned shares by comparison and level, with the shipped ones where a comparison or a level was never seen.

    A learned comparison whose best level speaks against one person is not trusted: the shipped one takes its place.
    """
    base = shipped()
    shares = {}
    for each in COMPARISONS:
        known = base.shares[each.name]
        pairs = {
            key: (
                max(m.get(each.name, {}).get(key, pair[0]), LEAST),
                max(u.get(each.name, {}).get(key, pair[1]), LEAST),
            )
            for key, pair in known.items()
        }
        best, rest = pairs[each.levels[0].key], pairs["else"]
        sound = math.log(best[0] / best[1]) > 0 > math.log(rest[0] / rest[1])
        shares[each.name] = pairs if sound else dict(known)
    return Parameters(prior, shares, origin)
