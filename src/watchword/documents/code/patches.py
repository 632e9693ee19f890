"""Patch ids: what each commit changes, whatever tree it stands on; for a pair of suspects, since it reads all changes."""

import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np

from watchword.documents.code.copied import (
    COPIED_SHARE,
    copied_from,
    older_of,
    order_of,
)
from watchword.documents.code.distinctive import FEWEST, Held
from watchword.documents.code.git_log import opened
from watchword.documents.code.history import History
from watchword.documents.code.limits import CloneLimits
from watchword.documents.code.same_work import same_work
from watchword.records.fact import Fact

#: Commits whose changes are read.
MOST_PATCHES = 500
#: What the changes may print, in bytes, and how long it may take, in seconds.
BOUNDED = CloneLimits(output=50_000_000, seconds=20.0)


def patch_facts(
    mine: tuple[Path, History],
    others: Mapping[str, tuple[Path, History]],
    same_name: Callable[[str, str], str],
) -> tuple[Fact, ...]:
    """`code.copied-from` for those of which a history is a copy by its changes alone, under other authors.

    For histories in which trees, times and words were all rewritten, so that `copied.copied_facts` finds nothing: it
    takes seconds a clone. A clone comes with its path. DocumentError as `read_clone`.
    """
    path, history = mine
    ours = changes(path)
    facts = []
    for name, (other_path, other) in others.items():
        theirs = changes(other_path)
        numbers = {key: number for number, key in enumerate(sorted(ours.keys() & theirs.keys()))}
        same = same_work(
            (history, _held(history, ours, numbers)), (other, _held(other, theirs, numbers)), same_name
        )
        share = shared_patches(frozenset(ours), frozenset(theirs))
        if len(same) >= FEWEST and share >= COPIED_SHARE and same.differ >= 0.5:
            older = older_of(history, other, same)
            facts.append(copied_from(history, name, "patches", share, older, order_of(same)))
    return tuple(facts)


def _held(history: History, told: Mapping[str, Sequence[int]], numbers: Mapping[str, int]) -> Held:
    """The commits of the numbered patches, by number and place."""
    places = {int(one): place for place, one in enumerate(history.commit)}
    rows = [(number, places[one]) for key, number in numbers.items() for one in told[key] if one in places]
    both = np.array(rows, dtype=np.int64).reshape(-1, 2)
    return both[:, 0].astype(np.uint64), both[:, 1]


def changes(path: Path, limits: CloneLimits = BOUNDED) -> dict[str, list[int]]:
    """The stable patch ids of the newest commits of a clone or bundle -> the first eight bytes of the commits' ids.

    Merges and first commits are left out: a template or an injected file is in a first one. Changes are read with no
    text conversion, no external diff, no attributes and no rename search. DocumentError as `read_clone`.
    """
    log = ["log", "--all", f"--max-count={MOST_PATCHES}", "--no-merges", "--min-parents=1", "-p"]
    log += ["--no-textconv", "--no-ext-diff", "--no-renames", "--no-color", "--no-show-signature"]
    log += ["--format=commit %H", "--full-index"]
    with opened(path, limits) as (run, _), tempfile.TemporaryFile() as printed:
        for chunk in run.chunks(log):
            printed.write(chunk)
        printed.seek(0)
        told = b"".join(run.chunks(["patch-id", "--stable"], stdin=printed))
    found: dict[str, list[int]] = {}
    for line in told.splitlines():
        patch, _, commit = line.partition(b" ")
        if commit:
            found.setdefault(patch.decode(), []).append(int(commit[:16], 16))
    return found


def shared_patches(mine: frozenset[str], theirs: frozenset[str]) -> float:
    """The share (0..1) of the smaller set that both have; 0 where one is empty."""
    return len(mine & theirs) / min(len(mine), len(theirs)) if mine and theirs else 0.0
