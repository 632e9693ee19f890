"""Which people may be one person: the question a stolen or a second identity raises, asked of a whole table."""

import tempfile
from pathlib import Path

import duckdb
import pyarrow as pa

from watchword.linkage.same_person.blocks import MOST_IN_BLOCK
from watchword.linkage.same_person.learned import LEAST_ROWS, parameters
from watchword.linkage.same_person.outcome import SamePerson, same_people
from watchword.linkage.same_person.scoring import ENGINES, MOST_PAIRS, silenced
from watchword.linkage.same_person.table import Compared, SamePersonError, Told, prepared

#: The probability from which two people are asked about. `benchmarks/same_person.py` shows what it finds and misses.
THRESHOLD = 0.9

#: Beginnings of what is told where something was not compared or not handed back; how many follows as the number done.
LEFT_OUT, ONLY_LIKEST = "left out as too common: values of ", "pairs, of which only the likest are shown"


def find_same(
    rows: pa.Table | duckdb.DuckDBPyRelation,
    engine: str = "duckdb",
    threshold: float = THRESHOLD,
    told: Told = lambda *_: None,
    most_in_block: int = MOST_IN_BLOCK,
) -> list[SamePerson]:
    """Pairs of people who may be one person, the likest first: each a question for a person, never risk by itself.

    rows: person_id, and of given, family, birth_date, street, unit, locality, region, postal, phone, email and
    document_number what there is; a person may have several rows (former names and addresses). Names come from the
    protected table; the outcome holds only words about how they agree. Equal rows give equal pairs, in any order, on
    either engine. engine: duckdb, or spark, which takes over what grows with the square of the rows: comparing.
    threshold: the least probability, above 0 and below 1. told: steps done, and which keys were left out because more than
    `most_in_block` rows share them. At most 100,000 pairs.

    Raises `SamePersonError` for rows without person_id, an unknown engine or a threshold out of range, and
    `SparkMissing` where Spark is asked for and absent. Nothing is fetched; scratch files vanish.
    """
    if engine not in ENGINES:
        raise SamePersonError(f"--engine {engine}: unknown; choose {' or '.join(ENGINES)}")
    if not 0 < threshold < 1:
        raise SamePersonError(
            f"threshold {threshold}: out of range; choose a probability above 0 and below 1"
        )
    compared = prepared(rows, told, most_in_block)
    for key, values in compared.left_out.items():
        told(f"{LEFT_OUT}{key}", values, values)
    if len(compared.rows) < 2:
        return []
    common = len(compared.rows) >= LEAST_ROWS
    scored = _scored(compared, engine, threshold, common, told)
    return same_people(scored, compared.people, common)


def _scored(compared: Compared, engine: str, threshold: float, common: bool, told: Told) -> pa.Table:
    with tempfile.TemporaryDirectory(prefix="watchword-same-") as spill, silenced():
        told("learning how people differ", 0, 1)
        learned = parameters(compared, Path(spill))
        told(f"comparing people ({learned.origin})", 0, 1)
        scored = ENGINES[engine](compared, learned, threshold, common, Path(spill))
    if scored.num_rows == MOST_PAIRS:
        told(ONLY_LIKEST, MOST_PAIRS, MOST_PAIRS)
    return scored
