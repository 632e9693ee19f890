"""Whether two names may be one person's; what is stored is this answer, never the names.

Only really different names are evidence, so every honest way of writing a name must come out as `same` or
`compatible`, in every naming culture alike.
"""

from collections.abc import Callable, Collection
from enum import StrEnum
from functools import lru_cache

from watchword.enrich.names.parts import Parts, parts
from watchword.enrich.names.spelling import one_syllable, same_name, spelt_alike, table

#: Initials that take two letters or more in Latin script (Ю., Ш., Θ.).
_INITIALS = frozenset({"sh", "zh", "ch", "ts", "shch", "yu", "ya", "ye", "kh", "th", "ps"})

#: Letters that begin one name in different romanisations (Julia and Yulia, Cristian and Kristian).
_LETTERS = {
    "j": ("j", "y", "i"), "y": ("y", "j", "i"), "i": ("i", "j", "y"), "c": ("c", "k"), "k": ("k", "c", "g"),
    "g": ("g", "k"), "v": ("v", "w"), "w": ("w", "v"),
}  # fmt: skip


class Agreement(StrEnum):
    """What comparing two names says."""

    SAME = "same"
    COMPATIBLE = "compatible"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


def agreement(a: str, b: str, *, known_as: Collection[str] = ()) -> Agreement:
    """Compares a name `a` with a person's name `b`; `known_as` holds other names of that person.

    `compatible` covers order, initials, words left out, truncation at 17 letters or more, folded letters,
    other romanisations, short forms, titles, particles, joint accounts and company words. `unknown` is what
    cannot be compared: empty, one letter, a front desk, or scripts that need a dictionary to be read.
    A preferred given name stands for itself with the family name: alone it would agree with any namesake.
    """
    direct = _compare(*sorted((a, b)))
    if direct is not Agreement.DIFFERENT:
        return direct
    others = (_whole(other, b) for other in known_as)
    if any(_compare(*sorted((a, other))) in (Agreement.SAME, Agreement.COMPATIBLE) for other in others):
        return Agreement.COMPATIBLE
    return direct


def _whole(other: str, name: str) -> str:
    """Another name of a person as a whole name: a single word gets the family name of the first."""
    words = name.split()
    return f"{other} {words[-1]}" if len(other.split()) == 1 and len(words) > 1 else other


def shares_family_name(a: str, b: str) -> bool:
    """Whether two names may have a family name in common, as a partner who signs at the door would.

    A family name stands last, before a comma, or, where only the first is an East Asian one, first; of a name of
    three words or more the last two count (double family names), unless the given name is shared. Particles do
    not count, and Min-jun is one word.
    """
    left, right = _units(a), _units(b)
    if not left or not right:
        return False
    most = 1 if left[0] == right[0] else 2
    return any(_one_family(x, y) for x in _family_names(a, left, most) for y in _family_names(b, right, most))


def _one_family(a: str, b: str) -> bool:
    """Relatives spell their name alike; but it may have a feminine ending, or have been folded by a bank."""
    return a == b or (not one_syllable(a) and not one_syllable(b) and same_name(a, b))


def _units(text: str) -> list[str]:
    """The words of a name that must agree, hyphened ones joined; empty where no name can be read."""
    name = parts(text)
    if name is None:
        return []
    read = (parts(unit) for unit in text.replace(",", " ").split())
    units = ["".join(word for word in unit.all if word in name.named) for unit in read if unit is not None]
    return [unit for unit in units if len(unit) > 1]


def _family_names(text: str, units: list[str], most: int) -> list[str]:
    before_comma, comma, _ = text.partition(",")
    if comma and (first := _units(before_comma)):
        return first
    eastern = _east_asian_families()
    if units[0] in eastern and units[-1] not in eastern:
        return units[:1]
    return units[-most:] if len(units) > 2 and not all(map(one_syllable, units)) else units[-1:]


@lru_cache(maxsize=1)
def _east_asian_families() -> frozenset[str]:
    return frozenset(word for row in table()["families"] for word in row.split())


@lru_cache(maxsize=65_536)
def _compare(a: str, b: str) -> Agreement:
    left, right = parts(a), parts(b)
    if left is None or right is None:
        alike = a.split() == b.split() and sum(map(str.isalpha, a)) > 1 and not a.isascii()
        return Agreement.SAME if alike else Agreement.UNKNOWN
    if left.all == right.all and left.joint == right.joint:
        return Agreement.SAME
    return _Pairing(left, right).verdict()


class _Pairing:
    """Pairs off the words of two names: whole words first, then joined ones, then initials and cut words."""

    def __init__(self, left: Parts, right: Parts) -> None:
        self.sides = (left, right)
        self.left, self.right = list(left.all), list(right.all)
        self.whole = self.partial = 0
        self._pair(str.__eq__, whole=True)
        self._pair(same_name, whole=True)
        self._join(self.left, self.right)
        self._join(self.right, self.left)
        self._pair(self._shortened, whole=False)

    def verdict(self) -> Agreement:
        left = [word for word in self.left if word in self.sides[0].named]
        right = [word for word in self.right if word in self.sides[1].named]
        if all(len(word) == 1 for word in self.sides[0].all) or all(
            len(word) == 1 for word in self.sides[1].all
        ):
            return Agreement.UNKNOWN
        shorter = min(len(self.sides[0].named), len(self.sides[1].named))
        if (left and right) or not self.whole:
            return self._scribble()
        if self.whole + self.partial >= 2 or shorter <= 1:
            return Agreement.COMPATIBLE
        return Agreement.DIFFERENT

    def _scribble(self) -> Agreement:
        """Two letters alone may be initials or a scrawl; they prove nothing."""
        short = any(len("".join(side.all)) <= 2 for side in self.sides)
        return Agreement.UNKNOWN if short else Agreement.DIFFERENT

    def _pair(self, alike: Callable[[str, str], bool], *, whole: bool) -> None:
        for word in list(self.left):
            match = next((other for other in self.right if alike(word, other)), None)
            if match is not None:
                self.left.remove(word)
                self.right.remove(match)
                self.whole += whole
                self.partial += not whole

    def _join(self, split: list[str], joined: list[str]) -> None:
        """Pairs a word with two to four adjacent ones: Minjun and Min-jun, Delacruz and de la Cruz."""
        for size in (4, 3, 2):
            for start in range(len(split) - size, -1, -1):
                run = split[start : start + size]
                match = next((w for w in joined if len(run) == size and spelt_alike("".join(run), w)), None)
                if match is not None:
                    del split[start : start + size]
                    joined.remove(match)
                    self.whole += 2

    def _shortened(self, a: str, b: str) -> bool:
        """An initial, or the last word of a text that was cut."""
        short, long = sorted((a, b), key=len)
        if len(short) == 1 or short in _INITIALS:
            return long.startswith(_LETTERS.get(short, (short,)))
        return long.startswith(short) and short in (self.sides[0].cut, self.sides[1].cut)
