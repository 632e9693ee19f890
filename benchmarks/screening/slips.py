"""Slips of a hurried hand, for the benchmark alone: one a name, never in a word's first letter."""

from random import Random

#: Where the keys of an English keyboard lie, by row, with each row's offset to the right.
_KEYBOARD = (("qwertyuiop", 0.0), ("asdfghjkl", 0.25), ("zxcvbnm", 0.75))
_PLACES = {letter: (x + offset, y) for y, (row, offset) in enumerate(_KEYBOARD) for x, letter in enumerate(row)}  # fmt: skip


def neighbours(letter: str) -> list[str]:
    """Letters whose keys touch this one's, in any row."""
    x, y = _PLACES[letter]
    return [other for other, (u, v) in _PLACES.items() if other != letter and abs(u - x) <= 1 and abs(v - y) <= 1]  # fmt: skip


def with_slip(name: str, random: Random) -> str:
    """A name with one slip: a neighbouring key, two letters changed about, one doubled, one left out.

    The slip is in any Latin letter that is not the first of its word, of words of four letters or more; a name
    without such a word comes back as it is.
    """
    inside = [at for start, word in _words(name) if len(word) >= 4 and word.isascii() and word.isalpha()
              for at in range(start + 1, start + len(word))]  # fmt: skip
    if not inside:
        return name
    at = random.choice(inside)
    letter, before = name[at], name[at - 1]
    slip = random.randrange(4)
    if slip == 0:
        struck = random.choice(neighbours(letter.lower()))
        return name[:at] + (struck.upper() if letter.isupper() else struck) + name[at + 1 :]
    if slip == 1 and at - 1 in inside and before.lower() != letter.lower():
        return name[: at - 1] + letter + before + name[at + 1 :]
    if slip == 2:
        return name[:at] + letter + name[at:]
    return name[:at] + name[at + 1 :]


def _words(name: str) -> list[tuple[int, str]]:
    found, start = [], 0
    for word in name.split(" "):
        found.append((start, word))
        start += len(word) + 1
    return found
