"""What all tests share: property tests without a stopwatch, since machines are shared, and the real lists and reports."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.at_hand import at_hand

settings.register_profile("watchword", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("watchword")

#: Where real watch lists lie; they are their publishers' and are read from there, never copied here.
LISTS = Path(os.environ.get("WATCHWORD_LISTS", Path(__file__).parents[2] / "shared" / "lists"))


@pytest.fixture
def lists() -> Path:
    """Give the folder of real watch lists; the test is skipped without it, and fails where CI has to have it."""
    return at_hand(LISTS, "watch lists", "WATCHWORD_LISTS to their folder")


#: Where real threat reports lie; they are their authors' and are read from there, never copied here.
REPORTS = Path(os.environ.get("WATCHWORD_REPORTS", Path(__file__).parents[2] / "shared" / "reports"))


@pytest.fixture
def reports() -> Path:
    """Give the folder of real reports; the test is skipped without it, and fails where CI has to have it."""
    return at_hand(REPORTS, "threat reports", "WATCHWORD_REPORTS to their folder")
