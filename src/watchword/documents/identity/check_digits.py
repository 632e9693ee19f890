"""Check digits of machine-readable travel documents (ICAO Doc 9303 part 3, section 4.9)."""

_WEIGHTS = (7, 3, 1)


def letter_value(letter: str) -> int:
    """What one letter of the MRZ alphabet counts: 0-9 themselves, A-Z 10 to 35, the filler `<` nothing."""
    if letter.isdigit():
        return int(letter)
    return ord(letter) - ord("A") + 10 if "A" <= letter <= "Z" else 0


def check_digit(text: str) -> str:
    """The digit that belongs to `text` (letters A-Z, digits and `<`): weights 7, 3, 1, modulo 10."""
    total = sum(letter_value(letter) * _WEIGHTS[place % 3] for place, letter in enumerate(text))
    return str(total % 10)
