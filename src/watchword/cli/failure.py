"""Errors that a user can cause, as one line and an exit status."""

import sys
from typing import NoReturn

from watchword.engines.spark import SparkMissing
from watchword.enrich.origins import OriginsError
from watchword.flows.home import HomeError
from watchword.flows.scan import ScanError
from watchword.intel.report import IntelligenceError
from watchword.lake import LakeError
from watchword.report.files import NotWritable
from watchword.screening.entry import ListError
from watchword.settings import SettingsError

#: What the rooms raise for what a user can mend; everything else is a defect and keeps its traceback.
EXPECTED = (
    SettingsError,
    LakeError,
    ScanError,
    HomeError,
    OriginsError,
    SparkMissing,
    NotWritable,
    ListError,
    IntelligenceError,
)


def fail(message: str, status: int = 1) -> NoReturn:
    """Print one line to standard error and end with `status`."""
    print(f"watchword: {' '.join(message.split())}", file=sys.stderr)  # noqa: T201 - the command line's own voice
    sys.exit(status)
