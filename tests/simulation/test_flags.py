"""How red flags are chosen: by scheme and carefulness, never too many, never impossible together."""

import random

from hypothesis import given
from hypothesis import strategies as st

from watchword.simulation.assumptions import FLAGS_BY_CARE
from watchword.simulation.flags import CAREFUL_NEVER, FAMILY, IMPLIED, OPTIONS, SHARED, choose

CHOICES = st.tuples(st.integers(0, 2**32), st.sampled_from(sorted(OPTIONS)), st.integers(0, 3), st.booleans())


@given(CHOICES)
def test_the_number_of_flags_is_that_of_the_carefulness(choice: tuple[int, str, int, bool]) -> None:
    seed, mode, careful, codes = choice
    flags = choose(random.Random(seed), mode, careful, codes, [])
    least, most = FLAGS_BY_CARE[careful]
    assert least <= len(flags) <= most <= 6
    assert len(set(flags)) == len(flags)


@given(CHOICES)
def test_careless_people_show_two_families_and_careful_ones_avoid_the_obvious(
    choice: tuple[int, str, int, bool],
) -> None:
    seed, mode, careful, codes = choice
    flags = choose(random.Random(seed), mode, careful, codes, [])
    if careful < 2:
        assert len({FAMILY[flag] for flag in flags}) >= 2
    else:
        assert not CAREFUL_NEVER & set(flags)


@given(CHOICES)
def test_a_flag_never_comes_without_the_one_it_implies(choice: tuple[int, str, int, bool]) -> None:
    seed, mode, careful, codes = choice
    flags = choose(random.Random(seed), mode, careful, codes, ["one-ip-many-workers"])
    assert all(IMPLIED[flag] in flags for flag in flags if flag in IMPLIED)
    assert "one-ip-many-workers" in flags


@given(CHOICES)
def test_people_who_write_no_code_take_no_code(choice: tuple[int, str, int, bool]) -> None:
    seed, mode, careful, _ = choice
    flags = choose(random.Random(seed), mode, careful, False, [])
    assert all(FAMILY[flag] != "taking" for flag in flags)


def test_every_flag_can_be_chosen_or_shared() -> None:
    offered = {flag for flags in OPTIONS.values() for flag in flags} | set(SHARED)
    assert offered == set(FAMILY)
    assert len(FAMILY) == 30
