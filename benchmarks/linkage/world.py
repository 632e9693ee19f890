"""The applicants of three years as arrays: what each gives, before anybody shares anything."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

DAYS = 3 * 365
START = np.datetime64("2023-01-01T00:00:00", "us")
#: How many of all applicants give each thing at all: everybody is asked the first, few get as far as the last.
GIVEN: Mapping[str, float] = {
    "email": 1.0, "phone": 0.95, "session-address": 0.9, "device": 0.6, "delivery-unit": 0.35, "bank": 0.15,
    "wallet": 0.02, "document-number": 0.25, "photo": 0.4, "document-ancestry": 0.7, "code-ancestry": 0.2,
    "reference-contact": 0.35, "referral": 0.1,
}  # fmt: skip
#: Addresses as an IP database tells them, and how often: what an honest applicant signs in from.
IPS = ("residential", "mobile", "vpn", "campus", "business")
IP_SHARES = (0.68, 0.17, 0.06, 0.03, 0.06)


@dataclass
class World:
    """Everybody: per kind the number of the value each gives, and whether they give it."""

    random: np.random.Generator
    applied: Floats  # days since START
    until: Floats  # last day of use
    value: dict[str, Ints]
    given: dict[str, Flags]
    ip: Ints  # index into IPS
    hand: Ints  # truth: who operates it; honest people each themselves
    household: Ints  # declared ones; -1: none
    agency: Ints
    campus: Ints
    name: Ints
    pairs: list[tuple[str, Ints, Ints, Floats, Ints]] = field(
        default_factory=list
    )  # text: one, other, closeness, sharers
    more: list[tuple[str, Ints, Ints, Floats, Floats, Ints]] = field(default_factory=list)  # second values
    numbered: int = 0

    @property
    def people(self) -> int:
        return len(self.applied)

    def fresh(self, count: int) -> Ints:
        """Numbers of values that nobody has yet."""
        self.numbered += count
        return np.arange(self.numbered - count, self.numbered, dtype=np.int64)

    def some(self, people: Ints, share: float) -> Ints:
        """Those of the people whom chance picks."""
        return people[self.random.random(len(people)) < share]

    def grouped(self, people: Ints, sizes: Ints) -> list[Ints]:
        """The people in groups of these sizes, as far as they last."""
        ends = np.cumsum(sizes)
        ends = ends[ends <= len(people)]
        return np.split(people[: ends[-1]], ends[:-1]) if len(ends) else []

    def share(
        self, kind: str, group: Ints, chance: float, value: int | None = None, given: bool = True
    ) -> Ints:
        """Each of the group, by chance, gives one common value; those who do. given: also who would have given none."""
        who = self.some(group, chance)
        if not given:
            who = who[self.given[kind][who]]
        self.value[kind][who] = self.fresh(1)[0] if value is None else value
        self.given[kind][who] = True
        return who

    def text(self, group: Ints, least: float, most: float, kind: str = "text") -> None:
        """Every two of the group have near-duplicate texts of a closeness between the two."""
        if len(group) < 2:
            return
        one, other = np.triu_indices(len(group), 1)
        close = self.random.uniform(least, most, len(one))
        self.pairs.append((kind, group[one], group[other], close, np.full(len(one), len(group))))


def empty(people: int, seed: int) -> World:
    """Applicants of whom no two share anything but their name's sound and their provider's addresses."""
    random = np.random.default_rng(seed)
    applied = random.uniform(0, DAYS, people)
    again = random.random(people) < 0.15  # apply again, later, under the same id
    lasting = np.where(again, random.exponential(200, people), random.exponential(25, people))
    until = np.minimum(applied + lasting, DAYS)
    nothing = np.full(people, -1, dtype=np.int64)
    world = World(random, applied, until, {}, {}, random.choice(len(IPS), people, p=IP_SHARES), np.arange(people),
                  nothing.copy(), nothing.copy(), nothing.copy(), random.integers(0, people * 20, people))  # fmt: skip
    for kind, share in GIVEN.items():
        world.value[kind] = world.fresh(people)
        world.given[kind] = random.random(people) < share
    return world


def write(world: World, folder: Path) -> None:
    """The world as the tables that linkage reads, and the truth."""
    folder.mkdir(parents=True, exist_ok=True)
    with pq.ParquetWriter(folder / "holdings.parquet", _HOLDINGS) as out:
        everybody = np.arange(world.people)
        for kind in GIVEN:
            who = everybody[world.given[kind]]
            ips = world.ip[who] if kind == "session-address" else None
            out.write_table(
                _rows(kind, who, world.value[kind][who], world.applied[who], world.until[who], ips)
            )
        for kind, who, values, first, last, ips in world.more:
            out.write_table(_rows(kind, who, values, first, last, ips if kind == "session-address" else None))
    pq.write_table(_people(world), folder / "people.parquet")
    pq.write_table(_text_pairs(world), folder / "pairs.parquet")
    np.save(folder / "hand.npy", world.hand)


_HOLDINGS = pa.schema([("person_id", pa.string()), ("kind", pa.string()), ("value_key", pa.string()),
                       ("first", pa.timestamp("us")), ("last", pa.timestamp("us")), ("source", pa.string()),
                       ("ip_kind", pa.string())])  # fmt: skip


def _rows(kind: str, who: Ints, values: Ints, first: Floats, last: Floats, ips: Ints | None) -> pa.Table:
    count = len(who)
    columns = [ids(who), pa.array([kind] * count), keys(f"{kind}-", values), moments(first), moments(last),
               pa.array(["ats"] * count),
               pa.nulls(count, pa.string()) if ips is None else pa.array(IPS).take(pa.array(ips))]  # fmt: skip
    return pa.table(columns, schema=_HOLDINGS)


def _people(world: World) -> pa.Table:
    return pa.table({"person_id": ids(np.arange(world.people)), "household": keys("h", world.household),
                     "agency": keys("a", world.agency), "campus": keys("c", world.campus),
                     "applied": moments(world.applied), "name_key": keys("n", world.name)})  # fmt: skip


def _text_pairs(world: World) -> pa.Table:
    kinds = np.concatenate([np.full(len(a), kind) for kind, a, *_ in world.pairs])
    a, b = (np.concatenate([part[at] for part in world.pairs]) for at in (1, 2))
    close, k = (np.concatenate([part[at] for part in world.pairs]) for at in (3, 4))
    columns = {"person_id": ids(a), "other": ids(b), "kind": pa.array(kinds, pa.string())}
    return pa.table(
        {**columns, "value_key": keys("t", np.arange(len(a))), "closeness": close, "shared_by": k}
    )


def ids(who: Ints) -> pa.Array:
    """People's numbers as ids."""
    return pc.binary_join_element_wise("p", pc.cast(pa.array(who), pa.string()), "")


def keys(prefix: str, values: Ints) -> pa.Array:
    """Values' numbers as keys; -1 as null."""
    text = pc.binary_join_element_wise(prefix, pc.cast(pa.array(values), pa.string()), "")
    return pc.if_else(pa.array(values >= 0), text, None)


def moments(days: Floats) -> pa.Array:
    """Days since START as times."""
    return pa.array(START + (days * 86_400e6).astype("timedelta64[us]"))
