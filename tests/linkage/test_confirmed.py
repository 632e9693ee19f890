from tests.linkage.shares import given, held
from watchword.linkage.confirmed import from_confirmed
from watchword.linkage.linking import link

ROWS = [held("bad", "wallet", "1"), held("next", "wallet", "1"), held("next", "email", "2"), held("second", "email", "2"),
        held("second", "bank", "3"), held("third", "bank", "3"),
        held("bad", "reference-contact", "r"), held("referee's friend", "reference-contact", "r")]  # fmt: skip


def test_two_hops_over_hard_identifiers_and_no_further() -> None:
    queue = from_confirmed(link(given(ROWS)).links, "bad")

    assert [(each.person_id, each.hops) for each in queue] == [("next", 1), ("second", 2)]
    assert queue[0].says() == ("next asked to be paid to the same wallet as bad",)


def test_a_soft_kind_puts_nobody_in_the_queue() -> None:
    assert "referee's friend" not in {
        each.person_id for each in from_confirmed(link(given(ROWS)).links, "bad")
    }


def test_who_lives_there_too_is_told_with_the_reason_and_not_gone_on_from() -> None:
    people = [{"person_id": person, "household": "h"} for person in ("bad", "next")]
    queue = from_confirmed(link(given(ROWS, people)).links, "bad")

    assert [(each.person_id, each.innocent) for each in queue] == [("next", "they declare one household")]


def test_somebody_unknown_has_an_empty_queue() -> None:
    assert from_confirmed(link(given(ROWS)).links, "nobody") == ()
