"""Names as hurried hands write them: one letter wrong, twice, missing, or changed with its neighbour."""

from random import Random

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_BESIDE = {
    letter: (row[at - 1 : at] if at else "") + row[at + 1 : at + 2]
    for row in _ROWS
    for at, letter in enumerate(row)
}


def slipped(word: str, random: Random) -> str:
    """A word with one slip inside it; its first letter stays."""
    at = random.randrange(1, len(word) - 1)
    kind = random.choice(("beside", "swapped", "doubled", "omitted"))
    if kind == "beside" and word[at].lower() in _BESIDE:
        return word[:at] + random.choice(_BESIDE[word[at].lower()]) + word[at + 1 :]
    if kind == "swapped":
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind == "doubled":
        return word[:at] + word[at] + word[at:]
    return word[:at] + word[at + 1 :]


def mistyped(text: str, random: Random) -> str:
    """A name with one slip in one of its longest words; as it is where no word has four letters."""
    words = text.split()
    long = [at for at, word in enumerate(words) if len(word) >= 4 and word.isalpha()]
    if long:
        at = random.choice(sorted(long, key=lambda each: -len(words[each]))[:2])
        words[at] = slipped(words[at], random)
    return " ".join(words)
