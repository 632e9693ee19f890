"""Who shares what: gathered across cases, drawn for at most 24 nodes."""

from hypothesis import given
from hypothesis import strategies as st

from watchword.report.sharing import MOST_NODES, picture, shared_things

from .company import made_case, made_finding, sharing_case


def test_one_value_seen_by_two_people_and_two_indicators_is_one_thing() -> None:
    things = shared_things(
        [
            sharing_case(1, "gw-1", ["p-02"]),
            sharing_case(2, "gw-1", ["p-01", "p-03"], kind="co-located-laptops"),
        ]
    )
    assert [(thing.label, sorted(thing.people)) for thing in things] == [("gw-1", ["p-01", "p-02", "p-03"])]
    assert things[0].indicators == ["payroll-account-shared", "co-located-laptops"]


def test_evidence_that_names_nobody_else_is_not_drawn() -> None:
    alone = made_case(
        1, [made_finding("bulk-repo-clone"), made_finding("bulk-repo-clone", facts={"with": []})]
    )
    odd = made_case(2, [made_finding("bulk-repo-clone", facts={"with": 7})])
    assert shared_things([alone, odd]) == []


def test_without_address_or_value_the_indicator_names_what_is_shared() -> None:
    case = made_case(1, [made_finding("co-located-laptops", facts={"with": ["p-02"]})])
    assert shared_things([case])[0].label == "Co located laptops"


@given(st.lists(st.lists(st.integers(0, 60), min_size=1, max_size=30), min_size=1, max_size=30))
def test_never_more_nodes_than_fit_and_nobody_is_lost_without_a_word(groups: list[list[int]]) -> None:
    cases = [
        sharing_case(100 + at, f"v{at}", [f"p-{number}" for number in group])
        for at, group in enumerate(groups)
    ]
    things = shared_things(cases)
    drawn = picture(things)
    assert len(drawn.things) + len(drawn.people) <= MOST_NODES
    assert len(drawn.things) + drawn.things_left_out == len(things)
    everyone = {person for thing in things for person in thing.people}
    assert len(drawn.people) + drawn.people_left_out == len(everyone)
    assert {person for thing in drawn.things for person in thing.people} == set(drawn.people)
