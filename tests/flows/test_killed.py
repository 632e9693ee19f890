"""A scan killed at any moment and run again concludes the same, from the same records, each once."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from watchword.engines.duck import connect, parquet
from watchword.lake import Lake
from watchword.records import TABLES
from watchword.simulation import simulate

#: How many random moments; the seed is fixed so that a failure can be looked into.
KILLS = 20


def run(folder: Path, out: Path, after: float | None = None) -> float:
    """Scan in a process of its own; killed after some seconds if asked. How long it ran."""
    command = [sys.executable, "-m", "watchword", "scan", str(folder), "--out", str(out), "--json"]
    started = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    try:
        _, told = process.communicate(timeout=after)
    except subprocess.TimeoutExpired:
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
        return time.monotonic() - started
    assert process.returncode == 0, told.decode()
    return time.monotonic() - started


def doubled(lake: Lake) -> dict[str, int]:
    """Tables with more records than distinct ids."""
    connection = connect(lake.path)
    found = {}
    for table in TABLES:
        if files := lake.files(table):
            query = f"SELECT count(*) - count(DISTINCT event_id) FROM {parquet(files)}"
            row = connection.sql(query).fetchone()
            if row and row[0]:
                found[table] = row[0]
    connection.close()
    return found


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a POSIX signal")
def test_killed_at_twenty_random_moments_it_concludes_the_same(tmp_path: Path) -> None:
    # given a company's exports, and what an undisturbed scan concludes of them
    company = simulate(25, 14, 3, tmp_path / "company")
    calm = tmp_path / "calm"
    took = run(company / "exports", calm)
    expected = json.loads((calm / "cases.json").read_text())
    # when scans into another lake are killed at random moments, each going on where the last one died
    chance = random.Random(20)
    out = tmp_path / "killed"
    for number in range(KILLS):
        if number % 4 == 0:
            out = tmp_path / f"killed{number}"
        run(company / "exports", out, after=chance.uniform(0.1, took * 0.95))
        if number % 4 == 3:
            run(company / "exports", out)
            # then the last run concludes the same, and no record is there twice
            assert json.loads((out / "cases.json").read_text()) == expected
            assert doubled(Lake(out / "lake")) == {}


def test_a_scan_repeated_concludes_the_same(tmp_path: Path) -> None:
    company = simulate(30, 20, 4, tmp_path / "company")
    run(company / "exports", tmp_path / "out")
    first = (tmp_path / "out" / "cases.json").read_text()
    run(company / "exports", tmp_path / "out")
    assert (tmp_path / "out" / "cases.json").read_text() == first
    assert doubled(Lake(tmp_path / "out" / "lake")) == {}
