"""Prepared rows scored by Splink, on DuckDB in this process or on Spark; both compute the same."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from logging import CRITICAL, getLogger
from pathlib import Path
from typing import Any

import pyarrow as pa
from splink import DuckDBAPI, Linker

from watchword.engines.duck import connect
from watchword.engines.spark_session import session
from watchword.linkage.same_person.model import settings
from watchword.linkage.same_person.outcome import wanted
from watchword.linkage.same_person.parameters import Parameters
from watchword.linkage.same_person.table import Compared

Scored = Callable[[Compared, Parameters, float, bool, Path], pa.Table]

#: Pairs that are handed back, the likest; more questions than that nobody answers.
MOST_PAIRS = 100_000


@contextmanager
def silenced() -> Iterator[None]:
    """Splink says nothing: what it writes to its log may hold SQL, and none of it is for who runs this."""
    logger = getLogger("splink")
    level = logger.level
    logger.setLevel(CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(level)


def on_duckdb(
    compared: Compared, parameters: Parameters, threshold: float, common: bool, spill: Path
) -> pa.Table:
    """Pairs at or above the threshold, with the columns of `wanted`, the likest first; `spill` is for what exceeds memory."""
    connection = connect(spill)
    try:
        scored = _predicted(DuckDBAPI(connection), compared.table, compared, parameters, threshold, common)
        return connection.sql(_select(scored.physical_name, common)).to_arrow_table()
    finally:
        connection.close()


def on_spark(
    compared: Compared, parameters: Parameters, threshold: float, common: bool, spill: Path
) -> pa.Table:
    """The same on Spark. Raises `SparkMissing` where PySpark or Java is absent."""
    spark, mine = session(spill)
    from splink.backends.spark import SparkAPI  # noqa: PLC0415 - needs the Spark extra

    # Only what is built into Spark is used: no library of measures has to be registered.
    api = SparkAPI(spark_session=spark, break_lineage_method="persist", register_udfs_automatically=False)
    try:
        rows = spark.createDataFrame(compared.table)
        scored = _predicted(api, rows, compared, parameters, threshold, common)
        return spark.sql(_select(scored.physical_name, common)).toArrow()
    finally:
        _forget(spark)
        if mine:
            spark.stop()


def _forget(spark: Any) -> None:
    """Take what Splink left out of a session that may go on: names and dates of people."""
    for view in spark.sql("SHOW VIEWS LIKE '__splink__*'").collect():
        spark.table(view.viewName).unpersist()
        spark.catalog.dropTempView(view.viewName)


ENGINES: Mapping[str, Scored] = {"duckdb": on_duckdb, "spark": on_spark}


def _predicted(
    api: Any, rows: Any, compared: Compared, parameters: Parameters, threshold: float, common: bool
) -> Any:
    model = settings(parameters, compared.keys, common=common)
    linker = Linker(api.register(rows), model, log_level=None, validate_settings=False)
    return linker.inference.predict(threshold_match_probability=threshold, warning_mode="never")


def _select(table: str, common: bool) -> str:
    likest = "ORDER BY match_probability DESC, row_l, row_r"
    return f"SELECT {', '.join(wanted(common))} FROM {table} {likest} LIMIT {MOST_PAIRS}"
