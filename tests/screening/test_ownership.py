"""Half owned by listed persons is as listed; what is near an entry is a lead."""

from tests.screening.made import entry
from watchword.screening.entry import Entry, Relation
from watchword.screening.ownership import leads, owned_share
from watchword.screening.searchable import SearchableList


def listed(number: int, **more: object) -> Entry:
    return entry(number, f"Listed {number}", identifiers=(), **more)


def firm(number: int, *owners: tuple[int, float | None], **more: object) -> Entry:
    """A firm that is under no sanction itself, with its owners and their percent."""
    relations = tuple(Relation("owned-by", str(owner), share) for owner, share in owners)
    return entry(
        number, f"Firm {number}", **{"identifiers": (), "listed": False, "relations": relations, **more}
    )


def share(asked: int, *entries: Entry) -> tuple[float, tuple[str, ...]]:
    lists = SearchableList.of(entries)
    [place] = lists.with_key(f"id {asked}")
    found = owned_share(lists, lists.entry(place))
    return found.percent, found.owners


def test_what_one_listed_person_owns_counts() -> None:
    assert share(2, listed(1), firm(2, (1, 50.0))) == (50.0, ("Listed 1",))
    assert share(2, listed(1), firm(2, (1, 49.9))) == (49.9, ("Listed 1",))


def test_what_two_own_together_is_added_up() -> None:
    assert share(3, listed(1), listed(2), firm(3, (1, 25.0), (2, 25.0))) == (50.0, ("Listed 1", "Listed 2"))


def test_owners_who_are_not_listed_count_for_nothing() -> None:
    assert share(2, firm(1), firm(2, (1, 100.0))) == (0.0, ())


def test_what_is_half_owned_owns_as_wholly_as_a_listed_person() -> None:
    # given a listed person who owns half of a firm, which owns 60 % of another: 60 %, not 30 %
    assert share(3, listed(1), firm(2, (1, 50.0)), firm(3, (2, 60.0))) == (60.0, ("Firm 2",))
    # with less than half of the first, nothing flows on
    assert share(3, listed(1), firm(2, (1, 49.0)), firm(3, (2, 60.0))) == (0.0, ())


def test_firms_that_own_each_other_come_to_an_end() -> None:
    assert share(1, firm(1, (2, 100.0)), firm(2, (1, 100.0))) == (0.0, ())
    assert share(1, firm(1, (2, 60.0)), firm(2, (1, 40.0), (3, 60.0)), listed(3)) == (60.0, ("Firm 2",))
    assert share(1, firm(1, (1, 100.0))) == (0.0, ())


def test_ownership_that_ended_or_whose_share_is_unknown_counts_for_nothing() -> None:
    ended = firm(2, relations=(Relation("owned-by", "1", 100.0, until="2024-01-01"),))
    assert share(2, listed(1), ended) == (0.0, ())
    assert share(2, listed(1), firm(2, (1, None))) == (0.0, ())


def test_shares_never_add_up_to_more_than_all() -> None:
    assert share(3, listed(1), listed(2), firm(3, (1, 90.0), (2, 90.0)))[0] == 100.0


def test_a_chain_of_fifty_firms_is_followed_so_far_and_no_further() -> None:
    chain = [firm(number, (number - 1, 100.0)) for number in range(2, 51)]
    assert share(5, listed(1), *chain)[0] == 100.0
    assert share(50, listed(1), *chain) == (0.0, ())


def near(asked: int, *entries: Entry) -> list[tuple[str, int, str]]:
    lists = SearchableList.of(entries)
    [place] = lists.with_key(f"id {asked}")
    found, _ = leads(lists, place)
    return [(lead.entry_id, lead.hops, lead.why) for lead in found]


def test_leads_go_two_steps_and_no_further() -> None:
    # given a chain of four
    chain = [listed(1), firm(2, (1, 60.0)), firm(3, (2, None)), firm(4, (3, 10.0))]
    # when the leads of the first are asked for
    assert near(1, *chain) == [
        ("2", 1, "Firm 2 is owned by Listed 1 (60 %)"),
        ("3", 2, "Firm 3 is owned by Firm 2"),
    ]
    # then the other end sees as far, and says when something ended
    ended = firm(5, relations=(Relation("directed-by", "1", until="2024-01-01"),))
    assert near(5, listed(1), ended) == [("1", 1, "Firm 5 is directed by Listed 1 until 2024-01-01")]


def test_a_name_that_a_list_links_to_is_a_lead_in_both_directions() -> None:
    one, other = listed(1, linked_to=("LISTED, 2",)), listed(2)
    alone = [each.__class__(**{**vars(each), "names": each.names[:1]}) for each in (one, other)]
    assert [lead[:2] for lead in near(1, *alone)] == [("2", 1)]
    assert [lead[:2] for lead in near(2, *alone)] == [("1", 1)]


def test_an_address_is_a_lead_unless_very_many_share_it() -> None:
    # given ten firms at one address, and eleven at a registered agent's
    where = "12 Example Street, Suite 4, Springfield"
    ten = [listed(number, addresses=(where,)) for number in range(10)]
    found = near(0, *ten)
    assert len(found) == 9
    assert found[0][2] == f"Listed 1 has the same address as Listed 0: {where}"
    assert near(0, *ten, listed(10, addresses=(where,))) == []


def test_no_more_than_twenty_leads_are_given_and_the_rest_is_counted() -> None:
    owned = [firm(number, (1, 100.0)) for number in range(2, 40)]
    lists = SearchableList.of([listed(1), *owned])
    found, more = leads(lists, 0)
    assert (len(found), more) == (20, 18)
