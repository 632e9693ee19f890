"""A local or remote Spark session as an engine of indicators; needs the `spark` extra and a Java runtime."""

import shutil
from collections.abc import Mapping
from pathlib import Path

import ibis
import ibis.expr.types as ir
import pyarrow as pa


class SparkMissing(Exception):
    """Spark cannot be used here; the message says what to install."""


class SparkEngine:
    """Prepared tables in Spark, read from the same Parquet files as DuckDB reads.

    ANSI mode stays on, so that overflow and division by zero fail loudly; the session thinks in UTC.
    """

    name = "spark"

    def __init__(self, tables: Mapping[str, Path], spill: Path) -> None:
        if shutil.which("java") is None:
            raise SparkMissing(
                "--engine spark needs a Java 17 runtime; install one and put `java` on the PATH"
            )
        try:
            from pyspark.sql import SparkSession  # noqa: PLC0415 - an extra that may be absent
        except ImportError as error:
            raise SparkMissing(
                "--engine spark needs PySpark; install it with: pip install 'watchword[spark]'"
            ) from error
        self._session = (
            SparkSession.builder.appName("watchword")
            .master("local[2]")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.memory", "2g")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.local.dir", str(spill))
            .config("spark.sql.warehouse.dir", str(spill / "warehouse"))
            .getOrCreate()
        )
        self._session.sparkContext.setLogLevel("ERROR")
        backend = ibis.pyspark.connect(self._session)
        self._backend = backend
        self.tables: dict[str, ir.Table] = {}
        for name, path in tables.items():
            self._session.read.parquet(str(path)).createOrReplaceTempView(name)
            self.tables[name] = backend.table(name)

    def run(self, expression: ir.Table) -> pa.Table:
        """The expression's rows as an Arrow table."""
        return self._backend.to_pyarrow(expression)

    def close(self) -> None:
        """End the session."""
        self._session.stop()
