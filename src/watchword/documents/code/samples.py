"""A look into a few objects: marks that an import left in messages, and trees that many projects start with."""

import re
import tempfile
from collections.abc import Iterator, Sequence

import numpy as np

from watchword.documents.code.columns import Columns, hex_id
from watchword.documents.code.git_process import GitRun

#: How many commits are looked into, spread evenly over the history.
LOOKED_AT = 200
#: Early trees looked into, and the files up to which an early tree is a starter (readme, licence, ignore list).
EARLY, STARTER_FILES = 8, 3
#: What they may be together, in bytes; beyond, the rest is not looked into.
MOST_BYTES = 20_000_000
#: Left by git-svn, hg-git, hg-fast-export, git-p4, git-tfs, cvs2git/cvs2svn and bzr's bridges.
IMPORT_MARK = re.compile(
    rb"^(git-svn-id: |--HG--$|HG: ?\w+|\[git-p4: |git-tfs-id: |This commit was manufactured by cvs2|"
    rb"\(?converted from (?:svn|hg|cvs|bzr)|bzr-revision-id: )",
    re.MULTILINE | re.IGNORECASE,
)


def spread(count: int) -> list[int]:
    """Places of the commits looked into."""
    return sorted({int(place) for place in np.linspace(0, count - 1, min(count, LOOKED_AT))}) if count else []


def looked_into(run: GitRun, columns: Columns, width: int) -> tuple[float, frozenset[bytes]]:
    """The share of looked-at commits with an import's mark, and the starter trees.

    Starter trees: the root tree of every commit without parents, since a template gives it to all who use it, and
    trees of at most three entries among the earliest.
    """
    count = len(columns)
    commits = [columns.commit_ids[place * width : (place + 1) * width] for place in spread(count)]
    trees = early_trees(columns, width)
    marked, starters = 0, set(root_trees(columns, width))
    for kind, name, body in objects(run, [bytes(value) for value in commits] + sorted(trees)):
        if kind == b"commit":
            marked += bool(IMPORT_MARK.search(body.partition(b"\n\n")[2]))
        elif kind == b"tree" and entries(body, width) <= STARTER_FILES:
            starters.add(name)
    return marked / max(1, len(commits)), frozenset(starters)


def root_trees(columns: Columns, width: int) -> frozenset[bytes]:
    """The root tree of every commit without parents."""
    parents = columns.values["parents"]
    return frozenset(_tree(columns, width, place) for place, many in enumerate(parents) if not many)


def early_trees(columns: Columns, width: int) -> frozenset[bytes]:
    """The root trees of the earliest commits that were read."""
    return frozenset(_tree(columns, width, place) for place in range(len(columns))[-EARLY:])


def _tree(columns: Columns, width: int, place: int) -> bytes:
    return bytes(columns.tree_ids[place * width : (place + 1) * width])


def entries(tree: bytes, width: int) -> int:
    """How many entries a tree object has: each is `mode name`, a NUL and an id of `width` bytes."""
    place, count = 0, 0
    while (end := tree.find(b"\0", place)) >= 0:
        place, count = end + 1 + width, count + 1
    return count


def objects(run: GitRun, ids: Sequence[bytes]) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Kind, id and content of those objects that are there."""
    with tempfile.TemporaryFile() as asked:
        asked.write(b"".join(hex_id(value).encode() + b"\n" for value in ids))
        asked.seek(0)
        printed = b""
        for chunk in (chunks := run.chunks(["cat-file", "--batch"], stdin=asked)):
            printed += chunk
            if len(printed) > MOST_BYTES:
                chunks.close()
    place = 0
    while (end := printed.find(b"\n", place)) >= 0:
        head = printed[place:end].split(b" ")
        place = end + 1
        if len(head) == 3:
            size = int(head[2])
            yield head[1], bytes.fromhex(head[0].decode()), printed[place : place + size]
            place += size + 1
