"""Names made plain for the benchmark's own rules, without any of Watchword's code: rapidfuzz and anyascii alone."""

import re

from anyascii import anyascii
from rapidfuzz import fuzz

#: From this ratio on, of words in order of the alphabet, two names are one name written twice.
WRITTEN_ALIKE = 80
#: Letters of the shortest skeleton of consonants that tells anything.
SHORTEST = 4
_LEGAL = "co company corp corporation ltd limited llc inc incorporated plc sa gmbh ag bv pte jsc ojsc pjsc ooo the of and for"
_CONSONANTS = (("sh", "s"), ("ch", "c"), ("ts", "c"), ("ng", "n"), ("j", "c"), ("z", "s"), ("x", "ks"), ("g", "k"),
               ("q", "k"), ("d", "t"), ("b", "p"), ("f", "p"), ("r", "l"))  # fmt: skip


def folded(name: str) -> str:
    """Lower case Latin words without marks and legal forms, in order of the alphabet."""
    words = re.findall(r"[a-z0-9]+", re.sub("['’`´]", "", anyascii(name).lower()))
    return " ".join(sorted(word for word in words if word not in _LEGAL.split()))


def skeleton(name: str) -> str:
    """The consonants alone, each sound by one letter whether voiced or not, none twice in a row."""
    plain = folded(name)
    for letters, one in _CONSONANTS:
        plain = plain.replace(letters, one)
    bones = sorted(re.sub("[aeiouhwy]", "", word) for word in plain.split())
    return re.sub(r"(.)\1+", r"\1", "".join(bones))


def one_name(a: str, b: str) -> bool:
    """Whether two names are one name written twice, and not two names of one subject."""
    if fuzz.ratio(folded(a), folded(b)) >= WRITTEN_ALIKE:
        return True
    return skeleton(a) == skeleton(b) and len(skeleton(a)) >= SHORTEST
