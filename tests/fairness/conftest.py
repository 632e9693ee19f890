"""One small company with planted people, scanned once for all tests of traits."""

from pathlib import Path

import pytest

from tests.fairness.scanning import Judgement, judge
from watchword.simulation import simulate


@pytest.fixture(scope="package")
def company(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty people for fifteen weekdays, one in five planted."""
    return simulate(60, 21, 4, tmp_path_factory.mktemp("company"), planted_share=0.2)


@pytest.fixture(scope="package")
def judged(company: Path) -> dict[str, Judgement]:
    """What a scan of it as it is concludes."""
    return judge(company)
