from hypothesis import given
from hypothesis import strategies as st

from watchword.risk.clusters import clusters_of

from .made import finding


def test_all_who_share_a_value_are_one_cluster_and_others_stand_alone() -> None:
    found = [finding("x", "a", shared="home"), finding("x", "b", shared="home"), finding("x", "c")]
    clusters = clusters_of(found)
    assert set(clusters.people) == {frozenset({"a", "b"}), frozenset({"c"})}
    assert clusters.of["a"] == clusters.of["b"] != clusters.of["c"]


def test_a_household_whose_address_changes_is_still_one_cluster() -> None:
    found = [finding("x", who, shared=address) for who in "ab" for address in ("march", "april", "may")]
    assert clusters_of(found).people == (frozenset("ab"),)


def test_a_person_with_two_values_joins_them() -> None:
    found = [
        finding("x", "a", shared="left"),
        finding("x", "b", shared="left"),
        finding("x", "b", shared="right"),
        finding("x", "c", shared="right"),
    ]
    assert clusters_of(found).people == (frozenset("abc"),)


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from(["1", "2", "3", None])), max_size=20))
def test_clusters_divide_the_people_and_never_part_a_value(rows: list[tuple[str, str | None]]) -> None:
    clusters = clusters_of([finding("x", person, shared=value) for person, value in rows])
    assert sorted(person for people in clusters.people for person in people) == sorted({p for p, _ in rows})
    for person, value in rows:
        for other, other_value in rows:
            if value is not None and value == other_value:
                assert clusters.of[person] == clusters.of[other]
