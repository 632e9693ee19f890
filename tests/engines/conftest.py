"""Companies read and prepared once, and one Spark session for all tests that need it."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path

import pytest

from watchword.engines.duck import connect
from watchword.engines.spark import SparkEngine
from watchword.enrich.prepare import PreparedTables, prepare
from watchword.enrich.workbench import Workbench
from watchword.flows.counterparties import screen_records
from watchword.flows.ingest import ingest
from watchword.flows.scan import reading
from watchword.flows.screen import Screening
from watchword.indicators.run import Exposure
from watchword.lake import Lake
from watchword.records import TABLES
from watchword.screening.entry import Entry, EntryKind, ListedName
from watchword.screening.store import ListStore
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
    bench, asked = Workbench(connection, records, work), listing_agencies(prepared, folder / "lists")
    screen_records(bench, prepared, asked, reading(settings).context, lambda *_: None)
    connection.close()
    return Prepared(
        folder / "exports", folder / "watchword.toml", settings, prepared.files, Exposure(prepared.exposure)
    )


def listing_agencies(prepared: PreparedTables, folder: Path) -> Screening:
    """An official list of the company's own agencies, so that there is a match to compare."""
    names = sorted({each.row["agency"] for each in prepared.people.values() if each.row.get("agency")})
    entries = [
        Entry("ofac-sdn", str(number), EntryKind.ORGANIZATION, (ListedName(name),))
        for number, name in enumerate(names, start=1)
    ]
    store, now = ListStore(folder), datetime.now(UTC)
    store.keep("ofac-sdn", entries, "made for a test", now)
    return Screening(store, now)


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
