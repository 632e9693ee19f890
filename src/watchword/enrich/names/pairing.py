"""Pairing off the words of two names, in any order: whole words, joined ones, initials and cut words."""

from collections.abc import Callable
from enum import Enum

from watchword.enrich.names.parts import Parts
from watchword.enrich.names.spelling import same_name, spelt_alike

#: Initials that take two letters or more in Latin script (Ю., Ш., Θ.).
_INITIALS = frozenset({"sh", "zh", "ch", "ts", "shch", "yu", "ya", "ye", "kh", "th", "ps"})

#: Letters that begin one name in different romanisations (Julia and Yulia, Cristian and Kristian).
_LETTERS = {
    "j": ("j", "y", "i"), "y": ("y", "j", "i"), "i": ("i", "j", "y"), "c": ("c", "k"), "k": ("k", "c", "g"),
    "g": ("g", "k"), "v": ("v", "w"), "w": ("w", "v"),
}  # fmt: skip


class Paired(Enum):
    """Whether the words of two names pair off: all that must agree, not all, or too few letters to tell."""

    ALL = "all"
    NOT = "not"
    TOO_SHORT = "too short"


def pair(left: Parts, right: Parts, further: Callable[[str, str], bool]) -> Paired:
    """Pairs off two names; `further` says of two whole words, beside spelling, whether they may be one name."""
    return _Pairing(left, right, further).verdict()


def _one(joined: str, word: str, further: Callable[[str, str], bool], part: bool) -> bool:
    """Whether joined words are one word; of a whole name only where they are spelt alike."""
    return spelt_alike(joined, word) or (part and further(joined, word))


class _Pairing:
    """Pairs off the words of two names: whole words first, then joined ones, then initials and cut words."""

    def __init__(self, left: Parts, right: Parts, further: Callable[[str, str], bool]) -> None:
        self.sides = (left, right)
        self.left, self.right = list(left.all), list(right.all)
        self.whole = self.partial = 0
        self._pair(str.__eq__, whole=True)
        self._pair(same_name, whole=True)
        self._pair(further, whole=True)
        self._join(self.left, self.right, further)
        self._join(self.right, self.left, further)
        self._pair(self._shortened, whole=False)

    def verdict(self) -> Paired:
        left = [word for word in self.left if word in self.sides[0].named]
        right = [word for word in self.right if word in self.sides[1].named]
        if all(len(word) == 1 for word in self.sides[0].all) or all(
            len(word) == 1 for word in self.sides[1].all
        ):
            return Paired.TOO_SHORT
        shorter = min(len(self.sides[0].named), len(self.sides[1].named))
        if (left and right) or not self.whole:
            return self._scribble()
        if self.whole + self.partial >= 2 or shorter <= 1:
            return Paired.ALL
        return Paired.NOT

    def _scribble(self) -> Paired:
        """Two letters alone may be initials or a scrawl; they prove nothing."""
        short = any(len("".join(side.all)) <= 2 for side in self.sides)
        return Paired.TOO_SHORT if short else Paired.NOT

    def _pair(self, alike: Callable[[str, str], bool], *, whole: bool) -> None:
        for word in list(self.left):
            match = next((other for other in self.right if alike(word, other)), None)
            if match is not None:
                self.left.remove(word)
                self.right.remove(match)
                self.whole += whole
                self.partial += not whole

    def _join(self, split: list[str], joined: list[str], further: Callable[[str, str], bool]) -> None:
        """Pairs a word with two to four adjacent ones: Minjun and Min-jun, Delacruz and de la Cruz."""
        most = max(len(side.all) for side in self.sides if set(split) <= set(side.all))
        for size in (4, 3, 2):
            for start in range(len(split) - size, -1, -1):
                run = split[start : start + size]
                one, part = "".join(run), size < most
                match = next((w for w in joined if len(run) == size and _one(one, w, further, part)), None)
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
