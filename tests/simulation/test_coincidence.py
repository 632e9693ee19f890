"""Honest people with more than one everyday story."""

from collections import Counter

from watchword.simulation.assumptions import KINDS
from watchword.simulation.coincidence import BESIDE
from watchword.simulation.company import found_company
from watchword.simulation.people import Company
from watchword.simulation.window import Window


def _company(seed: int) -> Company:
    return found_company(seed, 600, Window.of_length(60), 0.02)


def test_kinds_coincide_as_often_as_independent_ones_would() -> None:
    # given ten companies, in which each kind is added to those of another kind with its own share
    people = [person for seed in range(10) for person in _company(seed).people if person.innocent]
    added = Counter(kind for person in people for kind in person.also)
    for kind in ("privacy-vpn", "keep-awake"):
        others = sum(person.innocent != kind for person in people)
        assert abs(added[kind] / others - KINDS[kind].value) < 0.02
    assert set(added) == set(BESIDE)


def test_only_honest_people_of_a_kind_get_another_and_none_twice() -> None:
    for person in _company(3).people:
        assert not person.also or (person.innocent and person.planted is None)
        assert len({person.innocent, *person.also}) == 1 + len(person.also)


def test_kinds_that_undo_each_other_do_not_meet() -> None:
    for seed in range(5):
        for person in _company(seed).people:
            kinds = {person.innocent, *person.also}
            assert len(kinds & {"night-owl", "parent", "on-call"}) <= 1
            assert not {"agency", "bank-switcher"} <= kinds
