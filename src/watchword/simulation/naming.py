"""Who bears which name in a company: names of many cultures mixed, or of one culture throughout.

Whatever the culture, the simulation's other dice fall alike: only names and what is made of them differ.
"""

import random

from watchword.simulation.cultures import COMPANIES
from watchword.simulation.names import ascii_folded, draw_name

Name = tuple[str, str]
"""A given and a family name."""

_TRIES = 30
"""Names drawn until a new one comes; a very large company runs out of new ones."""


class Naming:
    """Gives names. One culture's names, and names that were refused, come from streams of their own."""

    def __init__(self, seed: int, culture: str | None = None) -> None:
        """Raises ValueError for a culture that is not one of the ten in `COMPANIES`."""
        if culture is not None and culture not in COMPANIES:
            raise ValueError(f"culture is {culture}: give one of {', '.join(COMPANIES)}")
        self._culture = culture
        self._own = random.Random(f"{seed}:names:{culture}")
        self._given: set[Name] = set()

    def somebody(self, rng: random.Random) -> Name:
        """Any name, drawn once from the caller's dice whatever the culture."""
        drawn = draw_name(rng)
        return drawn if self._culture is None else self._again()

    def colleague(self, rng: random.Random) -> Name:
        """A name for one of the staff; in a company of one culture hardly ever one that another bears."""
        name = self.somebody(rng)
        for _ in range(_TRIES if self._culture else 0):
            if name not in self._given:
                break
            name = self._again()
        self._given.add(name)
        return name

    def stranger(self, rng: random.Random, given: str, family: str) -> Name:
        """The two names of somebody who shares no word of them with that person."""
        name = self.somebody(rng)
        while not name[1] or _words(*name) & _words(given, family):
            name = self._again()
        return name

    def _again(self) -> Name:
        if self._culture is None:
            return draw_name(self._own)
        given, family = COMPANIES[self._culture]
        first, second = self._own.choice(given.split()), self._own.choice(family.split())
        return first.replace("~", " "), second.replace("~", " ")


def _words(given: str, family: str) -> set[str]:
    return set(ascii_folded(f"{given} {family}").lower().replace("-", " ").split())
