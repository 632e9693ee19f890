"""Every applicants' indicator finds on Spark what it finds on DuckDB."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from tests.engines.test_spark import at_four_decimals, plain
from tests.indicators.everything import EVERYTHING
from tests.indicators.tables import TestEngine
from watchword.engines.local import LocalEngine
from watchword.engines.spark import SparkEngine
from watchword.enrich.prepared_applicants import PREPARED_APPLICANTS
from watchword.indicators.records import Records
from watchword.indicators.registry import indicators
from watchword.indicators.run import Exposure, Findings, run_indicators
from watchword.indicators.whom import of_applicants
from watchword.settings import Settings

TABLES = (*PREPARED_APPLICANTS, "list_matches")


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    """The prepared tables of a ring of applicants as Parquet, and what lists say of their contacts."""
    written = {}
    for name in TABLES:
        written[name] = tmp_path / f"{name}.parquet"
        pq.write_table(TestEngine(EVERYTHING).arrow[name], written[name])
    return written


def found(kind: Callable[[dict[str, Path], Path], Any], files: dict[str, Path], spill: Path) -> Findings:
    engine = kind(files, spill)
    try:
        engine.records = Records(engine.tables)
        everybody = dict.fromkeys(("ann", "bob", "eve", "honest"), 1)
        exposure = Exposure(dict.fromkeys(TABLES, everybody))
        return run_indicators(of_applicants(indicators()), engine, Settings(), exposure, lambda *_: None)
    finally:
        engine.close()


def test_each_applicants_indicator_finds_something_and_nothing_of_the_honest(
    files: dict[str, Path], tmp_path: Path
) -> None:
    here = found(LocalEngine, files, tmp_path)
    assert {each.indicator for each in here.evidence} == set(of_applicants(indicators()))
    assert "honest" not in {each.person_id for each in here.evidence}


@pytest.mark.spark
def test_each_applicants_indicator_finds_the_same_on_spark(
    spark: SparkEngine, files: dict[str, Path], tmp_path: Path
) -> None:
    here, there = found(LocalEngine, files, tmp_path), found(SparkEngine, files, tmp_path)
    assert plain(there) == at_four_decimals(plain(here))
    assert (there.exposed, there.missing) == (here.exposed, here.missing)
