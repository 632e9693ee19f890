"""Threat actors: by vendors' naming schemes, by labels and titles, and by the words before a name; with other names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from watchword.intel.reading.gathered import MOST_QUOTES
from watchword.intel.reading.names import generic, runs
from watchword.intel.reading.organisation_names import is_organisation
from watchword.intel.reading.passage import Passage
from watchword.intel.reading.places import places
from watchword.intel.reading.tables import table
from watchword.intel.report import Country, Quote, Role, Subject, SubjectKind

_TITLE = re.compile(
    r"(?:threat )?(?:actor|group|adversary|cluster|intrusion set)(?: profile| name)?\s*[:–—-]\s*([^()|:]{3,80}?)\s*(?:\(|$|[:|])",
    re.I,
)
_LABEL = re.compile(
    r"(?:threat )?(?:actors?|groups?|adversary|cluster|name|intrusion set|tracked as|activity cluster)$", re.I
)
_ALIASES = re.compile(r"(?:alias(?:es)?|also known as|a\.?k\.?a\.?|other names|also tracked as)$", re.I)
_AKA = re.compile(
    r"(?:(?:also|previously|publicly|formerly|otherwise|better|variously) )?(?:known|tracked|"
        r"referred to|reported)(?: by [^,()]{1,40}?)? as|a\.?k\.?a\.?|dubbed|nicknamed|"
    r"(?:which )?(?:we|other vendors|others|researchers)(?: \w+)? (?:track|call|name)s?(?: it)?(?: as)?|"
        r"goes by(?: the names?)?|appears? as|calls? (?:the (?:ring|group|gang|cluster|actor)|"
        r"itself|themselves|this (?:cluster|group|actor))|"
    r"(?:tracks?|tracked) (?:this|the) (?:\w+ )?(?:activity|cluster|group|actor|scheme|campaign)(?: as)?",
    re.I,
)  # fmt: skip
_BEFORE = re.compile(
    r"(?:threat actor|actor|group|cluster|adversary|crew|gang|intrusion set|network|ring|"
    r"cell)(?: (?:called|named|dubbed|known as|we call|we track as|tracked as))?,?\s*\"?$",
    re.I,
)
_AFTER = re.compile(
    r"\"?\s+(?:is|are) (?:an? |the )?(?:[\w-]+ ){0,5}(?:threat actor|actor|group|cluster|"
    r"adversary|crew|gang|intrusion set|ring)\b",
    re.I,
)
#: A sentence on the actor that was spoken of before.
_SAME = re.compile(
    r"(?:The (?:same )?(?:name|group|ring|actor|cluster)|It|They)\b.{0,40}\b(?:appears?|"
    r"known|tracked|goes?|named|called|dubbed)\b",
    re.I,
)
_OVERLAPS = re.compile(r"overlap(?:s|ping)? with (?:the (?:group|cluster) )?$", re.I)
_LISTED = re.compile(r"[\s\"',/()]*(?:and|or|also|as|the|by \w+|\([^)]{1,40}\)|,)*[\s\"',/()]*", re.I)


@dataclass
class _Actor:
    names: list[str]
    quotes: dict[Quote, None] = field(default_factory=dict)
    countries: dict[str, None] = field(default_factory=dict)


@cache
def _schemes() -> re.Pattern[str]:
    rows = table("actors")
    last = "|".join(rows["last"])
    known = "|".join(re.escape(each) for each in sorted(rows["known"], key=len, reverse=True))
    return re.compile(
        rf"(?<![\w-])(?:{known}|{'|'.join(rows['numbered'])}|[A-Z][A-Za-z]+ (?:{last}|{last.upper()}))(?![\w-])"
    )


def actors_of(
    passages: Sequence[Passage], headings: Sequence[tuple[int, str]], countries: Sequence[Country]
) -> tuple[Subject, ...]:
    """Every actor with its other names; one without a country of its own gets the one that the report attributes to.

    headings: lines and headings, where a title names the actor ("Threat Actor: …").
    """
    found: list[_Actor] = []
    for line, heading in headings:
        if (title := _TITLE.match(heading)) and title[1].strip().lower() not in (
            "attribution",
            "profile",
            "overview",
        ):
            _keep(found, [title[1].strip()], Quote(line, heading, heading[:1_000]), _countries(title[1]))
    for passage in passages:
        if passage.says_nothing or passage.kind == "references":
            continue
        main = found[0].names[0] if found else ""
        for names in _named(passage, main=main):
            same = [main] if main and _SAME.match(passage.plain) else []
            _keep(found, [*same, *names], passage.quote, _near(passage.plain, names[0]))
    attributed = [each.code for each in countries if Role.ATTRIBUTION in each.roles]
    return tuple(
        Subject(SubjectKind.ACTOR, one.names[0], Role.ATTRIBUTION, tuple(one.quotes)[:MOST_QUOTES], tuple(one.names[1:]),
                tuple(one.countries) or (tuple(attributed) if at == 0 and len(attributed) == 1 else ()))
        for at, one in enumerate(found)
    )  # fmt: skip


def _named(passage: Passage, main: str) -> Iterator[list[str]]:
    """Lists of names, each of one actor: its name first, then its others."""
    plain = passage.plain
    if _ALIASES.search(passage.label):
        names = [each.text for each in runs(plain) if not is_organisation(each) and _distinct(each.text)]
        if names:
            yield [main, *names] if main else names
        return
    spans = sorted(
        {(match.start(), match.end()) for match in _schemes().finditer(plain)} | set(_told(passage))
    )
    group: list[str] = []
    last, listed = 0, False
    for start, end in spans:
        if start < last:
            continue
        between = plain[last:start]
        joined = bool(group) and _joined(between, listed=listed)
        listed = joined
        if group and not joined:
            yield group
            group = []
        group.append(plain[start:end])
        last = end
    if group:
        yield group


def _joined(between: str, *, listed: bool) -> bool:
    """Whether what stands between two names makes them one actor's.

    Words such as "known as" do; behind them, in a list of other names, also a comma or "and".
    """
    if len(between) > 90:
        return False
    return (
        bool(_AKA.search(between))
        or (listed and bool(_LISTED.fullmatch(between)))
        or between.strip(' "') in ("(", "/")
    )


def _told(passage: Passage) -> Iterator[tuple[int, int]]:
    """Names that words call an actor's: behind a label, behind "the group", behind "known as"."""
    plain = passage.plain
    labelled = bool(_LABEL.search(passage.label)) and passage.label_kind in (
        "attribution",
        "other",
        "aliases",
    )
    known = [match.end() for match in _AKA.finditer(plain)]
    for name in runs(plain):
        if is_organisation(name) or not _distinct(name.text):
            continue
        before = plain[max(0, name.start - 60) : name.start]
        behind = bool(_OVERLAPS.search(before)) or (
            any(
                end <= name.start and _LISTED.fullmatch(_without_names(plain[end : name.start]))
                for end in known
            )
            and bool(
                re.search(
                    r"actor|group|cluster|scheme|network|ring|campaign|crew|gang|cell|adversary", plain, re.I
                )
                or _schemes().search(plain)
            )
        )
        if (
            (labelled and name.start == 0)
            or _BEFORE.search(before)
            or _AFTER.match(plain, name.end)
            or behind
        ):
            yield name.start, name.end


