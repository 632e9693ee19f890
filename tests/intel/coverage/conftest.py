"""Reports in short, set against the real indicators."""

from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from watchword.indicators.registry import indicators
from watchword.intel.coverage import Coverage, Sight, coverage_of
from watchword.intel.reading.whole import report_of
from watchword.lake import Lake
from watchword.lake.ledger import Ingest
from watchword.records import TABLES
from watchword.settings import Settings

Covered = Callable[..., Coverage]


@pytest.fixture
def covered() -> Covered:
    """Gives a function that reads a text and sets it against the indicators."""

    def covering(text: str, sight: Sight | None = None, settings: Settings | None = None) -> Coverage:
        return coverage_of(
            report_of(text, "", "0" * 64), indicators(), sight or Sight(), settings or Settings()
        )

    return covering


@pytest.fixture
def lake_of(tmp_path: Path) -> Callable[..., Path]:
    """Gives a function that makes a lake with one record in each of these tables, and none in others."""

    def made(*tables: str, empty: tuple[str, ...] = ()) -> Path:
        lake = Lake(tmp_path / "lake")
        with lake.writing():
            for name in (*tables, *empty):
                rows = [{"event_id": "1"}] if name in tables else []
                schema = pa.schema([(column, pa.string()) for column in TABLES[name].names])
                staged = lake.work / f"{name}.parquet"
                pq.write_table(pa.Table.from_pylist(rows, schema=schema), staged)
                lake.commit(
                    Ingest(key=f"test:{name}", format="test", tables={name: len(rows)}), {name: staged}
                )
        return lake.path

    return made
