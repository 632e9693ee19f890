"""The organisations of a report: all mentions of one put together, long and short names and abbreviations."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from watchword.intel.reading.gathered import MOST_QUOTES
from watchword.intel.reading.mentions import Mention, blanked, mentions
from watchword.intel.reading.organisation_names import is_public, is_shorter, is_unit, key_of
from watchword.intel.reading.passage import Passage
from watchword.intel.reading.tables import table, words_of
from watchword.intel.report import Quote, Role, Subject, SubjectKind

#: What a name is when its mentions differ: the most telling part.
_RANK = (
    Role.SUPPLIER,
    Role.FRONT,
    Role.ASSOCIATED,
    Role.TARGET,
    Role.OPERATIONS,
    Role.ATTRIBUTION,
    Role.MENTIONED,
)


@dataclass
class _One:
    names: list[str] = field(default_factory=list)
    roles: set[Role] = field(default_factory=set)
    countries: dict[str, None] = field(default_factory=dict)
    quotes: dict[Quote, None] = field(default_factory=dict)

    def add(
        self, names: Iterable[str], role: Role, countries: Iterable[str], quotes: Iterable[Quote]
    ) -> None:
        self.names += [name for name in dict.fromkeys(names) if name not in self.names]
        self.roles.add(role)
        self.countries.update(dict.fromkeys(countries))
        self.quotes.update(dict.fromkeys(quotes))

    def subject(self) -> Subject:
        role = next(each for each in _RANK if each in self.roles)
        name, *others = self.names
        quotes = tuple(self.quotes)[:MOST_QUOTES]
        return Subject(SubjectKind.ORGANIZATION, name, role, quotes, tuple(others), tuple(self.countries))


def organisations_of(passages: Sequence[Passage]) -> tuple[tuple[Subject, ...], tuple[str, ...]]:
    """Every organisation, in the order of first mention, and each passage's plain text with firms' names blanked."""
    found: dict[str, _One] = {}
    keys: dict[str, str] = {}
    masked = []
    for passage in passages:
        spans = []
        for mention in mentions(passage):
            _keep(found, keys, mention)
            if not is_public(mention.name) and not is_unit(mention.name):
                spans.append(mention.span)
        masked.append(blanked(passage.plain, spans))
    _cited(found, passages)
    _abbreviated(found, passages)
    return tuple(one.subject() for one in _merged(found).values()), tuple(masked)


def accused_by(subjects: Sequence[Subject]) -> frozenset[str]:
    """Countries whose public bodies a report holds responsible."""
    return frozenset(
        code
        for each in subjects
        if each.role is Role.ATTRIBUTION and is_public(each.name)
        for code in each.countries
    )


def _keep(found: dict[str, _One], keys: dict[str, str], mention: Mention) -> None:
    """Put a mention to its organisation; keys: under which key each name is kept."""
    names = (mention.alias_of, mention.name) if mention.alias_of else (mention.name, *mention.aliases)
    key = next(
        (keys[name] for name in names[::-1] if name in keys and name not in mention.aliases), key_of(names[0])
    )
    if mention.aliases and is_unit(mention.aliases[0]):
        found.pop(key_of(mention.aliases[0]), None)
    found.setdefault(key, _One()).add(names, mention.role, mention.countries, (mention.passage.quote,))
    for name in names:
        keys[name] = key


def _merged(found: dict[str, _One]) -> dict[str, _One]:
    """One entry where a name is also written short; the first written is its name."""
    kept: dict[str, _One] = {}
    alike: dict[str, list[str]] = {}
    for key, one in found.items():
        beginning = " ".join(key.split()[:2])
        same = next(
            (each for each in alike.get(beginning, ()) if is_shorter(each, key) or is_shorter(key, each)),
            None,
        )
        if same is None:
            kept[key] = one
            alike.setdefault(beginning, []).append(key)
            continue
        for role in one.roles:
            kept[same].add(one.names, role, one.countries, one.quotes)
    return kept


def _abbreviated(found: dict[str, _One], passages: Sequence[Passage]) -> None:
    """Quotes of the places where only an abbreviation stands that the report itself explains."""
    short = {name: one for one in found.values() for name in one.names[1:] if name.isupper()}
    if not short:
        return
    pattern = words_of(short)
    for passage in passages:
        for match in pattern.finditer(passage.plain):
            short[match[0]].quotes[passage.quote] = None


def _cited(found: dict[str, _One], passages: Sequence[Passage]) -> None:
    """Public bodies by the short names that reports cite them by, where no longer name holds it."""
    rows: dict[str, str] = table("organisations")["cited"]
    known = {name for one in found.values() for name in one.names}
    within = {short for short in rows if any(short in name and short != name for name in known)}
    if within == set(rows):
        return
    pattern = words_of(set(rows) - within)
    for passage in passages:
        for match in pattern.finditer(passage.plain):
            countries = (rows[match[0]],) if rows[match[0]] else ()
            one = found.setdefault(key_of(match[0]), _One())
            one.add((match[0],), Role.MENTIONED, countries, (passage.quote,))
