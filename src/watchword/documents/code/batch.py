"""Many lines of `git log` at once: the same as `Columns.take` on each, in a third of the time."""

from binascii import unhexlify
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from watchword.documents.code.columns import LATEST_TIME, WIDEST_OFFSET, Columns, subject_digest
from watchword.documents.code.history import NO_OFFSET

#: Hex letters of a SHA-1 and of a SHA-256 id.
WIDTHS = (40, 64)


def take_lines(columns: Columns, lines: Sequence[bytes]) -> None:
    """Take these commits together; where one of them is odd in any way, each by itself."""
    try:
        _take(columns, lines)
    except (ValueError, OverflowError):
        for line in lines:
            columns.take(line)


def _take(columns: Columns, lines: Sequence[bytes]) -> None:
    """Nothing is added before all is read, so that a ValueError leaves the columns as they were."""
    rows = [line.split(b"\0") for line in lines]
    ids, an, ae, at, cn, ce, ct, subjects = zip(*rows, strict=True)
    width = ids[0].find(b" ")
    if width not in WIDTHS or any(one[width : width + 1] != b" " for one in ids):
        raise ValueError("ids of two kinds")
    commit = unhexlify(b"".join([one[:width] for one in ids]))
    tree = unhexlify(b"".join([one[width + 1 : 2 * width + 1] for one in ids]))
    parent = unhexlify(b"".join([one[2 * width + 2 : 2 * width + 18] or b"0" * 16 for one in ids]))
    lengths = np.fromiter(map(len, ids), dtype=np.int64, count=len(ids))
    if len(commit) != len(tree) or len(commit) * 2 != width * len(ids) or len(parent) != 8 * len(ids):
        raise ValueError("a short id")
    author_time, author_offset = moments(at)
    committer_time, committer_offset = (author_time, author_offset) if at == ct else moments(ct)
    if max(map(len, an + ae + cn + ce)) > columns.text:
        raise ValueError("a long name")
    people = columns.people
    read = {
        "author": [people.setdefault(person, len(people)) for person in zip(an, ae, strict=True)],
        "committer": [people.setdefault(person, len(people)) for person in zip(cn, ce, strict=True)],
        "author_time": author_time,
        "committer_time": committer_time,
        "author_offset": author_offset,
        "committer_offset": committer_offset,
        "commit": _prefixes(commit, width // 2),
        "first_parent": _prefixes(parent, 8),
        "tree": _prefixes(tree, width // 2),
        "parents": np.minimum((lengths - 2 * width - 1) // (width + 1), 255),
        "subject": np.frombuffer(b"".join(map(subject_digest, subjects)), dtype=">u8"),
        "subject_length": np.minimum([len(subject) for subject in subjects], 65_535),
    }
    for name, values in columns.values.items():
        values.frombytes(np.asarray(read[name]).astype(values.typecode).tobytes())
    columns.commit_ids += commit
    columns.tree_ids += tree


def moments(dates: Sequence[bytes]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Seconds and offsets in minutes of git's raw dates; ValueError where one is missing or out of range."""
    numbers = np.array(b" ".join(dates).split(), dtype=np.int64)
    if len(numbers) != 2 * len(dates):
        raise ValueError("a date is missing")
    times, clocks = numbers[::2], numbers[1::2]
    if not ((times > 0) & (times < LATEST_TIME)).all():
        raise ValueError("no time")
    size = np.abs(clocks)
    minutes = size // 100 * 60 + size % 100
    odd = (minutes > WIDEST_OFFSET) | (size % 100 > 59)
    return times, np.where(odd, NO_OFFSET, np.where(clocks < 0, -minutes, minutes))


def _prefixes(raw: bytes, width: int) -> NDArray[np.uint64]:
    """The first eight bytes of each id of that width."""
    table = np.frombuffer(raw, dtype=np.uint8).reshape(-1, width)[:, :8]
    return np.ascontiguousarray(table).view(">u8").ravel().astype(np.uint64)
