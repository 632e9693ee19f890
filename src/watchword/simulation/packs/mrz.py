"""The two lines of a passport's machine-readable zone, as text that a vendor returns (ICAO Doc 9303 part 4, TD3).

The state is always UTO, which is nobody's; no picture of it is made anywhere.
"""

from watchword.simulation.names import ascii_folded
from watchword.simulation.packs.dossier import Paper

_LETTERS = {
    "Æ": "AE",
    "Ø": "OE",
    "Å": "AA",
    "Ä": "AE",
    "Ö": "OE",
    "Ü": "UE",
    "ẞ": "SS",
    "ß": "SS",
    "Ł": "L",
    "Đ": "D",
    "Ñ": "N",
}
_WEIGHTS = (7, 3, 1)


def passport_zone(paper: Paper) -> tuple[str, str]:
    """Two lines of 44 letters with all check digits; sex is left unspecified."""
    names = f"{_plain(paper.surname)}<<{_plain(paper.given)}" if paper.given else _plain(paper.surname)
    first = f"P<UTO{names}"[:44].ljust(44, "<")
    number, born, until = paper.number[:9].ljust(9, "<"), f"{paper.born:%y%m%d}", f"{paper.expires:%y%m%d}"
    optional = "<" * 14
    parts = f"{number}{_digit(number)}", f"{born}{_digit(born)}", f"{until}{_digit(until)}{optional}<"
    whole = _digit("".join((parts[0], parts[1], parts[2])))
    return first, f"{parts[0]}UTO{parts[1]}<{parts[2]}{whole}"


def _plain(name: str) -> str:
    spelled = "".join(_LETTERS.get(letter, letter) for letter in name.upper())
    letters = ascii_folded(spelled).upper().replace("'", "")
    return "<".join("".join(c if "A" <= c <= "Z" else " " for c in letters).split())


def _digit(text: str) -> int:
    values = (0 if c == "<" else int(c, 36) for c in text)
    return sum(value * _WEIGHTS[place % 3] for place, value in enumerate(values)) % 10
