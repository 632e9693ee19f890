"""Who a report names, as STIX: actors, organisations, persons, software, countries, branches."""

from dataclasses import dataclass, field

from watchword.intel.exchange.stix_out.draft import Draft
from watchword.intel.report import Quote, Report, Role, Subject, SubjectKind


@dataclass
class Named:
    """The ids of what was added: the actors' sets of activity and the actors themselves, and what else is named."""

    sets: list[str] = field(default_factory=list)
    actors: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    #: Organisations and the countries that the report gives them, by ISO 3166 code.
    seats: list[tuple[str, str]] = field(default_factory=list)


def said(quotes: tuple[Quote, ...], most: int = 3) -> str:
    """The first words that something stands in, each on a line."""
    return "\n".join(quote.text for quote in quotes[:most])


def subjects(draft: Draft, report: Report) -> Named:
    """Add everybody and everything that is named, with how they stand to the actors.

    Relations are said only of actors that the report attributes to or speaks of as such, not of those that it only
    mentions. Of who is only mentioned nothing is said but that the report names them.
    """
    named = Named()
    for actor in (each for each in report.subjects if each.kind is SubjectKind.ACTOR):
        _actor(draft, actor, named)
    for other in (each for each in report.subjects if each.kind is not SubjectKind.ACTOR):
        named.others.append(_other(draft, other, named))
    _countries(draft, report, named)
    _sectors(draft, report, named)
    return named


def _actor(draft: Draft, actor: Subject, named: Named) -> None:
    aliases, description = list(actor.aliases), said(actor.quotes)
    who = draft.add("threat-actor", {"name": actor.name, "aliases": aliases, "description": description})
    what = draft.add("intrusion-set", {"name": actor.name, "aliases": aliases, "description": description})
    named.others += [who, what]
    if actor.role in (Role.MENTIONED, Role.TARGET):
        return
    draft.relate(what, "attributed-to", who)
    named.actors.append(who)
    named.sets.append(what)


def _other(draft: Draft, other: Subject, named: Named) -> str:
    if other.kind in (SubjectKind.MALWARE, SubjectKind.TOOL):
        added = _software(draft, other)
        if other.role is not Role.MENTIONED:
            for each in named.sets:
                draft.relate(each, "uses", added)
        return added
    added = draft.add(
        "identity",
        {
            "name": other.name,
            "identity_class": "individual" if other.kind is SubjectKind.PERSON else "organization",
            "description": "\n".join(filter(None, (_aliases(other), said(other.quotes)))),
            "roles": [other.role.value],
        },
    )
    if other.kind is SubjectKind.ORGANIZATION:
        named.seats += [(added, code.upper()) for code in other.countries]
    for each in _related(other.role, named):
        verb = "targets" if other.role is Role.TARGET else "related-to"
        draft.relate(each, "attributed-to" if other.role is Role.ATTRIBUTION else verb, added)
    return added


def _aliases(other: Subject) -> str:
    """Identities have no aliases in STIX, so they are told in words."""
    return f"Also known as: {'; '.join(other.aliases)}" if other.aliases else ""


def _related(role: Role, named: Named) -> list[str]:
    if role is Role.MENTIONED:
        return []
    return named.sets if role is Role.TARGET else named.actors


def _software(draft: Draft, other: Subject) -> str:
    content = {"name": other.name, "aliases": list(other.aliases), "description": said(other.quotes)}
    if other.kind is SubjectKind.MALWARE:
        return draft.add("malware", {**content, "is_family": True})
    return draft.add("tool", content)


#: How an actor, or its set of activity, stands to a country in a part.
_VERBS = {Role.ATTRIBUTION: "originates-from", Role.OPERATIONS: "located-at", Role.TARGET: "targets"}


def _countries(draft: Draft, report: Report, named: Named) -> None:
    for country in report.countries:
        added = draft.add(
            "location",
            {"name": country.name, "country": country.code.upper(), "description": said(country.quotes, 1)},
        )
        named.others.append(added)
        for seated in (who for who, code in named.seats if code == country.code.upper()):
            draft.relate(seated, "located-at", added)
        for role in country.roles:
            verb = _VERBS.get(role)
            for each in named.actors if verb == "located-at" else named.sets if verb else ():
                draft.relate(each, str(verb), added)


def _sectors(draft: Draft, report: Report, named: Named) -> None:
    for sector in report.sectors:
        added = draft.add(
            "identity",
            {
                "name": sector.name,
                "identity_class": "class",
                "sectors": [sector.stix] if sector.stix else [],
                "roles": [Role.TARGET.value],
                "description": said(sector.quotes, 1),
            },
        )
        named.others.append(added)
        for each in named.sets:
            draft.relate(each, "targets", added)
