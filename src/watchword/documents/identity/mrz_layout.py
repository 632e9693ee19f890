"""Where the fields of the five machine-readable zones stand (ICAO Doc 9303 parts 4, 5, 6 and 7).

Places count from 0, ends are excluded, lines count from 0.
"""

from dataclasses import dataclass
from enum import StrEnum


class Alphabet(StrEnum):
    """What may stand in a field, the filler `<` aside."""

    LETTERS = "letters"
    DIGITS = "digits"
    MIXED = "mixed"


@dataclass(frozen=True)
class Slot:
    """One field's place in a zone."""

    name: str
    line: int
    start: int
    end: int
    alphabet: Alphabet

    def of(self, lines: tuple[str, ...]) -> str:
        """The field's text in `lines`, fillers kept."""
        return lines[self.line][self.start : self.end]


@dataclass(frozen=True)
class Layout:
    """One format. `composite` lists (line, start, end) of what its composite digit covers; () where it has none.

    `first` are the letters that a document of this format may begin with; `checked` the fields that have a
    check digit of their own, which stands in the slot `<field>-check`.
    """

    name: str
    rows: int
    width: int
    first: str
    slots: tuple[Slot, ...]
    checked: tuple[str, ...]
    composite: tuple[tuple[int, int, int], ...]

    def slot(self, name: str) -> Slot:
        """The slot `name`; KeyError where the format has none."""
        for slot in self.slots:
            if slot.name == name:
                return slot
        raise KeyError(name)

    def has(self, name: str) -> bool:
        """Whether the format has this field."""
        return any(slot.name == name for slot in self.slots)


_L, _D, _M = Alphabet.LETTERS, Alphabet.DIGITS, Alphabet.MIXED


def _dates(line: int, birth: int, expiry: int) -> tuple[Slot, ...]:
    return (
        Slot("birth", line, birth, birth + 6, _D),
        Slot("birth-check", line, birth + 6, birth + 7, _D),
        Slot("sex", line, birth + 7, birth + 8, _L),
        Slot("expiry", line, expiry, expiry + 6, _D),
        Slot("expiry-check", line, expiry + 6, expiry + 7, _D),
    )


def _two_lines(width: int, *rest: Slot) -> tuple[Slot, ...]:
    return (
        Slot("code", 0, 0, 2, _L),
        Slot("issuer", 0, 2, 5, _L),
        Slot("names", 0, 5, width, _L),
        Slot("number", 1, 0, 9, _M),
        Slot("number-check", 1, 9, 10, _D),
        Slot("nationality", 1, 10, 13, _L),
        *_dates(1, 13, 21),
        *rest,
    )


_TD1 = (
    Slot("code", 0, 0, 2, _M),
    Slot("issuer", 0, 2, 5, _L),
    Slot("number", 0, 5, 14, _M),
    Slot("number-check", 0, 14, 15, _D),
    Slot("optional", 0, 15, 30, _M),
    *_dates(1, 0, 8),
    Slot("nationality", 1, 15, 18, _L),
    Slot("more-optional", 1, 18, 29, _M),
    Slot("composite-check", 1, 29, 30, _D),
    Slot("names", 2, 0, 30, _L),
)
_TD2 = _two_lines(36, Slot("optional", 1, 28, 35, _M), Slot("composite-check", 1, 35, 36, _D))
_TD3 = _two_lines(
    44,
    Slot("optional", 1, 28, 42, _M),
    Slot("optional-check", 1, 42, 43, _D),
    Slot("composite-check", 1, 43, 44, _D),
)
_DATED = ("number", "birth", "expiry")

#: All formats, the longer ones first.
LAYOUTS = (
    Layout("TD3", 2, 44, "PACI", _TD3, (*_DATED, "optional"), ((1, 0, 10), (1, 13, 20), (1, 21, 43))),
    Layout("MRV-A", 2, 44, "V", _two_lines(44, Slot("optional", 1, 28, 44, _M)), _DATED, ()),
    Layout("TD2", 2, 36, "ACIP", _TD2, _DATED, ((1, 0, 10), (1, 13, 20), (1, 21, 35))),
    Layout("MRV-B", 2, 36, "V", _two_lines(36, Slot("optional", 1, 28, 36, _M)), _DATED, ()),
    Layout("TD1", 3, 30, "ACI", _TD1, _DATED, ((0, 5, 30), (1, 0, 7), (1, 8, 15), (1, 18, 29))),
)
