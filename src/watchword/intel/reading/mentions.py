"""Mentions of organisations in a passage: the name, its part, its countries, its other names."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from watchword.intel.reading.named_roles import Around, role_of
from watchword.intel.reading.names import Name, generic, runs
from watchword.intel.reading.organisation_names import (
    abbreviates,
    is_organisation,
    is_public,
    is_unit,
    key_of,
)
from watchword.intel.reading.passage import Passage
from watchword.intel.reading.places import places
from watchword.intel.report import Role

_NEAR = 80
_PARENT = re.compile(
    r"\s+(?:within|of|under|inside|in|at|subordinate to)\s+(?:the\s+)?(?:[\w.]+'s\s+)?", re.I
)
_UNIT_OF = re.compile(r"(\w+ (?:No\.? ?)?\d{1,5}) (?:of|for) (?:the |The )?(.+)")
_DOING = re.compile(
    r"(?:doing business as|d/b/a|dba|trading as|operat(?:es|ing|ed) as|formerly(?: known as)?|also known as|"
    r"a\.?k\.?a\.?|known as|styled as|under the names?)\s*:?\s*\"?$",
    re.I,
)
_BASED = re.compile(
    r"\s*(?:\([^()]{1,80}\))?,?\s*(?:(?:an?|the)\s+)?(?:(?:[a-z-]+\s+){0,3})?"
    r"(?:based|located|registered|headquartered|incorporated|operating|in|of|out)\s+(?:in|of|from|out of)?\s*(?:the\s+)?$",
    re.I,
)
_ARTICLE = re.compile(r"\s*(?:,\s*)?an?\s+")
_BEFORE_NAME = re.compile(
    r"(?:'s|-based|-registered)?\s+(?:[a-z]+\s+){0,2}(?:company|firm|supplier|entity|bank|exchange|front)?\s*"
    r"|\s*\((?:[^()]*,\s*)?(?:e\.g\.,?\s*)?"
)
_LIST = re.compile(r"(?:\s*\([^()]{0,200}\))?(?:,|;|,? and|,? or|/)\s*(?:by |from |to |the )?")
#: ", a front company," behind a name says nothing of the next one.
_APPOSITION = re.compile(r"^,\s+(?:an?|the|its)\s[^,~]*,")
_FRONT_LABEL = re.compile(r"front|shell|cover", re.I)


@dataclass(frozen=True)
class Mention:
    """An organisation in one passage; `alias_of` is the name that the words give this one as another name of."""

    name: str
    role: Role
    passage: Passage
    countries: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    alias_of: str = ""
    span: tuple[int, int] = (0, 0)


def mentions(passage: Passage) -> Iterator[Mention]:
    """Every organisation that a passage names; of a numbered unit also with the body that it belongs to."""
    names = [name for name in runs(passage.plain) if _is_named(name, passage)]
    around = _around(names, passage)
    before: Mention | None = None
    for name, context in zip(names, around, strict=True):
        mention = _mention(name, passage, before, role_of(context, passage))
        if unit := _UNIT_OF.fullmatch(name.text):
            yield from _unit(mention, unit[1], unit[2])
        else:
            yield mention
            if before is not None and _belongs(before, name, passage.plain):
                owner = before.countries or mention.countries
                whole = f"{before.name} of the {name.text}"
                yield replace(before, name=whole, countries=owner, aliases=(before.name,))
        before = mention


def _unit(mention: Mention, unit: str, parent: str) -> Iterator[Mention]:
    """A numbered unit whose name says what it belongs to, and that body."""
    if is_unit(unit) and is_public(parent):
        yield replace(mention, aliases=(unit,))
        yield replace(
            mention, name=parent, role=Role.ASSOCIATED if mention.role is Role.ATTRIBUTION else mention.role
        )
    else:
        yield mention


def _belongs(unit: Mention, name: Name, plain: str) -> bool:
    return (
        is_unit(unit.name)
        and is_public(name.text)
        and bool(_PARENT.fullmatch(plain[unit.span[1] : name.start]))
    )


def _is_named(name: Name, passage: Passage) -> bool:
    if is_organisation(name):
        return not passage.says_nothing
    words = [word for word in name.text.split() if word.lower() not in generic()]
    listed = passage.label_kind == "aliases" and bool(_FRONT_LABEL.search(passage.label))
    covered = any(each.end - each.start == len(name.text) for each in places(name.text))
    return listed and len(words) > 1 and not covered


def _around(names: list[Name], passage: Passage) -> list[Around]:
    """What stands before and behind each name, without the words of other names; a list shares what is around it."""
    plain = blanked(passage.plain, [(name.start, name.end) for name in names])
    joined = [bool(_LIST.fullmatch(passage.plain, left.end, right.start)) for left, right in pairwise(names)]
    before: list[str] = []
    for at, name in enumerate(names):
        if at and joined[at - 1]:
            before.append(before[-1])
            continue
        last = names[at - 1].end if at else 0
        words = plain[max(last, name.start - _NEAR) : name.start]
        before.append(_APPOSITION.sub("", words) if at else words)
    after: list[str] = []
    for at in reversed(range(len(names))):
        shared = at < len(joined) and joined[at]
        after.append(after[-1] if shared else plain[names[at].end : names[at].end + 2 * _NEAR])
    return [Around(*each) for each in zip(names, before, reversed(after), strict=True)]


def blanked(plain: str, spans: Iterable[tuple[int, int]]) -> str:
    """A text with some places blanked, as long as before."""
    pieces, last = [], 0
    for start, end in sorted(spans):
        pieces += [plain[last:start], "~" * (end - max(start, last))]
        last = max(last, end)
    return "".join((*pieces, plain[last:]))


def _mention(name: Name, passage: Passage, before: Mention | None, role: Role) -> Mention:
    plain, alias_of = passage.plain, ""
    if before is not None and name.start - before.span[1] < _NEAR:
        doing = _DOING.search(plain[before.span[1] : name.start])
        alias_of = before.name if doing and key_of(before.name) != key_of(name.text) else ""
    inside = [each.strip('" ') for each in re.split(r"[,;]\s*|\s+or\s+", name.hint)]
    aliases = tuple(each for each in inside if abbreviates(each, name.text))
    return Mention(
        name.text, role, passage, _countries(name, plain), aliases, alias_of, (name.start, name.end)
    )


def _countries(name: Name, plain: str) -> tuple[str, ...]:
    """The countries that the words give it: in brackets, in a public body's name, directly before, "based in …" behind."""
    if inside := [each.code for each in places(name.hint)]:
        return tuple(dict.fromkeys(inside))
    if is_public(name.text) and (own := places(name.text)):
        return (own[0].code,)
    window = plain[max(0, name.start - 2 * _NEAR) : name.start]
    if (before := places(window)) and _BEFORE_NAME.fullmatch(window[before[-1].end :]):
        return (before[-1].code,)
    for place in places(plain[name.end : name.end + _NEAR])[:1]:
        between = plain[name.end : name.end + place.start]
        tail = plain[name.end + place.end :]
        listed = between in (", ", " of ", ", of ") and bool(re.match(r"\s*(?:[.,;)]|$)", tail))
        if listed or _BASED.fullmatch(between) or _ARTICLE.fullmatch(between):
            return (place.code,)
    return ()
