"""Groups of people whom ties join: connected components, and communities only inside large ones."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from watchword.linkage.communities import communities
from watchword.linkage.ties import Ties

#: Larger components may be several hands chained by a shared thing; one worker's personas were at least 12 [V2].
LARGE = 16

Groups = NDArray[np.int64]


def groups(people: int, ties: Ties, large: int = LARGE) -> Groups:
    """For each person's number the number of their group; who is tied to nobody has a group alone."""
    found = _components(people, ties)
    sizes = np.bincount(found, minlength=people)
    inside = sizes[found[ties.a]] > large
    if not inside.any():
        return found
    part = communities(ties.kept(inside))
    nodes = np.fromiter(part, dtype=np.int64, count=len(part))
    found[nodes] = people + np.fromiter(part.values(), dtype=np.int64, count=len(part))
    return found


def _components(people: int, ties: Ties) -> Groups:
    graph = csr_array((np.ones(len(ties.a), dtype=np.int8), (ties.a, ties.b)), shape=(people, people))
    _, found = connected_components(graph, directed=False)
    return np.asarray(found, dtype=np.int64)
