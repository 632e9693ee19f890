"""Spark as an engine of indicators: a session of this process; needs the `spark` extra and a Java runtime."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import ibis
import ibis.expr.types as ir
import pyarrow as pa
from ibis.backends.sql.compilers.pyspark import PySparkCompiler

from watchword.engines.spark_session import SparkMissing, SparkStopped, session, stopped

__all__ = ["SparkEngine", "SparkMissing", "SparkStopped"]


class _Doubles(PySparkCompiler):  # type: ignore[misc]
    """SQL for Spark in which 0.5 is a double, as it is everywhere else.

    Spark reads it as an exact decimal, and keeps only four digits more in a mean of decimals: strengths would
    differ from DuckDB's in the fifth digit.
    """

    __slots__ = ()

    def visit_NonNullLiteral(self, op: Any, *, value: Any, dtype: Any) -> Any:
        """A literal, with its type where Spark would take another."""
        written = super().visit_NonNullLiteral(op, value=value, dtype=dtype)
        return self.cast(written, dtype) if dtype.is_floating() else written


class SparkEngine:
    """Prepared tables in Spark, read from the same Parquet files as DuckDB reads.

    `tables` maps names to Parquet files. Results come as Arrow; times are UTC without a zone mark. A session
    that the process already has is used and stays; else one is started here, and `close` ends it. Raises
    `SparkMissing` where there can be none.
    """

    name = "spark"

    def __init__(self, tables: Mapping[str, Path], spill: Path) -> None:
        self._session, self._started = session(spill)
        self._backend = ibis.pyspark.connect(self._session)
        self._backend.compiler = _Doubles()
        self.tables: dict[str, ir.Table] = {}
        for name, path in tables.items():
            # Without this option Spark would take brackets and braces in a folder's name for a pattern.
            rows = self._session.read.option("__globPaths__", "false").parquet(str(path))
            rows.createOrReplaceTempView(name)
            self.tables[name] = self._backend.table(name)

    def run(self, expression: ir.Table) -> pa.Table:
        """The expression's rows as an Arrow table. Raises SparkStopped where the Java process has ended."""
        # an extra that may be absent where this module is imported
        from py4j.protocol import Py4JNetworkError  # noqa: PLC0415

        try:
            return self._backend.to_pyarrow(expression)
        except (Py4JNetworkError, ConnectionError) as error:
            raise stopped() from error

    def close(self) -> None:
        """Let go of the files, and end the session if it was started here."""
        from py4j.protocol import Py4JNetworkError  # noqa: PLC0415

        # a Java process that has ended holds nothing any more
        with suppress(Py4JNetworkError, ConnectionError):
            for name in self.tables:
                self._session.catalog.dropTempView(name)
            if self._started:
                self._session.stop()
