"""Several workers' laptops go to one address."""

from typing import Any

from tests.indicators.tables import at, evidence
from watchword.enrich.home_address import home_key
from watchword.settings import Settings

ASK = "ship-to-shared-with-other-worker"


def order(
    person: str, unit: str | None = None, building: str = "12 elm st|austin", **more: Any
) -> dict[str, Any]:
    return {
        "person_id": person,
        "time": at(0),
        "activity": "outbound",
        "address": "12 Elm St, Austin",
        "building": building,
        "unit": unit,
        **more,
    }


def test_two_strangers_at_one_house_are_found() -> None:
    # given two laptops to one house, and a third elsewhere
    rows = [order("ann"), order("bob"), order("eve", building="7 oak rd|austin")]
    # when the indicator runs
    found = evidence(ASK, deliveries=rows)
    # then both are named with each other and the building they share
    assert [(each.person_id, each.facts["with"], each.strength) for each in found] == [
        ("ann", ["bob"], 1.0),
        ("bob", ["ann"], 1.0),
    ]
    assert {each.shared for each in found} == {"12 elm st|austin"}


def test_a_declared_household_is_innocent() -> None:
    people = [{"person_id": person, "household": "elm street"} for person in ("ann", "bob")]
    assert evidence(ASK, deliveries=[order("ann"), order("bob")], people=people) == []


def test_two_who_claim_the_same_home_count_a_quarter() -> None:
    found = evidence(ASK, deliveries=[order("ann", at_home=True), order("bob", at_home=True)])
    assert [each.strength for each in found] == [0.25, 0.25]


def test_an_address_that_one_of_them_does_not_claim_counts_whole() -> None:
    found = evidence(ASK, deliveries=[order("ann", at_home=True), order("bob", at_home=False)])
    assert [each.strength for each in found] == [1.0, 1.0]


def test_three_at_one_claimed_home_count_whole() -> None:
    found = evidence(ASK, deliveries=[order(person, at_home=True) for person in ("ann", "bob", "eve")])
    assert [(each.strength, each.facts["people"]) for each in found] == [(1.0, 3)] * 3


def test_neighbours_in_one_block_are_innocent() -> None:
    assert evidence(ASK, deliveries=[order("ann", unit="4"), order("bob", unit="5")]) == []


def test_neighbours_whose_labels_lack_the_unit_are_told_by_their_homes() -> None:
    # given labels without units, and two claimed homes in different units of the block
    people = [{"person_id": "ann", "home_unit": "4"}, {"person_id": "bob", "home_unit": "5"}]
    rows = [order("ann", at_home=True), order("bob", at_home=True)]
    assert evidence(ASK, deliveries=rows, people=people) == []


def test_a_block_with_one_unit_unknown_counts_half() -> None:
    # given a block of flats: ann and bob in known units, eve's label without one
    found = evidence(ASK, deliveries=[order("ann", unit="4"), order("bob", unit="5"), order("eve")])
    # then each of the two may share with eve, but not with each other
    assert [(each.person_id, each.strength, each.facts["with"]) for each in found] == [
        ("ann", 0.5, ["eve"]),
        ("bob", 0.5, ["eve"]),
        ("eve", 0.5, ["ann", "bob"]),
    ]


def test_a_declared_site_is_innocent() -> None:
    # given the employer's office, declared in the settings
    address = "500 Congress Ave, Austin, TX 78701"
    settings = Settings.model_validate({"sites": ({"name": "office", "addresses": (address,)},)})
    building = home_key(address, None, None, None)[0]
    assert building is not None
    rows = [order("ann", building=building), order("bob", building=building)]
    assert evidence(ASK, settings, deliveries=rows) == []
    assert len(evidence(ASK, deliveries=rows)) == 2


def test_more_people_than_named_are_counted() -> None:
    found = evidence(ASK, deliveries=[order(f"p{number:02}") for number in range(30)])
    assert {(each.facts["people"], len(each.facts["with"])) for each in found} == {(30, 20)}
