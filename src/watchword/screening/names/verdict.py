"""What a comparison of two names is worth: a hit, a question to a person, or nothing.

The bounds were set on names of the lists themselves, written with slips and in other romanisations, against ordinary
names of people and firms of thirty languages; docs/benchmarks.md has what they give on names that were not used for it.
"""

from enum import StrEnum

from watchword.screening.names.compare import Comparison, Part
from watchword.screening.names.name import Name
from watchword.screening.names.syllables import alike


class Verdict(StrEnum):
    """hit: it is what is listed. question: a person has to look. none: another name."""

    HIT = "hit"
    QUESTION = "question"
    NONE = "none"


#: A person's name asks a question from this score on; one of a single word, if the word tells at least so much.
PERSON, SINGLE_TELLS = 0.8, 0.8
#: The same for a name that the other contains word by word, as one without a middle name.
CONTAINED, CONTAINED_TELLS = 0.72, 1.6
#: A firm's name is a hit from this score on, if the matched words tell so much; else it asks a question.
FIRM, FIRM_TELLS = 0.86, 1.15
ASKS, ASKS_TELLS = 0.78, 0.95
#: A firm's name made of places and words of business alone is a hit where nearly all of them agree.
NEARLY, NEARLY_TELLS = 0.91, 1.0
#: A firm's name that says less, or lacks more, but has telling words enough.
LOOSE, LOOSE_TELLS = 0.72, 1.3
#: Letters from which on one romanised word is enough; and one word of a name that has others.
LONG, TELLING_ALONE, ROMANISED_ALONE = 9, 9, 7

#: Letters of a person's word that may be mistyped beside another that is not the same either.
LONG_ENOUGH = 6

#: The score under which every name is another, unless it is the very name.
LEAST = min(PERSON, CONTAINED, FIRM, ASKS, LOOSE)

_EXACT = frozenset({"same", "joined"})


def verdict(found: Comparison, asked: Name, listed: Name) -> Verdict:
    """What a comparison is worth. A person's name alone is never more than a question."""
    if asked.person:
        return Verdict.QUESTION if _person(found, len(asked.words)) else Verdict.NONE
    if len(found.parts) > 1 and (
        (found.score >= FIRM and found.told >= FIRM_TELLS and _sure(found, asked, listed))
        or (found.score >= NEARLY and found.told >= NEARLY_TELLS)
    ):
        return Verdict.HIT
    return Verdict.QUESTION if _firm(found, asked, listed) else Verdict.NONE


def _person(found: Comparison, words: int) -> bool:
    if found.score == 1.0:
        return True
    inexact = [part for part in found.parts if part.rule not in _EXACT and "romanisation" not in part.rule]
    short = any(
        len(part.listed) < LONG_ENOUGH or part.rule == "two letters differ"
        for part in inexact
        if part.rule != "spelling"
    )
    if len(inexact) == len(found.parts) == 2 and short:
        return False  # neither of its two words is the same
    if found.score >= PERSON:
        return words > 1 or found.told >= SINGLE_TELLS
    contained = not found.extra or not found.missing
    exact = all(part.rule in _EXACT for part in found.parts)
    return found.score >= CONTAINED and found.told >= CONTAINED_TELLS and contained and exact


def _firm(found: Comparison, asked: Name, listed: Name) -> bool:
    if asked.plain == listed.plain or (found.score >= 0.97 and len(found.parts) >= 3):
        return True  # the very name, or nearly all of one that is made of words of business alone
    if not _sure(found, asked, listed):
        return False
    if len(found.parts) == 1 and (found.missing or found.extra) and not _tells_alone(found.parts[0]):
        return False  # Marshall Ltd is not Marshall Capital
    return (found.score >= ASKS and found.told >= ASKS_TELLS) or (
        found.score >= LOOSE and found.told >= LOOSE_TELLS
    )


def _tells_alone(part: Part) -> bool:
    """Whether one word of a name is enough: a long one, or one that is Korean or Chinese and not short."""
    letters = _letters(part)
    return letters >= TELLING_ALONE or (letters >= ROMANISED_ALONE and bool(alike(part.asked, part.listed)))


def _letters(part: Part) -> int:
    return len(part.listed.replace(" ", ""))


def _sure(found: Comparison, asked: Name, listed: Name) -> bool:
    """Whether more agrees than one word that is only alike."""
    telling = _telling(asked) | _telling(listed)
    told = [part for part in found.parts if telling & {*part.asked.split(), *part.listed.split()}]
    if not told:
        return found.score >= (
            0.9 if len(found.parts) < 4 else 0.85
        )  # words of business: only nearly all of them
    if len(told) != 1:
        return any(part.rule in _EXACT or "romanisation" in part.rule for part in told)
    part = told[0]
    if part.rule in _EXACT or ("romanisation" in part.rule and _letters(part) >= LONG):
        return True
    return len(found.parts) > 1


def _telling(name: Name) -> set[str]:
    return {word.text for word in name.words if word.sort not in ("generic", "place")}
