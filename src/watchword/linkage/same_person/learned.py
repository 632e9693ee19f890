"""The model's shares learned from the rows themselves, where there are enough of them; else the shipped ones.

How often two different people are alike (u) is learned from 1,000 rows on. How often one person's records differ (m)
is learned by expectation maximisation, and only where the rows surely hold pairs of one person: without any, it
would take the likest strangers for one person and learn from them.
"""

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa
from splink import DuckDBAPI, Linker, block_on

from watchword.engines.duck import connect
from watchword.linkage.same_person.blocks import Row
from watchword.linkage.same_person.comparisons import COMPARISONS
from watchword.linkage.same_person.model import settings
from watchword.linkage.same_person.parameters import Parameters, completed, shipped
from watchword.linkage.same_person.table import Compared

#: Fewer rows teach nothing: 1,000 make half a million pairs, in which a name of one in 500 shows itself.
LEAST_ROWS = 1_000
#: Sure pairs from which on expectation maximisation is trusted: a share of 1 % is then seen once or more.
LEAST_PAIRS = 100
#: Rows of the sample that u is counted in, all against all, and rows that m is learned from.
SAMPLE_OF_TWO, SAMPLE_OF_ONE = 2_500, 100_000
#: Of pairs of one person, how many the sure rules find; FEBRL-like slips leave about this many.
RECALL = 0.8
SEED = "same person 1"

#: u of these is fixed: they are so rare among strangers that the sample's own twins would be all that is counted.
RARE = frozenset({"birth", "document", "phone", "email"})
#: What is held equal while the rest is learned, and the comparisons that nothing is then learned of.
SESSIONS = (
    (("birth",), {"birth"}),
    (("given", "family"), {"given", "family"}),
    (("street", "locality"), {"address"}),
)
#: Pairs that agree in these are of one person beyond doubt.
SURE: tuple[Callable[[Row], tuple[str | None, ...]], ...] = (
    lambda row: (row["document"], row["family_sound"]),
    lambda row: (row["document"], row["birth"]),
    lambda row: (row["given"], row["family"], row["birth"]),
    lambda row: (row["given"], row["birth"], row["street"]),
)


def parameters(compared: Compared, spill: Path) -> Parameters:
    """The shares for these rows; `origin` says which were learned. Equal rows give equal shares."""
    if len(compared.rows) < LEAST_ROWS:
        return shipped()
    u = _of_two(compared, spill)
    sure = len(set(_sure_pairs(compared.rows)))
    if sure < LEAST_PAIRS:
        return completed(shipped().prior, {}, u, "u learned from the rows, m shipped")
    pairs = math.comb(len(compared.rows), 2)
    prior = min(max(sure / RECALL / pairs, 1 / pairs), 0.01)
    start = completed(prior, {}, u, "")
    return completed(prior, _of_one(compared, start, spill), u, "learned from the rows")


def _sure_pairs(rows: Iterable[Row]) -> Iterator[tuple[int, int]]:
    """Pairs of one person, each with the first that shares its key: enough to count them."""
    first: dict[tuple[int, tuple[str | None, ...]], int] = {}
    for at, row in enumerate(rows):
        for rule, made in enumerate(SURE):
            key = made(row)
            if all(key) and (earlier := first.setdefault((rule, key), at)) != at:
                yield earlier, at


def chosen(compared: Compared, among: Iterable[int], most: int) -> pa.Table:
    """At most so many rows, chosen by a hash of who they are and not by their order."""
    ranked = sorted(
        among, key=lambda at: hashlib.sha256(f"{SEED} {compared.people[at]} {at}".encode()).digest()
    )
    return compared.table.take(sorted(ranked[:most]))


def _of_two(compared: Compared, spill: Path) -> dict[str, dict[str, float]]:
    """u: all pairs of a sample from which the later of sure pairs are taken, so that few are of one person."""
    later = {at for _, at in _sure_pairs(compared.rows)}
    alone = (at for at in range(len(compared.rows)) if at not in later)
    with _linker(chosen(compared, alone, SAMPLE_OF_TWO), shipped(), compared, spill) as linker:
        linker.training.estimate_u_using_random_sampling(
            max_pairs=SAMPLE_OF_TWO**2, seed=1, min_count_per_level=None, num_chunks=1
        )
        found = _shares(linker, "u_probability")
    return {name: levels for name, levels in found.items() if name not in RARE}


def _of_one(compared: Compared, start: Parameters, spill: Path) -> Mapping[str, Mapping[str, float]]:
    """m: the mean of what the sessions learned."""
    rows = chosen(compared, range(len(compared.rows)), SAMPLE_OF_ONE)
    gathered: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for held, silent in SESSIONS:
        if _pairs(rows, held) < LEAST_PAIRS:
            continue
        with _linker(rows, start, compared, spill) as linker:
            linker.training.estimate_parameters_using_expectation_maximisation(
                block_on(*held), estimate_without_term_frequencies=True, max_pairs=1e6
            )
            found = _shares(linker, "m_probability")
        for name, levels in found.items():
            for key, share in levels.items():
                if name not in silent:
                    gathered[name][key].append(share)
    return {
        name: {key: sum(shares) / len(shares) for key, shares in levels.items()}
        for name, levels in gathered.items()
    }


def _pairs(rows: pa.Table, held: tuple[str, ...]) -> int:
    """How many pairs of rows hold the same in all of these columns."""
    keys = zip(*(rows.column(name).to_pylist() for name in held), strict=True)
    counts = Counter(key for key in keys if None not in key)
    return sum(math.comb(count, 2) for count in counts.values())


@contextmanager
def _linker(rows: pa.Table, start: Parameters, compared: Compared, spill: Path) -> Iterator[Linker]:
    connection = connect(spill, threads=1)  # one thread: sums of floats come out the same each time
    try:
        model = settings(start, compared.keys, common=False, learning=True)
        yield Linker(DuckDBAPI(connection).register(rows), model, log_level=None, validate_settings=False)
    finally:
        connection.close()


def _shares(linker: Linker, wanted: str) -> dict[str, dict[str, float]]:
    """What a linker learned, by comparison and level; levels that it never saw are absent."""
    told = {each["output_column_name"]: each for each in linker.misc.save_model_to_json()["comparisons"]}
    return {
        each.name: {
            level["label_for_charts"]: float(level[wanted])
            for level in told[each.name]["comparison_levels"]
            if isinstance(level.get(wanted), int | float)
        }
        for each in COMPARISONS
    }
