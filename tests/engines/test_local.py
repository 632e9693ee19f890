"""DuckDB as an engine: prepared tables in, Arrow out, and no reaching out."""

from datetime import datetime
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from watchword.engines.duck import connect, quoted
from watchword.engines.local import LocalEngine

NINE = datetime(2026, 3, 2, 9)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A prepared table whose name and folder need quoting."""
    folder = tmp_path / "it's here"
    folder.mkdir()
    pq.write_table(pa.table({"person_id": ["ann", "ben", "ann"], "time": [NINE] * 3}), folder / "end.parquet")
    return folder / "end.parquet"


def test_an_expression_over_a_prepared_table_gives_arrow_with_unmarked_utc_times(
    table: Path, tmp_path: Path
) -> None:
    engine = LocalEngine({"end": table}, tmp_path)
    rows = engine.tables["end"]
    done = engine.run(
        rows.group_by("person_id").agg(first=rows["time"].min(), events=rows.count()).order_by("person_id")
    )
    engine.close()
    assert done.to_pylist() == [
        {"person_id": "ann", "first": NINE, "events": 2},
        {"person_id": "ben", "first": NINE, "events": 1},
    ]
    assert done.schema.field("first").type == pa.timestamp("us")


def test_two_engines_do_not_see_each_others_tables(table: Path, tmp_path: Path) -> None:
    first, second = LocalEngine({"end": table}, tmp_path), LocalEngine({}, tmp_path)
    assert (set(first.tables), set(second.tables)) == ({"end"}, set())


@pytest.mark.parametrize("value", ["plain", "it's", "'; DROP TABLE people; --", "", "back\\slash"])
def test_a_quoted_text_is_that_text(tmp_path: Path, value: str) -> None:
    found = connect(tmp_path).sql(f"SELECT {quoted(value)}").fetchone()
    assert found == (value,)


def test_the_connection_thinks_in_utc_and_fetches_no_extension(tmp_path: Path) -> None:
    connection = connect(tmp_path, threads=1)
    settings = "SELECT current_setting('TimeZone'), current_setting('threads'), current_setting('autoinstall_known_extensions')"
    assert connection.sql(settings).fetchone() == ("UTC", 1, False)
    with pytest.raises(duckdb.Error):
        connection.sql("SELECT * FROM 'https://host.invalid/table.parquet'")
