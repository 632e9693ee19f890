"""Spark finds the pairs that DuckDB finds, with the same probabilities and the same words."""

import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.engines.conftest import IN_CI
from tests.linkage.same_person.rows import MARY, like, stranger, table
from tests.linkage.same_person.test_learned import roster
from watchword.engines.spark_session import SparkMissing, session
from watchword.linkage.same_person.same_person import find_same


@pytest.fixture
def spark(tmp_path: Path) -> Iterator[None]:
    """A session that find_same takes over; skips without Java or PySpark, and fails in CI."""
    if find_spec("pyspark") is None or shutil.which("java") is None:
        (pytest.fail if IN_CI else pytest.skip)(
            "needs the spark extra (make test WITH=spark) and a Java runtime"
        )
    running, mine = session(tmp_path)
    compiled = {"spark.sql.codegen.wholeStage": "false", "spark.sql.codegen.factoryMode": "NO_CODEGEN"}
    before = {name: running.conf.get(name) for name in compiled}
    for name, value in compiled.items():
        running.conf.set(name, value)  # to compile plans for so few rows takes longer than to run them
    yield
    for name, value in before.items():
        running.conf.set(name, value)
    if mine:
        running.stop()


def nothing_left() -> bool:
    from pyspark.sql import SparkSession  # noqa: PLC0415 - an extra that may be absent

    running = SparkSession.getActiveSession()
    assert running is not None
    return bool(running.sql("SHOW VIEWS").isEmpty() and running._jsc.getPersistentRDDs().isEmpty())


@pytest.mark.spark
@pytest.mark.slow
@pytest.mark.usefixtures("spark")
def test_both_engines_find_equal_pairs() -> None:
    rows = table(*roster(1_000, 120), MARY, like(MARY, "p2", birth_date="1990-11-02", given="M"))
    here, there = (find_same(rows, engine, threshold=0.001) for engine in ("duckdb", "spark"))
    assert [(pair.a, pair.b) for pair in here] == [(pair.a, pair.b) for pair in there]
    assert len(here) > 120
    assert nothing_left(), "people's names stay in the session"
    for mine, yours in zip(here, there, strict=True):
        assert yours.probability == pytest.approx(mine.probability, abs=1e-6)
        assert [(each.field, each.says) for each in yours.why] == [
            (each.field, each.says) for each in mine.why
        ]
        assert [each.factor for each in yours.why] == pytest.approx(
            [each.factor for each in mine.why], rel=1e-6
        )


@pytest.mark.skipif(find_spec("pyspark") is not None, reason="PySpark is here")
def test_without_spark_it_is_said_what_to_install() -> None:
    with pytest.raises(SparkMissing, match="pip install"):
        find_same(table(MARY, stranger(1)), "spark")
