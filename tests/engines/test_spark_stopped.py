"""What is said when Spark's Java process ends in the middle of a scan."""

import subprocess
import sys
from pathlib import Path

import pytest

#: Starts Spark, ends its Java process, and asks for something.
PROGRAM = """
import sys
from pathlib import Path
import pyarrow as pa, pyarrow.parquet as pq
from watchword.engines.spark import SparkEngine, SparkStopped
folder = Path(sys.argv[1])
pq.write_table(pa.table({"one": [1]}), folder / "t.parquet")
engine = SparkEngine({"t": folder / "t.parquet"}, folder / "spill")
assert engine.run(engine.tables["t"]).num_rows == 1
from pyspark import SparkContext
SparkContext._gateway.proc.kill()
SparkContext._gateway.proc.wait()
try:
    engine.run(engine.tables["t"])
except SparkStopped as error:
    engine.close()
    print(error)
"""


@pytest.mark.spark
def test_a_java_process_that_ends_is_one_line_and_its_last_words(tmp_path: Path) -> None:
    pytest.importorskip("pyspark", reason="PySpark is absent")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert "--engine spark: Spark's Java process ended (" in done.stdout, done.stderr
    assert "or without --engine" in done.stdout
