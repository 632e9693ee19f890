"""One run in a process of its own: packs read alone, or vetted; prints processor seconds, wall seconds, peak memory.

    python -m benchmarks.documents.pack_run read|vet FOLDER LAKE COUNT [SKIP]

`vet` takes honest packs alone, COUNT of them after SKIP, in one call, into the lake LAKE. Modules are loaded before.
Both run as the command line runs: garbage is looked for rarely, and numpy's BLAS has one thread.
"""

import gc
import json
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import orjson

from benchmarks.documents.alone import Alone
from benchmarks.documents.used import peak, processor
from watchword.cli.main import COLLECTED_AFTER
from watchword.documents.pack import open_pack
from watchword.engines.duck import connect
from watchword.flows.vet.request import Request
from watchword.flows.vet.vet import vet
from watchword.indicators.registry import indicators
from watchword.settings import Settings

NOW = datetime(2026, 7, 1, tzinfo=UTC)


def honest(folder: Path, count: int, skip: int = 0) -> list[Path]:
    """Folders of honest packs, in the order of their names."""
    truth = orjson.loads((folder / "packs-truth.json").read_bytes())["packs"]
    planted = {row["pack"] for row in truth if row["planted"]}
    every = [pack for pack in sorted((folder / "packs").iterdir()) if pack.name not in planted]
    return every[skip : skip + count]


def alone(packs: list[Path]) -> dict[str, int]:
    """Read the packs; how many files each reader took."""
    with tempfile.TemporaryDirectory() as work:
        connection = connect(Path(work))
        reader = Alone(connection, Path(work))
        for pack in packs:
            reader.pack(open_pack(pack))
        connection.close()
    return reader.files


def vetted(packs: list[Path], lake: Path) -> dict[str, int]:
    """Vet the packs in one call; how many came out in each band."""
    done = vet(Request(packs, lake, Settings(), NOW), lambda *_: None)
    bands: dict[str, int] = {}
    for person, *_ in done.readings:
        band = done.judged.assessments[person].band.value
        bands[band] = bands.get(band, 0) + 1
    return bands


def main() -> None:
    """Run from the command line."""
    what, folder, lake, count, *skip = sys.argv[1:]
    packs = honest(Path(folder), int(count), *map(int, skip))
    indicators()
    gc.freeze()
    gc.set_threshold(COLLECTED_AFTER)
    cpu, wall = processor(), time.perf_counter()
    found = alone(packs) if what == "read" else vetted(packs, Path(lake))
    spent = {"cpu": processor() - cpu, "wall": time.perf_counter() - wall, "peak": peak()}
    print(json.dumps({**spent, "packs": len(packs), "found": found}))


if __name__ == "__main__":
    main()
