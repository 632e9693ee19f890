"""A command in a process of its own: wall seconds, processor seconds, and the most memory of it and its children."""

import os
import resource
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, sleep
from typing import ClassVar

import psutil

WATCHWORD = (sys.executable, "-m", "watchword")


@dataclass(frozen=True)
class Used:
    """Wall and processor seconds, and megabytes resident at most, of all processes together.

    Pages that processes share are counted in each.
    """

    wall: float
    cpu: float
    peak: float

    #: The heads of a table's columns that `told` fills.
    HEAD: ClassVar = ("wall s", "processor s", "peak MB")

    def told(self) -> tuple[str, str, str]:
        """The three of them for a table."""
        return f"{self.wall:.1f}", f"{self.cpu:.1f}", f"{self.peak:.0f}"


def timed(command: Sequence[str], out: Path | None = None, every: float = 0.1) -> Used:
    """Run a command; its output goes to a file or nowhere. Raises CalledProcessError unless it ends with 0 or 1.

    1 is how `watchword` says that no official list is at hand. every: seconds between looks at the memory.
    """
    peak, start, before = 0, perf_counter(), _processor()
    with (out or Path(os.devnull)).open("wb") as to:
        running = subprocess.Popen(command, stdout=to, stderr=subprocess.PIPE, text=True)
        watched = psutil.Process(running.pid)
        while running.poll() is None:
            peak = max(peak, _resident(watched))
            sleep(every)
    wall = perf_counter() - start
    errors = running.stderr.read() if running.stderr else ""
    if running.returncode not in (0, 1) or "Traceback" in errors:
        raise subprocess.CalledProcessError(running.returncode, command, stderr=errors)
    return Used(wall, _processor() - before, peak / 1e6)


def quick(command: Sequence[str]) -> float:
    """Wall seconds of a command that takes no longer than a few; its memory is not looked at."""
    start = perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return perf_counter() - start


def _processor() -> float:
    """Seconds of all processes that this one has started and seen end."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _resident(watched: psutil.Process) -> int:
    found = 0
    try:
        for each in (watched, *watched.children(recursive=True)):
            found += each.memory_info().rss
    except psutil.Error:
        return found  # one has just ended
    return found
