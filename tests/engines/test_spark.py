"""Every indicator runs unchanged on Spark, and finds there what it finds on DuckDB."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import ibis
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.engines.conftest import IN_CI, Prepared
from tests.flows.okta_events import event, lines
from watchword.engines.local import LocalEngine
from watchword.engines.spark import SparkEngine, SparkMissing
from watchword.indicators.records import Records
from watchword.indicators.registry import indicators
from watchword.indicators.run import Findings, run_indicators
from watchword.indicators.whom import of_workers

#: Of thirty-two indicators, how many find something in the small company. Others have equal, empty evidence there.
SMALL_SHOWS = 27
DEMO_SHOWS = 27


def asked(kind: type[LocalEngine] | type[SparkEngine], company: Prepared, spill: Path) -> Findings:
    """What all indicators find in the company on an engine of this kind."""
    engine: Any = kind(company.files, spill)
    try:
        engine.records = Records(engine.tables)
        return run_indicators(
            of_workers(indicators()), engine, company.settings, company.exposure, lambda *_: None
        )
    finally:
        engine.close()


def at_four_decimals(value: Any) -> Any:
    """The same with floats that compare equal within half of the fourth decimal; all else compares exactly."""
    if isinstance(value, float):
        return pytest.approx(value, abs=5e-5, rel=0)
    if isinstance(value, Mapping):
        return {key: at_four_decimals(each) for key, each in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [at_four_decimals(each) for each in value]
    return value


def plain(findings: Findings) -> list[dict[str, Any]]:
    """Evidence in its order, with tuples as lists."""
    return [
        {name: list(each) if isinstance(each, tuple) else each for name, each in vars(evidence).items()}
        for evidence in findings.evidence
    ]


def both(company: Prepared, spill: Path) -> tuple[Findings, Findings]:
    """What DuckDB says, and what Spark does."""
    return asked(LocalEngine, company, spill), asked(SparkEngine, company, spill)


def silent(findings: Findings) -> list[str]:
    """Indicators that find nothing, so that nothing is compared for them."""
    return sorted(set(of_workers(indicators())) - {each.indicator for each in findings.evidence})


@pytest.mark.spark
def test_all_indicators_find_the_same_in_two_percent_of_the_demos_events(
    small: Prepared, tmp_path: Path
) -> None:
    here, there = both(small, tmp_path)
    assert len(of_workers(indicators())) - len(silent(here)) >= SMALL_SHOWS, silent(here)
    assert plain(there) == at_four_decimals(plain(here))
    assert (there.exposed, there.missing) == (here.exposed, here.missing)
    assert not here.missing


@pytest.mark.spark
@pytest.mark.slow
@pytest.mark.skipif(not IN_CI, reason="the demo's whole company is compared in CI (CI=true)")
def test_all_indicators_find_the_same_in_the_whole_demo(demo: Prepared, tmp_path: Path) -> None:
    here, there = both(demo, tmp_path)
    assert len(of_workers(indicators())) - len(silent(here)) >= DEMO_SHOWS, silent(here)
    assert plain(there) == at_four_decimals(plain(here))
    assert (there.exposed, there.missing) == (here.exposed, here.missing)
    assert not here.missing


def scan(*arguments: object, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run `watchword scan` in a process of its own."""
    command = [sys.executable, "-m", "watchword", "scan", *map(str, arguments)]
    given = {**os.environ, **environment}
    return subprocess.run(command, env=given, capture_output=True, text=True, timeout=300, check=False)


