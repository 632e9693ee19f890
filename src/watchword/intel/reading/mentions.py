"""Mentions of organisations in a passage: the name, its part, its countries, its other names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from watchword.intel.reading.names import Name, generic, runs
from watchword.intel.reading.organisation_names import abbreviates, is_organisation, is_public, is_unit
from watchword.intel.reading.passage import Passage
from watchword.intel.reading.places import places
from watchword.intel.report import Role

_NEAR = 80
_SUPPLY = re.compile(
    r"suppl(?:y|ier|iers|ies|ied)\b|logistics|procure|facilitator|(?:ship|sent|sold|provid|deliver)\w* .{0,40}(?:hardware|laptops?|equipment|notebooks|computers)",
    re.I,
)
_FRONT = re.compile(
    r"front(?:s\b| compan| firm| organi[sz]ation| entit|\b)|shell compan|cover compan|poses? as|posing as|sham compan|set up by",
    re.I,
)
_TIED = re.compile(r"associated|subordinate|linked|affiliat|controlled by|on behalf of|belongs? to|part of|overseen by|under the|works? for|"
                   r"employ(?:s|ed|ing)? by|run by|operated by|reports? to|dispatch|parent|sanctioned|designated", re.I)  # fmt: skip
_HARMED = re.compile(
    r"\b(?:victims?|target(?:s|ed|ing)?|against|attack(?:s|ed)? on|breach(?:es|ed)? (?:of|at)|hired at|infiltrat\w+|employed at)\b",
    re.I,
)
_SAID = re.compile(r"\s*(?:\([^()]{1,60}\)\s*)?,?\s*(?:has |have |also |today |recently |jointly )*(?:said|says|announced|sanctioned|designated|warn(?:s|ed)|"
                   r"reported|report(?:s)?\b|published|unsealed|charged|indicted|noted|assess(?:es|ed)?|identified|advis(?:es|ed)|stated|issued|imposed|seized|disclosed|observed|tracks?)\b", re.I)  # fmt: skip
_CITED = re.compile(
    r"(?:according to|reported by|(?:sanctioned|designated|published|charged|announced|warned|seized|unsealed|issued) by|report (?:it )?to|contact)(?: \w+){0,2} $",
    re.I,
)
_PARENT = re.compile(
    r"\s+(?:within|of|under|inside|in|at|subordinate to)\s+(?:the\s+)?(?:[\w.]+'s\s+)?$", re.I
)
_DOING = re.compile(
    r"(?:doing business as|d/b/a|dba|trading as|operat(?:es|ing|ed) as|formerly(?: known as)?|also known as|a\.?k\.?a\.?|known as|styled as|under the names?)\s*:?\s*\"?$",
    re.I,
)
_BASED = re.compile(
    r"\s*(?:\([^()]{1,80}\))?,?\s*(?:(?:an?|the)\s+)?(?:(?:[a-z-]+\s+){0,3})?(?:based|located|registered|headquartered|incorporated|operating|in|of|out)\s+(?:in|of|from|out of)?\s*(?:the\s+)?$",
    re.I,
)
_LABELLED = re.compile(r"alias|front|shell|associated|entit|compan|known as|organi[sz]ation", re.I)


@dataclass(frozen=True)
class Mention:
    """An organisation in one passage."""

    name: str
    role: Role
    passage: Passage
    countries: tuple[str, ...] = ()
    aliases: tuple[str, ...] = field(default=())
    alias_of: str = ""
    span: tuple[int, int] = (0, 0)


def mentions(passage: Passage) -> Iterator[Mention]:
    """Every organisation that a passage names."""
    plain, before = passage.plain, None
    for name in runs(plain):
        if _is_named(name, passage):
            mention = _mention(name, passage, before)
            yield mention
            if (
                before is not None
                and is_unit(before.name)
                and is_public(name.text)
                and _PARENT.fullmatch(plain[before.span[1] : name.start])
            ):
                owner = before.countries or mention.countries
                yield Mention(
                    f"{before.name} of the {name.text}",
                    before.role,
                    passage,
                    owner,
                    (before.name,),
                    span=before.span,
                )
            before = mention


def _is_named(name: Name, passage: Passage) -> bool:
    if is_organisation(name):
        return not passage.says_nothing and (passage.first or name.start > 0 or name.text.count(" ") > 0)
    listed = (
        bool(_LABELLED.search(passage.label))
        and "actor" not in passage.label.lower()
        and passage.label_kind in ("aliases",)
    )
    words = [word for word in name.text.split() if word.lower() not in generic()]
    return listed and len(words) > 1 and not _is_place(name.text) and bool(_FRONT.search(passage.label))


def _is_place(text: str) -> bool:
    return any(each.end - each.start == len(text) for each in places(text))


def _mention(name: Name, passage: Passage, before: Mention | None) -> Mention:
    plain = passage.plain
    alias_of = ""
    if (
        before is not None
        and _DOING.search(plain[before.span[1] : name.start])
        and name.start - before.span[1] < _NEAR
    ):
        alias_of = before.name
    aliases = tuple(
        each for each in re.split(r"[,;]\s*|\s+or\s+", name.hint) if abbreviates(each.strip('" '), name.text)
    )
    role = _role(name, passage)
    return Mention(
        name.text,
        role,
        passage,
        _countries(name, plain),
        tuple(each.strip('" ') for each in aliases),
        alias_of,
        (name.start, name.end),
    )


def _role(name: Name, passage: Passage) -> Role:
    """Its part: what stands in brackets behind it, else the nearest words, else what its label and section speak of."""
    plain = passage.plain
    if _SAID.match(plain, name.end) or _CITED.search(plain[max(0, name.start - 40) : name.start]):
        return Role.MENTIONED
    if _SUPPLY.search(name.hint):
        return Role.SUPPLIER
    window = plain[max(0, name.start - _NEAR) : name.start]
    after = plain[name.end : name.end + _NEAR // 2].split(". ")[0]
    if _SUPPLY.search(f"{window.rsplit('. ', 1)[-1]} ~ {after}") and "front" not in window.lower()[-30:]:
        return Role.SUPPLIER
    if (
        _FRONT.search(window)
        or _FRONT.search(after)
        or "front" in passage.label.lower()
        or "shell" in passage.label.lower()
    ):
        return Role.FRONT
    if re.search(r"victim", passage.label, re.I) or _HARMED.search(window):
        return Role.TARGET
    tied = _TIED.search(window) or _TIED.search(after) or passage.topic in ("attribution", "aliases")
    if tied and (not _is_source(name.text, passage)):
        return Role.ASSOCIATED
    return Role.MENTIONED


def _is_source(name: str, passage: Passage) -> bool:
    """Whether a public body is only the one that speaks: outside attribution, unless bound to a country that is accused."""
    return (
        is_public(name)
        and passage.topic not in ("attribution", "aliases")
        and not is_unit(name)
        and bool(places(name))
    )


def _countries(name: Name, plain: str) -> tuple[str, ...]:
    """The countries that the words give it: in brackets, directly before, or "based in …" behind."""
    inside = [each.code for each in places(name.hint)]
    if inside:
        return tuple(dict.fromkeys(inside))
    own = [each for each in places(name.text) if each.start == 0 and is_public(name.text)]
    if own:
        return (own[0].code,)
    for place in reversed(places(plain[: name.start])):
        between = plain[place.end : name.start]
        if re.fullmatch(
            r"(?:'s|-based|-registered)?\s+(?:[a-z]+\s+){0,2}(?:company|firm|supplier|entity|bank|exchange|front)?\s*",
            between,
        ) or (re.fullmatch(r"\s*\((?:[^()]*,\s*)?(?:e\.g\.,?\s*)?", between)):
            return (place.code,)
        break
    for place in places(plain[name.end : name.end + _NEAR]):
        if _BASED.fullmatch(plain[name.end : name.end + place.start]) or re.fullmatch(
            r"\s*(?:,\s*)?an?\s+", plain[name.end : name.end + place.start]
        ):
            return (place.code,)
        break
    return ()
