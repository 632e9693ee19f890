"""Who applied several times under one name and mailbox: one person, before anybody is linked with anybody."""

from collections import defaultdict
from collections.abc import Collection, Mapping

import pyarrow as pa
import pyarrow.compute as pc

from watchword.linkage.kinds import KINDS

#: A contact: its kind, `email` or `phone`, and its key.
Contact = tuple[str, str]
#: Who holds each contact.
Holders = dict[Contact, set[str]]


def applied_again(
    holdings: pa.Table, people: pa.Table, different: Collection[tuple[str, str]] = ()
) -> dict[str, str]:
    """For each later application of somebody the id of their first: same name in any order, and same mailbox or telephone.

    A name alone is shared by namesakes, a mailbox alone by families and agencies; both together are one person, unless
    somebody judged the two `different`, as father and son of one name and one telephone. A contact of more names than its
    kind allows, or of an agency, says nothing: bearers of a common name would become one.
    """
    names, agencies, applied = (
        dict(zip(people["person_id"].to_pylist(), people[column].to_pylist(), strict=True))
        for column in ("name_key", "agency", "applied")
    )
    together: dict[tuple[str, Contact], set[str]] = defaultdict(set)
    for contact, held_by in _own(_holders(holdings), names, agencies).items():
        for person in held_by:
            if name := names.get(person):
                together[name, contact].add(person)

    def age(person: str) -> tuple[object, ...]:
        return applied[person] is None, applied[person], person

    one = {person: {person} for person in names}
    parted = _parted(different)
    for _, group in sorted(together.items()):
        _join(sorted(group, key=age), one, parted)
    first = {person: min(ids, key=age) for person, ids in one.items() if len(ids) > 1}
    return {person: oldest for person, oldest in first.items() if person != oldest}


def as_one(table: pa.Table, first: Mapping[str, str]) -> pa.Table:
    """The table with every application under the person's first id."""
    renamed = [first.get(person, person) for person in table["person_id"].to_pylist()]
    place = table.schema.get_field_index("person_id")
    return table.set_column(place, table.schema.field(place), pa.array(renamed, pa.string()))


def firsts(people: pa.Table, first: Mapping[str, str]) -> pa.Table:
    """The people without those who stand for a later application of somebody."""
    return people.filter(pc.invert(pc.is_in(people["person_id"], pa.array(list(first), pa.string()))))


def _holders(holdings: pa.Table) -> Holders:
    """Who holds each mailbox and telephone."""
    contacts = holdings.filter(pc.is_in(holdings["kind"], pa.array(["email", "phone"])))
    columns = (contacts[name].to_pylist() for name in ("person_id", "kind", "value_key"))
    found: Holders = defaultdict(set)
    for person, kind, key in zip(*columns, strict=True):
        found[kind, key].add(person)
    return found


def _own(holders: Holders, names: Mapping[str, str | None], agencies: Mapping[str, str | None]) -> Holders:
    """The contacts that may be one person's own.

    Names are counted and not applications, as one person may apply many times; who gave no name counts alone.
    """
    gave: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for (kind, key), held_by in holders.items():
        for person in held_by:
            gave[person][kind].add(key)
    found: Holders = {}
    for (kind, key), held_by in holders.items():
        presented: dict[str, set[str]] = defaultdict(set)
        for person in held_by:
            if agency := agencies.get(person):
                presented[agency].add(person)
        many = len(_named(held_by, names)) > KINDS[kind].limit
        if not many and not any(_of_agency(group, kind, names, gave) for group in presented.values()):
            found[kind, key] = held_by
    return found


def _of_agency(
    group: set[str], kind: str, names: Mapping[str, str | None], gave: Mapping[str, Mapping[str, set[str]]]
) -> bool:
    """Whether a contact is the agency's which presents this group: of several names, or of one with other contacts each."""
    if len(_named(group, names)) > 1:
        return True
    others = [keys for person in group for other, keys in gave[person].items() if other != kind]
    return bool(others) and not set.intersection(*others)


def _named(people: set[str], names: Mapping[str, str | None]) -> set[str]:
    return {names.get(person) or person for person in people}


def _parted(different: Collection[tuple[str, str]]) -> dict[str, set[str]]:
    """From whom each was judged different."""
    found: dict[str, set[str]] = defaultdict(set)
    for a, b in different:
        found[a].add(b)
        found[b].add(a)
    return found


def _join(group: list[str], one: dict[str, set[str]], parted: Mapping[str, set[str]]) -> None:
    """Make one of the ids in the group, oldest first, each with the first whom nobody judged different from it."""
    heads: list[set[str]] = []
    for person in group:
        mine = one[person]
        for head in heads:
            if head is mine:
                break
            if not any(parted[each] & head for each in mine if each in parted):
                head.update(mine)
                one.update(dict.fromkeys(mine, head))
                break
        else:
            heads.append(mine)
