"""Who applied several times under one name and mailbox: one person, before anybody is linked with anybody."""

from collections import defaultdict
from collections.abc import Collection, Mapping

import pyarrow as pa
import pyarrow.compute as pc


def applied_again(
    holdings: pa.Table, people: pa.Table, different: Collection[tuple[str, str]] = ()
) -> dict[str, str]:
    """For each later application of somebody the id of their first: same name in any order, and same mailbox or telephone.

    A name alone is shared by namesakes, a mailbox alone by families and agencies; both together are one person, unless
    somebody judged the two `different`, as father and son of one name and one telephone.
    """
    names = dict(zip(people["person_id"].to_pylist(), people["name_key"].to_pylist(), strict=True))
    since = dict(zip(people["person_id"].to_pylist(), people["applied"].to_pylist(), strict=True))
    contacts = holdings.filter(pc.is_in(holdings["kind"], pa.array(["email", "phone"])))
    together: dict[tuple[str, str], set[str]] = defaultdict(set)
    for person, key in zip(contacts["person_id"].to_pylist(), contacts["value_key"].to_pylist(), strict=True):
        if name := names.get(person):
            together[name, key].add(person)

    def age(person: str) -> tuple[object, ...]:
        return since[person] is None, since[person], person

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
