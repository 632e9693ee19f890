"""Patch ids: what each commit changes, whatever tree it stands on; for a pair of suspects, since it reads all changes."""

import tempfile
from pathlib import Path

from watchword.documents.code.git_log import opened
from watchword.documents.code.limits import CloneLimits

#: Commits whose changes are read.
MOST_PATCHES = 500
#: What the changes may print, in bytes, and how long it may take, in seconds.
BOUNDED = CloneLimits(output=50_000_000, seconds=20.0)


def patch_ids(path: Path, limits: CloneLimits = BOUNDED) -> frozenset[str]:
    """The stable patch ids of the newest commits of a clone or bundle, merges and first commits left out.

    Changes are read with no text conversion, no external diff, no attributes and no rename search. A first commit is
    left out since a template or an injected file is in it. DocumentError as `read_clone`.
    """
    log = [
        "log",
        "--all",
        f"--max-count={MOST_PATCHES}",
        "--no-merges",
        "--min-parents=1",
        "--no-textconv",
        "-p",
    ]
    log += [
        "--no-ext-diff",
        "--no-renames",
        "--no-color",
        "--no-show-signature",
        "--format=commit %H",
        "--full-index",
    ]
    with opened(path, limits) as (run, _), tempfile.TemporaryFile() as changes:
        for chunk in run.chunks(log):
            changes.write(chunk)
        changes.seek(0)
        printed = b"".join(run.chunks(["patch-id", "--stable"], stdin=changes))
    return frozenset(line.split(b" ")[0].decode() for line in printed.splitlines() if b" " in line)


def shared_patches(mine: frozenset[str], theirs: frozenset[str]) -> float:
    """The share (0..1) of the smaller set that both have; 0 where one is empty."""
    return len(mine & theirs) / min(len(mine), len(theirs)) if mine and theirs else 0.0