def _without_names(between: str) -> str:
    return " ".join(re.sub(r"\b[A-Z][\w'-]*(?:\s+[A-Z][\w'-]*)*", "", between).split())


def _distinct(text: str) -> bool:
    """Whether it is a name of its own: no country, no month, no word that any sentence could begin with."""
    own = [word for word in text.split() if word.lower() not in generic()]
    covered = places(text)
    return (
        bool(own)
        and len(text) > 3
        and not (covered and sum(each.end - each.start for each in covered) >= len(" ".join(own)) - 1)
    )


def _keep(found: list[_Actor], names: list[str], quote: Quote, countries: Sequence[str]) -> None:
    same = next(
        (one for one in found if {each.lower() for each in one.names} & {each.lower() for each in names}),
        None,
    )
    if same is None:
        same = _Actor([])
        found.append(same)
    known = {each.lower() for each in same.names}
    for name in names:
        if name.lower() not in known:
            same.names.append(name)
            known.add(name.lower())
    same.quotes[quote] = None
    same.countries.update(dict.fromkeys(countries))


def _countries(text: str) -> list[str]:
    return [each.code for each in places(text)]


def _near(plain: str, name: str) -> list[str]:
    """A country that words tie to the name: an adjective right before, or "attributed to", "based in" behind."""
    start = plain.find(name)
    window = plain[max(0, start - 50) : start]
    tied = [
        each
        for each in places(window)
        if re.fullmatch(
            r"(?:-(?:linked|based|backed|aligned|nexus|sponsored))?\s+(?:[a-z-]+\s+){0,4}\"?",
            window[each.end :],
        )
    ]
    if tied:
        return [tied[-1].code]
    behind = plain[start + len(name) : start + len(name) + 120]
    return [
        each.code
        for each in places(behind)
        if re.search(
            r"(?:attribut\w+ to|based in|on behalf of|operat\w+ (?:from|out of|in)|works? for|"
            r"linked to|aligned with|serv\w+)(?: \w+){0,3} (?:the )?$",
            behind[: each.start],
            re.I,
        )
        or re.search(r"(?:is|are) an?\s+$", behind[: each.start])
    ][:1]
