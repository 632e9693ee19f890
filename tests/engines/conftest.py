"""Companies read and prepared once, and one Spark session for all tests that need it."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from watchword.engines.duck import connect
from watchword.engines.spark import SparkEngine
from watchword.enrich.prepare import PreparedTables, prepare
from watchword.enrich.workbench import Workbench
from watchword.flows.ingest import ingest
from watchword.flows.reading import reading
from watchword.indicators.run import Exposure
from watchword.lake import Lake
from watchword.records import TABLES
from watchword.settings import Settings, load
from watchword.simulation import simulate

#: People, days, seed, share planted. The demo has 72,000 days of people; 2 % of them are 36 people for 40 days.
#: So few have nothing to find at the demo's 1 %, so 60 % are planted.
DEMO = (600, 120, 7, 0.01)
TWO_PERCENT = (36, 40, 5, 0.6)

IN_CI = os.environ.get("CI", "").lower() in {"1", "true"}


@dataclass(frozen=True)
class Prepared:
    """A company's exports, and the tables that indicators see of them."""

    exports: Path
    settings_file: Path
    settings: Settings
    files: dict[str, Path]
    exposure: Exposure


def founded(numbers: tuple[int, int, int, float], folder: Path) -> Prepared:
    """Simulate a company, read its exports into a lake, and prepare."""
    people, days, seed, planted = numbers
    simulate(people, days, seed, folder, planted_share=planted)
    settings = load(folder / "watchword.toml")
    lake, work = Lake(folder / "lake"), folder / "work"
    work.mkdir()
    ingest(folder / "exports", lake, reading(settings), lambda *_: None)
    connection = connect(work)
    records = {name: lake.files(name) for name in TABLES}
    prepared = prepare(connection, records, settings, work, None, lambda *_: None)
    assert prepared is not None
    Workbench(connection, records, work).write_rows("list_matches", list(listed(prepared)))
    prepared.exposure["list_matches"] = dict.fromkeys(prepared.people, 1)
    connection.close()
    return Prepared(
        folder / "exports", folder / "watchword.toml", settings, prepared.files, Exposure(prepared.exposure)
    )


def listed(prepared: PreparedTables) -> Iterator[dict[str, Any]]:
    """What screening would write had a list named whom the first people are paid by: no simulated firm is on one."""
    for number, person in enumerate(sorted(prepared.people)[:6]):
        for entry in range(1, 2 + number % 3):
            day = datetime(2026, 6, 1 + number)
            yield {
                "event_id": f"event-{number}-{entry}", "source": "payroll", "person_id": person, "time": day, "local": day,
                "day": day, "about": ("agency", "payee", "vendor", "wallet", "email", "phone")[number], "list_id": "ofac-sdn",
                "entry_id": str(entry), "listed_as": f"Example Trading {entry}", "score": 0.9, "verdict": "hit",
                "programs": "TEST", "account_end": "5BB1", "confidence": (1.0, None, 0.35)[entry % 3],
            }  # fmt: skip


@pytest.fixture(scope="session")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SparkEngine]:
    """An engine that keeps the process's one Spark session; skips without Java or PySpark, and fails in CI."""
    lacking = "PySpark" if find_spec("pyspark") is None else "" if shutil.which("java") else "Java"
    if lacking:
        told = f"{lacking} is absent: needs the spark extra (make test WITH=spark) and a Java runtime"
        (pytest.fail if IN_CI else pytest.skip)(told)
    with pytest.MonkeyPatch.context() as patch:
        # Tests ask many small questions once: Java's second compiler would cost more than it saves.
        patch.setenv("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
        engine = SparkEngine({}, tmp_path_factory.mktemp("spark"))
    if not IN_CI:
        _without_generated_code()
    yield engine
    engine.close()


def _without_generated_code() -> None:
    """Let Spark interpret plans: to compile each for a few thousand rows takes longer. CI compiles, as users do."""
    from pyspark.sql import SparkSession  # noqa: PLC0415 - an extra that may be absent

    session = SparkSession.getActiveSession()
    session.conf.set("spark.sql.codegen.wholeStage", "false")
    session.conf.set("spark.sql.codegen.factoryMode", "NO_CODEGEN")


def _company(numbers: tuple[int, int, int, float], factory: pytest.TempPathFactory) -> Prepared:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WATCHWORD_HOME", str(factory.mktemp("home")))
        return founded(numbers, factory.mktemp("company"))


@pytest.fixture(scope="session")
def small(spark: SparkEngine, tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """A company with 2 % of the demo's events, most of its people planted. After `spark`, which may skip."""
    return _company(TWO_PERCENT, tmp_path_factory)


@pytest.fixture(scope="session")
def demo(spark: SparkEngine, tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """The demo's whole company."""
    return _company(DEMO, tmp_path_factory)
