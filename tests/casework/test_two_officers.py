"""Two officers at once: the second sees what the first did, and undoes nothing of it."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from watchword.flows.gates.begin import begin, raise_tier
from watchword.flows.gates.desk import desk
from watchword.vetting.tier import Tier

ROOT = Path(__file__).parents[2]


def test_a_rise_by_another_officer_meanwhile_is_not_lost(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WATCHWORD_HOME", str(home))
    home.mkdir(mode=0o700)
    with desk(None) as at:
        begin(at, "p-1", "writer", None, "Ana")
    # given two officers, of whom the second begins while the first has not ended
    program = [sys.executable, "-m", "tests.casework.raising", str(tmp_path / "ready"), "p-1", "elevated"]
    with desk(None) as at:
        with at.store.alone():
            second = subprocess.Popen(program, cwd=ROOT, env=dict(os.environ), stderr=subprocess.PIPE)
            while not (tmp_path / "ready").exists():
                time.sleep(0.02)
            time.sleep(0.5)
            raise_tier(at, "p-1", Tier.CRITICAL, "Ana")
        told = second.communicate(timeout=60)[1].decode()
        # then the second is told so, and the higher tier stays
        assert (second.returncode, "person p-1: is critical already" in told) == (1, True), told
        assert at.store.case("p-1").raised is Tier.CRITICAL
        assert at.store.verify_audit() is None
