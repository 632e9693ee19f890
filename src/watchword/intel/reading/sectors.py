"""The branches that a report says are targeted."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from watchword.intel.reading.gathered import Gathered
from watchword.intel.reading.passage import Passage
from watchword.intel.reading.tables import any_of, table
from watchword.intel.report import Sector

_TARGETED = re.compile(
    r"\b(?:target(?:s|ed|ing)?|victims?|hit|hired by|employed (?:by|at)|infiltrat\w+|affect(?:s|"
        r"ed|ing)?|compromis\w+|jobs? (?:at|with|in)|"
    r"positions? (?:at|with|in)|roles? (?:at|with|in)|employment (?:at|with|in)|work(?:ed|"
        r"ing)? for|sectors?|industr(?:y|ies)|attack(?:s|ed)? (?:on|against)|plac(?:e|es|ed|"
        r"ing)|focus(?:es|ed|ing)? on)\b", re.I)  # fmt: skip
_SUFFIX = (
    r"(?=[\s/-]+(?:and \w+ )?(?:sectors?|industr(?:y|ies)|firms?|compan(?:y|ies)|organi[sz]ations?|"
    r"institutions?|providers?|businesses|employers|start-?ups|verticals?)\b)"
)
_LISTED = r"(?=\s*(?:,|;|/|\||\.|$|and\b|or\b|\())"
_PASSED = ("mitigations", "references", "indicators")


@dataclass(frozen=True)
class _Row:
    name: str
    stix: str
    phrase: re.Pattern[str]
    bare: re.Pattern[str] | None
    listed: re.Pattern[str] | None


@cache
def _rows() -> tuple[_Row, ...]:
    return tuple(
        _Row(
            row["name"],
            row["stix"],
            any_of([rf"(?:{each})(?!\w)" for each in row["words"]]),
            any_of([rf"(?:{each})(?!\w){_SUFFIX}" for each in row["bare"]]) if row["bare"] else None,
            any_of([rf"(?:{each})(?!\w){_LISTED}" for each in row["bare"]]) if row["bare"] else None,
        )
        for row in table("sectors")["sector"]
    )


def sectors_of(passages: Sequence[Passage]) -> tuple[Sector, ...]:
    """Every branch that is spoken of as targeted, in the order of first mention.

    Words that only advise (mitigations) target nobody; words of a branch count in a part on targeting, or in a
    sentence that speaks of targets, victims or employers.
    """
    gathered: Gathered[tuple[str, str]] = Gathered()
    for passage in passages:
        if passage.kind in _PASSED or passage.says_nothing:
            continue
        for _, row in sorted(_found(passage), key=lambda each: each[0]):
            gathered.add((row.name, row.stix), passage.quote)
    return tuple(Sector(name, stix, quotes) for (name, stix), quotes in gathered)


def _found(passage: Passage) -> Iterator[tuple[int, _Row]]:
    about = passage.topic == "targeting" and not re.search(r"geograph", passage.label, re.I)
    cue = _TARGETED.search(passage.plain)
    if not about and cue is None:
        return
    listing = (
        bool(re.search(r"sector|industr|target|victim", passage.label or passage.heading, re.I)) and about
    )
    taken: list[tuple[int, int]] = []
    for row in _rows():
        patterns = [row.phrase, row.bare, row.listed if listing else None]
        for pattern in patterns:
            match = pattern.search(passage.plain) if pattern else None
            if match is None or any(start <= match.start() < end for start, end in taken):
                continue
            if about or pattern is not row.phrase or _near(passage.plain, match.start()):
                taken.append(match.span())
                yield match.start(), row
                break


def _near(plain: str, at: int) -> bool:
    """Whether the sentence speaks of targets before the branch, or of a sector right behind it."""
    return bool(_TARGETED.search(plain, 0, at)) or bool(_TARGETED.match(plain[at:].partition(" ")[2]))
