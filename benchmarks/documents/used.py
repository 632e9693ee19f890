"""Processor seconds of this process and of those that it started: they say the same on a busy machine."""

import resource
import time
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path


def processor() -> float:
    """User and system seconds until now, of this process and of its children that have ended."""
    own, children = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return own.ru_utime + own.ru_stime + children.ru_utime + children.ru_stime


def peak() -> float:
    """Megabytes that this process held at most; where Linux tells it, without what its parent held when it began."""
    try:
        told = Path("/proc/self/status").read_text("ascii")
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    return next(int(line.split()[1]) for line in told.splitlines() if line.startswith("VmHWM:")) / 1e3


def seconds(work: Callable[[], object], least: float = 0.5) -> float:
    """Processor seconds of one call: the least of three rounds, each of at least `least` seconds of calls."""
    work()
    found = []
    for _ in range(3):
        times, start = 0, time.process_time()
        while (spent := time.process_time() - start) < least:
            work()
            times += 1
        found.append(spent / times)
    return min(found)


def installed(package: str) -> str:
    """A package's version, or that there is none."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"
