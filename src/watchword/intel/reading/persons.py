"""Persons, only where the words say that one is meant: designated, indicted, president of another."""

import re
from collections.abc import Iterator, Sequence

from watchword.intel.reading.gathered import Gathered
from watchword.intel.reading.names import Name, generic, runs
from watchword.intel.reading.organisation_names import is_organisation
from watchword.intel.reading.passage import Passage
from watchword.intel.reading.places import places
from watchword.intel.report import Role, Subject, SubjectKind

_OFFICE = (
    r"(?:president|chair(?:man|woman)?|director(?: general)?|chief executive(?: officer)?|"
    r"ceo|cto|cfo|founder|co-founder|owner|head|manager|general manager|"
    r"representative|general|colonel|facilitator|recruiter|accountant|nationals?|citizens?|"
    r"resident|officer|leader|programmer|broker|banker)"
)
_DONE = r"(?:designat|indict|charg|arrest|convict|sentenc|sanction|accus|extradit|detain|prosecut)(?:e|ed|es|ing|s|ted)?"
_BEFORE = re.compile(
    rf"(?:\b{_OFFICE},?|\b{_DONE}(?: (?:also|one|the))?(?: (?:[a-z-]+|[A-Z][a-z]+(?:an|"
    rf"ese|ish|i)))?(?: {_OFFICE})?,?|\b(?:mr|ms|mrs|dr)\.?|\bindividuals?(?: named)?,?|"
    rf"\bagainst)\s+$",
    re.I,
)
_AFTER = re.compile(
    rf"\s*(?:\([^()]{{1,80}}\)\s*)?(?:,?\s*(?:also known as|a\.?k\.?a\.?)[^,]{{1,60}})?,?\s*(?:(?:was|"
    rf"were|is|has been|who|the|an?|its|then|aged? \d+,|\d\d,)\s+)*(?:(?:\w+[ -]){{0,4}}?{_OFFICE}\b|"
    rf"{_DONE}\b|pleaded\b|pled\b)",
    re.I,
)
_GUARDED = re.compile(
    r"\b(?:Act|Order|Law|Day|Street|Road|City|Province|District|Office|List|Times|News|Post|House|River)\b"
)


def persons_of(passages: Sequence[Passage]) -> tuple[Subject, ...]:
    """Every person that is said to be designated, charged or in office, in the order of first mention."""
    gathered: Gathered[str] = Gathered()
    countries: dict[str, tuple[str, ...]] = {}
    for passage in passages:
        if passage.kind in ("mitigations", "references") or passage.says_nothing:
            continue
        for name in _persons(passage.plain):
            gathered.add(name.text, passage.quote)
            countries.setdefault(name.text, _nationality(name, passage.plain))
    return tuple(
        Subject(SubjectKind.PERSON, name, Role.ASSOCIATED, quotes, (), countries[name])
        for name, quotes in gathered
    )


def _persons(plain: str) -> Iterator[Name]:
    previous = -1
    for name in runs(plain):
        if not _looks_human(name):
            continue
        in_list = previous >= 0 and re.fullmatch(
            r"(?:\s*\([^()]{1,60}\))?(?:,|,? and)\s+", plain[previous : name.start]
        )
        if (
            in_list
            or _BEFORE.search(plain[max(0, name.start - 70) : name.start])
            or _AFTER.match(plain, name.end)
        ):
            previous = name.end
            yield name


def _looks_human(name: Name) -> bool:
    words = name.text.split()
    spelled = all(
        re.fullmatch(r"[A-Z][a-z'’-]+(?:-[A-Z]?[a-z]+)?|[A-Z]\.?|[A-Z]{2,}", word) for word in words
    )
    named = (
        not places(name.text)
        and not {word.lower() for word in words} & generic()
        and not _GUARDED.search(name.text)
    )
    return (
        2 <= len(words) <= 4 and spelled and named and not is_organisation(name) and not name.text.isupper()
    )


def _nationality(name: Name, plain: str) -> tuple[str, ...]:
    near = plain[max(0, name.start - 40) : name.start], plain[name.end : name.end + 60]
    before = [
        each.code for each in places(near[0]) if re.match(r"\s+(?:nationals?|citizens?)", near[0][each.end :])
    ]
    after = [
        each.code for each in places(near[1]) if re.match(r"\s+(?:nationals?|citizens?)", near[1][each.end :])
    ]
    return tuple((before or after)[:1])