@pytest.mark.spark
def test_a_scan_on_spark_writes_the_cases_that_a_scan_on_duckdb_writes(
    small: Prepared, tmp_path: Path
) -> None:
    exports = small.exports
    if not IN_CI:  # people and pay only, so that few indicators have something to read
        exports = tmp_path / "exports"
        for folder in ("people", "payroll"):
            shutil.copytree(small.exports / folder, exports / folder)
    cases, told = {}, {}
    for engine in ("duckdb", "spark"):
        out = tmp_path / engine
        told[engine] = scan(
            exports, "--out", out, "--engine", engine, "--settings", small.settings_file, "--all",
            WATCHWORD_HOME=str(tmp_path / "home"), JDK_JAVA_OPTIONS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
        )  # fmt: skip
        assert told[engine].returncode == 0, told[engine].stderr
        cases[engine] = json.loads((out / "cases.json").read_text())
    assert {name: document.pop("engine") for name, document in cases.items()} == {
        "duckdb": "duckdb",
        "spark": "spark",
    }
    assert any(case["evidence"] for case in cases["duckdb"]["cases"])
    assert cases["spark"] == cases["duckdb"]
    assert told["spark"].stderr == told["duckdb"].stderr, "Spark's own words reach the user"


@pytest.mark.spark
def test_a_share_has_all_its_digits(spark: SparkEngine, tmp_path: Path) -> None:
    """Spark means decimals to five digits; 0.5 in an indicator is a double there, too."""
    folder = tmp_path / "it's [here] {a,b} *"
    folder.mkdir()
    nine = datetime(2026, 3, 2, 9)
    pq.write_table(pa.table({"hit": [True, False, False], "time": [nine] * 3}), folder / "signs.parquet")
    engine = SparkEngine({"signs": folder / "signs.parquet"}, tmp_path)
    rows = engine.tables["signs"]
    done = engine.run(rows.agg(share=rows["hit"].ifelse(1.0, 0.0).mean(), first=rows["time"].min()))
    engine.close()
    assert done.to_pylist() == [{"share": pytest.approx(1 / 3, rel=1e-12), "first": nine}]
    assert done.schema.field("first").type.tz is None


@pytest.mark.spark
@pytest.mark.filterwarnings("ignore:toPandas attempted Arrow")
def test_division_by_zero_is_loud_and_a_session_outlives_an_engine_that_found_it(
    spark: SparkEngine, tmp_path: Path
) -> None:
    pq.write_table(pa.table({"number": [0]}), tmp_path / "zero.parquet")
    for _ in range(2):
        engine = SparkEngine({"zero": tmp_path / "zero.parquet"}, tmp_path)
        rows = engine.tables["zero"]
        with pytest.raises(Exception, match="DIVIDE_BY_ZERO"):
            engine.run(rows.select(broken=ibis.literal(1) / rows["number"]))
        engine.close()


def test_without_pyspark_one_line_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "pyspark", None)
    with pytest.raises(SparkMissing, match=r"pip install 'watchword\[spark\]'"):
        SparkEngine({}, tmp_path)


@pytest.mark.spark
@pytest.mark.parametrize(
    ("java", "line"),
    [
        ("", "watchword: --engine spark needs a Java runtime, 17 or later; install one and put `java` on the PATH"),
        (
            "echo 'Error: LinkageError, class file version 61.0' >&2; exit 1",
            "watchword: --engine spark: Spark did not start (Error: LinkageError, class file version 61.0); "
            "it needs Java 17 or later",
        ),
    ],
)  # fmt: skip
@pytest.mark.skipif(sys.platform == "win32", reason="the broken Java is a shell script")
def test_without_a_java_that_works_one_line_says_what_is_missing(
    tmp_path: Path, java: str, line: str
) -> None:
    pytest.importorskip("pyspark", reason="PySpark is absent")
    exports, home = tmp_path / "exports", tmp_path / "java"
    exports.mkdir()
    (exports / "okta.jsonl").write_bytes(lines(*[event(number) for number in range(5)]))
    (home / "bin").mkdir(parents=True)
    if java:
        (home / "bin" / "java").write_text(f"#!/bin/sh\n{java}\n")
        (home / "bin" / "java").chmod(0o700)
    path = os.environ["PATH"] if java else str(tmp_path)
    done = scan(
        exports, "--out", tmp_path / "out", "--engine", "spark",
        PATH=path, JAVA_HOME=str(home), WATCHWORD_HOME=str(tmp_path / "home"),
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == line
    assert "Traceback" not in done.stderr
