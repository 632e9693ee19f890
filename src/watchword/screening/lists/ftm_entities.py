"""FollowTheMoney files, as OpenSanctions publishes them: entities and edges a line each, or nested.

The file is read twice, first for the edges and who is listed, then for the entries: edges may come before or after
what they tie, and files have millions of lines of which few are kept.
"""

from collections.abc import Iterator
from pathlib import Path

from watchword.screening.entry import Entry, EntryKind, ListedName, NameStrength
from watchword.screening.lists.ftm_edges import NO_SUBJECT
from watchword.screening.lists.ftm_index import Index, indexed, list_id
from watchword.screening.lists.ftm_lines import Node, nodes
from watchword.screening.lists.ftm_numbers import numbers
from watchword.screening.lists.text import at_least_one, refuse

KINDS = {
    "Person": EntryKind.PERSON,
    **dict.fromkeys(("Organization", "Company", "PublicBody"), EntryKind.ORGANIZATION),
    "Vessel": EntryKind.VESSEL,
    "Airplane": EntryKind.AIRCRAFT,
    "CryptoWallet": EntryKind.WALLET,
}


def read(path: Path, refused: list[str] | None = None) -> Iterator[Entry]:
    """Every listed entity, and those who own, direct or are owned by one; the rest is counted in `refused`."""
    index = indexed(path, refused)
    yield from at_least_one(path, _entries(path, index, refused))


def _entries(path: Path, index: Index, refused: list[str] | None) -> Iterator[Entry]:
    name, done = list_id(path, index.datasets), set()
    for line, node in nodes(path, None):
        if node.id not in index.kept or node.schema in NO_SUBJECT:
            continue
        if not node.outer and (node.id in index.outer or node.id in done):
            continue  # a neighbour that has a line of its own, or was met inside another's
        if node.id in done:
            refuse(refused, f"line {line}: {node.id} comes twice; the first is kept")
            continue
        done.add(node.id)
        entry = _entry(name, node, index)
        if entry.names:
            yield entry
        else:
            refuse(refused, f"line {line}: {node.id} has no name")


def _entry(name: str, node: Node, index: Index) -> Entry:
    programs = node.all("programId") or tuple(index.programs.get(node.id, ())) or node.all("program")
    addresses = (index.addresses.get(one, "") for one in node.all("addressEntity"))
    return Entry(
        name,
        node.id,
        KINDS.get(node.schema, EntryKind.UNKNOWN),
        _names(node),
        birth_dates=node.all("birthDate"),
        countries=_countries(node),
        addresses=tuple(dict.fromkeys(filter(None, (*node.all("address"), *addresses)))),
        identifiers=tuple(dict.fromkeys((*numbers(node), *index.numbers.get(node.id, ())))),
        programs=programs,
        remarks="; ".join(node.all("notes")),
        relations=tuple(one for one in index.relations.get(node.id, ()) if one.other in index.kept),
        listed=node.id in index.listed,
    )


def _names(node: Node) -> tuple[ListedName, ...]:
    """The name in front, by which OpenSanctions shows it; then the others, weak ones last."""
    names = node.all("name")
    first = node.caption if node.caption in names or not names else names[0]
    first = first or node.first("publicKey")
    strong = [name for name in node.all("name", "alias", "previousName") if name != first]
    weak = [name for name in node.all("weakAlias", "abbreviation") if name != first and name not in strong]
    return (
        *((ListedName(first),) if first else ()),
        *(ListedName(name, NameStrength.STRONG) for name in strong),
        *(ListedName(name, NameStrength.WEAK) for name in weak),
    )


def _countries(node: Node) -> tuple[str, ...]:
    """Nationality, seat or flag; what is merely a country in some way only where none of these is known."""
    return node.all("nationality", "citizenship", "jurisdiction", "mainCountry", "flag") or node.all(
        "country"
    )
