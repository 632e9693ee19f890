"""Slips of optical reading, undone only where a field's alphabet or its check digits allow, and always told."""

from collections.abc import Iterator
from dataclasses import dataclass

from watchword.documents.identity.mrz_checks import checks
from watchword.documents.identity.mrz_layout import Alphabet, Layout, Slot

#: Letters that readers take for digits; G and 6 weigh the same in a check digit, so that slip stays unseen.
_TO_DIGIT = {"O": "0", "D": "0", "Q": "0", "I": "1", "L": "1", "Z": "2", "S": "5", "G": "6", "B": "8"}
_TO_LETTER = {"0": "O", "1": "I", "2": "Z", "5": "S", "6": "G", "8": "B"}


@dataclass(frozen=True)
class Correction:
    """One letter read as another: the field, its place (line and letter, from 1), as found and as taken."""

    field: str
    line: int
    letter: int
    found: str
    taken: str

    def __str__(self) -> str:
        return f"line {self.line}, letter {self.letter} ({self.field}): {self.found} read as {self.taken}"


@dataclass(frozen=True)
class Read:
    """A zone's lines after mending. `possible` counts single slips that would each explain wrong digits."""

    lines: tuple[str, ...]
    corrections: tuple[Correction, ...] = ()
    possible: int = 0


def mend(layout: Layout, lines: tuple[str, ...]) -> Read:
    """Takes letters for digits where only digits may stand, and the reverse; then tries a single slip.

    A single slip in a field of letters and digits is taken only where it makes every check digit agree and no
    other slip does; `possible` is then 1. Where several would, the lines stay as read and `possible` says how
    many. Each letter that can be mistaken explains a wrong digit by chance in one case of ten (of random numbers
    with one digit altered, 35 of 100 are so explained): a slip is a reason to ask again, and no proof.
    """
    read = _forced(layout, lines)
    if _sound(layout, read.lines):
        return read
    fitting = [one for one in _single(layout, read.lines) if _sound(layout, _with(read.lines, one))]
    if len(fitting) != 1:
        return Read(read.lines, read.corrections, len(fitting))
    return Read(_with(read.lines, fitting[0]), (*read.corrections, fitting[0]), 1)


def _sound(layout: Layout, lines: tuple[str, ...]) -> bool:
    return all(check.agrees for check in checks(layout, lines))


def _forced(layout: Layout, lines: tuple[str, ...]) -> Read:
    corrections = []
    for slot in layout.slots:
        table = _table(slot)
        for place, letter in enumerate(slot.of(lines), slot.start):
            if letter in table:
                corrections.append(Correction(slot.name, slot.line + 1, place + 1, letter, table[letter]))
    for correction in corrections:
        lines = _with(lines, correction)
    return Read(lines, tuple(corrections))


def _table(slot: Slot) -> dict[str, str]:
    if slot.alphabet is Alphabet.DIGITS:
        return _TO_DIGIT
    return _TO_LETTER if slot.alphabet is Alphabet.LETTERS else {}


def _single(layout: Layout, lines: tuple[str, ...]) -> Iterator[Correction]:
    for slot in layout.slots:
        if slot.alphabet is Alphabet.MIXED:
            for place, letter in enumerate(slot.of(lines), slot.start):
                other = _TO_DIGIT.get(letter) or _TO_LETTER.get(letter)
                if other:
                    yield Correction(slot.name, slot.line + 1, place + 1, letter, other)


def _with(lines: tuple[str, ...], correction: Correction) -> tuple[str, ...]:
    line, place = correction.line - 1, correction.letter - 1
    text = lines[line]
    changed = text[:place] + correction.taken + text[place + 1 :]
    return (*lines[:line], changed, *lines[line + 1 :])
