"""How STIX objects stand to each other, as far as a watch list wants to know."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from watchword.intel.exchange.feeds.stix_objects import Object

#: Links kept of one object: a hub of a whole feed tells nothing by its thousandth.
MOST = 100
_WHERE = ("located-at", "originates-from")
#: Roles that this project's own bundles give to who is only named or is the victim.
_HARMLESS = frozenset({"mentioned", "target"})


@dataclass
class Links:
    """Of each object, by id: the others that it is linked to, and the countries that it is in."""

    others: dict[str, list[str]] = field(default_factory=dict)
    countries: dict[str, list[str]] = field(default_factory=dict)
    #: Identities that publish, that were the victim, or that saw something: never to be listed.
    harmless: set[str] = field(default_factory=set)


def links_of(objects: Mapping[str, Object]) -> Links:
    """All links of a feed; cycles do no harm, since each is one step."""
    links = Links()
    for each in objects.values():
        author = each.get("created_by_ref")
        if isinstance(author, str):
            links.harmless.add(author)
        if each["type"] == "identity" and (roles := _texts(each.get("roles"))) and set(roles) <= _HARMLESS:
            links.harmless.add(each["id"])
        if each.get("revoked") is True:
            continue
        if each["type"] == "sighting":
            links.harmless.update(_texts(each.get("where_sighted_refs")))
        if each["type"] == "relationship":
            _relate(links, objects, each)
    return links


def _relate(links: Links, objects: Mapping[str, Object], each: Object) -> None:
    source, target, verb = (each.get(key) for key in ("source_ref", "target_ref", "relationship_type"))
    if (
        not (isinstance(source, str) and isinstance(target, str) and isinstance(verb, str))
        or source == target
    ):
        return
    if verb == "targets":
        links.harmless.add(target)
    elif verb in _WHERE:
        country = objects.get(target, {}).get("country")
        if isinstance(country, str):
            _add(links.countries, source, country.upper()[:2])
    else:
        _add(links.others, source, target)
        _add(links.others, target, source)


def _add(held: dict[str, list[str]], key: str, value: str) -> None:
    values = held.setdefault(key, [])
    if len(values) < MOST and value not in values:
        values.append(value)


def _texts(value: object) -> Iterable[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
