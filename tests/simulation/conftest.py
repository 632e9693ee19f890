"""Two small companies, written once: an ordinary one, and one with so many planted people that every flag is shown."""

import pytest

from tests.simulation.reading import Exports
from watchword.simulation import simulate


@pytest.fixture(scope="session")
def ordinary(tmp_path_factory: pytest.TempPathFactory) -> Exports:
    """A hundred people for five weeks, one of them planted."""
    return Exports(simulate(100, 35, 11, tmp_path_factory.mktemp("ordinary")))


@pytest.fixture(scope="session")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Exports:
    """Ninety people for nine weeks, six in ten planted."""
    return Exports(simulate(90, 63, 6, tmp_path_factory.mktemp("crowded"), planted_share=0.6))
