import numpy as np

from watchword.linkage.components import groups
from watchword.linkage.ties import NO_TIES, Ties


def ties(*pairs: tuple[int, int, float]) -> Ties:
    a, b, weight = zip(*pairs, strict=True)
    return Ties(np.array(a, np.int32), np.array(b, np.int32), np.array(weight, np.float64))


def clique(members: range) -> list[tuple[int, int, float]]:
    return [(a, b, 8.0) for a in members for b in members if a < b]


def test_who_is_tied_to_nobody_is_alone() -> None:
    assert len(set(groups(4, NO_TIES).tolist())) == 4


def test_a_chain_of_few_is_one_group() -> None:
    assert len(set(groups(4, ties((0, 1, 7.0), (1, 2, 7.0), (2, 3, 7.0))).tolist())) == 1


def test_a_large_component_is_parted_where_one_tie_holds_it_together() -> None:
    found = groups(24, ties(*clique(range(12)), *clique(range(12, 24)), (0, 12, 7.0)))

    assert len(set(found[:12].tolist())) == len(set(found[12:].tolist())) == 1
    assert found[0] != found[12]


def test_a_large_group_that_is_one_whole_stays_whole() -> None:
    assert len(set(groups(30, ties(*clique(range(30)))).tolist())) == 1
