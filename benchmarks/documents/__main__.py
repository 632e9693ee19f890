"""`make bench-documents`: photographs, code histories, documents, identity data and whole packs, each bar beside it.

    python -m benchmarks.documents --only packs --packs 20 --held 0

Processor seconds, of this process or with its children, unless a head says wall. Peers that are not installed are said
to be so: imagehash (photographs), pdfminer.six (PDF text). Garbage is looked for as rarely as the command line does, for
ours and for theirs.
"""

import argparse
import gc
import logging
import os
import platform
import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.documents import histories, packs, parsing, photos, reading
from benchmarks.documents.used import installed
from benchmarks.screening.told import Told
from watchword.cli.main import COLLECTED_AFTER

PARTS = ("photos", "git", "reading", "parsing", "packs")


def machine() -> str:
    """What it was measured on, and the libraries' versions."""
    named = ("opencv-python-headless", "ImageHash", "pypdf", "pikepdf", "pdfminer.six", "duckdb", "deltalake")
    versions = ", ".join(f"{name} {installed(name)}" for name in named)
    return (f"Machine: {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}, {versions}; "
            f"{datetime.now(UTC):%Y-%m-%d}; load at the start {os.getloadavg()[0]:.1f}.")  # fmt: skip


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="benchmarks.documents", description=__doc__)
    parser.add_argument("--only", choices=PARTS, action="append")
    parser.add_argument("--pictures", type=int, default=200, help="of each kind, for what is found")
    parser.add_argument(
        "--strangers", type=int, default=2_000, help="of each kind, for what is found wrongly"
    )
    parser.add_argument("--commits", type=int, default=20_000)
    parser.add_argument("--packs", type=int, default=60, help="vetted in one call; at least 12")
    parser.add_argument(
        "--held", type=int, default=1_000, help="applicants in the lake before; 0 leaves it out"
    )
    parser.add_argument("--pairs", type=int, default=5, help="of packs; of histories four times as many")
    given = parser.parse_args()
    if given.packs < 12 or given.pairs < 1:
        parser.error("--packs: at least 12, --pairs: at least 1")
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    gc.freeze()
    gc.set_threshold(COLLECTED_AFTER)
    told, work = Told(), Path(tempfile.mkdtemp(prefix="watchword-bench-"))
    told.say(machine())
    try:
        _run(told, work, given, given.only or PARTS)
        told.end()
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _run(told: Told, work: Path, given: argparse.Namespace, parts: list[str] | tuple[str, ...]) -> None:
    if "photos" in parts:
        photos.run(told, given.pictures, given.strangers)
    if "git" in parts:
        histories.run(told, work, given.commits, 4 * given.pairs + 1)
    if "reading" in parts:
        reading.run(told, work)
    if "parsing" in parts:
        parsing.run(told)
    if "packs" in parts:
        packs.run(told, work, given.packs, given.held, given.pairs)


if __name__ == "__main__":
    main()
