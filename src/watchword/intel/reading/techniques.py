"""Techniques: those whose id the report gives, and those that its phrases make us propose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from watchword.intel.reading.gathered import Gathered
from watchword.intel.reading.passage import Passage
from watchword.intel.reading.tables import any_of, table
from watchword.intel.report import Technique

_ATTACK = re.compile(r"(?<![\w.-])(?:T1\d{3}(?:\.\d{3})?|TA00\d\d)(?![\w-]|\.\d)")
_OBJECTS = re.compile(r"(?<![\w.-])[GSM]\d{4}(?![\w-]|\.\d)")
_INSIDER = re.compile(r"(?<![\w.-])(?:ME|IF|PR|AF|MT|DT|PV)\d{3}(?:\.\d{3})?(?![\w-]|\.\d)")
_SPEAKS_ATTACK = re.compile(r"ATT&CK|\bMITRE\b|(?<!\w)T1\d{3}\b", re.I)
_SPEAKS_INSIDER = re.compile(r"insider threat matrix|\bITM\b", re.I)
_DENIED = re.compile(
    r"\b(?:no evidence of|did not (?:use|see|observe)|not (?:observed|seen|used)|rather than|"
    r"instead of|no (?:\w+ )?(?:links?|connections?|ties?) (?:to|with))\b",
    re.I,
)
_WORD_END = re.compile(r"[\w'-]+")
#: Kinds of parts that tell what actors do; advice and lists of sources do not.
_PASSED = ("mitigations", "references", "heading")


@dataclass(frozen=True)
class Proposal:
    """Techniques that a phrase speaks of, the words of the report that matched, and our indicators that see it."""

    phrase: str
    ids: tuple[tuple[str, str], ...]
    indicators: tuple[str, ...] = ()


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], tuple[tuple[str, str], ...], tuple[str, ...]], ...]:
    return tuple(
        (
            any_of(row["words"]),
            (*(("attack", each) for each in row["attack"]), *(("insider", each) for each in row["insider"])),
            tuple(row.get("indicators", ())),
        )
        for row in table("phrases")["phrase"]
    )


def technique_name(framework: str, id_: str) -> str:
    """The name of a technique, its parent's where only that is known; empty where neither is."""
    names: dict[str, str] = table("techniques")[framework]
    return names.get(id_) or names.get(id_.partition(".")[0], "")


def stated(passage: Passage, *, attack: bool, insider: bool) -> list[tuple[str, str]]:
    """The ids that a passage gives, as (framework, id); groups, software and mitigations only in a report on ATT&CK."""
    if passage.kind == "references" or denies(passage.plain):
        return []
    found = [(each.start(), "attack", each[0]) for each in _ATTACK.finditer(passage.plain)]
    if attack:
        found += [(each.start(), "attack", each[0]) for each in _OBJECTS.finditer(passage.plain)]
    for each in _INSIDER.finditer(passage.plain):
        if insider or each[0] in table("techniques")["insider"]:
            found.append((each.start(), "insider", each[0]))
    return [(framework, id_) for _, framework, id_ in sorted(found)]


def denies(plain: str) -> bool:
    """Whether a sentence says that something was not done or not seen."""
    return bool(_DENIED.search(plain))


def proposed(plain: str) -> list[Proposal]:
    """What the phrases of a text make us propose."""
    found = []
    for pattern, ids, indicators in _phrases():
        if match := pattern.search(plain):
            rest = _WORD_END.match(plain, match.end())
            found.append(Proposal(match[0] + (rest[0] if rest else ""), ids, indicators))
    return found


def frameworks(passages: Sequence[Passage]) -> dict[str, bool]:
    """Whether a report speaks of ATT&CK, and of the Insider Threat Matrix."""
    return {
        "attack": any(
            _SPEAKS_ATTACK.search(each.plain) or _SPEAKS_ATTACK.search(each.heading) for each in passages
        ),
        "insider": any(
            _SPEAKS_INSIDER.search(each.plain) or _SPEAKS_INSIDER.search(each.heading) for each in passages
        ),
    }


def techniques_of(
    passages: Sequence[Passage], offers: Sequence[Sequence[Proposal]], advice: frozenset[int]
) -> tuple[Technique, ...]:
    """Every technique once, stated ones first; what is stated is not proposed again.

    offers: what each passage's phrases propose. advice: places in `passages` that only advise: they
    give their ids, but propose nothing.
    """
    given: Gathered[tuple[str, str]] = Gathered()
    offered: Gathered[tuple[str, str]] = Gathered()
    phrases: dict[tuple[str, str], str] = {}
    speaks = frameworks(passages)
    for at, (passage, offer) in enumerate(zip(passages, offers, strict=True)):
        for key in stated(passage, **speaks):
            given.add(key, passage.quote)
        if at in advice or passage.kind in _PASSED or passage.says_nothing or denies(passage.plain):
            continue
        for proposal in offer:
            for key in proposal.ids:
                offered.add(key, passage.quote)
                phrases.setdefault(key, proposal.phrase)
    kept = [
        Technique(kind, id_, technique_name(kind, id_), True, id_, quotes) for (kind, id_), quotes in given
    ]
    kept += [
        Technique(kind, id_, technique_name(kind, id_), False, phrases[kind, id_], quotes)
        for (kind, id_), quotes in offered
        if (kind, id_) not in given
    ]
    return tuple(kept)
