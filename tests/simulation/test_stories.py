"""Who gets which story: every kind has its share, and no story depends on a name."""

from collections import Counter
from datetime import date

from watchword.simulation.assumptions import KINDS
from watchword.simulation.company import found_company
from watchword.simulation.names import CULTURES
from watchword.simulation.people import Company
from watchword.simulation.window import Window


def _company(seed: int, people: int = 600, share: float = 0.01) -> Company:
    return found_company(seed, people, Window.of_length(60), share)


def test_each_kind_of_innocent_is_a_hundredth_or_more_of_six_hundred() -> None:
    counts = Counter(person.innocent for person in _company(2).people)
    assert {kind for kind in KINDS if counts[kind] < 6} == set()


def test_each_kinds_share_is_an_assumption_with_a_reason() -> None:
    assert all(assumed.value >= 0.01 and len(assumed.why) > 20 for assumed in KINDS.values())
    assert sum(assumed.value for assumed in KINDS.values()) >= 0.4


def test_one_in_a_hundred_is_planted() -> None:
    assert sum(person.planted is not None for person in _company(2).people) == 6


def _culture(given: str) -> set[str]:
    return {culture for culture, (names, _) in CULTURES.items() if given in names.split()}


def test_planted_people_have_names_like_everybody_elses() -> None:
    planted: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for seed in range(4):
        for person in _company(seed, 300, 0.5).people:
            (planted if person.planted else others).update(_culture(person.given))
    total, rest = sum(planted.values()), sum(others.values())
    gaps = {culture: abs(planted[culture] / total - others[culture] / rest) for culture in CULTURES}
    assert max(gaps.values()) < 0.05, gaps


def test_far_ends_of_travellers_and_schemes_are_drawn_from_the_same_countries() -> None:
    far: dict[bool, set[str]] = {True: set(), False: set()}
    for seed in range(4):
        company = _company(seed, 300, 0.5)
        for person in company.people:
            lines = [stay.network for stay in person.work.stays] + (
                [person.work.push_line] if person.work.push_line else []
            )
            far[person.planted is not None] |= {
                line.place.code for line in lines if line.place.code != person.home.city.code
            }
    assert len(far[True]) >= 8
    assert far[True] & far[False]


def test_some_couples_have_told_the_employer_and_some_have_not() -> None:
    company = _company(7)
    couples = sum(person.innocent == "couple" for person in company.people) // 2
    assert 0 < len(company.households) < couples


def test_nobody_begins_after_they_left_and_no_laptop_is_ordered_after_the_window() -> None:
    for person in _company(3, 300, 0.3).people:
        assert person.left is None or person.hired < person.left
        assert all(date(2000, 1, 1) < parcel.ordered <= date(2026, 6, 30) for parcel in person.parcels)
