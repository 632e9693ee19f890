"""Whether two names of employers are one: legal forms, branches, initials and slips do not part them."""

import re
import unicodedata
from functools import lru_cache

from rapidfuzz import fuzz

from watchword.screening.names.words import words

#: Above this share of equal letters (0..100, words in any order) two names are one: Levenshtein on sorted words, where
#: one wrong letter in ten is a slip.
SAME_SCORE = 90.0
_ASIDE = re.compile(r"\(([^()]{1,80})\)")
_FORMER = re.compile(
    r"(?i)^(?:formerly|former|now|ex|previously|acquired by|part of|via|through|client|f/k/a|d/b/a|aka)\b[:.\s]*"
)


def one_employer(a: str, b: str) -> bool:
    """Whether two names are one employer's, in any of the spellings that each gives (`Alpha (now Beta)`)."""
    return any(_alike(x, y) for x in _keys(a) for y in _keys(b))


def same_spelling(a: str, b: str) -> bool:
    """Whether two names differ in nothing but case, legal form and punctuation."""
    return employer_key(a) == employer_key(b)


@lru_cache(maxsize=8_192)
def employer_key(name: str) -> str:
    """A name without case, accents, punctuation, asides and legal forms; all of it where it is nothing else."""
    plain = unicodedata.normalize("NFKD", _ASIDE.sub(" ", name[:200])).casefold()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    found = re.sub(r"[^\w]+|_", " ", re.sub(r"(?<=\w)\.(?=\w\b)", "", plain)).split()
    legal = words().legal
    kept = [word for word in found if word not in legal]
    return " ".join(kept or found)


@lru_cache(maxsize=8_192)
def _keys(name: str) -> tuple[str, ...]:
    """The name and what stands in brackets, divided at slashes."""
    asides = [_FORMER.sub("", aside.strip()) for aside in _ASIDE.findall(name[:200])]
    whole = re.split(r"\s/\s", _ASIDE.sub(" ", name[:200]))[:4]
    keys = (employer_key(part) for part in [*whole, *asides[:4]])
    return tuple(dict.fromkeys(key for key in keys if len(key) > 1))


def _alike(a: str, b: str) -> bool:
    if a == b or fuzz.token_sort_ratio(a, b) >= SAME_SCORE or a.replace(" ", "") == b.replace(" ", ""):
        return True
    shorter, longer = sorted((a.split(), b.split()), key=len)
    if len(shorter) == 1 and shorter[0] == "".join(word[0] for word in longer) and len(longer) > 2:
        return True  # initials
    begins = longer[: len(shorter)] == shorter
    return begins and len(" ".join(shorter)) >= 5  # a branch or a division
