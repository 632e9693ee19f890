"""One set of packs that all tests of the folder read."""

import json
from pathlib import Path

import pytest

from watchword.simulation.packs.simulate_packs import simulate_packs


@pytest.fixture(scope="session")
def packs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return simulate_packs(3, tmp_path_factory.mktemp("packs"), more=12)


@pytest.fixture(scope="session")
def truth(packs: Path) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = json.loads((packs / "packs-truth.json").read_text())["packs"]
    return rows


def folders(packs: Path, truth: list[dict[str, object]], kind: str) -> list[Path]:
    """The folders of one kind, by number."""
    return [packs / "packs" / str(row["pack"]) for row in truth if row["kind"] == kind]
