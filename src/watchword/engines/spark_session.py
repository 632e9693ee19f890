"""A local Spark session that starts once a process and keeps its chatter to itself."""

import os
import shutil
import tempfile
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, BinaryIO, cast

from watchword.errors import WatchwordError


class SparkMissing(WatchwordError):
    """Spark cannot be used here; the message says what to install."""


class SparkStopped(WatchwordError):
    """Spark's Java process ended before its time; the message says its last words."""


#: Records are kept small and indicators many: planning a query costs more than running it, so plans stay small.
#: ANSI mode stays on, so that overflow and division by zero fail loudly.
SETTINGS = {
    "spark.app.name": "watchword",
    "spark.master": "local[*]",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.ansi.enabled": "true",
    "spark.sql.shuffle.partitions": "4",
    "spark.sql.execution.arrow.pyspark.enabled": "true",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
    "spark.driver.memory": "2g",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
}


def session(spill: Path) -> tuple[Any, bool]:
    """A Spark session, and whether it was started here: one that the process already has is used and left alone.

    A new one spills to `spill`. Raises `SparkMissing` where PySpark or Java is absent or Spark does not start.
    """
    try:
        from pyspark import SparkConf, SparkContext  # noqa: PLC0415 - an extra that may be absent
        from pyspark.sql import SparkSession  # noqa: PLC0415
    except ImportError as error:
        raise SparkMissing(
            "--engine spark needs PySpark; install it with: pip install 'watchword[spark]'"
        ) from error
    running = SparkSession.getActiveSession()
    if running is not None:
        return running, False
    _need_java()
    places = {"spark.local.dir": str(spill), "spark.sql.warehouse.dir": str(spill / "warehouse")}
    conf = SparkConf(loadDefaults=False).setAll([*SETTINGS.items(), *places.items()])
    return SparkSession(SparkContext(conf=conf, gateway=_java())), True


def need_spark() -> None:
    """Raise `SparkMissing` where PySpark or Java is absent, before hours of reading for nothing."""
    if find_spec("pyspark") is None:
        raise SparkMissing("--engine spark needs PySpark; install it with: pip install 'watchword[spark]'")
    _need_java()


def _need_java() -> None:
    """Fail early and clearly where Spark's launcher would find no `java`."""
    home = os.environ.get("JAVA_HOME")
    at_home = shutil.which("java", path=str(Path(home) / "bin")) if home else None
    if at_home is None and shutil.which("java") is None:
        raise SparkMissing(
            "--engine spark needs a Java runtime, 17 or later; install one and put `java` on the PATH"
        )


@cache
def _said() -> BinaryIO:
    """What the Java process says on standard error. The file vanishes with the process."""
    return cast("BinaryIO", tempfile.TemporaryFile())


def stopped() -> SparkStopped:
    """The error for a Java process that does not answer any more, with the last error that it told of."""
    said = _said()
    said.seek(max(said.seek(0, os.SEEK_END) - 100_000, 0))
    lines = said.read(100_000).decode(errors="replace").split("\n")
    why = [
        line.strip()
        for line in lines
        if "Error" in line or "Exception" in line or "insufficient memory" in line
    ]
    told = why[-1][:200] if why else "it said nothing"
    return SparkStopped(
        f"--engine spark: Spark's Java process ended ({told}); scan again with more memory to spare, or without --engine"
    )


@cache
def _java() -> Any:
    """The Java process, once a process: what it says on standard error goes to a file that is read if it fails.

    Spark prints warnings there before any setting of its log is read.
    """
    from pyspark import SparkConf  # noqa: PLC0415 - an extra that may be absent
    from pyspark.errors import PySparkRuntimeError  # noqa: PLC0415
    from pyspark.java_gateway import launch_gateway  # noqa: PLC0415

    said = _said()
    conf = SparkConf(loadDefaults=False).setAll(list(SETTINGS.items()))
    try:
        return launch_gateway(conf, popen_kwargs={"stdout": said, "stderr": said})
    except (PySparkRuntimeError, OSError) as error:
        said.seek(0)
        lines = said.read(100_000).decode(errors="replace").split("\n")
        why = next((line.strip() for line in lines if "Error" in line or "Exception" in line), str(error))
        raise SparkMissing(
            f"--engine spark: Spark did not start ({why[:200]}); it needs Java 17 or later"
        ) from error
