"""Who applied several times under one name and mailbox: one person, before anybody is linked with anybody."""

from collections import defaultdict
from collections.abc import Mapping

import pyarrow as pa
import pyarrow.compute as pc


def applied_again(holdings: pa.Table, people: pa.Table) -> dict[str, str]:
    """For each later application of somebody the id of their first: same name in any order, and same mailbox or telephone.

    A name alone is shared by namesakes, a mailbox alone by families and agencies; both together are one person.
    """
    names = dict(zip(people["person_id"].to_pylist(), people["name_key"].to_pylist(), strict=True))
    since = dict(zip(people["person_id"].to_pylist(), people["applied"].to_pylist(), strict=True))
    contacts = holdings.filter(pc.is_in(holdings["kind"], pa.array(["email", "phone"])))
    together: dict[tuple[str, str], list[str]] = defaultdict(list)
    for person, key in zip(contacts["person_id"].to_pylist(), contacts["value_key"].to_pylist(), strict=True):
        if name := names.get(person):
            together[name, key].append(person)
    first = {person: person for person in names}
    for group in together.values():
        roots = {_root(first, person) for person in group}
        oldest = min(roots, key=lambda person: (since[person] is None, since[person], person))
        first.update(dict.fromkeys(roots, oldest))
    return {person: root for person in names if (root := _root(first, person)) != person}


def as_one(table: pa.Table, first: Mapping[str, str]) -> pa.Table:
    """The table with every application under the person's first id."""
    renamed = [first.get(person, person) for person in table["person_id"].to_pylist()]
    place = table.schema.get_field_index("person_id")
    return table.set_column(place, table.schema.field(place), pa.array(renamed, pa.string()))


def firsts(people: pa.Table, first: Mapping[str, str]) -> pa.Table:
    """The people without those who stand for a later application of somebody."""
    return people.filter(pc.invert(pc.is_in(people["person_id"], pa.array(list(first), pa.string()))))


def _root(first: dict[str, str], person: str) -> str:
    while first[person] != person:
        first[person] = first[first[person]]
        person = first[person]
    return person
