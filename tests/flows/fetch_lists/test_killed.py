"""An update that is killed leaves the old list or the new one, whole."""

import itertools
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from subprocess import DEVNULL, PIPE

from tests.flows.fetch_lists.fetching import Update, left, rows
from tests.screening.fetching.served import Answer, Served
from watchword.screening.store import ListStore

#: Loads the program once; then every line that it is given starts `lists update` in a process of its own.
PROGRAM = """
import os, sys
import httpx, watchword.flows.fetch_lists
from watchword.cli import lists_update  # loaded before the fork, so that the update itself is what is killed
from watchword.cli.main import run
sys.argv = ["watchword", "lists", "update", "own", "--settings", sys.argv[1], "--lists", sys.argv[2]]
while sys.stdin.readline():
    if not (child := os.fork()):
        run()
    print(child, flush=True)
    sys.stdin.readline()
    os.waitpid(child, 0)
    print("gone", flush=True)
"""


def test_killed_at_any_moment_of_an_update_the_list_is_the_old_or_the_new_one_whole(
    web: Served, store: ListStore, update: Update, tmp_path: Path
) -> None:
    # given a list that is another one at every request
    turn = itertools.count()
    bodies = {2_000: rows(2_000), 2_100: rows(2_100)}

    def another() -> Answer:
        number = next(turn)
        return Answer(bodies[2_000 + 100 * (number % 2)], headers={"ETag": f'"{number}"'})

    web.answers["/own.csv"] = another
    assert update().imported
    settings = tmp_path / "watchword.toml"
    settings.write_text(f'[[lists.source]]\nid = "own"\naddress = "{web.address}/own.csv"\n')
    dice, seen, interrupted, whole = random.Random(7), set(), 0, 0.0
    program = [sys.executable, "-c", PROGRAM, str(settings), str(store.folder)]
    with subprocess.Popen(program, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, text=True, bufsize=1) as running:
        assert running.stdin
        assert running.stdout
        for number in range(1 + 20):
            # when an update is killed at some moment; the first is not, and tells how long one takes here
            running.stdin.write("update\n")
            child = int(next(line for line in running.stdout if line.strip().isdigit()))
            started = time.monotonic()
            if number:
                time.sleep(dice.uniform(0.0, 1.5 * whole))
                os.kill(child, signal.SIGKILL)
            running.stdin.write("wait\n")
            assert next(line for line in running.stdout if line.strip() == "gone")
            whole = whole or time.monotonic() - started
            # then a whole list is there
            current = store.current("own")
            assert current
            entries = list(store.entries("own"))
            assert len(entries) == current.entries
            assert len(entries) in bodies
            seen.add(current.version)
            interrupted += bool(left(store))
        running.stdin.close()
    # and the next update succeeds, and leaves nothing behind
    assert update().failure == ""
    assert left(store) == []
    # and some were killed in the middle of it, others after it
    assert interrupted > 0
    assert len(seen) > 1
