"""A code history as compact columns: about a hundred bytes a commit, so that a million fit in memory."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

#: An offset that the history does not tell, as in an API export, or that no clock on Earth shows.
NO_OFFSET = -32768


class Signature(NamedTuple):
    """A name and an e-mail address as a commit bears them; anybody can write any."""

    name: str
    email: str


@dataclass(frozen=True, eq=False)
class History:
    """Every commit that the refs of one repository reach, newest first, one array element a commit.

    author, committer: index into `people`. *_time: seconds since 1970 UTC. *_offset: minutes east of UTC or
    NO_OFFSET. commit, first_parent, tree: the first eight bytes of the object ids, 0 for none. parents: how
    many. subject: a hash of its words; subject_length in letters. commit_ids, tree_ids: whole ids in a row,
    `width` bytes each. refs: names, for what they tell of mirrors. starters: ids of trees that many projects
    start with. imported: share (0..1) of looked-at commits with another version control system's mark.
    malformed: commits left out because a field could not be read. cut: why reading stopped early, or None.
    """

    repository: str
    people: tuple[Signature, ...]
    author: NDArray[np.int32]
    committer: NDArray[np.int32]
    author_time: NDArray[np.int64]
    committer_time: NDArray[np.int64]
    author_offset: NDArray[np.int16]
    committer_offset: NDArray[np.int16]
    commit: NDArray[np.uint64]
    first_parent: NDArray[np.uint64]
    tree: NDArray[np.uint64]
    parents: NDArray[np.uint8]
    subject: NDArray[np.uint64]
    subject_length: NDArray[np.uint16]
    commit_ids: bytes
    tree_ids: bytes
    width: int = 20
    refs: tuple[str, ...] = ()
    starters: frozenset[bytes] = frozenset()
    imported: float = 0.0
    malformed: int = 0
    cut: str | None = None

    def __len__(self) -> int:
        """How many commits were read."""
        return len(self.author)

    def tree_id(self, place: int) -> bytes:
        """The whole id of the root tree of the commit at this place."""
        return self.tree_ids[place * self.width : (place + 1) * self.width]

    def parent_place(self) -> NDArray[np.int64]:
        """For each commit the place of its first parent in this history, -1 where it is not here."""
        if not len(self):
            return np.zeros(0, dtype=np.int64)
        order = np.argsort(self.commit, kind="stable")
        near = np.searchsorted(self.commit, self.first_parent, sorter=order).clip(0, len(self) - 1)
        found = order[near]
        here = (self.commit[found] == self.first_parent) & (self.parents > 0)
        return np.where(here, found, -1).astype(np.int64)
