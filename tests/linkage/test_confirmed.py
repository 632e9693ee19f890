from datetime import UTC, datetime, timedelta

import pytest

from tests.linkage.shares import JANUARY, given, held
from watchword.linkage.confirmed import from_confirmed
from watchword.linkage.judgements import Judgement, Verdict
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


@pytest.mark.parametrize(
    ("kind", "declared", "innocent"),
    [
        ("phone", "household", "they declare one household"),
        ("document-number", "household", ""),
        ("bank", "agency", "one agency presents both"),
        ("document-number", "agency", ""),
        ("code-ancestry", "campus", "both are of one campus or course"),
        ("bank", "campus", ""),
    ],
)
def test_what_is_declared_explains_what_people_there_share_and_nothing_else(
    kind: str, declared: str, innocent: str
) -> None:
    people = [{"person_id": person, declared: "one"} for person in ("bad", "next")]
    (neighbour,) = from_confirmed(
        link(given([held("bad", kind, "v"), held("next", kind, "v")], people)).links, "bad"
    )

    assert neighbour.innocent == innocent


def test_a_telephones_next_owner_is_told_as_such_and_not_gone_on_from() -> None:
    later = JANUARY + timedelta(days=100)
    rows = [held("bad", "phone", "p"), held("heir", "phone", "p", later), held("heir", "email", "m", later),
            held("heir's aunt", "email", "m", later)]  # fmt: skip
    queue = from_confirmed(link(given(rows)).links, "bad")

    assert [(each.person_id, each.innocent) for each in queue] == [
        ("heir", "it may have been handed on in between")
    ]


def test_who_was_judged_different_is_told_with_that_word_and_not_gone_on_from() -> None:
    words = [Judgement("next", "bad", Verdict.DIFFERENT, "ann", "met both", datetime(2025, 1, 1, tzinfo=UTC))]
    queue = from_confirmed(link(given(ROWS)).links, "bad", words)

    assert [(each.person_id, each.innocent) for each in queue] == [
        ("next", "judged different by ann on 01 Jan 2025: met both")
    ]


def test_everybody_of_an_account_of_many_is_one_hop_away_whoever_of_them_is_confirmed() -> None:
    rows = [
        held(f"p{at:02}", "bank", "one", JANUARY + timedelta(days=at)) for at in range(20)
    ] + [held("p19", "email", "m"), held("beyond", "email", "m")]  # fmt: skip
    queue = from_confirmed(link(given(rows)).links, "p10")

    assert {each.person_id for each in queue if each.hops == 1} == {f"p{at:02}" for at in range(20)} - {"p10"}
    assert [each.person_id for each in queue if each.hops == 2] == ["beyond"]
    assert "p17 asked to be paid to the same bank account as p10; 20 people share it" in {
        reason for each in queue for reason in each.says()
    }


def test_nobody_is_left_out_however_many_share() -> None:
    rows = [held(person, "bank", str(at)) for at in range(600) for person in ("bad", f"p{at}")]

    assert len(from_confirmed(link(given(rows)).links, "bad")) == 600
